package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.model.DocumentKind;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.Money;
import kizashi.model.Signal.TimeMention;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * What a passage says in figures about the matter that was found in it: sums, programmes, funding and times to come, each only from the
 * sentence of a keyword or one that goes on about it.
 *
 * @param sums of money, in order
 * @param programs names of programmes (事業名)
 * @param funding subsidies and bonds (財源), by their standard name
 * @param times that were still to come when it was said, in order
 */
public record MatterFacts(List<Money> sums, List<String> programs, List<String> funding, List<TimeMention> times) {
    /** More of each are no fact about one matter, but a list. */
    private static final int MOST = 4;

    private static final Pattern COST = Pattern.compile("[\\s　]*(?:なお、|また、)?(?:その|この)?(?:財源|事業費|予算額|経費|費用|総額)");

    private static final TsvTable FUNDING = TsvTable.load(SignalTables.class, "funding.tsv", null);

    /** Keeps its own copies of the lists. */
    public MatterFacts {
        sums = List.copyOf(sums);
        programs = List.copyOf(programs);
        funding = List.copyOf(funding);
        times = List.copyOf(times);
    }

    /** Of a match, by its keywords. */
    public static MatterFacts of(Match match) {
        return of(
                match.passage(),
                match.terms().stream()
                        .map(t -> new Signal.Span(t.start(), t.end(), t.text()))
                        .toList());
    }

    /**
     * Of a passage.
     *
     * @param keywords where they stand in the stored text; of none the whole passage is the matter
     */
    public static MatterFacts of(Passage passage, List<Signal.Span> keywords) {
        return new Reading(passage, keywords).facts();
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return sums.isEmpty() && programs.isEmpty() && funding.isEmpty() && times.isEmpty();
    }

    /** One passage with its sentences. */
    private static final class Reading {
        private final Passage passage;
        private final List<Signal.Span> keywords;
        private final MatterSentences sentences;
        private final boolean whole;
        /** A row of a paper speaks for itself, and the row below it is another matter where it has a name of its own. */
        private final boolean rows;

        Reading(Passage passage, List<Signal.Span> keywords) {
            this.passage = passage;
            this.keywords = keywords;
            this.sentences = MatterSentences.of(passage, keywords.stream().mapToInt(Signal.Span::start));
            // a notice of a tender is about one matter from its first line to its last
            this.whole = keywords.isEmpty() || passage.document().kind() == DocumentKind.TENDER;
            this.rows = passage.speaker() == null;
        }

        MatterFacts facts() {
            return new MatterFacts(sums(), programs(), funding(), times());
        }

        private int sentenceOf(int offset) {
            return sentences.at(offset);
        }

        private boolean isOn(int offset) {
            if (whole) {
                return true;
            }
            int sentence = sentenceOf(offset);
            if (sentences.hasKeyword(sentence)) {
                return true;
            }
            if (!rows
                    && sentence > 0
                    && tellsCost(sentence)
                    && isOn(passage.start() + sentences.span(sentence - 1)[0])) {
                return true;
            }
            return sentences.isOnMatter(offset)
                    && (!rows || sentences.hasKeyword(sentence - 1) && !namesProgramme(sentence));
        }

        /** 「財源には…」「事業費は…」 goes on about what was said before, however many sentences it takes. */
        private boolean tellsCost(int sentence) {
            int[] span = sentences.span(sentence);
            return COST.matcher(passage.text()).region(span[0], span[1]).lookingAt();
        }

        private boolean namesProgramme(int sentence) {
            int[] span = sentences.span(sentence);
            String text = passage.text().substring(span[0], span[1]);
            return passage.signal().programs().stream().anyMatch(text::contains);
        }

        /**
         * Of a sentence with a keyword the sum that follows it, since in Japanese a sum follows its matter; where no such sentence
         * names one, those of the sentences that go on.
         */
        private List<Money> sums() {
            List<Money> all = passage.signal().amounts();
            Set<Money> near = new LinkedHashSet<>();
            if (whole) {
                near.addAll(all);
            }
            for (Signal.Span keyword : whole ? List.<Signal.Span>of() : keywords) {
                List<Money> inside = all.stream()
                        .filter(a -> sentenceOf(a.start()) == sentenceOf(keyword.start()))
                        .toList();
                if (!inside.isEmpty()) {
                    near.add(inside.stream()
                            .filter(a -> a.start() >= keyword.end())
                            .findFirst()
                            .orElse(inside.get(inside.size() - 1)));
                }
            }
            if (near.isEmpty()) {
                all.stream().filter(a -> isOn(a.start())).forEach(near::add);
            }
            return near.stream()
                    .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                    .limit(MOST)
                    .toList();
        }

        private List<String> programs() {
            return passage.signal().programs().stream()
                    .filter(name -> stands(passage.text(), name))
                    .limit(MOST)
                    .toList();
        }

        /** Whether a name stands somewhere on the matter. */
        private boolean stands(String text, String name) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                if (isOn(passage.start() + at)) {
                    return true;
                }
            }
            return false;
        }

        private List<String> funding() {
            List<String> found = new ArrayList<>();
            if (passage.signal().funding().isEmpty()) {
                return found;
            }
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < sentences.count(); i++) {
                int[] sentence = sentences.span(i);
                if (isOn(passage.start() + sentence[0])) {
                    said.append(passage.text(), sentence[0], sentence[1]);
                }
            }
            String folded = FoldedTerm.of(said.toString());
            for (String name : passage.signal().funding()) {
                boolean alias = FUNDING.rows().stream()
                        .anyMatch(
                                r -> r.get("standard").equals(name) && folded.contains(FoldedTerm.of(r.get("alias"))));
                if (found.size() < MOST && (alias || folded.contains(FoldedTerm.of(name)))) {
                    found.add(name);
                }
            }
            return found;
        }

        private List<TimeMention> times() {
            LocalDate day = SpokenAbout.of(passage.document());
            return passage.signal().times().stream()
                    .filter(t -> isToCome(t, day))
                    .filter(t -> isOn(t.start()))
                    .limit(MOST)
                    .toList();
        }

        private static boolean isToCome(TimeMention time, @Nullable LocalDate day) {
            LocalDate to = time.to();
            return time.from() != null && to != null && (day == null || !to.isBefore(day));
        }
    }
}
