package kizashi.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;

/**
 * Whether the sentence that shows a stage speaks of the matter that it is shown of. A sentence of a keyword does. One that is about something else by its own topic (「パーク＆ライド駐車場は、」), or adds
 * another thing to a list (「さらに、新生児の聴覚検査を無償化いたします」), does not, however near it stands: nothing of its name was said in the keyword's sentences or announced. What names nothing goes on
 * (「こちらにつきましては、検討を進めております」). An end is told only of the matter itself (見送り, 他社選定済), and is not asked about.
 */
final class ProofOnMatter {
    /** What a sentence is about, at its beginning. */
    private static final Pattern TOPIC = Pattern.compile(
            "[\\s　]*(?:また、|なお、|一方、|一方で、|さらに、|次に、|あわせて、|加えて、)?([^、。]{2,40}?)(?:において|におきまして|について|につきまして|に関して|に関しまして)?(?:は|では|も)、");

    /** The same by words that say nothing else, wherever they stand. */
    private static final Pattern ABOUT = Pattern.compile("([^、。]{2,30}?)(?:につきまして|について|に関しまして|に関して)(?:は|も)");

    private static final Pattern BACK =
            Pattern.compile("[\\s　]*(?:また、|なお、|さらに、)?(?:こちら|これ|この|こう|その|それ|同|本事業|本件|当該|当事業)");

    /** Who does it, and not what it is about: 「上下水道局では、」「現在柏市では、」. */
    private static final Pattern WHO = Pattern.compile("(?:[市町村区県府都国省局部課室庁会校]|議員|団体|自治体)(?:として|など|等)?$");

    /** Two signs or more in a row that are no kana but ヺ's. */
    private static final Pattern NAME = Pattern.compile("[一-鿿々]{2,}|[ァ-ヺー]{3,}|[Ａ-ＺA-Z]{2,}");

    /** Signs that two names have to have in common. */
    private static final int SHARED = 2;

    private static final List<String> COMMON = TsvTable.rows(ProofOnMatter.class, "common-nouns.tsv", 2).stream()
            .map(row -> row.get(0))
            .toList();

    private final String known;

    private ProofOnMatter(String known) {
        this.known = known;
    }

    /** Whether the words that show a stage of a match stand in a sentence on its matter. */
    static boolean is(Match match, StageReading shown) {
        Passage passage = match.passage();
        boolean told = Exits.isExit(shown.stage());
        if (told
                || passage.speaker() == null
                || match.link() != null
                || match.terms().isEmpty()) {
            return true;
        }
        MatterSentences sentences = MatterSentences.of(match);
        int at = sentences.at(shown.start());
        if (sentences.hasKeyword(at)) {
            return true;
        }
        StringBuilder known = new StringBuilder();
        for (int s = 0; s < sentences.count(); s++) {
            if (sentences.hasKeyword(s)) {
                known.append(text(passage, sentences.span(s))).append('\n');
            }
        }
        match.terms().forEach(t -> known.append(t.term()).append('\n'));
        for (Signal.Span announced : Announced.of(match)) {
            known.append(announced.text()).append('\n');
        }
        return new ProofOnMatter(FoldedTerm.of(known.toString()))
                .has(
                        text(passage, sentences.span(at)),
                        shown.start() - passage.start() - sentences.span(at)[0]);
    }

    private static String text(Passage passage, int[] span) {
        return passage.text().substring(span[0], span[1]);
    }

    /**
     * Whether a sentence without a keyword is on the matter.
     *
     * @param wording where the words that show the stage begin in it
     */
    private boolean has(String sentence, int wording) {
        if (BACK.matcher(sentence).lookingAt()) {
            return true;
        }
        Matcher topic = TOPIC.matcher(sentence);
        // 「実証実験では、」: the words themselves are no other thing
        if (topic.lookingAt() && topic.end() <= wording && isAnother(topic.group(1))) {
            return false;
        }
        Matcher about = ABOUT.matcher(sentence).region(0, Math.clamp((long) wording, 0, sentence.length()));
        while (about.find()) {
            if (isAnother(about.group(1))) {
                return false;
            }
        }
        return !MatterOpenings.adds(sentence) || !names(sentence) || shares(sentence);
    }

    private boolean isAnother(String topic) {
        return !WHO.matcher(topic).find()
                && !AnotherObject.PLACE.matcher(topic).find()
                && names(topic)
                && !shares(topic);
    }

    /** Whether words name anything of their own. */
    private static boolean names(String said) {
        Matcher name = NAME.matcher(said);
        while (name.find()) {
            if (!telling(name.group()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean shares(String said) {
        Matcher name = NAME.matcher(said);
        while (name.find()) {
            for (String telling : telling(name.group()).split(" ")) {
                String folded = FoldedTerm.of(telling);
                for (int i = 0; i + SHARED <= folded.length(); i++) {
                    if (known.contains(folded.substring(i, i + SHARED))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A name without what names nothing; its parts stand apart. */
    private static String telling(String name) {
        String left = name;
        for (String common : COMMON) {
            left = left.replace(common, " ");
        }
        StringBuilder telling = new StringBuilder();
        for (String part : left.split(" ")) {
            if (part.length() >= SHARED) {
                telling.append(telling.isEmpty() ? "" : " ").append(part);
            }
        }
        return telling.toString();
    }
}
