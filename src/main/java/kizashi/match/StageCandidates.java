package kizashi.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.Course;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/**
 * Gathers all readings of how far the matter of a match may have come: what each sentence commits to, tells to run or to come, the wordings of stages that the rules do not
 * take to be on the matter, and common words that hint at one. Each has its place to the keyword and whether the rules agree as grounds.
 */
final class StageCandidates {
    private static final StageHints HINTS = new StageHints();

    /** Nearer than that to the keyword, what the rules read is not open to doubt. */
    private static final double BESIDE = 0.35;

    /** Of a hint in a sentence without a keyword: how many sentences beside one with it. */
    private static final int REACH = 2;

    /** What stands in the last signs of a sentence is what it says. */
    private static final int ENDING = 14;

    /** A hint is shown with its clause: so many signs before it, and with it and after it. */
    private static final int BEFORE = 15;

    private static final int SHOWN = 30;

    private final Match match;
    private final Passage passage;
    private final MatterStage ruled;
    private final MatterSentences sentences;
    private final List<StageCandidate> candidates = new ArrayList<>();

    private StageCandidates(Match match, MatterStage ruled) {
        this.match = match;
        this.passage = match.passage();
        this.ruled = ruled;
        this.sentences = MatterSentences.of(match);
    }

    /**
     * Of a match in what an official said.
     *
     * @param ruled what the rules read
     * @return none where that is not open to doubt: a study, a plan or more, or what is told to run beside the keyword
     */
    static List<StageCandidate> of(Match match, MatterStage ruled) {
        StageCandidates gathered = new StageCandidates(match, ruled);
        if (!gathered.isOpen()) {
            return List.of();
        }
        gathered.wordings();
        gathered.commitments();
        gathered.courses();
        gathered.hints();
        gathered.nothing();
        return gathered.candidates;
    }

    /** Whether what the rules read of a match is open to doubt. */
    static boolean isOpen(Match match, MatterStage ruled) {
        return new StageCandidates(match, ruled).isOpen();
    }

    /** Where the rules read a step, they are right as often as the weights; where they read none, or only what runs somewhere in the answer, they are not. */
    private boolean isOpen() {
        if (match.terms().isEmpty()) {
            return false;
        }
        StageReading shown = ruled.shown();
        if (ruled.stage() != Stage.RUNNING || shown == null) {
            return ruled.stage() == Stage.SIGN;
        }
        KeywordPlace place = KeywordPlace.of(
                match, sentences, sentences.at(shown.start()), List.of(new int[] {shown.start(), shown.end()}));
        return place.near() == null || place.near() <= BESIDE;
    }

    private void wordings() {
        for (StageReading words : passage.signal().stages()) {
            if (words.stage().compareTo(Stage.PLAN) >= 0) {
                read(words, StageGround.of("WORDING", words.stage()), sentences.at(words.start()));
            }
        }
    }

    private void commitments() {
        for (CommitmentReading reading : passage.signal().commitments()) {
            switch (reading.level()) {
                case NONE -> {}
                case REFUSED -> said(Stage.DECLINED, reading, StageGround.REFUSED);
                case PARKED -> {
                    said(Stage.SIGN, reading, StageGround.PARKED_SIGN);
                    said(Stage.STUDY, reading, StageGround.PARKED_STUDY);
                }
                case CONDITIONAL, STUDY -> said(Stage.STUDY, reading, StageGround.STUDIED);
                case LEANING -> {
                    said(Stage.PLAN, reading, StageGround.LEANING_PLAN);
                    said(Stage.RUNNING, reading, StageGround.LEANING_RUNNING);
                }
                case WILL_DO -> said(Stage.PLAN, reading, StageGround.WILL_DO);
                case DECIDED -> said(Stage.PLAN, reading, StageGround.DECIDED);
            }
        }
    }

    private void said(Stage stage, CommitmentReading reading, StageGround kind) {
        int from = reading.phraseStart();
        int to = reading.phraseEnd();
        read(
                new StageReading(stage, from, to, passage.between(from, to)),
                kind,
                sentences.at(ShownReading.middle(reading)));
    }

    private void courses() {
        for (Course course : passage.signal().courses()) {
            read(
                    new StageReading(
                            course.how() == Course.How.DATED ? Stage.PLAN : Stage.RUNNING,
                            course.start(),
                            course.end(),
                            passage.between(course.start(), course.end())),
                    StageGround.valueOf("COURSE_" + course.how().name()),
                    sentences.at(course.start()));
        }
    }

