package kizashi.match.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The same words published more than once: preliminary and official text, minutes and a committee's report, the same answer
 * by two officials. One of them is shown, all are kept as sources.
 */
public final class NearDuplicates {
    private static final double QUOTED = 0.75;
    /** Fewer do not tell one matter from another. */
    private static final int ENOUGH_NAMES = 3;

    private NearDuplicates() {}

    /**
     * One item with all its sources.
     *
     * @param shown the one to show: the first of the list, which comes best first
     * @param others the same words elsewhere
     */
    public record Item(Match shown, List<Match> others) {
        /** Keeps its own copy. */
        public Item {
            others = List.copyOf(others);
        }
    }

    /**
     * Puts together what says the same; the order of the first of each is kept.
     *
     * @param matches best first
     */
    public static List<Item> group(List<Match> matches) {
        List<Words> heads = new ArrayList<>();
        List<List<Match>> others = new ArrayList<>();
        for (Match match : matches) {
            Words words = new Words(match);
            int at = 0;
            while (at < heads.size() && !heads.get(at).sameAs(words)) {
                at++;
            }
            if (at < heads.size()) {
                others.get(at).add(match);
            } else {
                heads.add(words);
                others.add(new ArrayList<>());
            }
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            items.add(new Item(heads.get(i).match, others.get(i)));
        }
        return items;
    }

    /** What of a passage is compared. */
    static final class Words {
        private final Match match;
        private final Set<String> terms;
        private final Shingles print;
        private final Set<String> names;
        /** Made when a text like it turns up. */
        private @Nullable SaidOtherwise said;

        Words(Match match) {
            this.match = match;
            this.terms = Matter.terms(match);
            this.print = Shingles.of(
                    SaidOtherwise.withoutFigures(FoldedTerm.of(match.passage().text())));
            this.names = names(match);
        }

        /**
         * Alike in wording is not enough: officials have stock phrases (…につきましては、国の動向を注視し…), and what differs in
         * them is the matter. So the keywords have to be the same, and where each side names something in the sentences of
         * the keywords that the other does not, they are two matters. The same sentence with other figures, or the opposite of
         * it, is another answer too.
         */
        boolean sameAs(Words other) {
            if (match.passage().key().equals(other.match.passage().key())) {
                return true;
            }
            if (asks(match) && answers(other.match) || answers(match) && asks(other.match)) {
                return false; // what a member asks in the official's words he has not answered
            }
            return match.passage()
                            .document()
                            .municipality()
                            .key()
                            .equals(other.match
                                    .passage()
                                    .document()
                                    .municipality()
                                    .key())
                    && (print.sameAs(other.print) || quotes(other))
                    && terms.equals(other.terms)
                    && !(namesMore(other) && other.namesMore(this))
                    && !said().differs(other.said());
        }

        private static boolean answers(Match match) {
            Speaker speaker = match.passage().speaker();
            return speaker != null && speaker.side() == Side.OFFICIAL;
        }

        /** A member who speaks for himself; the chair of a committee reports what officials answered there. */
        private static boolean asks(Match match) {
            Speaker speaker = match.passage().speaker();
            return speaker != null
                    && speaker.side() == Side.MEMBER
                    && (speaker.role() == null || !speaker.role().endsWith("委員長"));
        }

        private SaidOtherwise said() {
            SaidOtherwise made =
                    said == null ? new SaidOtherwise(match.passage().text()) : said;
            said = made;
            return made;
        }

        /** A report holds most of an answer's words and all that it names, in words of its own. */
        private boolean quotes(Words other) {
            return print.containment(other.print) >= QUOTED
                    && Math.min(names.size(), other.names.size()) >= ENOUGH_NAMES
                    && !(namesMore(other) && other.namesMore(this));
        }

        private boolean namesMore(Words other) {
            return !other.names.containsAll(names);
        }

        /**
         * Runs of kanji, katakana and letters in the sentences with a keyword; what a proofreader changes is left out, and
         * figures, which {@link SaidOtherwise} compares.
         */
        private static Set<String> names(Match match) {
            Set<String> names = new HashSet<>();
            String text = match.passage().text();
            for (Match.TermHit hit : match.terms()) {
                int from = text.lastIndexOf(
                                '。', Math.max(0, hit.start() - match.passage().start() - 1))
                        + 1;
                int end = text.indexOf('。', hit.end() - match.passage().start());
                runs(text.substring(from, end < 0 ? text.length() : end), names);
            }
            return names;
        }

        private static void runs(String sentence, Set<String> into) {
            String folded = SaidOtherwise.withoutFigures(FoldedTerm.of(sentence));
            int start = -1;
            for (int i = 0; i <= folded.length(); i++) {
                boolean bears = i < folded.length() && bears(folded.charAt(i));
                if (bears && start < 0) {
                    start = i;
                } else if (!bears && start >= 0) {
                    if (i - start >= 2 || Character.isDigit(folded.charAt(start))) {
                        into.add(folded.substring(start, i));
                    }
                    start = -1;
                }
            }
        }

        /** 御 and 々 come and go between editions. */
        private static boolean bears(char c) {
            return c != '御'
                    && (c >= '一' && c <= '鿿'
                            || c >= 'ァ' && c <= 'ヺ'
                            || c == 'ー'
                            || c >= 'a' && c <= 'z'
                            || Character.isDigit(c));
        }
    }
}
