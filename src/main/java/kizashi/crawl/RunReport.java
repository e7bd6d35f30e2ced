package kizashi.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kizashi.crawl.client.Trouble;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a run of many sources brought.
 *
 * @param startedAt when
 * @param endedAt when
 * @param sources one outcome for each, in order of id
 */
public record RunReport(Instant startedAt, Instant endedAt, List<SourceOutcome> sources) {

    /** Keeps its own copy. */
    public RunReport {
        sources = List.copyOf(sources);
    }

    /** How a source fared. */
    public enum Status {
        /** The whole listing was seen and every document checked that was due. */
        COMPLETE("完了"),
        /** Something was left for the next run. */
        PARTIAL("一部"),
        /** Nothing could be seen. */
        FAILED("失敗"),
        /** It must not be fetched; no request was made to what it forbids. */
        DENIED("取得せず"),
        /** Another run has it at this moment; this one left it alone. */
        SKIPPED("他で巡回中");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /**
     * What became of one source.
     *
     * @param sourceId which
     * @param municipality its name
     * @param startedAt when
     * @param endedAt when
     * @param status how it fared
     * @param listed documents in its listing
     * @param stated how many the vendor says there are, null where it does not
     * @param fresh new documents
     * @param revised documents whose bytes changed
     * @param unchanged documents that were asked for and had not changed
     * @param failed how many failed, by category
     * @param denied documents and pages that robots.txt or the permission record excludes; they were not asked for, and
     *     are no failures
     * @param requests made
     * @param remaining documents that were to be fetched and are left for the next run
     * @param reason why it was denied or stopped, null otherwise
     * @param flags what looks wrong although nothing failed, such as fewer documents than ever before
     */
    public record SourceOutcome(
            String sourceId,
            String municipality,
            Instant startedAt,
            Instant endedAt,
            Status status,
            int listed,
            @Nullable Integer stated,
            int fresh,
            int revised,
            int unchanged,
            Map<Trouble, Integer> failed,
            int denied,
            int requests,
            int remaining,
            @Nullable String reason,
            List<String> flags) {

        /** Keeps its own copies. */
        public SourceOutcome {
            failed = Map.copyOf(failed);
            flags = List.copyOf(flags);
        }

        /** A run that brought nothing. */
        static SourceOutcome nothing(
                Source source,
                Instant startedAt,
                Instant endedAt,
                Status status,
                Map<Trouble, Integer> failed,
                String reason) {
            return new SourceOutcome(
                    source.id(),
                    source.municipality().name(),
                    startedAt,
                    endedAt,
                    status,
                    0,
                    null,
                    0,
                    0,
                    0,
                    failed,
                    0,
                    0,
                    0,
                    reason,
                    List.of());
        }

        /** How long the remaining documents will take at the pace of this run. */
        Duration timeLeft() {
            return requests == 0
                    ? Duration.ZERO
                    : Duration.between(startedAt, endedAt)
                            .multipliedBy(remaining)
                            .dividedBy(requests);
        }

        /** How many failed, of all categories. */
        public int failures() {
            return failed.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Those of one status. */
    public List<SourceOutcome> with(Status status) {
        return sources.stream().filter(s -> s.status() == status).toList();
    }

    /** New documents of all sources. */
    public int fresh() {
        return sources.stream().mapToInt(SourceOutcome::fresh).sum();
    }

    /** Revised documents of all sources. */
    public int revised() {
        return sources.stream().mapToInt(SourceOutcome::revised).sum();
    }

    /** Documents that were asked for and had not changed. */
    public int unchanged() {
        return sources.stream().mapToInt(SourceOutcome::unchanged).sum();
    }

    /** Documents that were to be fetched and are left for the next run. */
    public int remaining() {
        return sources.stream().mapToInt(SourceOutcome::remaining).sum();
    }

    /** How long these will take at the pace of this run, as far as one source needs: sources are crawled side by side. */
    public Duration timeLeft() {
        return sources.stream()
                .map(SourceOutcome::timeLeft)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
