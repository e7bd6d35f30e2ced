package kizashi.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kizashi.archive.TextStore;
import kizashi.crawl.platform.TitleRules;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.Titles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.RosterHistory;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Paper;
import kizashi.model.Passage;
import kizashi.papers.DutyLists;
import kizashi.papers.PaperReader;
import kizashi.signal.PassageReader;
import org.jspecify.annotations.Nullable;

/**
 * One arrival's bytes to passages: extract → minutes or papers → signal → words. Knows no database and no index, so the
 * same bytes always give the same result; safe for several threads.
 */
public final class DocumentReader {
    /** A year of a large council is seven million characters; with its words it fits the heap that commands have. */
    private static final int LONGEST = 8_000_000;

    private static final int SHORTEST_HEADING = 6;
    /** Of a file's name, its dot counted: .xlsx */
    private static final int LONGEST_ENDING = 5;

    private static final int LONGEST_HEADING = 60;

    /** Fewer turns than this make no minutes of a text of which nobody said what it is. */
    private static final int TURNS_OF_MINUTES = 2;

    private final Extractor extractor;
    private final MinutesParser minutesParser;
    private final RosterHistory rosters;
    private final PaperReader papers = new PaperReader();
    private final PassageReader passages;
    private final KizashiAnalyzer analyzer;

    /**
     * @param extractor reads files
     * @param minutesParser reads minutes
     * @param rosters who was on the rosters of other sittings
     * @param passages reads what they mean
     * @param analyzer cuts them into words
     */
    public DocumentReader(
            Extractor extractor,
            MinutesParser minutesParser,
            RosterHistory rosters,
            PassageReader passages,
            KizashiAnalyzer analyzer) {
        this.extractor = extractor;
        this.minutesParser = minutesParser;
        this.rosters = rosters;
        this.passages = passages;
        this.analyzer = analyzer;
    }

    /** What came of one arrival. */
    public sealed interface Result {}

