package kizashi.deliver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.match.ConcreteSentence;
import kizashi.match.MatterSentences;
import kizashi.match.QuoteWords;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a passage are quoted: from the sentence of the keyword to the one that commits. Where one of them says little (a heading, the
 * set phrase at the end), the sentence that tells most stands in its place or before it; what a sentence leans on is quoted with it; of a
 * sentence that is too long the clause of the keyword.
 */
final class QuoteSpans {
    private static final int ENOUGH = 260;
    /** A quote shorter than this is a heading more often than not: what follows it is shown, too. */
    private static final int TOO_SHORT = 70;

    /** So long a sentence is not just 「そのとおりです」. */
    private static final int ENOUGH_ALONE = 30;

    private static final int COMFORTABLE = 180;
    /** With the sentence it leans on a quote may be so long; of a longer one its last clauses do. */
    private static final int WITH_BEFORE = 360;

    private static final int LAST_CLAUSES = 120;
    /** So far before the keyword of a long sentence the quote may begin. */
    private static final int LEAD = 100;
    /** Of the end of a long sentence with what it commits to. */
    private static final int TAIL = 80;

    private static final String ITEM = "を、";
    private static final int LIST = 3;
    /** 「前者につきましては…」 begins another point, though nothing announces it. */
    private static final Pattern OTHER_POINT = Pattern.compile("[\\s　]*(?:後者|一方|他方|次に|続いて|続きまして|最後に)");

    private final Match match;
    private final String text;
    private final List<Sentences.Range> sentences;
    private final MatterSentences matter;

    QuoteSpans(Match match, List<Sentences.Range> sentences) {
        this.match = match;
        this.text = match.passage().text();
        this.sentences = sentences;
        this.matter = MatterSentences.of(match);
    }

    /**
     * In order, without overlaps.
     *
     * @param term the sentence of the keyword
     * @param focus the one that commits, else that of the keyword
     * @param reading what it commits to; null for nothing
     * @param counts whether that is surely on the keyword
     */
    List<Sentences.Range> of(int term, int focus, @Nullable CommitmentReading reading, boolean counts) {
        int no = refusal(focus, reading, counts);
        if (no >= 0) {
            return joined(inOrder(cut(Math.min(no, focus), reading), cut(Math.max(no, focus), reading)));
        }
        boolean closes = reading != null && QuoteWords.isClosing(sentence(focus));
        boolean announces = term != focus && Excerpt.announces(text, sentences.get(term));
        int told = closes || announces ? telling(term) : term;
        // what commits is understood by the heading where that is all that names the matter
        told = told == focus ? term : told;
        int point = focus;
        boolean tooFar = length(Math.min(told, focus), Math.max(told, focus)) > ENOUGH;
        if (reading != null && !counts && (tooFar || beginsOther(told, focus))) {
            point = told; // the nearest that commits is too far off to be on the same
        }
        int first = Math.min(told, point);
        int last = Math.max(told, point);
        CommitmentReading shown = point == focus ? reading : null;
        if (length(first, last) <= ENOUGH) {
            return List.of(withBefore(first, lengthened(first, last)));
        }
        List<Sentences.Range> spans = new ArrayList<>(cut(first, shown));
        if (last != first) {
            spans.addAll(cut(last, shown));
        } else if (spans.size() == 1
                && spans.get(0).start() == sentences.get(first).start()) {
            spans.set(0, withBefore(first, spans.get(0)));
        }
        return joined(spans);
    }

    /** The sentence that says no to what was asked, beside one that goes along with something else: who reads only that is misled. */
    private int refusal(int focus, @Nullable CommitmentReading reading, boolean counts) {
        if (reading == null || !counts || reading.level().level() < Commitment.STUDY.level()) {
            return -1;
        }
        int start = match.passage().start();
        return match.passage().signal().commitments().stream()
                .filter(r -> ShownReading.refuses(r, match) && matter.isOnMatter(r.start()))
                .map(r -> Excerpt.sentenceAt(sentences, (r.start() + r.end()) / 2 - start))
                .filter(s -> s != focus)
                .findFirst()
                .orElse(-1);
    }

    private static List<Sentences.Range> inOrder(List<Sentences.Range> first, List<Sentences.Range> last) {
        List<Sentences.Range> both = new ArrayList<>(first);
        both.addAll(last);
        return both;
    }

    /** A sentence, a short one with those after it; a long one from its beginning. */
    static Sentences.Range around(String text, List<Sentences.Range> sentences, int number) {
        int from = sentences.get(number).start();
        int to = sentences.get(number).end();
        for (int next = number + 1;
                to - from < TOO_SHORT
                        && next < sentences.size()
                        && sentences.get(next).end() - from <= COMFORTABLE
                        && !QuoteWords.endsSpeech(text.substring(
                                sentences.get(next).start(), sentences.get(next).end()));
                next++) {
            to = sentences.get(next).end();
        }
        return new Sentences.Range(from, Math.min(to, from + ENOUGH));
    }

    private int telling(int otherwise) {
        int[] concrete = ConcreteSentence.of(match);
        return concrete == null ? otherwise : Excerpt.sentenceAt(sentences, concrete[0]);
    }

    private String sentence(int number) {
        return text.substring(
                sentences.get(number).start(), sentences.get(number).end());
    }

    private int length(int first, int last) {
        return sentences.get(last).end() - sentences.get(first).start();
    }

