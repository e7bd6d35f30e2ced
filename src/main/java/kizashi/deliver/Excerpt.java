package kizashi.deliver;

import java.util.ArrayList;
import java.util.List;
import kizashi.match.ShownReading;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The part of a passage that a reader is shown: the sentence that commits, and the one where the keyword stands. Verbatim;
 * what is left out shows as 「…」.
 *
 * @param segments the quote
 * @param reading of the sentence shown; null where there is none
 * @param counts whether the score counts it; the nearest of a long answer may be about another matter
 */
record Excerpt(List<DigestItem.Segment> segments, @Nullable CommitmentReading reading, boolean counts) {
    private static final int ENOUGH = 260;
    /** A quote shorter than this is a heading more often than not: what follows it is shown, too. */
    private static final int TOO_SHORT = 70;

    private static final int COMFORTABLE = 180;
    private static final String ENDS = "。！？\n";

    /** The excerpt of a match. */
    static Excerpt of(Match match) {
        Passage passage = match.passage();
        ShownReading chosen = ShownReading.of(match);
        CommitmentReading reading = chosen == null ? null : chosen.reading();
        List<int[]> sentences = sentences(passage.text());
        int term = match.terms().isEmpty()
                ? 0
                : sentenceAt(sentences, nearestTerm(match, reading).start() - passage.start());
        int focus = reading == null ? term : sentenceAt(sentences, middle(reading) - passage.start());
        int from = sentences.get(Math.min(term, focus))[0];
        int to = sentences.get(Math.max(term, focus))[1];
        for (int next = Math.max(term, focus) + 1;
                to - from < TOO_SHORT && next < sentences.size() && sentences.get(next)[1] - from <= COMFORTABLE;
                next++) {
            to = sentences.get(next)[1];
        }
        List<int[]> shown = new ArrayList<>();
        if (to - from <= ENOUGH) {
            shown.add(new int[] {from, to});
        } else {
            shown.add(cut(sentences.get(Math.min(term, focus))));
            if (term != focus) {
                shown.add(cut(sentences.get(Math.max(term, focus))));
            }
        }
        return new Excerpt(segments(passage, match, reading, shown), reading, chosen != null && chosen.counts());
    }

    private static Match.TermHit nearestTerm(Match match, @Nullable CommitmentReading reading) {
        Match.TermHit best = match.terms().get(0);
        for (Match.TermHit hit : match.terms()) {
            if (reading == null ? hit.weight() > best.weight() : distance(reading, hit) < distance(reading, best)) {
                best = hit;
            }
        }
        return best;
    }

    private static int distance(CommitmentReading r, Match.TermHit t) {
        return t.start() >= r.start() && t.start() < r.end()
                ? 0
                : Math.min(Math.abs(t.start() - r.end()), Math.abs(r.start() - t.end())) + 1;
    }

    private static int middle(CommitmentReading r) {
        return (r.start() + Math.max(r.start(), r.end() - 1)) / 2;
    }

    private static int[] cut(int[] sentence) {
        return new int[] {sentence[0], Math.min(sentence[1], sentence[0] + ENOUGH)};
    }

    private static List<int[]> sentences(String text) {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0 && !text.substring(start, i).isBlank()) {
                spans.add(new int[] {start, i + 1});
                start = i + 1;
            }
        }
        if (spans.isEmpty() || !text.substring(start).isBlank()) {
            spans.add(new int[] {start, text.length()});
        }
        return spans;
    }

    private static int sentenceAt(List<int[]> sentences, int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (offset < sentences.get(i)[1]) {
                return i;
            }
        }
        return sentences.size() - 1;
    }

    private static List<DigestItem.Segment> segments(
            Passage passage, Match match, @Nullable CommitmentReading reading, List<int[]> shown) {
        DigestItem.Mark[] marks = new DigestItem.Mark[passage.text().length()];
        java.util.Arrays.fill(marks, DigestItem.Mark.NONE);
        for (Match.TermHit hit : match.terms()) {
            mark(marks, hit.start() - passage.start(), hit.end() - passage.start(), DigestItem.Mark.TERM);
        }
        if (reading != null) {
            mark(
                    marks,
                    reading.phraseStart() - passage.start(),
                    reading.phraseEnd() - passage.start(),
                    DigestItem.Mark.PHRASE);
        }
        List<DigestItem.Segment> out = new ArrayList<>();
        for (int[] span : shown) {
            if (!out.isEmpty() || !passage.text().substring(0, span[0]).isBlank()) {
                out.add(new DigestItem.Segment("…", DigestItem.Mark.GAP));
            }
            runs(passage.text(), marks, span, out);
        }
        if (!passage.text().substring(shown.get(shown.size() - 1)[1]).isBlank()) {
            out.add(new DigestItem.Segment("…", DigestItem.Mark.GAP));
        }
        return out;
    }

    private static void runs(String text, DigestItem.Mark[] marks, int[] span, List<DigestItem.Segment> out) {
        int start = span[0];
        while (start < span[1] && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        for (int i = start; i < span[1]; i++) {
            if (i + 1 == span[1] || marks[i + 1] != marks[i]) {
                out.add(new DigestItem.Segment(text.substring(start, i + 1), marks[i]));
                start = i + 1;
            }
        }
    }

    private static void mark(DigestItem.Mark[] marks, int from, int to, DigestItem.Mark mark) {
        for (int i = Math.max(0, from); i < Math.min(marks.length, to); i++) {
            marks[i] = mark;
        }
    }
}