    /**
     * The documents of a file: one, or each sitting of a session that is published as one.
     *
     * @param documents in order, at least one
     */
    public record Found(List<Read> documents) implements Result {
        /** Keeps its own copy of the list. */
        public Found {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A document with its passages.
     *
     * @param document what it is
     * @param text its stored text
     * @param minutes when it is minutes; null otherwise
     * @param paper when it is another paper; null otherwise
     * @param passages what is indexed, with their words; empty for a kind that is not searched
     * @param doubt what is doubtful about it, in words; null when all is well
     */
    public record Read(
            Document document,
            ExtractedText text,
            @Nullable Minutes minutes,
            @Nullable Paper paper,
            List<AnalyzedPassage> passages,
            @Nullable String doubt) {}

    /**
     * There is no text.
     *
     * @param why in words
     */
    public record Unread(String why) implements Result {}

    /** Reads an arrival's bytes. */
    public Result read(Arrival arrival, byte[] bytes) {
        Extraction extraction =
                extractor.extract(bytes, arrival.capture().contentType(), arrival.fileName(), arrival.platform());
        return switch (extraction) {
            case Extraction.None none ->
                new Unread(none.why().reason() + ": " + none.why().detail());
            case Extraction.Text found -> read(arrival, found.value());
        };
    }

    /** Reads an arrival whose text was extracted before. */
    public Result read(Arrival arrival, ExtractedText text) {
        int length = text.text().length();
        if (length > LONGEST) {
            return new Unread(
                    String.format(Locale.ROOT, "長すぎる: 本文が%,d字あり、一つの文書の上限%,d字を超える。会議ごとに分けると読める", length, LONGEST));
        }
        DocumentKind said = arrival.kind();
        if (said == null || said == DocumentKind.MINUTES) {
            List<Minutes> sittings = minutesParser.sittings(text, label(arrival, text));
            if (said == DocumentKind.MINUTES || sittings.get(0).speeches().size() >= TURNS_OF_MINUTES) {
                List<SittingNames.Names> names = SittingNames.of(sittings);
                List<Read> read = new ArrayList<>();
                for (int i = 0; i < sittings.size(); i++) {
                    read.add(ofMinutes(arrival, text, sittings.get(i), names.get(i)));
                }
                return new Found(read);
            }
        }
        return new Found(List.of(ofPaper(arrival, text, said == null ? told(arrival, text) : said)));
    }

    /** What a paper of which nobody said it calls itself: in its title, in the name of its file, or in its first line. */
    private static DocumentKind told(Arrival arrival, ExtractedText text) {
        List<@Nullable String> names =
                Arrays.asList(arrival.title(), text.title(), arrival.fileName(), firstLine(text));
        for (String name : names) {
            DocumentKind kind = name == null ? null : TitleRules.shipped().kind(name);
            if (kind != null && kind != DocumentKind.MINUTES && kind != DocumentKind.OTHER) {
                return kind;
            }
        }
        return DocumentKind.OTHER;
    }

    private static MeetingLabel label(Arrival arrival, ExtractedText text) {
        return new MeetingLabel(
                arrival.municipality().name(),
                arrival.title() != null ? arrival.title() : text.title(),
                arrival.sitting(),
                arrival.date(),
                arrival.maybeOpeningDay());
    }

    private Read ofMinutes(Arrival arrival, ExtractedText text, Minutes parsed, SittingNames.Names names) {
        LocalDate day = parsed.meeting().spokenOn();
        Document document =
                document(arrival, text, DocumentKind.MINUTES, title(arrival, text), null, day, parsed, names);
        Minutes minutes = day == null || AnotherBody.met(document.municipality(), parsed.meeting())
                ? parsed
                : FullNames.inferred(
                        parsed, rosters.around(document.municipality().key(), day), document.id());
        List<Passage> found = passages.ofMinutes(document, text, minutes);
        return new Read(document, text, minutes, null, analyzed(found), minutes.problem());
    }

    private Read ofPaper(Arrival arrival, ExtractedText text, DocumentKind kind) {
        Paper paper = papers.read(kind, text, title(arrival, text));
        LocalDate day = paper.date() != null ? paper.date() : arrival.date();
        Document document =
                document(arrival, text, kind, paper.title(), heading(arrival, text), day, null, SittingNames.Names.ONE);
        // What says who does what is read for that, and is no news.
        boolean duties =
                kind == DocumentKind.OTHER && !DutyLists.of(text.text()).isEmpty();
        boolean searched = !duties && (kind != DocumentKind.OTHER || arrival.kind() == null);
        List<Passage> found = searched ? passages.ofPaper(document, text, paper) : List.of();
        return new Read(document, text, null, paper, analyzed(found), null);
    }

    private List<AnalyzedPassage> analyzed(List<Passage> found) {
        return found.stream().map(p -> AnalyzedPassage.of(p, analyzer)).toList();
    }

    private static String title(Arrival arrival, ExtractedText text) {
        String title = arrival.title() != null ? arrival.title() : text.title();
        if (title == null || title.isBlank()) {
            title = arrival.fileName() != null
                    ? arrival.fileName()
                    : arrival.url().toString();
        }
        return title.strip();
    }

    /** What a paper without a title calls itself in its first line; null where it has a title, or begins with a sentence. */
    private static @Nullable String heading(Arrival arrival, ExtractedText text) {
        String title = arrival.title() != null ? arrival.title() : text.title();
        if (title != null && !title.isBlank()) {
            return null;
        }
        String first = firstLine(text);
        boolean titles =
                first.length() >= SHORTEST_HEADING && first.length() <= LONGEST_HEADING && !first.contains("。");
        String file = arrival.fileName();
        // A cover with a slogan says less than a file that is named after what it is.
        boolean named = file != null
                && TitleRules.shipped().kind(file) != null
                && TitleRules.shipped().kind(first) == null;
        return titles && !named ? first : null;
    }

    private static String firstLine(ExtractedText text) {
        return text.text().strip().lines().findFirst().orElse("").strip();
    }

    private static Document document(
            Arrival arrival,
            ExtractedText text,
            DocumentKind kind,
            String title,
            @Nullable String heading,
            @Nullable LocalDate day,
            @Nullable Minutes minutes,
            SittingNames.Names names) {
        // Without a day of its own a title such as 令和７年第４回定例会 stands for several sittings; their addresses differ.
        String meeting = (arrival.sitting() == null ? title : title + " " + arrival.sitting())
                + (day == null ? " " + arrival.url() : "")
                + names.key();
        LocalDate opening = arrival.maybeOpeningDay() ? arrival.date() : null;
        return DocumentBuilder.builder()
                .id(DocumentKeys.document(arrival.municipality(), kind, meeting, day))
                .municipality(arrival.municipality())
                .kind(kind)
                .title(Titles.tidy(
                        heading != null
                                ? heading
                                : shown(withoutEnding(arrival, title), arrival.sitting(), names.shown())))
                .spokenOn(day)
                .sessionOn(opening)
                .publishedOn(publishedOn(arrival, kind, day))
                .detectedAt(arrival.detectedAt())
                .state(
                        minutes != null && minutes.meeting().state() != kizashi.model.PublicationState.FINAL
                                ? minutes.meeting().state()
                                : arrival.state())
                .url(arrival.url())
                .sha256(arrival.capture().sha256())
                .textId(TextStore.key(arrival.capture().sha256(), text.extractor()))
                .sourceId(arrival.sourceId())
                .backfill(arrival.backfill())
                .build();
    }

    /** The name of a file is a title without what tells its format; the key keeps it as it came. */
    private static String withoutEnding(Arrival arrival, String title) {
        int ending = title.lastIndexOf('.');
        boolean file = title.equals(arrival.fileName()) && ending > 0 && title.length() - ending <= LONGEST_ENDING;
        return file ? title.substring(0, ending) : title;
    }

    /** The title with which sitting it is, as the list or, in a file with several, the text names it. */
    private static String shown(String title, @Nullable String listed, String own) {
        String sitting = !own.isEmpty() || listed == null ? own : listed;
        return title.contains(sitting) ? title : title + " " + sitting;
    }

    /**
     * 公開日: as stated; else the date that a site's list bears beside the document. Beside minutes that may be the sitting's
     * own day; then it says nothing of their publication.
     */
    private static @Nullable LocalDate publishedOn(Arrival arrival, DocumentKind kind, @Nullable LocalDate day) {
        if (arrival.publishedOn() != null) {
            return arrival.publishedOn();
        }
        LocalDate listed = arrival.platform() == null ? arrival.date() : null;
        if (listed == null || arrival.sourceId().equals("import")) {
            return null;
        }
        return kind != DocumentKind.MINUTES || (day != null && listed.isAfter(day)) ? listed : null;
    }
}
