package kizashi.match.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The talk in which an answer stands. The third answer to one member (「先ほど申し上げたとおり」) no longer says what it is about; what
 * the two said before does, and so do heads of sections who speak a little before or after in the same meeting.
 */
final class Dialogue {
    /** Speeches before and after. */
    private static final int NEAR = 14;

    /** Speeches of the two right before an answer that says nothing of its topic; and passages of them. */
    private static final int BEFORE = 3;

    private static final int PASSAGES = 5;

    /** Letters with which one calls on a section; who says more speaks of it. */
    private static final int CALL = 120;

    /** By which a chair goes on to another item of a committee's agenda. */
    private static final Pattern ITEM =
            Pattern.compile("議題(?:と|に供)|(?:説明|報告)を(?:求め|願い|お願い|受け)|説明員.{0,4}交代|件.{0,6}この程度");

    /** An item in which everything is asked about. */
    private static final Pattern QUESTIONS = Pattern.compile("(?:一般|代表)質問を?(?:行|始|続|議題)|(?:一般|代表)質問に(?:入|移)");

    /** Of one head who speaks once in a long item one cannot say much. */
    private static final double SOME = 2;

    private final Passage answer;
    private final int order;
    private final List<Passage> near = new ArrayList<>();
    private final List<Passage> talk = new ArrayList<>();
    private final List<Passage> item = new ArrayList<>();
    private boolean general;

    /**
     * @param answer by an official
     * @param document all passages of its document, by their place
     */
    Dialogue(Passage answer, List<Passage> document) {
        this.answer = answer;
        this.order = answer.speechOrder() == null ? -1 : answer.speechOrder();
        if (order < 0) {
            return;
        }
        for (Passage passage : document) {
            Integer at = passage.speechOrder();
            if (at != null && passage.speaker() != null && Math.abs(at - order) <= NEAR) {
                near.add(passage);
            }
        }
        gather();
        item(document);
    }

    /** From the chair's words before the answer that open an item of the agenda to those that open the next. */
    private void item(List<Passage> document) {
        for (Passage passage : document) {
            Integer at = passage.speechOrder();
            if (at == null || passage.speaker() == null) {
                continue;
            }
            if (side(passage) == Side.CHAIR && ITEM.matcher(passage.text()).find()) {
                if (at > order) {
                    return;
                }
                item.clear();
                general = false;
            }
            if (side(passage) == Side.CHAIR && QUESTIONS.matcher(passage.text()).find()) {
                general = true;
            }
            item.add(passage);
        }
    }

    /** From the answer backwards and forwards, as long as no other member speaks. */
    private void gather() {
        String member = null;
        for (int i = near.size() - 1; i >= 0; i--) {
            Passage passage = near.get(i);
            if (Objects.requireNonNull(passage.speechOrder()) > order) {
                continue;
            }
            if (side(passage) == Side.MEMBER) {
                if (member != null && !member.equals(who(passage))) {
                    break;
                }
                member = who(passage);
            }
            talk.add(0, passage);
        }
        for (Passage passage : near) {
            if (Objects.requireNonNull(passage.speechOrder()) <= order) {
                continue;
            }
            if (side(passage) == Side.MEMBER && !who(passage).equals(member)) {
                break;
            }
            talk.add(passage);
        }
    }

    /** What this official and the member said in other speeches of the same talk. */
    String said() {
        StringBuilder said = new StringBuilder();
        for (Passage passage : talk) {
            boolean own = Objects.equals(passage.speechOrder(), answer.speechOrder());
            if (!own && (side(passage) == Side.MEMBER || who(passage).equals(who(answer)))) {
                said.append(passage.text()).append('\n');
            }
        }
        return said.toString();
    }

    /**
     * What a member or the chair says right before it, where that is short: 「次に、公園課の決算の不用額は。」「公園課。」 Empty where an official speaks
     * right before it.
     */
    String call() {
        StringBuilder call = new StringBuilder();
        for (Passage passage : near) {
            int at = Objects.requireNonNull(passage.speechOrder());
            if (at == order - 1 && side(passage) != Side.OFFICIAL) {
                call.append(passage.text());
            }
        }
        return call.length() > CALL ? "" : call.toString();
    }

    /** What was said right before it in the talk: the last that both said, and what the official said before in the same speech. */
    String before() {
        List<String> before = new ArrayList<>();
        int speeches = 0;
        int last = order;
        for (int i = talk.size() - 1; i >= 0; i--) {
            Passage passage = talk.get(i);
            int at = Objects.requireNonNull(passage.speechOrder());
            if (at > order || at == order && passage.start() >= answer.start()) {
                continue;
            }
            if (side(passage) != Side.MEMBER && !who(passage).equals(who(answer))) {
                continue;
            }
            speeches += at == last ? 0 : 1;
            last = at;
            if (speeches > BEFORE || before.size() >= PASSAGES) {
                break;
            }
            before.add(passage.text());
        }
        return String.join("\n", before);
    }

    /** What heads of sections spoke near it, by section: its share of them all, the nearer the more, 0 to 1. */
    Map<String, Double> heads() {
        return shares(near, p -> true);
    }

    /** The same within the talk; heads who speak of another matter than the answer count for nobody. */
    Map<String, Double> headsOfTalk(Predicate<Passage> onMatter) {
        return shares(talk, onMatter);
    }

    /** The same within the item of the agenda: what a bureau's head reports on, his heads of sections are asked about. */
    Map<String, Double> headsOfItem(Predicate<Passage> onMatter) {
        int all = 0;
        Map<String, Integer> speeches = new HashMap<>();
        Integer last = null;
        for (Passage passage : general ? List.<Passage>of() : item) {
            String section = Objects.equals(passage.speechOrder(), last) ? null : section(passage);
            if (section != null) {
                last = passage.speechOrder();
                all++;
                speeches.merge(section, onMatter.test(passage) ? 1 : 0, Integer::sum);
            }
        }
        double sum = Math.max(all, SOME);
        Map<String, Double> shares = new HashMap<>();
        speeches.forEach((section, often) -> shares.put(section, often / sum));
        return shares;
    }

    private Map<String, Double> shares(List<Passage> passages, Predicate<Passage> onMatter) {
        Map<String, Double> shares = new HashMap<>();
        double all = 0;
        int last = -1;
        for (Passage passage : passages) {
            int at = Objects.requireNonNull(passage.speechOrder());
            String section = at == order || at == last ? null : section(passage);
            if (section != null) {
                last = at;
                double weight = 1.0 / Math.abs(at - order);
                shares.merge(section, onMatter.test(passage) ? weight : 0, Double::sum);
                all += weight;
            }
        }
        double sum = all;
        shares.replaceAll((s, w) -> w / sum);
        return shares;
    }

    private static @Nullable String section(Passage passage) {
        var head = SureSection.speaks(passage, "");
        return head == null ? null : head.name();
    }

    private static @Nullable Side side(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker == null ? null : speaker.side();
    }

    private static String who(Passage passage) {
        return Objects.requireNonNull(passage.speaker()).display();
    }
}
