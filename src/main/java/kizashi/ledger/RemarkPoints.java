package kizashi.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kizashi.japanese.Sentences;
import kizashi.match.Feedback;
import kizashi.match.Feedback.Adjustment;
import kizashi.match.Feedback.Entry;
import kizashi.match.Feedback.Reason;
import kizashi.match.Feedback.Verdict;
import kizashi.match.Likeness;
import kizashi.match.cases.Standing;
import kizashi.model.Commitment;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the remarks of a profile's readers mean for a passage. Each reason moves what a reader would expect of it, and nothing else: what is meant
 * otherwise or is not offered sinks where it is said alike or with the same word around the keyword, what came too early where it has come no
 * further, what is known or taken in the same municipality.
 */
final class RemarkPoints {
    private static final double WRONG_SENSE = -15;
    private static final double NOT_OUR_OFFER = -8;
    private static final double NOT_THIS_MUNICIPALITY = -100;
    private static final double TOO_EARLY = -8;
    private static final double KNOWN = -30;

    /** What says the very sentence that was marked shares its fate. */
    private static final double SAME_SENTENCE = -60;

    /** A word of which the keyword is only a part (家庭内備蓄) tells less of an offer than of a sense. */
    private static final double SAME_WORD_OF_OFFER = 0.75;

    private static final double FOLLOWED_OF_OLD = 2;

    /** Shorter ones are phrases: 「以上でございます。」 */
    private static final int SENTENCE = 20;

    private static final double MOST_PRAISE = 8;
    private static final double MOST_BLAME = -60;

    /** Passages on one matter share about so much of their telling words, and those on others with the same keyword at most so much. */
    private static final double SAME_MATTER = 0.6;

    private static final double OTHER_MATTER = 0.25;

