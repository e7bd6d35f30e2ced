package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** 「財源は…」, 「今定例会に、そのための経費として…」: begins with what the matter costs, the council or budget before it left out. */
    private static final Pattern COST = Pattern.compile("[\\s　]*(?:なお、|また、|うち、?|このうち、?)?"
            + "(?:[^。、]{0,8}(?:定例会|議会|年度|当初予算|補正予算)[^。、]{0,8}、)?(?:その|この)?(?:ための)?(?:財源|事業費|予算額|経費|費用|総額)");

    /** 「…整備事業の事業費です。」: the sentence that follows says how much. */
    private static final Pattern HEADS_COST =
            Pattern.compile("(?:財源|事業費|予算額|経費|費用|総額|工事費|委託料)(?:について)?(?:です|でございます|であります|でございますが、|ですが、)[。\\s　]*$");

    /** Behind a name in a list: 「…推進事業、…の再整備など」. */
    private static final Pattern LISTED = Pattern.compile("費?(?:等|など)?(?:、|や|及び|並びに|・)");

    /** Behind a name that a sentence is about. */
    private static final Pattern TOPIC = Pattern.compile("(?:費|補助|補助金)?(?:等|など)?(?:につきまして|については|に関しまして|では|におきましては)");

    private static final int TOTAL = 6;
    private static final Pattern TOTALS = Pattern.compile("(?:" + CountingWords.SUM + "|合わせて|あわせて|総額)(?:で|約)?$");

    /** A budget is told in items: 「民生費では、…に要する経費を、商工費では、…に要する経費を」. */
    private static final String ITEM = "を、";

    private static final int ITEMS = 3;

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

    /**
     * With the sums of another passage of the same answer, where this one names none: what a matter costs is told apart from what is meant to be done.
     *
     * @param others evidence of the same case, the best first
     */
    public static MatterFacts of(Match match, List<Match> others) {
        MatterFacts own = of(match);
        if (!own.sums().isEmpty() || match.passage().speechOrder() == null) {
            return own;
        }
        return others.stream()
                .filter(o -> o.profileId().equals(match.profileId())
                        && o.link() == null
                        && isSameSpeech(o.passage(), match.passage()))
                .map(MatterFacts::of)
                .filter(f -> !f.sums().isEmpty())
                .findFirst()
                .map(f -> new MatterFacts(f.sums(), own.programs(), own.funding(), own.times()))
                .orElse(own);
    }

    private static boolean isSameSpeech(Passage one, Passage other) {
        return one.document().id().equals(other.document().id())
                && Objects.equals(one.speechOrder(), other.speechOrder());
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

        /** Whether a sum is told of the matter outside of a keyword's sentence: as its cost, or under the name of its programme. */
        private boolean isCost(int offset) {
            int sentence = sentenceOf(offset);
            if (rows) {
                return isOn(offset);
            }
            return sentence > 0
                            && tellsCost(sentence)
                            && isOn(passage.start() + sentences.span(sentence - 1)[0])
                    || sentences.isUnder(sentence)
                    || passage.signal().programs().stream()
                            .anyMatch(name -> sentence(sentence).contains(name) && standsWithKeyword(name));
        }

        private boolean standsWithKeyword(String name) {
            return keywords.stream()
                    .anyMatch(k -> sentence(sentenceOf(k.start())).contains(name));
        }

        private String sentence(int number) {
            int[] span = sentences.span(number);
            return passage.text().substring(span[0], span[1]);
        }

        /**
         * 「財源には…」「事業費は…」 goes on about what was said before, however many sentences it takes; so does what follows 「…の事業費です。」,
         * where it says nothing of what it is about.
         */
        private boolean tellsCost(int sentence) {
            int[] span = sentences.span(sentence);
            return COST.matcher(passage.text()).region(span[0], span[1]).lookingAt()
                    || !sentences.opens(sentence)
                            && HEADS_COST.matcher(sentence(sentence - 1)).find();
        }

        private boolean namesProgramme(int sentence) {
            String text = sentence(sentence);
            return passage.signal().programs().stream().anyMatch(text::contains);
        }

        /**
         * Of a sentence with a keyword the sum that follows it, since in Japanese a sum follows its matter; where no such sentence
         * names one, those of the sentences that tell its cost. Totals, balances and whole budgets are nobody's.
         */
        private List<Money> sums() {
            List<Money> all = passage.signal().amounts().stream()
                    .filter(a -> whole || !OtherSums.is(passage, a))
                    .toList();
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
                    inside.stream().filter(this::isTotal).forEach(near::add);
                }
            }
            if (near.isEmpty()) {
                all.stream().filter(a -> isCost(a.start())).forEach(near::add);
            }
            return near.stream()
                    .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                    .limit(MOST)
                    .toList();
        }

        /** 「2,700万円、3,000万円で、計5,700万円」. */
        private boolean isTotal(Money sum) {
            String before = passage.between(Math.max(passage.start(), sum.start() - TOTAL), sum.start());
            return TOTALS.matcher(before).find();
        }

        private List<String> programs() {
            return passage.signal().programs().stream()
                    .filter(name -> stands(passage.text(), name))
                    .limit(MOST)
                    .toList();
        }

        /** Whether a name stands somewhere on the matter, and not beside it: in a list, or as the topic of a sentence of its own. */
        private boolean stands(String text, String name) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (isOn(passage.start() + at) && (whole || rows || isNamed(name) || !isBeside(text, at, end))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a keyword is part of a name. */
        private boolean isNamed(String name) {
            return keywords.stream().anyMatch(k -> name.contains(k.text()));
        }

        private boolean isBeside(String text, int start, int end) {
            int sentence = sentenceOf(passage.start() + start);
            if (!sentences.hasKeyword(sentence)) {
                Matcher topic = TOPIC.matcher(text).region(end, sentences.span(sentence)[1]);
                return topic.lookingAt();
            }
            if (!LISTED.matcher(text).region(end, text.length()).lookingAt()) {
                return false;
            }
            int item = Math.max(text.lastIndexOf('、', start), sentences.span(sentence)[0] - 1) + 1;
            return keywords.stream()
                    .noneMatch(k -> k.start() - passage.start() >= item && k.end() - passage.start() <= start);
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
                    said.append(ofItems(sentence[0], sentence[1]));
                }
            }
            String folded = FoldedTerm.of(said.toString());
            for (String name : passage.signal().funding()) {
                boolean alias = FUNDING.rows().stream()
                        .anyMatch(
                                r -> r.get("standard").equals(name) && folded.contains(FoldedTerm.of(r.get("alias"))));
                if (!isLookedFor(name) && found.size() < MOST && (alias || folded.contains(FoldedTerm.of(name)))) {
                    found.add(name);
                }
            }
            return found;
        }

        /**
         * Whether the funding is what was looked for: ふるさと納税, or what a keyword ends the name of (企業版ふるさと納税). A word that only stands in
         * its name is the matter that it pays for: デジタル, and デジタル基盤改革支援補助金.
         */
        private boolean isLookedFor(String name) {
            return keywords.stream().anyMatch(k -> k.text().contains(name) || name.endsWith(k.text()));
        }

        /** Of a sentence that lists items of a budget those with a keyword; of any other all. */
        private String ofItems(int start, int end) {
            String text = passage.text().substring(start, end);
            String[] items = text.split(ITEM);
            if (rows || whole || items.length <= ITEMS) {
                return text;
            }
            StringBuilder own = new StringBuilder();
            int at = passage.start() + start;
            for (String item : items) {
                int from = at;
                int to = at + item.length();
                if (keywords.stream().anyMatch(k -> k.start() >= from && k.end() <= to)) {
                    own.append(item);
                }
                at = to + ITEM.length();
            }
            return own.toString();
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
