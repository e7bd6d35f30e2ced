package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/** Collects what the tables' phrases show in one passage: needs, funding, and the furthest stage. */
final class PhraseSignals {
    private static final Pattern SIGNED =
            Pattern.compile("(?:[をの]?締結)?を?(?:し|いたし|して|行い|行っ)*(?:ました|ており|てい(?:る|ます|まして)|ておる|たところ|済)");

    private static final Pattern OF_OLD_OR_CHANGED = Pattern.compile("平成|昭和|当時|かつて|変更");

    private static final Pattern LEADS_ON = Pattern.compile("(?:(?:いた|致)?し)?、");

    private static final Pattern TELLS = Pattern.compile(
            "(?:ました|て(?:おり|い)ます|て(?:いる|おる)(?:ところ|とこ|状況)(?:です|でございます)|たところ(?:です|でございます))[^。]{0,2}。?\\s*$");

    /** How far before a contract its time stands, in UTF-16 units. */
    private static final int BEFORE_A_CONTRACT = 45;

    private final List<Signal.Span> needs = new ArrayList<>();
    private final Set<String> funding = new LinkedHashSet<>();
    private final boolean member;
    private final boolean minutes;
    private final String body;
    private final @Nullable LocalDate day;
    private final StageWords stageWords;
    private final StageCalls stageCalls;
    private final NeedWords needWords;
    /** What another body does is told of on: 「実証実験の内容でございますが」. */
    private final Set<String> others = new LinkedHashSet<>();

    private final List<Signal.StageReading> stages = new ArrayList<>();
    private Signal.@Nullable StageReading stage;
    /** That nobody was chosen, told of the matter that is still spoken of. */
    private Signal.@Nullable StageReading failedCall;

    /**
     * @param words the lists that the rules ask for
     * @param member whether a member speaks, who asks for things
     * @param minutes whether it is said in a sitting, and not written in a paper
     * @param body name of the council's body
     * @param day on which it was said or published
     */
    PhraseSignals(WordLists words, boolean member, boolean minutes, String body, @Nullable LocalDate day) {
        this.day = day;
        this.stageWords = new StageWords(words);
        this.stageCalls = new StageCalls(words);
        this.needWords = new NeedWords(words);
        this.member = member;
        this.minutes = minutes;
        this.body = body;
    }

