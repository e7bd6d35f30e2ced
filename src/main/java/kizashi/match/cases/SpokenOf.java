package kizashi.match.cases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.match.FoldedTerm;
import kizashi.match.MatterSentences;
import kizashi.model.Match;
import kizashi.model.Signal;

/** What the evidence that is shown speaks of: a case is called by nothing that only other evidence says. */
final class SpokenOf {
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}々]{2,}|[ァ-ヺー]{2,}|[A-Za-zＡ-Ｚａ-ｚ]{2,}");
    /** The keyword that stands beside a name and is no part of it. */
    private static final Pattern BESIDE = Pattern.compile("（[^）]*）$");
    /** A word in two parts may be said in one: 学校の図書館, 学校図書館. */
    private static final int PART = 2;

    /** A name that says what is done in other words (の防止, の整備) is the same one. */
    private static final double MOST = 0.6;

    private final String said;
    private final List<String> terms;

    /**
     * @param shown first
     * @param announced by its speaker before it
     */
    SpokenOf(Match shown, List<Signal.Span> announced) {
        StringBuilder all = new StringBuilder(onMatter(shown));
        if (shown.passage().heading() != null) {
            all.append('。').append(shown.passage().heading());
        }
        announced.forEach(a -> all.append('。').append(a.text()));
        this.said = FoldedTerm.of(all.toString());
        this.terms = shown.terms().stream().map(t -> FoldedTerm.of(t.text())).toList();
    }

    /** The sentences on the keywords: another matter's words, which stand beside them by chance, name nothing. All where none has a keyword. */
    private static String onMatter(Match shown) {
        String on = MatterSentences.of(shown).onMatter();
        return on.isEmpty() ? shown.passage().text() : on;
    }

    /** Whether most of a title is said there, a keyword among it; where none is, all of it. */
    boolean names(String called) {
        String title = BESIDE.matcher(called).replaceFirst("");
        String folded = FoldedTerm.of(title);
        double least = terms.stream().anyMatch(folded::contains) ? MOST : 1;
        int all = 0;
        int here = 0;
        Matcher words = WORDS.matcher(title);
        while (words.find()) {
            all += words.group().length();
            here += said(FoldedTerm.of(words.group()));
        }
        return all > 0 && here >= least * all;
    }

    /** How many signs of a word are said: all of it, else its longest part from the beginning or up to the end. */
    private int said(String word) {
        // of 移転建て替え the last sign may be the stem of a verb that is written otherwise
        if (said.contains(word) || word.length() > PART && said.contains(word.substring(0, word.length() - 1))) {
            return word.length();
        }
        int most = 0;
        for (int cut = PART; cut <= word.length() - PART; cut++) {
            int first = said.contains(word.substring(0, cut)) ? cut : 0;
            int last = said.contains(word.substring(cut)) ? word.length() - cut : 0;
            most = Math.max(most, first + last);
        }
        return most;
    }
}