    private void read(StageReading words, StageGround kind, int at) {
        StageCandidate candidate = new StageCandidate(words.stage(), words, kind);
        KeywordPlace place = KeywordPlace.of(match, sentences, at, List.of(new int[] {words.start(), words.end()}));
        place.into(
                candidate, StageGround.SAME, StageGround.NEAR, StageGround.AFTER, StageGround.AHEAD, StageGround.FAR);
        if (place.apart()) {
            candidate.add(StageGround.APART, 1);
        }
        if (words.stage() == ruled.stage() && ruled.stage() != Stage.SIGN) {
            candidate.add(StageGround.of(isShown(words) ? "RULED_AT" : "RULED", ruled.stage()), 1);
        }
        candidates.add(candidate);
    }

    private boolean isShown(StageReading words) {
        StageReading shown = ruled.shown();
        return shown != null && words.start() <= shown.start() && shown.start() < words.end();
    }

    private void hints() {
        String text = passage.text();
        for (int at = 0; at < sentences.count(); at++) {
            int[] span = sentences.span(at);
            if (sentences.isHeading(at)) {
                continue; // what is announced is asked, and not told
            }
            for (Map.Entry<Stage, List<int[]>> hinted :
                    HINTS.in(text, span[0], span[1]).entrySet()) {
                List<int[]> beside = hinted.getValue().stream()
                        .filter(h -> !isKeyword(h) && !isBody(h))
                        .toList();
                if (!beside.isEmpty()) {
                    hint(at, span, hinted.getKey(), beside);
                }
            }
        }
    }

    private static boolean isStop(char sign) {
        return "、，。\n\u3000".indexOf(sign) >= 0;
    }

    /** 協議会, 検討委員会 is who does it. */
    private boolean isBody(int[] hint) {
        return passage.text().startsWith("会", hint[1]) || passage.text().startsWith("委員", hint[1]);
    }

    /** What the keyword itself says (実施設計) is no reading of it. */
    private boolean isKeyword(int[] hint) {
        return match.terms().stream()
                .anyMatch(t -> t.start() < hint[1] + passage.start() && t.end() > hint[0] + passage.start());
    }

    private void hint(int at, int[] span, Stage stage, List<int[]> hints) {
        String text = passage.text();
        int start = passage.start();
        int[] last = hints.stream().max(Comparator.comparingInt(h -> h[1])).orElseThrow();
        int from = last[0];
        while (from > span[0] && last[0] - from < BEFORE && !isStop(text.charAt(from - 1))) {
            from--;
        }
        int end = last[1];
        while (end < span[1] && end - last[0] < SHOWN && !isStop(text.charAt(end))) {
            end++;
        }
        StageReading words = new StageReading(stage, from + start, end + start, text.substring(from, end));
        StageCandidate candidate = new StageCandidate(stage, words, StageGround.of("HINT", stage));
        KeywordPlace place = KeywordPlace.of(
                match,
                sentences,
                at,
                hints.stream().map(h -> new int[] {h[0] + start, h[1] + start}).toList());
        if (place.near() == null && (place.far() > (REACH - 1) / KeywordPlace.FAR || place.apart())) {
            return; // of something else
        }
        place.into(
                candidate,
                StageGround.HINT_SAME,
                StageGround.HINT_NEAR,
                StageGround.HINT_AFTER,
                StageGround.HINT_AHEAD,
                StageGround.HINT_FAR);
        if (place.before()) {
            candidate.add(StageGround.HINT_BEFORE, 1);
        }
        if (text.substring(span[0], span[1]).stripTrailing().length() - (last[1] - span[0]) <= ENDING) {
            candidate.add(StageGround.HINT_ENDS, 1);
        }
        if (stage == ruled.stage()) {
            candidate.add(StageGround.of("HINT_RULED", stage), 1);
        }
        candidates.add(candidate);
    }

    private void nothing() {
        StageCandidate nothing = new StageCandidate(Stage.SIGN, null, StageGround.NOTHING);
        if (ruled.stage() == Stage.SIGN) {
            nothing.add(StageGround.RULED_SIGN, 1);
        }
        candidates.add(nothing);
    }
}
