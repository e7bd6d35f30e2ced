package kizashi.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a passage means.
 *
 * @param commitments one reading a sentence of an official, in order; empty for others
 * @param amounts sums of money named in it
 * @param times fiscal years and dates named in it
 * @param stage how far the matter has come, with the words that show it; null where nothing does
 * @param needs spans whose wording names a need or problem (人手不足, 課題)
 * @param programs names of programmes (事業名), as written
 * @param funding subsidies and grants (財源), by their standard name
 * @param exchange the question it answers, or the answers it got; null outside an exchange
 * @param stages all wordings that show a stage beyond study, in order, the one of {@code stage} among them: of a long answer the
 *     farthest may be on another matter
 * @param announced the sentence before the passage by which its speaker said what he speaks of from there on (「次に、路線バスについて
 *     お答えします。」); null where he said nothing of the kind, and in papers
 * @param courses what its sentences tell to run or to come at a named time, in order; empty but for officials
 * @param reselection that who runs or supplies something is to be chosen anew, told in the passage or beside it on the same topic of the same
 *     speech; null where nothing of the kind is told
 */
@Copyable
public record Signal(
        List<CommitmentReading> commitments,
        List<Money> amounts,
        List<TimeMention> times,
        @Nullable StageReading stage,
        List<Span> needs,
        List<String> programs,
        List<String> funding,
        @Nullable Exchange exchange,
        List<StageReading> stages,
        @Nullable Span announced,
        List<Course> courses,
        @Nullable Reselection reselection)
        implements SignalBuilder.With {

    /** A signal that says nothing. */
    public static final Signal NOTHING = SignalBuilder.builder().build();

    /** Keeps its own copies of the lists. */
    public Signal {
        commitments = List.copyOf(commitments);
        amounts = List.copyOf(amounts);
        times = List.copyOf(times);
        needs = List.copyOf(needs);
        programs = List.copyOf(programs);
        funding = List.copyOf(funding);
        // what was stored before there was a list of them, or was built without one
        stages = stages == null || stages.isEmpty() ? stage == null ? List.of() : List.of(stage) : List.copyOf(stages);
        courses = courses == null ? List.of() : List.copyOf(courses);
    }

    /** The same with a wording more that shows a stage, and that stage. */
    public Signal showing(StageReading shown) {
        List<StageReading> all = new ArrayList<>(stages);
        all.add(shown);
        return with(signal -> signal.stage(shown).stages(all));
    }

    /** The firmest reading above {@code none}; null where there is none. */
    public @Nullable CommitmentReading firmest() {
        CommitmentReading best = null;
        for (CommitmentReading reading : commitments) {
            if (reading.level() != Commitment.NONE
                    && (best == null || reading.level().level() > best.level().level())) {
                best = reading;
            }
        }
        return best;
    }

    /**
     * A span of the stored text.
     *
     * @param start offset
     * @param end offset
     * @param text as written
     */
    public record Span(int start, int end, String text) {}

    /**
     * That something is in place and runs, or is to come at a time that is named.
     *
     * @param how it is told
     * @param start offset of the wording in the stored text
     * @param end offset after it
     */
    public record Course(How how, int start, int end) {
        /** How a sentence tells it. */
        public enum How {
            /** It is done now: 実施しております. */
            NOW,
            /** It was done, and is there since: 導入いたしました. */
            SINCE,
            /** It is kept up: 引き続き努めてまいります. */
            ON,
            /** It comes at a time that is named. */
            DATED,
            /** It is done now, by a clause before the last: 実施していますが、. */
            CLAUSE,
            /** What is described by it is there: 導入している|駐輪場. */
            ATTRIBUTE
        }
    }

    /**
     * A sum of money.
     *
     * @param start offset
     * @param end offset
     * @param text as written
     * @param yen the amount; for a range the lower end
     * @param upTo the upper end of a range, null otherwise
     * @param bound how exact it is
     */
    public record Money(
            int start,
            int end,
            String text,
            long yen,
            @Nullable Long upTo,
            Bound bound) {}

    /** How exact a sum is. */
    public enum Bound {
        /** As stated. */
        EXACT,
        /** 約, 程度. */
        ABOUT,
        /** 余り, 以上. */
        OVER,
        /** 上限, 以内. */
        AT_MOST
    }

    /**
     * A time that is named, resolved against the sitting's day.
     *
     * @param start offset
     * @param end offset
     * @param text as written: 来年度, 令和８年度, 10月から
     * @param from first day; null where it could not be resolved
     * @param to last day; null where it could not be resolved
     * @param fiscalYear the fiscal year (April to March), by its first calendar year; null where it is not one
     */
    public record TimeMention(
            int start,
            int end,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer fiscalYear) {}

    /**
     * How far the matter has come.
     *
     * @param stage the stage
     * @param start offset of the wording that shows it
     * @param end offset
     * @param text that wording
     */
    public record StageReading(Stage stage, int start, int end, String text) {}

    /**
     * A part of an answer and what it answers.
     *
     * @param question its place among the questions of the exchange
     * @param start offset of the part
     * @param end offset
     * @param only whether it is on the matter of the answer for sure: nothing was asked before the official spoke but under this topic, or he announces his
     *     answer by the very name under which it was asked
     */
    public record Reply(int question, int start, int end, boolean only) {}

    /**
     * That who runs or supplies something (指定管理, 委託, リース) is to be chosen by a call for a new term.
     *
     * @param call the wording of the call, in the passage or beside it
     * @param term the words that tell when the new term begins or how long it is: 「令和９年度からの５年間」
     * @param start first day of the new term; null where nobody says it
     * @param from where the topic begins of which it is told, in the stored text
     * @param opening where the sentences end that open it and name what it is about; {@code from} where its beginning is not known
     * @param near where the sentences around the call begin
     * @param to where they end
     */
    public record Reselection(
            StageReading call, Span term, @Nullable LocalDate start, int from, int opening, int near, int to) {
        /** Whether what stands at an offset of the stored text is what the call is for: the topic's opening names it, or the sentences around the call do. */
        public boolean isOn(int offset) {
            return offset >= from && offset < opening || offset >= near && offset < to;
        }

        /** Whether the call is told in a passage. */
        public boolean isIn(Passage passage) {
            return call.start() >= passage.start() && call.end() <= passage.end();
        }
    }

    /**
     * A question and its answers (質疑応答), from the point of view of one passage.
     *
     * @param asker the member who asks, as written
     * @param addressee the office that was asked, where named, with the name of its holder where the roster has one: 教育長 丙山花子
     * @param questions spans of the question that this passage answers; for a passage of a question its own span
     * @param answers spans of the answers, surest first; in place of its own words each has who gave it: 産業部長 佐藤一郎
     * @param answered false when a question has no answer in this sitting
     * @param replies for an answer which part of its speech surely answers which question; empty for a question, and where it was not kept
     */
    public record Exchange(
            @Nullable String asker,
            @Nullable String addressee,
            List<Span> questions,
            List<Span> answers,
            boolean answered,
            List<Reply> replies) {

        /** Keeps its own copies of the lists. */
        public Exchange {
            questions = List.copyOf(questions);
            answers = List.copyOf(answers);
            // what was stored before parts were kept has none
            replies = replies == null ? List.of() : List.copyOf(replies);
        }

        /** One of which it is not known which part answers what. */
        public Exchange(
                @Nullable String asker,
                @Nullable String addressee,
                List<Span> questions,
                List<Span> answers,
                boolean answered) {
            this(asker, addressee, questions, answers, answered, List.of());
        }

        /** What the words at an offset of the stored text surely reply to, surest first. */
        public List<Reply> repliesAt(int offset) {
            return replies.stream()
                    .filter(reply -> offset >= reply.start() && offset < reply.end())
                    .toList();
        }
    }
}
