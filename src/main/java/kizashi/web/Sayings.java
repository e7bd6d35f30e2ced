package kizashi.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kizashi.deliver.NameNotes;
import kizashi.deliver.Words;
import kizashi.index.Coverage;
import kizashi.index.SearchResult;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How facts are said on pages.
 *
 * @param words of the page's language
 */
record Sayings(Words words) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    /** Minutes in Japan. */
    static String time(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant);
    }

    /** The day a document is of; where only its session's is known, that. */
    String day(Document document) {
        return day(document, "day.unknown");
    }

    /** @param unknown key of the word for no day */
    String day(Document document, String unknown) {
        if (document.spokenOn() != null) {
            return document.spokenOn().toString();
        }
        return words.get(unknown) + (document.sessionOn() == null ? "" : words.get("session", document.sessionOn()));
    }

    /** Who says it, or whose paper it is. */
    static @Nullable String who(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker != null ? speaker.display() : passage.department();
    }

    /** The same with what is unsure about the name. */
    @Nullable
    String named(Passage passage) {
        String note = NameNotes.said(passage.speaker(), words);
        return note.isEmpty() ? who(passage) : who(passage) + words.get("who.note", note);
    }

    /** 踏み込み 3 検討 of what is said on the keywords and counts; null where they are not spoken of as of the future. */
    @Nullable
    String commitment(Match match) {
        ShownReading shown = ShownReading.of(match);
        return shown == null || !shown.counts() ? null : level(shown.reading());
    }

    /** The same of a passage that nobody asked for: its firmest sentence. */
    @Nullable
    String commitment(Passage passage) {
        CommitmentReading firmest = passage.signal().firmest();
        return firmest == null ? null : level(firmest);
    }

    /** The same of a level; of none the stage. */
    String state(@Nullable Commitment commitment, Stage stage) {
        return commitment == null
                ? words.stage(stage)
                : words.get("commitment.level", Integer.toString(commitment.level()), words.commitment(commitment));
    }

    private String level(CommitmentReading reading) {
        return words.get(
                "commitment.level", Integer.toString(reading.level().level()), words.commitment(reading.level()));
    }

    /** @param none key of the words for no passage at all */
    String coverage(Coverage coverage, String none) {
        return coverage.isEmpty()
                ? words.get(none)
                : words.get(
                        "coverage.range",
                        coverage.bodies().size(),
                        coverage.passages(),
                        coverage.first() == null
                                ? words.get("day.unknown")
                                : words.get("days", coverage.first(), String.valueOf(coverage.last())),
                        kinds(coverage.kinds()));
    }

    private String kinds(List<SearchResult.Count> counts) {
        return counts.stream()
                .map(c -> words.get("count.of", kind(c.value()), c.count()))
                .collect(Collectors.joining(words.get("count.join")));
    }

    /** The index counts by Japanese words. */
    String kind(String label) {
        return kindOf(label).map(words::kind).orElse(label);
    }

    static Optional<DocumentKind> kindOf(String label) {
        return Arrays.stream(DocumentKind.values())
                .filter(k -> k.label().equals(label))
                .findFirst();
    }

    String side(String label) {
        return sideOf(label).map(words::side).orElse(label);
    }

    static Optional<Side> sideOf(String label) {
        return Arrays.stream(Side.values()).filter(s -> s.label().equals(label)).findFirst();
    }
}