    /** 企業版ふるさと納税 is not ふるさと納税: of two names of funds the longer one is meant. */
    static boolean isPartOfLonger(
            PhraseMatcher.Hit<SignalTables.Phrase> hit, List<PhraseMatcher.Hit<SignalTables.Phrase>> all) {
        if (hit.value().kind() != SignalTables.PhraseKind.FUNDING) {
            return false;
        }
        for (PhraseMatcher.Hit<SignalTables.Phrase> other : all) {
            boolean covers = other.start() <= hit.start() && other.end() >= hit.end();
            if (covers
                    && other.end() - other.start() > hit.end() - hit.start()
                    && other.value().kind() == hit.value().kind()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call that failed was told of, and nothing since. */
    boolean awaitsCall() {
        return failedCall != null;
    }

    /** From here on another matter is spoken of: what is called for now does not mend what failed before. */
    void opensAnother() {
        failedCall = null;
    }

    void add(String stored, FoldedText folded, PhraseMatcher.Hit<SignalTables.Phrase> hit) {
        int start = folded.rawStart(hit.start());
        int end = folded.rawEnd(hit.end());
        SignalTables.Phrase phrase = hit.value();
        switch (phrase.kind()) {
            case NEED -> {
                if (!needWords.isNone(folded.text(), hit.start(), hit.end())) {
                    addNeed(new Signal.Span(start, end, stored.substring(start, end)));
                }
            }
            case FUNDING -> funding.add(phrase.name());
            case STAGE -> addStage(phrase, stored, folded.text(), hit, start, end);
        }
    }

    /** Of overlapping wordings (人材不足, 不足して) the first stays. */
    private void addNeed(Signal.Span need) {
        if (needs.isEmpty() || needs.get(needs.size() - 1).end() <= need.start()) {
            needs.add(need);
        }
    }

    private void addStage(
            SignalTables.Phrase phrase,
            String stored,
            String folded,
            PhraseMatcher.Hit<SignalTables.Phrase> hit,
            int start,
            int end) {
        Stage next = phrase.stage();
        if (next == null
                || isDenied(folded, hit.end(), next)
                || stageWords.onlySaid(folded, hit.start(), hit.end(), next, member)
                || next == Stage.PLAN && minutes && OldPlans.isOne(folded, hit.start(), hit.end(), day)
                || minutes && stageWords.onlyNamed(folded, hit.start(), hit.end())
                || minutes && OtherBodies.isDescribed(folded, hit.end(), body)) {
            return;
        }
        boolean concludes = next == Stage.CONTRACT || next == Stage.TAKEN;
        if (minutes
                && next != Stage.STUDY
                && (OtherBodies.act(folded, hit.start(), body)
                        || !concludes && OtherBodies.companyActs(folded, hit.start(), body))) {
            others.add(phrase.name());
            return;
        }
        if (others.contains(phrase.name()) && stored.startsWith("の内容", end)) {
            return;
        }
        if (next == Stage.CONTRACT || next == Stage.TAKEN) {
            next = concluded(next, folded, hit);
            if (next == Stage.TENDER
                    && (stageWords.isRule(folded, hit.start(), hit.end())
                            || minutes && !stageCalls.isContractToCome(folded, hit.start(), hit.end()))) {
                return;
            }
        } else if (next == Stage.TENDER && minutes && !stageCalls.isComing(folded, hit.end())) {
            return;
        } else if (next == Stage.DECLINED
                && stageWords.isFailedCall(folded, hit.start(), hit.end())
                && stageWords.isCalledAgain(folded)) {
            next = Stage.TENDER;
        }
        Signal.StageReading reading = new Signal.StageReading(next, start, end, stored.substring(start, end));
        if (next == Stage.DECLINED && stageWords.isFailedCall(folded, hit.start(), hit.end())) {
            failedCall = reading;
        } else if (next == Stage.TENDER && failedCall != null && stageCalls.isFirm(folded, hit.end())) {
            callAgain(failedCall, reading);
            return;
        }
        show(reading);
    }

    /** A wording that shows a stage. */
    void show(Signal.StageReading reading) {
        if (reading.stage().compareTo(Stage.STUDY) > 0) {
            stages.add(reading);
        }
        if (stage == null || weight(reading.stage()) > weight(stage.stage())) {
            stage = reading;
        }
    }

    /** A wording that shows how far its own matter has come, and says nothing of the passage as a whole. */
    void note(Signal.StageReading reading) {
        stages.add(reading);
    }

    /** Who calls again has not given up: of a call that failed and the firm one after it the new one is where the matter stands. */
    private void callAgain(Signal.StageReading failed, Signal.StageReading call) {
        stages.removeIf(s -> s.equals(failed) || s.stage() == Stage.TENDER && s.start() < failed.start());
        stages.add(call);
        failedCall = null;
        if (failed.equals(stage)) {
            stage = stages.stream()
                    .max(Comparator.comparingInt(s -> weight(s.stage())))
                    .orElse(call);
        }
    }

    /**
     * Somebody has the contract only where it is said to be done, or put to the vote: a contract or a choice that is still to
     * come is a call that runs.
     */
    private Stage concluded(Stage stage, String folded, PhraseMatcher.Hit<SignalTables.Phrase> hit) {
        if (StageWords.isOneCase(folded, hit.end())) {
            return Stage.TENDER;
        }
        Tense tense = ends(hit) ? Tense.PAST : Tense.after(folded, hit.end(), folded.length());
        if (tense == Tense.OPEN
                && LEADS_ON.matcher(folded).region(hit.end(), folded.length()).lookingAt()
                && tells(folded)) {
            tense = Tense.PAST; // 「協定を締結し、…の検討を進めているところ」
        }
        boolean put = folded.contains("議案") || folded.contains("議第");
        boolean done = tense == Tense.PAST
                || stageWords.isSomebody(folded, hit.start(), hit.end())
                || folded.startsWith("ていま", hit.end())
                || tense == Tense.UNSAID && put
                || !minutes && stage == Stage.CONTRACT && StageWords.isHeadingOfBill(folded, hit.end())
                || StageWords.tellsWhoWon(folded)
                || stageWords.isPut(folded, hit.start(), hit.end());
        if (done && stage == Stage.CONTRACT && isSigned(folded, hit)) {
            return Stage.TAKEN;
        }
        return done ? stage : Stage.TENDER;
    }

    /** A contract is somebody's once it is signed (契約を締結しております); what is put to the vote or changed, and what was signed long ago, is not told as that. */
    private static boolean isSigned(String folded, PhraseMatcher.Hit<SignalTables.Phrase> hit) {
        String name = hit.value().name();
        return name.contains("契約")
                && !name.startsWith("仮")
                && SIGNED.matcher(folded).region(hit.end(), folded.length()).lookingAt()
                && !OF_OLD_OR_CHANGED
                        .matcher(folded)
                        .region(Math.max(0, hit.start() - BEFORE_A_CONTRACT), hit.start())
                        .find();
    }

    /** Whether a sentence tells at its end what was done or is being done. */
    private static boolean tells(String folded) {
        return TELLS.matcher(folded).find();
    }

    private static boolean ends(PhraseMatcher.Hit<SignalTables.Phrase> hit) {
        return hit.value().name().endsWith("ました");
    }

    /** 「入札を実施しておりません」 shows no tender. */
    private static boolean isDenied(String text, int end, Stage stage) {
        if (stage == Stage.DECLINED) {
            return false;
        }
        String after = text.substring(end, Math.min(text.length(), end + 14));
        int stop = after.indexOf('、');
        String tail = stop < 0 ? after : after.substring(0, stop);
        return tail.contains("ておりません") || tail.contains("ていません") || tail.contains("ていない");
    }

    private static int weight(Stage stage) {
        return stage.ordinal();
    }

    /**
     * The furthest stage; a need alone is a sign.
     *
     * @param commits whether an official's answer goes beyond a need
     */
    Signal.@Nullable StageReading stage(boolean commits) {
        if (stage == null && !needs.isEmpty() && !commits) {
            Signal.Span need = needs.get(0);
            return new Signal.StageReading(Stage.SIGN, need.start(), need.end(), need.text());
        }
        return stage;
    }

    /** All wordings that show more than a study, in order. */
    List<Signal.StageReading> stages() {
        return stages;
    }

    List<Signal.Span> needs() {
        return needs;
    }

    List<String> funding() {
        return List.copyOf(funding);
    }
}
