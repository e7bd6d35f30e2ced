package kizashi.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.SuffixTable;
import org.jspecify.annotations.Nullable;

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
    /** The cues, in order of their ends. */
    List<PhraseMatcher.Hit<CueKind>> cues() {
        return found.all();
    }

    private static final SuffixTable<Boolean> BOUNDARIES = PredicateReader.suffixes(
            "すが、",
            "たが、",
            "んが、",
            "いが、",
            "るが、",
            "ものの、",
            "けれども、",
            "けれど、",
            "おり、",
            "おりまして、",
            "ため、",
            "ので、",
            "ことから、",
            "こととし、",
            "ところ、",
            "であり、",
            "でありまして、",
            "ございまして、",
            "でして、",
            "ますから、",
            "ですから、",
            "とおり、",
            "観点から、",
            "に当たりまして、",
            "に当たり、",
            "にあたり、");

    /** Where the clause begins that a predicate starting at {@code before} governs. */
    static int mainStart(String text, int before) {
        for (int comma = text.lastIndexOf('、', before - 1); comma > 0; comma = text.lastIndexOf('、', comma - 1)) {
            if (BOUNDARIES.longest(text, comma + 1) != null) {
                return comma + 1;
            }
        }
        return 0;
    }

    private static final List<String> CONCESSIONS = List.of("が、", "ものの、", "けれども、", "ませんので、", "ませんし、", "ですし、");

    /** Ends of the clauses that concede something: 〜ませんが、. */
    static List<Integer> concessions(String text) {
        List<Integer> ends = new ArrayList<>();
        for (String boundary : CONCESSIONS) {
            for (int at = text.indexOf(boundary); at >= 0; at = text.indexOf(boundary, at + 1)) {
                ends.add(at + (boundary.startsWith("ません") ? "ません".length() : 0));
            }
        }
        return ends;
    }

    /** The kinds of cues between an offset and the predicate's head. */
    EnumSet<CueKind> kindsFrom(int from) {
        EnumSet<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (cue.start() >= from && cue.end() <= predicate.headEnd() && !isManifold(cue) && !isOfOthersZeal(cue)) {
                kinds.add(cue.value());
            }
        }
        return kinds;
    }

    /** 「様々な可能性を検討」 opens, 「可能性を検討」 doubts. */
    private boolean isManifold(PhraseMatcher.Hit<CueKind> cue) {
        if (cue.value() == CueKind.RELUCTANT && text.startsWith("費用対効果の検討", cue.start())) {
            return true; // what is studied, and not what it hangs on
        }
        if (!text.startsWith("可能性", cue.start())) {
            return false;
        }
        for (String many : MANY) {
            if (text.startsWith(many, cue.start() - many.length())) {
                return true;
            }
        }
        return false;
    }

    /** 「前向きに取り組んでいただくための仕組みを検討」: others are to be eager. */
    private boolean isOfOthersZeal(PhraseMatcher.Hit<CueKind> cue) {
        return cue.value() == CueKind.EAGER
                && (text.startsWith("取り組んでいただ", cue.end()) || text.startsWith("取り組める", cue.end()));
    }

    private static final List<String> MANY = List.of("様々な", "さまざまな", "あらゆる", "いろいろな", "多様な", "幅広い");

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
        for (String word : List.of("に向け", "を目指", "べく", "ことについて")) {
            for (int at = text.lastIndexOf(word, predicate.headEnd());
                    at > mainStart;
                    at = text.lastIndexOf(word, at - 1)) {
                if (predicates.read(text, at).kind().act()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBetween(String word, int from, int to) {
        int at = text.indexOf(word, from + 1);
        return at >= 0 && at < to;
    }

    /** How a clause that only comes beside the predicate ends. */
    private static final List<String> BESIDES =
            List.of("ながら", "つつ、", "とともに、", "ほか、", "るなど、", "すなど、", "うなど、", "くなど、", "むなど、", "こと、", "ことで、", "ことにより、");

    /**
     * The concrete act that the main clause names before a predicate of effort or direction: 窓口を設置し、支援に取り組みます.
     * What is only one of several things (設置するなど) or comes besides (設置するとともに) is left to the predicate.
     */
    @Nullable
    Predicate chained() {
        for (String joint : JOINTS) {
            int at = text.lastIndexOf(joint, predicate.start() - 1);
            for (; at > mainStart; at = text.lastIndexOf(joint, at - 1)) {
                int end = joint.length() == 2 && joint.charAt(0) != 'し' && joint.charAt(0) != 'て' ? at + 1 : at;
                Predicate act = predicates.read(text, end);
                if (joint.equals("、")
                        && (act.start() < 1 || text.charAt(act.start() - 1) != 'を' || act.headEnd() != at)) {
                    continue; // only a verb that stops as a noun: 窓口を開設、
                }
                if (act.start() >= mainStart && act.kind().act() && isCarriedOut(act, end)) {
                    return act;
                }
            }
        }
        return null;
    }

    private boolean isCarriedOut(Predicate act, int end) {
        String tail = text.substring(Math.min(end, act.start() + act.word().length()), end);
        boolean done = act.kind() == HeadClass.START
                || CARRIED_OUT.contains(act.word())
                || HELD.stream().anyMatch(tail::contains);
        boolean oneOfSeveral = text.startsWith("など", Math.max(0, act.start() - 3))
                || text.substring(end, predicate.start()).contains("など、");
        return done
                && !oneOfSeveral
                && !UNNAMED.contains(act.word())
                && LOOSE.stream().noneMatch(tail::contains);
    }

    /** How an act is joined to what it serves. */
    private static final List<String> JOINTS = List.of(
            "し、", "して、", "して", "けて", "げて", "まして", "い、", "て、", "け、", "め、", "げ、", "することにより", "することで", "すべく", "するべく", "、");

    private static final Set<String> CARRIED_OUT =
            Set.of("実施", "開催", "作成", "整備", "配置", "増員", "改修", "策定", "改定", "提出", "配布", "掲載", "ヒアリング", "アンケート", "説明会");
    private static final List<String> HELD = List.of("実施", "開催");
    private static final Set<String> UNNAMED = Set.of("施策", "取組", "支援策", "対策", "事業", "運用", "試行");
    private static final List<String> LOOSE = List.of("つい", "など", "とし", "おい", "対し", "もと");

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
        for (int i = subject.end() + 1; i < predicate.start(); i++) {
            if (isNounAt(i) && "るたうくすむつぬいぐぶ".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the act hangs on a condition within the main clause. One whose own clause ends before the predicate (必要に応じて〜しながら,
     * 〜するなど、) or that only describes a noun (必要に応じて延長も視野に入れた計画) does not govern it.
     */
    boolean conditional() {
        if (hangsOnACase()) {
            return true;
        }
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (cue.value() == CueKind.CONDITION
                    && cue.start() >= mainStart
                    && cue.end() <= predicate.headEnd()
                    && !isOfTheHall(cue.start())
                    && BESIDES.stream().noneMatch(joint -> isBetween(joint, cue.end(), predicate.start()))
                    && !describesANoun(cue.end())) {
                return true;
            }
        }
        return false;
    }

    /** 「議決をいただけましたら」 opens every explanation of a bill, and leaves nothing open. */
    private boolean isOfTheHall(int condition) {
        String before = text.substring(Math.max(0, condition - 12), condition);
        return before.contains("議決") || before.contains("可決") || before.contains("お認め");
    }

    /** 「採用する場合には、…検討していく」: study and answers that are put off to a case; the plain present tells a course of things. */
    private boolean hangsOnACase() {
        boolean open = predicate.has(Mood.GOING) || predicate.has(Mood.WISH);
        boolean putOff = predicate.kind() == HeadClass.STUDY || ANSWERS.contains(predicate.word());
        if (!open || !putOff) {
            return false;
        }
        String before = text.substring(mainStart, predicate.start());
        return PUT_OFF.stream().anyMatch(before::contains);
    }

    private static final Set<String> ANSWERS = Set.of("対応", "対処", "判断", "要請", "要望", "協議");

    private static final List<String> PUT_OFF = List.of("場合には、", "場合は、", "場合については", "場合につきましては", "際には必要", "場合には必要");

    /** 「〜した場合、支援方針を決定いたします」: the plain present after a case tells the course of things. */
    boolean saysHowItGoes() {
        return CASES.stream().anyMatch(text.substring(mainStart, predicate.start())::contains);
    }

    private static final List<String> CASES = List.of("場合、", "場合は", "場合には", "際は", "際には", "ときは");

    /**
     * Where the words begin on which a conditional answer hangs (国の動向を注視しつつ|…検討), so that they can be shown with it.
     *
     * @param before where the predicate's own words begin
     * @return {@code before} where nothing near says so
     */
    int hinge(int before) {
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (HINGES.contains(cue.value())
                    && cue.start() >= Math.max(mainStart, before - SHOWN)
                    && cue.end() <= predicate.headEnd()
                    && cue.start() < before
                    && !isManifold(cue)) {
                return cue.start();
            }
        }
        if (hangsOnACase()) {
            int from = Math.max(mainStart, before - SHOWN);
            for (String put : PUT_OFF) {
                int at = text.indexOf(put, from);
                if (at >= 0 && at < before) {
                    return at;
                }
            }
        }
        return before;
    }

    private static final Set<CueKind> HINGES =
            EnumSet.of(CueKind.CONDITION, CueKind.RELUCTANT, CueKind.WATCHED, CueKind.ELSEWHERE);

    /** How far before the predicate a condition is still shown in one piece with it, in UTF-16 units. */
    private static final int SHOWN = 48;

    /** Whether what follows an adverb is a verb with its object that stands before a noun: さらに15年の延長も視野に入れた|長寿命化. */
    private boolean describesANoun(int from) {
        if (!text.startsWith("応じ", from - 3) && !text.startsWith("応じて", from - 3)) {
            return false;
        }
        boolean object = false;
        for (int i = from; i < predicate.start(); i++) {
            char c = text.charAt(i);
            object |= c == 'を' || c == 'も';
            if (c == '、') {
                return false;
            }
            if (object && (c == 'た' || c == 'る') && isNounAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNounAt(int at) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(at));
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether an act that somebody asked for is the topic: 移転については、導入は. */
    boolean isAboutAnAct() {
        for (String topic : TOPICS) {
            int at = text.indexOf(topic);
            if (at > 0
                    && at < predicate.start()
                    && predicates.read(text, at).kind().act()) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> TOPICS = List.of("については", "につきましては", "に関しては", "は、");

    /** Whether it is income that is spoken of, and not what it pays for (交付金を財源に). */
    boolean revenue() {
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            if (cue.value() == CueKind.REVENUE
                    && cue.start() >= mainStart
                    && cue.end() <= predicate.headEnd()
                    && !text.startsWith("財源", cue.end())
                    && !text.startsWith("活用", cue.end())
                    && !text.startsWith("事務", cue.start() - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether income is the topic, and no spending is named after it: 国庫補助金につきましては. */
    boolean revenueAsTopic() {
        int topic = -1;
        int spending = -1;
        for (PhraseMatcher.Hit<CueKind> cue : cues()) {
            boolean named = text.startsWith("につきましては", cue.end())
                    || text.startsWith("については", cue.end())
                    || text.startsWith("は、", cue.end());
            if (cue.value() == CueKind.REVENUE && cue.start() >= mainStart && named) {
                topic = cue.end();
            } else if (cue.value() == CueKind.SPENDING) {
                spending = cue.start();
            }
        }
        return topic > spending;
    }

    /** The text of the main clause with its predicate. */
    String main() {
        return text.substring(mainStart, predicate.end());
    }
}
