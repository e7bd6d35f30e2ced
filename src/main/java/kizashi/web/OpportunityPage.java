package kizashi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of cases show. */
public final class OpportunityPage {
    private OpportunityPage() {}

    /** A name to choose. */
    public record Choice(String id, String name) {}

    /**
     * One case in the list.
     *
     * @param who who is quoted
     * @param key the person to know, where it is somebody else
     */
    public record Item(
            String id,
            String municipality,
            String title,
            String score,
            String stage,
            @Nullable String commitment,
            List<String> profiles,
            List<SearchPage.Piece> pieces,
            String who,
            @Nullable String key,
            String section,
            String date) {}

    /** The list. */
    public record ListPage(
            String profile,
            String stage,
            String status,
            List<Choice> profiles,
            int total,
            List<Item> items,
            @Nullable String previous,
            @Nullable String next) {}

    /** One part of a score. */
    public record PartLine(String value, String reason) {}

    /**
     * One passage that speaks for a case.
     *
     * @param question what it answers
     * @param answers who answered it, where it is a question itself
     */
    public record Evidence(
            String who,
            @Nullable String commitment,
            String profile,
            String dates,
            @Nullable String question,
            @Nullable String answers,
            List<SearchPage.Piece> pieces,
            List<PartLine> parts,
            String document,
            String url,
            String hash,
            String offsets) {}

    /** One case. */
    public record DetailPage(
            String id,
            String municipality,
            String title,
            String stage,
            String score,
            List<String> profiles,
            String keyPerson,
            String section,
            String sectionBasis,
            List<String> nextDates,
            List<String> novelty,
            List<String> feedback,
            List<Evidence> evidence) {}
}
