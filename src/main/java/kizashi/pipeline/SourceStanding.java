package kizashi.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kizashi.crawl.CrawlState;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.PermissionGate;
import kizashi.crawl.client.Trouble;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands, for pages: whether it may be fetched, and how its last run went.
 *
 * @param denied why it is not fetched, in a word of the language asked for; null where it may be
 * @param reason the same in a sentence, in Japanese
 * @param lastSuccess when it was last read without failing; null for never
 * @param run how its last run ended, in a word; null where it never ran
 * @param documents how many are known
 * @param fresh how many of them the last run brought
 * @param failures how many runs failed in a row
 * @param trouble what kind of failure that was, in a word
 * @param note why its last run left something alone or stopped, in Japanese
 * @param remarks what looks wrong, in Japanese
 */
public record SourceStanding(
        Source source,
        @Nullable String denied,
        @Nullable String reason,
        @Nullable Instant lastSuccess,
        @Nullable String run,
        int documents,
        int fresh,
        int failures,
        @Nullable String trouble,
        @Nullable String note,
        List<String> remarks) {

    /** Keeps its own copy of the list. */
    public SourceStanding {
        remarks = List.copyOf(remarks);
    }

    /** Whether a source may be fetched, hours apart. */
    public static boolean open(Source source, Instant now) {
        FetchResult.Denied no = PermissionGate.checkSource(source, now);
        return no == null || no.denial() == kizashi.crawl.client.Denial.HOURS;
    }

    /** How a source of a home stands. */
    public static SourceStanding of(Kizashi kizashi, Source source, Language language) {
        Words words = Kizashi.words(language);
        FetchResult.Denied no =
                PermissionGate.checkSource(source, kizashi.clock().instant());
        CrawlState.SourceState now = kizashi.crawling().state().source(source.id());
        RunReport.@Nullable SourceOutcome last = kizashi.crawling().state().history(source.id(), 1).stream()
                .findFirst()
                .orElse(null);
        return new SourceStanding(
                source,
                no == null ? null : words.label(no.denial(), no.denial().label()),
                no == null ? null : no.reason(),
                now.lastSuccessAt(),
                last == null ? null : words.label(last.status(), last.status().label()),
                kizashi.crawling().state().documentCount(source.id()),
                last == null ? 0 : last.fresh(),
                now.failures(),
                trouble(now.lastTrouble(), words),
                last == null ? null : last.reason(),
                last == null ? List.of() : last.flags());
    }

    /** The ledger knows a category by its name; a name of another version stays as it is. */
    private static @Nullable String trouble(@Nullable String name, Words words) {
        return name == null
                ? null
                : Arrays.stream(Trouble.values())
                        .filter(t -> t.name().equals(name))
                        .map(t -> words.label(t, t.label()))
                        .findFirst()
                        .orElse(name);
    }
}
