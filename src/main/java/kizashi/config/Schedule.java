package kizashi.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When what runs: {@code config/schedule.yml}. Times are Japan time.
 *
 * @param groups the groups of sources by name
 * @param digest the daily digest; null for none
 * @param look the short look at sources that have a host for themselves, between two crawls; null for none
 * @param alert when news of the day go out at once; null for with the digest only
 */
public record Schedule(
        @Nullable Map<String, Group> groups,
        @Nullable Digest digest,
        @Nullable Group look,
        @Nullable Alert alert) {

    /** Keeps its own copy of the map. */
    public Schedule {
        groups = groups == null ? Map.of() : Map.copyOf(groups);
    }

    /** The groups of sources by name, empty where the file names none. */
    @Override
    public Map<String, Group> groups() {
        return groups == null ? Map.of() : groups;
    }

    /**
     * A group of sources that are crawled together.
     *
     * @param cron six fields, as Quartz reads them
     * @param jitterMinutes the start is spread over so many minutes
     */
    public record Group(String cron, int jitterMinutes) {}

    /** @param cron six fields, as Quartz reads them */
    public record Digest(String cron) {}

    /** @param hours when alerts may go out, such as {@code 06:30-22:00}; what is found at other times is in the digest */
    public record Alert(String hours) {}

    /**
     * The schedule of a home; the one that comes with the program where there is no file.
     *
     * @throws ConfigException when the file has an unknown key or a wrong value
     */
    public static Schedule read(Home home) {
        Path file = home.config().resolve("schedule.yml");
        return Files.exists(file)
                ? YamlFile.read(file, Schedule.class)
                : YamlFile.convert(file, YamlFile.parseObject(file, shipped()), Schedule.class);
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(Schedule.class.getResourceAsStream("schedule.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
