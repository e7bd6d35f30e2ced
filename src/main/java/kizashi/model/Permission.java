package kizashi.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record without which a source is never fetched: who allowed what, when, and within which bounds.
 *
 * @param grantedBy who decided, a person or an office; or the rule, such as {@code robots.txt}
 * @param grantedOn the day of the decision
 * @param basis why it is allowed, in words for a legal department
 * @param robots what robots.txt said when it was looked at, where somebody looked; a record that says {@code allowed: false}
 *     beside a {@code basis} and {@code paths} is the publisher's written exception from robots.txt for these paths, and
 *     nothing else is one
 * @param paths URL path prefixes that may be fetched; empty means every path below the source's own URLs' hosts
 * @param hosts further hosts that may be fetched, such as the one that carries the PDF files
 * @param hours when fetching is allowed, such as {@code Sat-Sun 20:00-06:00}; null for always (Japan time)
 * @param minInterval the smallest gap between two requests to one host; null for the default
 * @param contact whom to write to or call at the publisher when something goes wrong, where agreed
 * @param reuse terms of reuse, where stated
 * @param loopback whether addresses of this very machine may be fetched (the sample councils, tests)
 */
public record Permission(
        String grantedBy,
        LocalDate grantedOn,
        @Nullable String basis,
        @Nullable RobotsVerdict robots,
        List<String> paths,
        List<String> hosts,
        @Nullable String hours,
        @Nullable Duration minInterval,
        @Nullable String contact,
        @Nullable String reuse,
        boolean loopback) {

    /** Keeps its own copies of the lists. */
    public Permission {
        paths = List.copyOf(paths);
        hosts = List.copyOf(hosts);
    }

    /** The same record with another reading of robots.txt. */
    public Permission withRobots(RobotsVerdict read) {
        return new Permission(
                grantedBy, grantedOn, basis, read, paths, hosts, hours, minInterval, contact, reuse, loopback);
    }

    /**
     * What a person read in robots.txt.
     *
     * @param allowed whether the source's paths are open to robots
     * @param rule the rule that decided, as it stands there, or {@code none} where the file was missing
     * @param checkedOn the day it was read
     */
    public record RobotsVerdict(boolean allowed, @Nullable String rule, LocalDate checkedOn) {}
}
