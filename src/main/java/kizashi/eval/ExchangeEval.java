package kizashi.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Speech;
import kizashi.signal.exchange.QuestionAnswers;
import kizashi.signal.phrase.SignalTables;

/**
 * Compares the links between questions and answers with links that were made by hand: a TSV of document, offset of the
 * asking sentence, offset in the answering part, style ({@code ikkatsu} or {@code ichimon}).
 */
public final class ExchangeEval {
    private final MinutesParser parser = new MinutesParser();
    private final SignalTables tables = SignalTables.bundled();
    private final Path texts;

    /**
     * An evaluation.
     *
     * @param texts folder in which {@code DOC.txt} lies, at any depth
     */
    public ExchangeEval(Path texts) {
        this.texts = texts;
    }

    /**
     * A question of the gold with its result.
     *
     * @param doc document
     * @param question offset of the asking sentence
     * @param style of the sitting
     * @param found whether it was seen as a question at all
     * @param answerer whether the surest answer is by a speaker who answers it in the gold
     * @param right linked answers that the gold has too
     * @param linked linked answers
     * @param gold answers in the gold
     */
    public record Result(
            String doc, int question, String style, boolean found, boolean answerer, int right, int linked, int gold) {}

    /**
     * Figures of one style.
     *
     * @param questions how many
     * @param found share that was seen as a question
     * @param answerer share whose surest answerer is right
     * @param precision of the links
     * @param recall of the links
     */
    public record Score(int questions, double found, double answerer, double precision, double recall) {}

    /** Links every document of the gold and compares. */
    public List<Result> run(Path gold) throws IOException {
        Map<String, TreeMap<Integer, List<Integer>>> byDoc = new LinkedHashMap<>();
        Map<String, String> styles = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("doc\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length < 4 || !isOffset(cells[1]) || !isOffset(cells[2])) {
                throw new IOException(
                        gold + ":" + number + ": needs document, question, answer and style, tab-separated");
            }
            int question = Integer.parseInt(cells[1]);
            byDoc.computeIfAbsent(cells[0], d -> new TreeMap<>())
                    .computeIfAbsent(question, q -> new ArrayList<>())
                    .add(Integer.valueOf(cells[2]));
            styles.put(cells[0] + "@" + question, cells[3]);
        }
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Integer, List<Integer>>> doc : byDoc.entrySet()) {
            String text = Files.readString(find(doc.getKey()), StandardCharsets.UTF_8);
            List<QuestionAnswers> asked = new ArrayList<>();
            List<Speech> speeches = new ArrayList<>();
            for (Minutes sitting : parser.sittings(ExtractedText.plain(text), MeetingLabel.NONE)) {
                asked.addAll(QuestionAnswers.of(text, sitting, tables));
                speeches.addAll(sitting.speeches());
            }
            doc.getValue().forEach((question, answers) -> {
                String style = styles.getOrDefault(doc.getKey() + "@" + question, "");
                results.add(result(doc.getKey(), question, answers, style, asked, speeches));
            });
        }
        return results;
    }

    private static boolean isOffset(String cell) {
        return !cell.isEmpty() && cell.length() < 10 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Path find(String doc) throws IOException {
        try (Stream<Path> files = Files.walk(texts)) {
            return files.filter(f -> f.getFileName().toString().equals(doc + ".txt"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + doc + ".txt under " + texts));
        }
    }

    private static Result result(
            String doc, int at, List<Integer> gold, String style, List<QuestionAnswers> asked, List<Speech> speeches) {
        QuestionAnswers found = null;
        int said = inBody(speeches, at);
        for (QuestionAnswers question : asked) {
            if (question.start() <= said && said < question.end()) {
                found = question;
            }
        }
        if (found == null) {
            return new Result(doc, at, style, false, false, 0, 0, gold.size());
        }
        int right = 0;
        for (QuestionAnswers.Part part : found.answers()) {
            right += gold.stream().map(a -> inBody(speeches, a)).anyMatch(a -> part.start() <= a && a < part.end())
                    ? 1
                    : 0;
        }
        int first = found.answers().isEmpty()
                ? -1
                : speechAt(speeches, found.answers().get(0).start());
        boolean answerer = first >= 0 && gold.stream().anyMatch(a -> speechAt(speeches, a) == first);
        return new Result(doc, at, style, true, answerer, right, found.answers().size(), gold.size());
    }

    /** An offset in a speech's header means the beginning of what is said. */
    private static int inBody(List<Speech> speeches, int offset) {
        for (Speech speech : speeches) {
            if (speech.start() <= offset && offset < speech.end()) {
                return Math.max(offset, speech.bodyStart());
            }
        }
        return offset;
    }

    private static int speechAt(List<Speech> speeches, int offset) {
        for (Speech speech : speeches) {
            if (speech.start() <= offset && offset < speech.end()) {
                return speech.start();
            }
        }
        return -1;
    }

    /** The figures of those results that have a style. */
    public static Score score(List<Result> results, String style) {
        List<Result> of = results.stream().filter(r -> r.style().equals(style)).toList();
        double n = Math.max(1, of.size());
        double found = of.stream().filter(Result::found).count() / n;
        double answerer = of.stream().filter(Result::answerer).count() / n;
        double right = of.stream().mapToInt(Result::right).sum();
        double linked = Math.max(1, of.stream().mapToInt(Result::linked).sum());
        double gold = Math.max(1, of.stream().mapToInt(Result::gold).sum());
        return new Score(of.size(), found, answerer, right / linked, Math.min(1, right / gold));
    }
}
