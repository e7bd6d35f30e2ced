package kizashi.match.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.match.Anew;
import kizashi.match.MatterSentences;
import kizashi.match.StageProof;
import kizashi.model.Match;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;

/** Which times of a passage are those of a call, and which only tell how long what is called for will run. */
final class CallTimes {
    /** 「令和９年度から５年間の指定管理」: the term of a contract, which begins long after the call for it. */
    private static final Pattern TERM =
            Pattern.compile("(?:から|より)(?:の)?[、　 ]?(?:向こう)?(?:[0-9０-９一二三四五六七八九十]{1,3})(?:年間|か年|カ年|ヵ年|ケ年|ヶ年|箇年|年の)");

    /** The words of {@code call-steps.tsv}. */
    private static final Pattern STEP = Pattern.compile(String.join(
            "|", TsvTable.load(CallTimes.class, "call-steps.tsv", null).cells("wording", "kind", "STEP")));

    private static final int LOOK = 16;

    private CallTimes() {}

    /** Whether a time is the beginning of a term of years. */
    static boolean isTermStart(Passage passage, TimeMention time) {
        int from = time.end() - passage.start();
        String text = passage.text();
        return from >= 0
                && from < text.length()
                && TERM.matcher(text.substring(from, Math.min(text.length(), from + LOOK)))
                        .lookingAt();
    }

    /**
     * The day of a call for a time that stands right before its wording: 「令和８年度に公募を行い」 is at the latest at the end of
     * a year that runs, and from the beginning of one that is to come.
     */
    static Optional<LocalDate> day(Match match, TimeMention time, LocalDate today) {
        StageReading call = StageProof.of(match);
        if (call == null || call.stage() != Stage.TENDER || time.from() == null || time.to() == null) {
            return Optional.empty();
        }
        int start = match.passage().start();
        int from = time.end() - start;
        int to = call.start() - start;
        if (from < 0 || from > to || leavesClause(match.passage().text().substring(from, to))) {
            return Optional.empty();
        }
        return Optional.of(time.from().isBefore(today) ? time.to() : time.from());
    }

    /**
     * When the call is to be expected for whoever runs the matter of a match anew: in the year before the new term, in which it is mostly called
     * for in summer and decided in the winter session. Until that year comes, its first day; in it, its last.
     *
     * @param today in Japan
     * @return empty where nobody says when the term begins, or it has begun
     */
    static Optional<NextDate> beforeTerm(Match match, LocalDate today) {
        Signal.Reselection told = Anew.of(match);
        if (told == null || told.start() == null || !told.start().isAfter(today)) {
            return Optional.empty();
        }
        LocalDate opens = told.start().minusYears(1);
        LocalDate day = today.isBefore(opens) ? opens : told.start().minusDays(1);
        String from = told.start().getYear() + "年" + told.start().getMonthValue() + "月";
        String why = "（" + from + "に新しい期間が始まるため、見込み：「" + told.term().text().strip() + "」）";
        return Optional.of(new NextDate(day, day.equals(opens) ? "このころから公募" + why : "この日までに公募・選定" + why, true));
    }

    /**
     * Whether the sentence of a time tells a step of a call on the same matter as a keyword, however far that stands: 「４月から募集を開始し、11月には候補者を選定」.
     * What is called for is bid for before it is opened.
     */
    static boolean isStep(Match match, TimeMention time, String sentence) {
        if (!STEP.matcher(sentence).find()) {
            return false;
        }
        MatterSentences matter = MatterSentences.of(match);
        int at = matter.at(time.start());
        return match.terms().stream().anyMatch(t -> matter.isOneMatter(matter.at(t.start()), at));
    }

    private static boolean leavesClause(String between) {
        return between.indexOf('、') >= 0 || between.indexOf('。') >= 0;
    }
}
