package kizashi.deliver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kizashi.deliver.DigestItem.Mark;
import kizashi.deliver.DigestItem.Segment;
import kizashi.japanese.Sentences;
import kizashi.match.ConcreteSentence;
import kizashi.match.ShownReading;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The part of a passage that a reader is shown: the sentence that commits, and the one where the keyword stands. Verbatim and in
 * whole sentences; 「…」 stands where sentences between were left out, or where one was too long.
 *
 * @param segments the quote
 * @param reading of the sentence shown; null where there is none
 * @param counts whether the score counts it; the nearest of a long answer may be about another matter
 */
public record Excerpt(List<Segment> segments, @Nullable CommitmentReading reading, boolean counts) {
    private static final int ENOUGH = 260;
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:(?:お答え|[御ご]?(?:報告|説明|紹介|答弁))を?(?:(?:いた|致)?します|申し上げます|させていただきます|(?:(?:いた|致)し|し|申し上げ|させていただき)たいと(?:思い|考え|存じ)ます)"
                    + "|[御ご]質問(?:が|で|を|に).{0,16}|お尋ね(?:が|で|を|に).{0,12}|について(?:です|でございます|であります))[。．]?\\s*$");

    /** How a programme begins in the statement of a budget: 「○電子自治体推進事業費　375,206」. */
    private static final Pattern PROGRAMME = Pattern.compile("[○◯〇◎●][^\\n。]{2,60}[\\s　][0-9０-９,，]+\\s*\\n");

    /** Keeps its own copy of the list. */
    public Excerpt {
        segments = List.copyOf(segments);
    }

    /** The excerpt of a match. */
    public static Excerpt of(Match match) {
        Passage passage = match.passage();
        ShownReading chosen = ShownReading.of(match);
        boolean closes = chosen != null && chosen.closes();
        // a set phrase is shown behind what is meant to be done, and by itself tells nothing
        CommitmentReading reading =
                chosen == null || closes && ConcreteSentence.of(match) == null ? null : chosen.reading();
        List<Sentences.Range> sentences = sentences(passage.text());
        int term = termSentence(match, reading, sentences);
        int focus = reading == null ? term : sentenceAt(sentences, middle(reading) - passage.start());
        boolean counts = chosen != null && chosen.counts();
        boolean rows = reading == null && PROGRAMME.matcher(passage.text()).lookingAt();
        // a phrase that does not count decides nothing: it is shown, but not marked
        return new Excerpt(
                segments(
                        passage.text(),
                        marks(match, counts ? reading : null),
                        rows
                                ? rows(match, sentences)
                                : new QuoteSpans(match, sentences).of(term, focus, reading, counts || closes)),
                closes ? null : reading,
                counts);
    }

    /** Where the sentence stands that is shown of a match: an offset into the stored text. */
    static int place(Match match) {
        ShownReading chosen = ShownReading.of(match);
        if (chosen != null) {
            return middle(chosen.reading());
        }
        List<Sentences.Range> sentences = sentences(match.passage().text());
        Sentences.Range shown = sentences.get(termSentence(match, null, sentences));
        return match.passage().start() + (shown.start() + shown.end()) / 2;
    }

    private static int termSentence(Match match, @Nullable CommitmentReading reading, List<Sentences.Range> sentences) {
        int term = match.terms().isEmpty()
                ? 0
                : sentenceAt(
                        sentences,
                        shownTerm(match, reading, sentences).start()
                                - match.passage().start());
        return reading == null ? afterAnnouncement(match, sentences, term) : term;
    }

    /** The whole passage of a match, with the same marks. */
    public static List<Segment> whole(Match match) {
        ShownReading shown = ShownReading.of(match);
        CommitmentReading reading = shown == null || !shown.counts() ? null : shown.reading();
        String text = match.passage().text();
        return segments(text, marks(match, reading), List.of(new Sentences.Range(0, text.length())));
    }

    /**
     * A text with what was found in it.
     *
     * @param found where, from its beginning
     * @param whole all of it; else the sentences around the first place
     */
    public static List<Segment> found(String text, List<Sentences.Range> found, boolean whole) {
        Mark[] marks = new Mark[text.length()];
        Arrays.fill(marks, Mark.NONE);
        found.forEach(f -> mark(marks, f.start(), f.end(), Mark.TERM));
        if (whole) {
            return segments(text, marks, List.of(new Sentences.Range(0, text.length())));
        }
        List<Sentences.Range> sentences = sentences(text);
        int first = found.isEmpty() ? 0 : sentenceAt(sentences, found.get(0).start());
        return segments(text, marks, List.of(QuoteSpans.around(text, sentences, first)));
    }

    /** Without marks, on one line. */
    public String line() {
        return line(segments);
    }

    /** Segments without marks, on one line. */
    static String line(List<Segment> segments) {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            segment.text().codePoints().forEach(c -> {
                boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '　';
                if (!blank) {
                    out.appendCodePoint(c);
                } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            });
        }
        return out.toString().strip();
    }

    /** Of a budget's programme its own row, and of what it is spent for the rows with a keyword. */
    private static List<Sentences.Range> rows(Match match, List<Sentences.Range> sentences) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(0));
        match.terms()
                .forEach(t -> shown.add(
                        sentenceAt(sentences, t.start() - match.passage().start())));
        List<Sentences.Range> spans = new ArrayList<>();
        int length = 0;
        int before = -1;
        for (int row : shown) {
            Sentences.Range range = sentences.get(row);
            length += range.end() - range.start();
            if (length > ENOUGH && !spans.isEmpty()) {
                break;
            }
            boolean next = before >= 0 && row == before + 1;
            spans.add(next ? new Sentences.Range(spans.removeLast().start(), range.end()) : range);
            before = row;
        }
        return spans;
    }

    /**
     * 「まず、デマンド交通の検討について御質問がございました。」 only says the question again; the answer comes after it, best in the
     * next sentence with a keyword.
     */
    private static int afterAnnouncement(Match match, List<Sentences.Range> sentences, int term) {
        int at = term;
        while (at + 1 < sentences.size() && announces(match.passage().text(), sentences.get(at))) {
            at++;
        }
        for (int next = at; at > term && next < sentences.size(); next++) {
            int sentence = next;
            if (match.terms().stream()
                    .anyMatch(h ->
                            sentenceAt(sentences, h.start() - match.passage().start()) == sentence)) {
                return next;
            }
        }
        return at;
    }

    static boolean announces(String text, Sentences.Range sentence) {
        return ANNOUNCES
                .matcher(text.substring(sentence.start(), sentence.end()))
                .find();
    }

    private static Match.TermHit shownTerm(
            Match match, @Nullable CommitmentReading reading, List<Sentences.Range> sentences) {
        return reading == null
                ? TellingSentence.of(match, sentences)
                : Collections.min(match.terms(), Comparator.comparingInt(hit -> distance(reading, hit)));
    }

    private static int distance(CommitmentReading r, Match.TermHit t) {
        return t.start() >= r.start() && t.start() < r.end()
                ? 0
                : Math.min(Math.abs(t.start() - r.end()), Math.abs(r.start() - t.end())) + 1;
    }

    private static int middle(CommitmentReading r) {
        return (r.start() + Math.max(r.start(), r.end() - 1)) / 2;
    }

    /** At least one. */
    private static List<Sentences.Range> sentences(String text) {
        List<Sentences.Range> sentences = Sentences.split(text, 0, text.length());
        return sentences.isEmpty() ? List.of(new Sentences.Range(0, text.length())) : sentences;
    }

    /** The sentence in which an offset lies, or the one after it; the last where there is none. */
    static int sentenceAt(List<Sentences.Range> sentences, int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (offset < sentences.get(i).end()) {
                return i;
            }
        }
        return sentences.size() - 1;
    }

    private static Mark[] marks(Match match, @Nullable CommitmentReading reading) {
        Passage passage = match.passage();
        Mark[] marks = new Mark[passage.text().length()];
        Arrays.fill(marks, Mark.NONE);
        match.terms().forEach(t -> mark(marks, t.start() - passage.start(), t.end() - passage.start(), Mark.TERM));
        if (reading != null) {
            mark(marks, reading.phraseStart() - passage.start(), reading.phraseEnd() - passage.start(), Mark.PHRASE);
        }
        return marks;
    }

    private static List<Segment> segments(String text, Mark[] marks, List<Sentences.Range> shown) {
        List<Segment> out = new ArrayList<>();
        List<Sentences.Range> sentences = sentences(text);
        int first = shown.get(0).start();
        if (sentences.stream().anyMatch(s -> s.start() < first && first < s.end())) {
            out.add(new Segment("…", Mark.GAP));
        }
        for (Sentences.Range span : shown) {
            if (span.start() != first) {
                out.add(new Segment("…", Mark.GAP));
            }
            runs(text, marks, span, out);
        }
        int end = shown.get(shown.size() - 1).end();
        if (sentences.stream().anyMatch(s -> s.start() < end && end < s.end())) {
            out.add(new Segment("…", Mark.GAP));
        }
        return out;
    }

    private static void runs(String text, Mark[] marks, Sentences.Range span, List<Segment> out) {
        int start = span.start();
        for (int i = start; i < span.end(); i++) {
            if (i + 1 == span.end() || marks[i + 1] != marks[i]) {
                out.add(new Segment(text.substring(start, i + 1), marks[i]));
                start = i + 1;
            }
        }
    }

    private static void mark(Mark[] marks, int from, int to, Mark mark) {
        for (int i = Math.max(0, from); i < Math.min(marks.length, to); i++) {
            marks[i] = mark;
        }
    }
}
