package kizashi.eval;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.LinkedPassages;
import kizashi.match.Weights;
import kizashi.match.cases.ShownStage;
import kizashi.match.cases.Stages;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Match;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import kizashi.model.Stage;
import kizashi.signal.PassageReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the matter of a keyword has come in labelled answers, as a case that consists of nothing else would show it. Labels are the
 * stages of {@link Stage}, in small letters; {@code none} counts as {@code sign}, since a case without a stage is shown as 兆し.
 */
public final class StageEval {
    /** 「ssp_柏市/柏市_018.txt」, 「柏市_018」. */
    private static final Pattern BODY = Pattern.compile("([^/_\\s]{1,8}[都道府県市区町村])(?:_|/|$)");

    private static final String NOTHING = "none";

    private final KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
    private final LinkedPassages linked = new LinkedPassages(Weights.shipped());
    private final PassageReader reader = new PassageReader();

    /**
     * An answer that was read.
     *
     * @param id the file's
     * @param label the file's, {@code sign} for {@code none}; null where it gives none
     * @param predicted the stage that was read
     * @param words the wording that shows it; empty where none does
     * @param keyword whose matter
     * @param text the answer
     */
    public record Item(
            String id, @Nullable String label, String predicted, String words, String keyword, String text) {}

    /**
     * Reads every answer of a file of JSON Lines: {@code id}, {@code keyword}, {@code text}, and, where known, {@code stage}, {@code date} and
     * {@code municipality} (else the name in {@code file} is taken).
     *
     * @throws IOException when it cannot be read, or a line is no JSON object with these keys
     */
    public List<Item> run(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        for (LabelLines.Line line : LabelLines.read(file, "id", "keyword", "text")) {
            items.add(read(
                    line.text("id"),
                    municipality(line.text("municipality"), line.text("file")),
                    line.day(),
                    line.text("text"),
                    line.text("keyword"),
                    line.orNull("stage")));
        }
        return items;
    }

    /**
     * Reads one answer.
     *
     * @param id of its label
     * @param municipality whose official speaks
     * @param day on which; null if unknown
     * @param text what he says
     * @param keyword whose matter
     * @param stage as labelled; null where it is not
     */
    Item read(
            String id,
            String municipality,
            @Nullable LocalDate day,
            String text,
            String keyword,
            @Nullable String stage) {
        Reading reading = read(passages(id, municipality, day, text), 0, text.length(), keyword);
        return new Item(
                id, stage == null ? null : label(stage), reading.stage().json(), reading.words(), keyword, text);
    }

    /** The label as it is compared. */
    static String label(String given) {
        return given.equals(NOTHING) ? Stage.SIGN.json() : given;
    }

    static String municipality(String named, String file) {
        Matcher body = BODY.matcher(file);
        return !named.isEmpty() ? named : body.find() ? body.group(1) : "未確認";
    }

    /**
     * What was read.
     *
     * @param stage of the matter
     * @param words that show it; empty where none do
     */
    record Reading(Stage stage, String words) {}

    /**
     * Reads the matter of a keyword in a stretch of a document.
     *
     * @param passages of the document
     * @param start of the stretch
     * @param end of it
     */
    Reading read(List<Passage> passages, int start, int end, String keyword) {
        List<Passage> within = passages.stream()
                .filter(p -> p.start() < end && p.end() > start)
                .toList();
        List<Match> matches = new ArrayList<>();
        for (Passage passage : within) {
            List<Match.TermHit> hits = hits(passage, start, end, keyword);
            if (!hits.isEmpty()) {
                matches.add(new Match("p", passage, 0, List.of(), hits));
            }
        }
        List<AnalyzedPassage> batch =
                within.stream().map(p -> AnalyzedPassage.of(p, analyzer)).toList();
        matches.addAll(linked.of(matches, List.of(), batch));
        Stage stage = Stages.of(matches);
        ShownStage shown = ShownStage.of(matches, stage);
        return new Reading(stage, shown == null ? "" : shown.words());
    }

    private static List<Match.TermHit> hits(Passage passage, int start, int end, String keyword) {
        List<Match.TermHit> hits = new ArrayList<>();
        String text = passage.text();
        for (int at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
            int from = passage.start() + at;
            if (from >= start && from + keyword.length() <= end) {
                hits.add(new Match.TermHit(keyword, from, from + keyword.length(), keyword, 1));
            }
        }
        return hits;
    }

    private List<Passage> passages(String id, String municipality, @Nullable LocalDate day, String text) {
        Document document = DocumentBuilder.builder()
                .id(id)
                .municipality(new Municipality(null, municipality, null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("")
                .spokenOn(day)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("urn:kizashi:stage"))
                .sha256("")
                .textId(id)
                .sourceId("eval")
                .backfill(true)
                .build();
        Speaker official = new Speaker(null, null, null, List.of(), null, null, Side.OFFICIAL, null, null);
        Speech speech = new Speech(1, 0, text.length(), 0, null, "", official, text, null);
        Minutes minutes = new Minutes(
                new Meeting(null, null, null, null, day, null, null, PublicationState.FINAL),
                List.of(),
                List.of(speech),
                List.of(),
                null);
        return reader.ofMinutes(document, ExtractedText.plain(text), minutes);
    }

    /** The figures over those items that carry a label; null where none does. */
    public static @Nullable LabelScore score(List<Item> items) {
        List<Item> labelled = items.stream().filter(i -> i.label() != null).toList();
        if (labelled.isEmpty()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            labels.add(stage.json());
        }
        return LabelScore.of(
                labels,
                labelled.stream().map(i -> String.valueOf(i.label())).toList(),
                labelled.stream().map(Item::predicted).toList());
    }
}
