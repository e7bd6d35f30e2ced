package kizashi.match.cases;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kizashi.match.MatterStage;
import kizashi.match.SpokenAbout;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Of which fiscal year the budget is by which a case is at 予算. Money of a year is spent by its end: who reads of it later finds the thing in place, or a successor, and no
 * call to wait for.
 */
public final class BudgetYear {
    /** Money that reaches beyond the year: 債務負担行為 and 継続費 (地方自治法 212, 214条), and what is carried over (213条). */
    private static final Pattern BEYOND = Pattern.compile("債務負担|継続費|繰越|繰り越");

    /** What is voted beside the budget of a year that runs. */
    private static final Pattern SUPPLEMENT = Pattern.compile("補正|[今本]年度の?予算");

    /** A year stands close before what it is the budget of: 「令和７年度|一般会計当初予算案」. */
    private static final Pattern BUDGET = Pattern.compile("[^。、]{0,14}予算");

    private BudgetYear() {}

    /**
     * The year of the budget of a case where it is over.
     *
     * @param today in Japan
     * @return the fiscal year by its first calendar year; null where the case is at another stage, its budget runs or is to come, or nothing tells the year
     */
    public static @Nullable Integer over(Opportunity opportunity, LocalDate today) {
        Integer year = of(opportunity.matches(), opportunity.stage());
        return year != null && LocalDate.of(year + 1, Month.MARCH, 31).isBefore(today) ? year : null;
    }

    /** The year of the newest budget by which a case is at its stage; null where one of them reaches beyond its year or does not tell it. */
    static @Nullable Integer of(List<Match> matches, Stage stage) {
        if (stage != Stage.BUDGET || matches.isEmpty()) {
            return null;
        }
        List<Match> showing = showing(OnMatter.of(matches.get(0), matches));
        List<Integer> years = (showing.isEmpty() ? showing(matches) : showing)
                .stream().map(BudgetYear::year).toList();
        return years.stream().anyMatch(Objects::isNull)
                ? null
                : years.stream().max(Integer::compare).orElse(null);
    }

    private static List<Match> showing(List<Match> matches) {
        return matches.stream().filter(m -> Stages.of(m) == Stage.BUDGET).toList();
    }

    private static @Nullable Integer year(Match match) {
        StageReading shown = MatterStage.of(match).shown();
        LocalDate day = SpokenAbout.session(match.passage().document());
        if (shown == null || day == null) {
            return null;
        }
        Passage passage = match.passage();
        String sentence = new ShownStage(shown, match).sentence();
        if (BEYOND.matcher(sentence).find()) {
            return null;
        }
        int at = passage.start() + passage.text().indexOf(sentence);
        for (TimeMention time : passage.signal().times()) {
            if (time.fiscalYear() != null
                    && time.start() >= at
                    && time.end() <= at + sentence.length()
                    && BUDGET.matcher(passage.between(time.end(), at + sentence.length()))
                            .lookingAt()) {
                return time.fiscalYear();
            }
        }
        int running = day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
        boolean next = day.getMonth() == Month.FEBRUARY || day.getMonth() == Month.MARCH;
        // in spring the budget of the next year is voted, unless it is told to be one beside that which runs
        return next && !SUPPLEMENT.matcher(sentence).find() ? running + 1 : running;
    }
}
