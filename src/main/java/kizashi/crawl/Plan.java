package kizashi.crawl;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.crawl.CrawlState.Known;
import kizashi.crawl.client.DocumentRef;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** What a run has to fetch: first what is new, then what the listing describes differently, then what was not looked at for long. */
final class Plan {
    private static final Pattern NOT_NAME = Pattern.compile("[\\s\\u3000]+|[〔【（(\\[]?(速報版|速報|未定稿|校正前|正本)[〕】）)\\]]?");
    private static final Duration LONGEST_REST = Duration.ofDays(30);
    private static final int REST_SHARE = 10;
    /** Under this, who starts a run by hand means it. */
    private static final Duration SHORTEST_REST = Duration.ofMinutes(5);

    private final Source source;
    private final CrawlState state;
    private final boolean hasBaseline;
    private final Instant now;
    private final Instant runStart;
    private final boolean look;

    /** @param look whether the listing holds only what stands where news would be; what it lacks then means nothing */
    Plan(Source source, CrawlState state, boolean hasBaseline, Instant now, Instant runStart, boolean look) {
        this.look = look;
        this.source = source;
        this.state = state;
        this.hasBaseline = hasBaseline;
        this.now = now;
        this.runStart = runStart;
    }

    /** Something to fetch. */
    record Task(DocumentRef ref, Known known, int order, boolean hasBaseline) {
        /** A revision is news even of an old document, once the source has been seen completely. */
        boolean backfill(boolean revision) {
            return known.backfill() && !(revision && hasBaseline);
        }
    }

    /** @param present keys that count as listed: those of the listing, and those of parts that rested */
    List<Task> make(Map<String, DocumentRef> listed, Set<String> present, Map<String, Known> known) {
        Map<String, Known> lost = lostByJoinKey(listed, present, known);
        List<Task> tasks = new ArrayList<>();
        List<Known> first = new ArrayList<>();
        for (DocumentRef ref : listed.values()) {
            Known old = known.get(ref.key());
            Known joined = old == null ? lost.remove(joinKey(ref)) : null;
            if (joined != null && look) {
                continue; // the whole walk will tell whether it was renumbered
            }
            if (joined != null) {
                Known renamed = joined.listedAs(ref, joined.sha256(), joined.checkedAt());
                state.rename(source.id(), joined.key(), renamed);
                known.remove(joined.key());
                known.put(ref.key(), renamed);
                tasks.add(new Task(ref, renamed, 1, hasBaseline));
            } else if (old == null) {
                boolean backfill = !hasBaseline && SourceOptions.firstCaptureIsBackfill(source);
                Known seen = new Known(ref.key(), ref.url(), "", null, null, now, null, null, backfill, null)
                        .listedAs(ref, null, null);
                first.add(seen);
                known.put(ref.key(), seen);
                tasks.add(new Task(ref, seen, 0, hasBaseline));
            } else if (old.sha256() == null) {
                tasks.add(new Task(ref, old, 0, hasBaseline));
            } else if (!look && !doneInThisRun(old) && !old.fingerprint().equals(ref.fingerprint())) {
                tasks.add(new Task(ref, old, 1, hasBaseline));
            } else if (!look && !doneInThisRun(old) && isDue(old, now)) {
                tasks.add(new Task(ref, old, 2, hasBaseline));
            }
        }
        state.save(source.id(), first);
        tasks.sort(Comparator.comparingInt(Task::order)
                .thenComparing(t -> t.order() < 2 || t.known().checkedAt() == null
                        ? Instant.EPOCH
                        : t.known().checkedAt()));
        return tasks;
    }

    /** A complete listing lacks these. They are kept and only marked: an outage or a new layout is no deletion. */
    void markMissing(Set<String> present, Map<String, Known> known) {
        List<Known> changed = new ArrayList<>();
        for (Known old : known.values()) {
            boolean there = present.contains(old.key());
            if (!there && old.missingSince() == null) {
                changed.add(old.missing(now));
            } else if (there && old.missingSince() != null) {
                changed.add(old.missing(null));
            }
        }
        state.save(source.id(), changed);
    }

    /**
     * Delivered documents that this listing lacks, by the hash of their bytes: the same bytes under another key are the same
     * document. Where two have the same bytes, neither.
     */
    static Map<String, Known> lostByBody(Set<String> present, Map<String, Known> known) {
        Map<String, Known> lost = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Known old : known.values()) {
            if (old.sha256() != null) {
                count.merge(old.sha256(), 1, Integer::sum);
                if (!present.contains(old.key())) {
                    lost.put(old.sha256(), old);
                }
            }
        }
        lost.keySet().removeIf(sha256 -> count.getOrDefault(sha256, 0) > 1);
        return lost;
    }

    /** Known documents that this listing lacks, by meeting and day; where two have the same, neither. */
    private static Map<String, Known> lostByJoinKey(
            Map<String, DocumentRef> listed, Set<String> present, Map<String, Known> known) {
        Map<String, Known> lost = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Known old : known.values()) {
            if (old.joinKey() != null) {
                count.merge(old.joinKey(), 1, Integer::sum);
                if (!present.contains(old.key())) {
                    lost.put(old.joinKey(), old);
                }
            }
        }
        Map<String, Integer> inListing = new HashMap<>();
        listed.values().forEach(ref -> {
            String key = joinKey(ref);
            if (key != null) {
                inListing.merge(key, 1, Integer::sum);
            }
        });
        lost.keySet().removeIf(key -> count.getOrDefault(key, 0) > 1 || inListing.getOrDefault(key, 0) != 1);
        return lost;
    }

    /** Meeting, sitting and day, folded; null where the listing names no day, since titles alone repeat. */
    static @Nullable String joinKey(DocumentRef ref) {
        if (ref.dateLabel() == null || ref.title() == null) {
            return null;
        }
        String words = ref.kind() + "|" + ref.extra().getOrDefault(DocumentRef.MEETING, "") + "|" + ref.title() + "|"
                + ref.dateLabel();
        return NOT_NAME.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private boolean doneInThisRun(Known old) {
        return runStart.isBefore(now)
                && old.checkedAt() != null
                && !old.checkedAt().isBefore(runStart);
    }

    /** The longer a document is known, the longer it may rest: a tenth of its age, at most thirty days. */
    static boolean isDue(Known old, Instant now) {
        if (old.checkedAt() == null) {
            return true;
        }
        Duration age = Duration.between(old.firstSeen(), old.checkedAt());
        Duration rest = age.dividedBy(REST_SHARE);
        if (rest.compareTo(SHORTEST_REST) < 0) {
            return true;
        }
        return !now.isBefore(old.checkedAt().plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest));
    }
}