    private boolean beginsOther(int one, int other) {
        for (int s = Math.min(one, other) + 1; s <= Math.max(one, other); s++) {
            if (opens(s) || OTHER_POINT.matcher(sentence(s)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(int number) {
        return matter.opens(
                matter.at(match.passage().start() + sentences.get(number).start()));
    }

    /** A short one with what follows on the same. */
    private Sentences.Range lengthened(int first, int last) {
        int from = sentences.get(first).start();
        int to = sentences.get(last).end();
        for (int next = last + 1;
                to - from < TOO_SHORT
                        && next < sentences.size()
                        && sentences.get(next).end() - from <= COMFORTABLE
                        && !QuoteWords.endsSpeech(sentence(next))
                        && (Excerpt.announces(text, sentences.get(next - 1))
                                || !opens(next) && !isNextLine(from, next));
                next++) {
            to = sentences.get(next).end();
        }
        return new Sentences.Range(from, to);
    }

    /** Whether a sentence stands on another line than what says enough by itself: the next row of an explanation. */
    private boolean isNextLine(int from, int next) {
        Sentences.Range before = sentences.get(next - 1);
        int start = sentences.get(next).start();
        return before.end() - from > ENOUGH_ALONE
                && text.substring(Math.max(0, before.end() - 1), start).indexOf('\n') >= 0;
    }

    /** With the sentence before, where what is said stands in that one; where the keyword is not named, also where only the reason does. */
    private Sentences.Range withBefore(int first, Sentences.Range span) {
        if (first == 0 || opens(first)) {
            return span;
        }
        String said = sentence(first);
        boolean leans = QuoteWords.leansBack(said);
        Sentences.Range before = sentences.get(first - 1);
        boolean bare = QuoteWords.givesNoReason(said) && keywordIn(sentences.get(first)) < 0;
        if (!leans && !bare || Excerpt.announces(text, before)) {
            return span;
        }
        int length = span.end() - before.start();
        if (length <= (leans ? WITH_BEFORE : ENOUGH)) {
            return new Sentences.Range(before.start(), span.end());
        }
        int clause = leans ? text.indexOf('、', Math.max(before.start(), before.end() - LAST_CLAUSES)) + 1 : 0;
        return clause > before.start() && clause < before.end() ? new Sentences.Range(clause, span.end()) : span;
    }

    /** A sentence that is not too long; of a longer one the clauses of its keyword, and the end where that commits. */
    private List<Sentences.Range> cut(int number, @Nullable CommitmentReading reading) {
        Sentences.Range sentence = sentences.get(number);
        int length = sentence.end() - sentence.start();
        int keyword = keywordIn(sentence);
        if (length <= ENOUGH || keyword < 0) {
            return List.of(new Sentences.Range(sentence.start(), Math.min(sentence.end(), sentence.start() + ENOUGH)));
        }
        int start = clauseStart(sentence, keyword);
        int end = clauseEnd(sentence, start, keyword);
        List<Sentences.Range> spans = new ArrayList<>(List.of(new Sentences.Range(start, end)));
        int phrase =
                reading == null ? -1 : reading.phraseEnd() - match.passage().start();
        if (phrase > end && phrase <= sentence.end()) {
            int clause = isList(sentence)
                    ? text.lastIndexOf(ITEM, phrase - 1) + ITEM.length()
                    : text.lastIndexOf('、', phrase - 1) + 1;
            int from = Math.max(clause, phrase - TAIL);
            spans.add(new Sentences.Range(Math.max(from, end), sentence.end()));
        }
        return spans;
    }

    private int keywordIn(Sentences.Range sentence) {
        int start = match.passage().start();
        return match.terms().stream()
                .filter(t -> t.start() - start >= sentence.start() && t.end() - start <= sentence.end())
                .max(Comparator.comparingDouble(Match.TermHit::weight)
                        .thenComparing(
                                Comparator.comparingInt(Match.TermHit::start).reversed()))
                .map(t -> t.start() - start)
                .orElse(-1);
    }

    private boolean isList(Sentences.Range sentence) {
        int items = 0;
        for (int at = text.indexOf(ITEM, sentence.start());
                at >= 0 && at + ITEM.length() <= sentence.end();
                at = text.indexOf(ITEM, at + ITEM.length())) {
            items++;
        }
        return items >= LIST;
    }

    private int clauseStart(Sentences.Range sentence, int keyword) {
        boolean list = isList(sentence);
        if (!list && keyword - sentence.start() <= LEAD) {
            return sentence.start();
        }
        int item = list ? text.lastIndexOf(ITEM, keyword) : -1;
        if (item >= sentence.start() && keyword - item <= ENOUGH / 2) {
            return item + ITEM.length();
        }
        if (keyword - sentence.start() <= LEAD) {
            return sentence.start();
        }
        int comma = text.indexOf('、', keyword - LEAD);
        return comma >= 0 && comma < keyword ? comma + 1 : keyword;
    }

    private int clauseEnd(Sentences.Range sentence, int start, int keyword) {
        int most = Math.min(sentence.end(), start + ENOUGH);
        int item = isList(sentence) ? text.indexOf(ITEM, keyword) : -1;
        return item >= 0 && item + ITEM.length() < most ? item + ITEM.length() : most;
    }

    /** Nothing is left out between two that touch. */
    private List<Sentences.Range> joined(List<Sentences.Range> spans) {
        List<Sentences.Range> all = new ArrayList<>();
        for (Sentences.Range span : spans) {
            Sentences.Range last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null
                    && text.substring(Math.min(last.end(), span.start()), span.start())
                            .isBlank()) {
                all.set(all.size() - 1, new Sentences.Range(last.start(), span.end()));
            } else {
                all.add(span);
            }
        }
        return all;
    }
}
