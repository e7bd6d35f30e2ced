package kizashi.signal.firmness;

import java.util.EnumSet;
import java.util.List;
import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * A sentence with its final predicate, the clause that this predicate governs, and the cues of {@code cues.tsv} in it.
 *
 * @param text the folded sentence
 * @param predicate its final predicate
 * @param mainStart where the main clause starts: after the last clause that is closed in itself (〜ますが、〜ため、〜おり、)
 * @param found the cues, looked for when they are asked for
 * @param setting what surrounds it: the body that speaks, so that 「県では」 in a prefecture is no other
 * @param predicates reads what other parts of the sentence say is done
 */
record Clause(
        String text, Predicate predicate, int mainStart, Cues found, Setting setting, PredicateReader predicates) {
    /** The lists of words that rules ask for. */
    WordLists words() {
        return predicates.words();
    }

    /** The cues, in order of their ends. */
    List<PhraseMatcher.Hit<CueKind>> cues() {
        return found.all();
    }

    /** The kinds of cues between an offset and the predicate's head. */
    EnumSet<CueKind> kindsFrom(int from) {
        EnumSet<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (cue.start() >= from
                    && cue.end() <= predicate.headEnd()
                    && !isManifold(cue)
                    && !isOfOthersZeal(cue)
                    && !isPremiseOfWhatIs(cue)) {
                kinds.add(cue.value());
            }
        }
        return kinds;
    }

    /** 「様々な可能性を検討」 opens, 「可能性を検討」 doubts. */
    boolean isManifold(PhraseMatcher.Hit<CueKind> cue) {
        if (cue.value() == CueKind.RELUCTANT && text.startsWith("費用対効果の検討", cue.start())) {
            return true; // what is studied, and not what it hangs on
        }
        if (!text.startsWith("可能性", cue.start())) {
            return false;
        }
        for (String many : words().of(WordList.MANIFOLD)) {
            if (text.startsWith(many, cue.start() - many.length())) {
                return true;
            }
        }
        return false;
    }

    /** 「前向きに取り組んでいただくための仕組みを検討」: others are to be eager. */
    private boolean isOfOthersZeal(PhraseMatcher.Hit<CueKind> cue) {
        return cue.value() == CueKind.EAGER && words().at(WordList.OTHERS_ZEAL, text, cue.end());
    }

    /** 「現状の維持を前提に検討」: only an act that is taken for granted makes a study eager (導入を前提に検討). */
    private boolean isPremiseOfWhatIs(PhraseMatcher.Hit<CueKind> cue) {
        return cue.value() == CueKind.EAGER
                && text.startsWith("を前提", cue.start())
                && !predicates.read(text, cue.start()).kind().act();
    }

    /** Whether the sentence begins with a word of a kind. */
    boolean opensWith(CueKind kind) {
        return cues().stream().anyMatch(cue -> cue.start() == 0 && cue.value() == kind);
    }

    /** Whether others' doings are waited for within the main clause: 国の動向を踏まえ. */
    boolean watches() {
        return pair(CueKind.WATCHING);
    }

    /** Whether one waits for others' doings, and does not only take them into account: 国の動向を見ながら. */
    boolean waits() {
        return watches() && kindsFrom(mainStart).contains(CueKind.WAITING);
    }

    private boolean pair(CueKind second) {
        for (PhraseMatcher.Hit<CueKind> watched : cues()) {
            boolean others = watched.value() == CueKind.WATCHED || watched.value() == CueKind.ELSEWHERE;
            if (!others || watched.start() < mainStart) {
                continue;
            }
            for (PhraseMatcher.Hit<CueKind> watching : cues()) {
                if (watching.value() == second
                        && watching.start() >= watched.end()
                        && watching.start() - watched.end() <= REACH) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether work goes toward an act that is still to come: 用地の取得に向けた調整. */
    boolean toward() {
        if (kindsFrom(mainStart).contains(CueKind.TOWARD)) {
            return true;
        }
        for (String word : words().of(WordList.WORKS_TOWARD)) {
            for (int at = text.lastIndexOf(word, predicate.headEnd());
                    at > mainStart;
                    at = text.lastIndexOf(word, at - 1)) {
                Predicate act = predicates.read(text, at);
                if (act.kind().act()
                        && !act.has(Mood.STATE)
                        && !act.has(Mood.PASSIVE)) { // 備え付けられていることについて is no act to come
                    return true;
                }
            }
        }
        return false;
    }

    private static final int REACH = 25;

    /** Whether somebody else acts in the main clause, and the municipality is not named after him. */
    boolean isAboutOthers() {
        int others = -1;
        int ours = -1;
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (cue.start() >= mainStart && cue.start() < predicate.start()) {
                boolean self = setting.own() != 0 && text.charAt(cue.start()) == setting.own();
                if (cue.value() == CueKind.OTHERS && !self && !actsWithinANoun(cue)) {
                    others = cue.start();
                } else if (cue.value() == CueKind.OURS || self) {
                    ours = cue.start();
                }
            }
        }
        return others > ours;
    }

    /** 「県が進める事業の推進」「国が示した場合」: the subject belongs to a clause that only describes a noun. */
    private boolean actsWithinANoun(PhraseMatcher.Hit<CueKind> subject) {
        if (text.charAt(subject.end() - 1) != 'が') {
            return false;
        }
        int besides = text.indexOf("など、", subject.end());
        if (besides > 0 && besides < predicate.start()) {
            return true; // 「管理者が買い取るなど、そういったことも検討」
        }
        for (int i = subject.end() + 1; i < predicate.start(); i++) {
            boolean negated = text.charAt(i - 1) == 'い' && "なた".indexOf(text.charAt(i - 2)) >= 0; // 認めない|場合, not 新しい|車両
            if (isNounAt(i) && (negated || "るたうくすむつぬぐぶ".indexOf(text.charAt(i - 1)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    boolean isNounAt(int at) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(at));
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether an act that somebody asked for is the topic: 移転については、導入は. */
    boolean isAboutAnAct() {
        for (String topic : words().of(WordList.TOPIC_MARK)) {
            int at = text.indexOf(topic);
            if (at > 0
                    && at < predicate.headEnd()
                    && predicates.read(text, at).kind().act()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an act or a service that was asked for is the topic: 給食の提供につきましては. */
    boolean hasTopicThatIsAsked() {
        for (String topic : words().of(WordList.TOPIC_OF_REQUEST)) {
            int at = text.indexOf(topic);
            if (at > 0 && at < predicate.headEnd()) {
                Predicate asked = predicates.read(text, at);
                boolean noun = asked.headEnd() == at && !asked.word().isEmpty();
                return noun
                        && (asked.kind().act()
                                || asked.kind() == HeadClass.BUDGET
                                || words().is(WordList.SERVICE, asked.word()));
            }
        }
        return false;
    }

    /** The few words before the predicate's endings. */
    String beforeEnding() {
        return text.substring(Math.max(mainStart, predicate.headEnd() - NEAR), predicate.headEnd());
    }

    private static final int NEAR = 12;

    /** The text of the main clause with its predicate. */
    String main() {
        return text.substring(mainStart, predicate.end());
    }

    /** The text of the main clause up to its predicate. */
    String beforePredicate() {
        return text.substring(mainStart, predicate.start());
    }
}