    /** So many signs more than the keyword make a word of its own. */
    private static final int LONGER = 2;

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]");

    private RemarkPoints() {}

    /**
     * A remark with what it marked, read once for all that is held against it.
     *
     * @param entry what was said
     * @param quote what it marked; null for remarks of before that was kept
     * @param sentences that it marked
     * @param words around its keywords
     * @param stage of its case then; null where nobody noted it
     * @param firmness level of the firmest answer of its case then; -1 for none
     */
    record Remark(
            Entry entry,
            @Nullable Likeness quote,
            Set<String> sentences,
            Set<String> words,
            @Nullable Stage stage,
            int firmness) {

        static Remark of(Entry entry, @Nullable Stage stage, int firmness) {
            String quote = entry.quote();
            return quote == null
                    ? new Remark(entry, null, Set.of(), Set.of(), stage, firmness)
                    : new Remark(
                            entry,
                            Likeness.of(quote),
                            RemarkPoints.sentences(quote),
                            RemarkPoints.words(quote, entry.terms()),
                            stage,
                            firmness);
        }

        boolean saysTheSame(Passage passage) {
            return !sentences.isEmpty()
                    && RemarkPoints.sentences(passage.text()).stream().anyMatch(sentences::contains);
        }

        /** Whether a passage brings its case no further than it was; where nobody noted how far that was, nothing is held against it. */
        boolean isNoFurther(Passage passage) {
            Signal.StageReading shown = passage.signal().stage();
            int firmest = passage.signal().commitments().stream()
                    .mapToInt(c -> c.level().level())
                    .max()
                    .orElse(Commitment.NONE.level());
            return stage != null
                    && !Standing.rose(stage, firmness, shown == null ? Stage.SIGN : shown.stage(), firmest);
        }
    }

    /** What a passage gets by one remark, and why. */
    private record Given(double points, String why) {
        static final Given NOTHING = new Given(0, "");
    }

    /** What all remarks of a profile give a passage; null for nothing. */
    static @Nullable Adjustment of(List<Remark> remarks, Passage passage, Set<String> terms) {
        double down = 0;
        double up = 0;
        String reason = null;
        String praise = "";
        Said said = new Said(passage, terms);
        for (Remark remark : remarks) {
            Given given = given(remark, said);
            if (given.points() > 0) {
                up += given.points();
                praise = given.why();
            } else if (given.points() < 0 && remark.entry().reason() != null) {
                down += given.points();
                reason = "以前の「違う」（" + remark.entry().reason().label() + "）" + given.why();
            }
        }
        double sum = Math.max(MOST_BLAME, down) + Math.min(MOST_PRAISE, up);
        return sum == 0 ? null : new Adjustment(sum, reason == null ? praise : reason);
    }

    /** A passage, cut only where a remark asks for it. */
    private static final class Said {
        private final Passage passage;
        private final Set<String> terms;
        private @Nullable Likeness likeness;

        private Said(Passage passage, Set<String> terms) {
            this.passage = passage;
            this.terms = terms;
        }

        /** How much it is like what a remark marked, which must have a keyword in common. */
        double alike(Remark remark) {
            if (remark.quote() == null
                    || terms.stream().noneMatch(remark.entry().terms()::contains)) {
                return 0;
            }
            Likeness known = likeness;
            if (known == null) {
                known = Likeness.of(said(passage, terms));
                likeness = known;
            }
            return remark.quote().to(known);
        }

        /** A word around a keyword that stands in what was marked, too; empty where there is none. */
        String sharedWord(Remark remark) {
            return remark.words().isEmpty()
                    ? ""
                    : words(passage.text(), terms).stream()
                            .filter(remark.words()::contains)
                            .sorted()
                            .findFirst()
                            .orElse("");
        }
    }

    private static Given given(Remark remark, Said said) {
        Entry entry = remark.entry();
        if (entry.verdict() == Verdict.FOLLOW) {
            return followed(remark, said);
        }
        Reason reason = entry.reason();
        if (entry.verdict() != Verdict.NOT_RELEVANT || reason == null) {
            return Given.NOTHING;
        }
        boolean here = entry.municipality()
                .equals(said.passage.document().municipality().key());
        return switch (reason) {
            case WRONG_SENSE ->
                ofWords(remark, said, WRONG_SENSE, 1, entry.terms().containsAll(said.terms));
            case NOT_OUR_OFFER ->
                ofWords(remark, said, NOT_OUR_OFFER, SAME_WORD_OF_OFFER, said.terms.equals(entry.terms()));
            case NOT_THIS_MUNICIPALITY -> here ? new Given(NOT_THIS_MUNICIPALITY, "と同じ") : Given.NOTHING;
            case TOO_EARLY -> remark.isNoFurther(said.passage) ? alike(remark, said, TOO_EARLY) : Given.NOTHING;
            case KNOWN ->
                !here
                        ? Given.NOTHING
                        : remark.saysTheSame(said.passage)
                                ? new Given(SAME_SENTENCE, "の箇所と同じ文がある")
                                : alike(remark, said, KNOWN);
        };
    }

    private static Given followed(Remark remark, Said said) {
        if (remark.quote() == null) {
            boolean shares = said.terms.stream().anyMatch(remark.entry().terms()::contains);
            return shares ? new Given(FOLLOWED_OF_OLD, "追跡中の案件と同じキーワード") : Given.NOTHING;
        }
        if (remark.saysTheSame(said.passage)) {
            return new Given(Feedback.FOLLOWED, Feedback.FOLLOWED_ITSELF);
        }
        double alike = said.alike(remark);
        return new Given(Feedback.FOLLOWED * share(alike), "追跡中の案件と文が似ている（" + percent(alike) + "）");
    }

    /** Of a reason that is about the words: the same sentence, a sentence like it, or the same word around the keyword. */
    private static Given ofWords(Remark remark, Said said, double points, double ofWord, boolean sameKeywords) {
        if (remark.saysTheSame(said.passage)) {
            return new Given(SAME_SENTENCE, "の箇所と同じ文がある");
        }
        if (remark.quote() == null) {
            return sameKeywords ? new Given(points, "と同じ") : Given.NOTHING;
        }
        Given alike = alike(remark, said, points);
        String word = alike.points() <= points * ofWord ? "" : said.sharedWord(remark);
        return word.isEmpty() ? alike : new Given(points * ofWord, "の箇所と同じ言葉「" + word + "」");
    }

    private static Given alike(Remark remark, Said said, double points) {
        double alike = said.alike(remark);
        return new Given(points * share(alike), "の箇所と文が似ている（" + percent(alike) + "）");
    }

    private static String percent(double alike) {
        return Math.round(alike * 100) + "%";
    }

    /** How much of the blame a passage gets that is so like the one that was marked. */
    private static double share(double alike) {
        return Math.clamp((alike - OTHER_MATTER) / (SAME_MATTER - OTHER_MATTER), 0, 1);
    }

    /** Without white space, since one publication breaks lines where another does not. */
    private static Set<String> sentences(String text) {
        Set<String> sentences = new HashSet<>();
        for (Sentences.Range s : Sentences.split(text, 0, text.length())) {
            String sentence = text.substring(s.start(), s.end()).replaceAll("\\s+", "");
            if (sentence.length() >= SENTENCE) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** The words without a gap of which keywords are only a part: 家庭内備蓄 of 備蓄. */
    private static Set<String> words(String text, Set<String> terms) {
        Set<String> words = new HashSet<>();
        for (String term : terms) {
            for (int at = text.indexOf(term); at >= 0 && !term.isEmpty(); at = text.indexOf(term, at + term.length())) {
                int start = at;
                int end = at + term.length();
                while (start > 0 && isOfName(text.charAt(start - 1))) {
                    start--;
                }
                while (end < text.length() && isOfName(text.charAt(end))) {
                    end++;
                }
                if (end - start >= term.length() + LONGER) {
                    words.add(text.substring(start, end));
                }
            }
        }
        return words;
    }

    private static boolean isOfName(char c) {
        return NAME.matcher(String.valueOf(c)).matches();
    }

    /** The sentences of a passage with these keywords; all of it where they stand there in other words. */
    private static String said(Passage passage, Set<String> terms) {
        String text = passage.text();
        IntStream.Builder found = IntStream.builder();
        for (String term : terms) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                found.add(passage.start() + at);
            }
        }
        return Likeness.said(passage, found.build());
    }
}
