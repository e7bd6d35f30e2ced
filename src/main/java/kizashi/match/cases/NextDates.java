package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Paper;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What comes next in a case: the days that its papers state and those that its answers name in sentences on the matter. Where they
 * name none, the council's own next session, as its sittings of last year let expect, and a day of the municipal year that
 * follows the newest evidence closely, both marked as estimates. Only days to come; what a sentence tells as done is none.
 * Often nothing is left, and then nothing is shown: a day that every case has says nothing of this one.
 */
final class NextDates {
    private static final int NAMED = 5;
    /** More of them are the same for every case and tell nothing of this one. */
    private static final int ESTIMATED = 1;

    private static final int AHEAD_YEARS = 3;
    /** A vaguer time than a month or two is no day to keep in mind. */
    private static final int VAGUE_DAYS = 62;

    private static final int NEAR_TERM = 120;
    private static final int LONGEST = 60;
    private static final Pattern DONE = Pattern.compile("(?:ました|でした|ましたが|た(?:ところ|もの|こと)(?:です|であります|でございます))[。」）\\s]*$");
    /** What is asked about again in the next session; a call or a contract takes its own way. */
    private static final Set<Stage> SPOKEN_OF_AGAIN =
            Set.of(Stage.SIGN, Stage.RUNNING, Stage.STUDY, Stage.PLAN, Stage.TRIAL, Stage.DECLINED);

    /** 「年度内に」「令和９年度中」「令和９年度末」 mean its end. */
    private static final Pattern WITHIN = Pattern.compile("(?:の)?(?:内|中|末|まで(?!を)|いっぱい|後半|下半期|下期)");

    private static final Pattern WITHIN_ITSELF = Pattern.compile("年度(?:内|中|末)");

    private static final List<Entry> CYCLE = cycle();

    private record Entry(int month, int day, List<String> stages, int within, String what) {}

    private NextDates() {}

    /**
     * @param matches evidence of the case
     * @param stage how far it has come
     * @param today in Japan; days before it are left out
     * @param papers what the papers among the evidence state
     */
    static List<NextDate> of(List<Match> matches, Stage stage, LocalDate today, PaperDates papers) {
        return of(matches, stage, today, papers, List.of());
    }

    /**
     * The same with the days on which the council sat.
     *
     * @param sessions of regular sessions, in any order
     */
    static List<NextDate> of(
            List<Match> matches, Stage stage, LocalDate today, PaperDates papers, List<LocalDate> sessions) {
        Map<LocalDate, NextDate> named = new TreeMap<>();
        LocalDate end = today.plusYears(AHEAD_YEARS);
        if (stage == Stage.DECLINED) {
            // what was planned before is off: neither the days of the tender that failed nor those of older answers are
            // to come
            again(LatestWord.shown(matches, stage), today, end, named);
            return with(named, stage, matches, today, sessions);
        }
        matches.stream()
                .filter(m -> m.passage().speaker() == null)
                .map(m -> m.passage().document().id())
                .distinct()
                .forEach(document -> papers.of(document).forEach(fact -> {
                    LocalDate day = fact.date();
                    if (day != null && !day.isBefore(today) && day.isBefore(end)) {
                        named.putIfAbsent(day, new NextDate(day, words(fact), false));
                    }
                }));
        for (Match match : matches) {
            if (match.passage().speaker() != null && match.passage().speaker().side() != Side.OFFICIAL) {
                continue;
            }
            for (TimeMention time : match.passage().signal().times()) {
                String sentence = sentence(match.passage(), time);
                boolean step = CallTimes.isStep(match, time, sentence);
                LocalDate day = (step || onTheMatter(match, time)) && !CallTimes.isTermStart(match.passage(), time)
                        ? CallTimes.day(match, time, today)
                                .orElseGet(() ->
                                        stage == Stage.TENDER && isVague(time) ? null : day(match.passage(), time))
                        : null;
                if (day != null
                        && !day.isBefore(today)
                        && day.isBefore(end)
                        && !DONE.matcher(sentence).find()) {
                    named.putIfAbsent(day, new NextDate(day, "「" + cut(sentence, time.text()) + "」", false));
                }
            }
        }
        matches.stream()
                .flatMap(m -> CallTimes.beforeTerm(m, today).stream())
                .filter(d -> named.keySet().stream().noneMatch(day -> !day.isAfter(d.date())))
                .findFirst()
                .ifPresent(d -> named.put(d.date(), d));
        return with(named, stage, matches, today, sessions);
    }

    /** When it is to be looked at again: the first year or day to come that stands with the refusal. */
    private static void again(Match refused, LocalDate today, LocalDate end, Map<LocalDate, NextDate> named) {
        for (TimeMention time : refused.passage().signal().times()) {
            LocalDate day =
                    onTheMatter(refused, time) && !CallTimes.isTermStart(refused.passage(), time) ? time.from() : null;
            if (day != null && !day.isBefore(today) && day.isBefore(end)) {
                String sentence = sentence(refused.passage(), time);
                if (!DONE.matcher(sentence).find()) {
                    named.putIfAbsent(day, new NextDate(day, "再確認：「" + cut(sentence, time.text()) + "」", false));
                }
            }
        }
    }

    /** What is named; where nothing is, what can be expected. */
    private static List<NextDate> with(
            Map<LocalDate, NextDate> named,
            Stage stage,
            List<Match> matches,
            LocalDate today,
            List<LocalDate> sessions) {
        List<NextDate> dates =
                new ArrayList<>(named.values().stream().limit(NAMED).toList());
        if (!dates.isEmpty()) {
            return dates;
        }
        NextDate session = SPOKEN_OF_AGAIN.contains(stage) ? NextSession.of(sessions, today) : null;
        if (session != null) {
            dates.add(session);
        }
        LocalDate newest = newest(matches);
        if (newest != null) {
            CYCLE.stream()
                    .filter(e -> e.stages().contains(stage.json()))
                    .map(e -> next(e, newest))
                    .filter(Objects::nonNull)
                    .filter(d -> !d.date().isBefore(today))
                    .sorted(Comparator.comparing(NextDate::date))
                    .limit(ESTIMATED)
                    .forEach(dates::add);
        }
        dates.sort(Comparator.comparing(NextDate::date));
        return dates;
    }

    /** When the newest evidence was said or published; null where no day is known. */
    private static @Nullable LocalDate newest(List<Match> matches) {
        return matches.stream()
                .map(m -> m.passage().document())
                .map(Document::filterDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** 提出期限：令和８年12月10日（木）17時必着. */
    private static String words(Paper.Fact fact) {
        String said = fact.value().strip();
        return said.isEmpty() || said.contains(fact.name()) ? fact.name() : fact.name() + "：" + cut(said, said);
    }

    private static boolean onTheMatter(Match match, TimeMention time) {
        return match.terms().stream()
                .anyMatch(h -> h.start() - time.end() <= NEAR_TERM && time.start() - h.end() <= NEAR_TERM);
    }

    /** The first day, the last one for 「…までに」; of whole years the beginning for 「…から」, the end for 「…中に」「年度内」. */
    private static @Nullable LocalDate day(Passage passage, TimeMention time) {
        if (time.from() == null || time.to() == null) {
            return null;
        }
        String text = passage.text();
        int after = Math.max(0, Math.min(text.length(), time.end() - passage.start()));
        boolean until = text.startsWith("まで", after)
                || text.startsWith("末", after)
                || time.text().endsWith("まで");
        if (isVague(time)) {
            boolean begins = text.startsWith("から", after) || text.startsWith("より", after);
            if (begins && time.fiscalYear() != null) {
                return time.from();
            }
            boolean within = WITHIN.matcher(text).region(after, text.length()).lookingAt()
                    || WITHIN_ITSELF.matcher(time.text()).find();
            return within && time.fiscalYear() != null ? time.to() : null;
        }
        return until ? time.to() : time.from();
    }

    /** A year or a season; where a call is to come, one of another clause is when what is called for begins. */
    private static boolean isVague(TimeMention time) {
        return time.from() != null && time.to() != null && ChronoUnit.DAYS.between(time.from(), time.to()) > VAGUE_DAYS;
    }

    /** The whole sentence that names the time. */
    private static String sentence(Passage passage, TimeMention time) {
        String text = passage.text();
        int at = Math.max(0, Math.min(text.length(), time.start() - passage.start()));
        int start = at;
        while (start > 0 && "。\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = at;
        while (end < text.length() && "。\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).strip().replaceAll("\\s+", " ");
    }

    /** A long sentence from the comma before the time on. */
    private static String cut(String sentence, String time) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int at = Math.max(0, sentence.indexOf(time));
        int start = at + time.length() > LONGEST || sentence.length() - at > LONGEST / 2
                ? sentence.lastIndexOf('、', at) + 1
                : 0;
        if (at - start > LONGEST / 2) {
            start = at;
        }
        int end = Math.min(sentence.length(), start + LONGEST);
        return (start > 0 ? "…" : "") + sentence.substring(start, end) + (end < sentence.length() ? "…" : "");
    }

    /** The first such day after the evidence; null where it is too far from it to have to do with it. */
    private static @Nullable NextDate next(Entry entry, LocalDate evidence) {
        LocalDate day = LocalDate.of(evidence.getYear(), entry.month(), entry.day());
        LocalDate first = day.isAfter(evidence) ? day : day.plusYears(1);
        return ChronoUnit.DAYS.between(evidence, first) > entry.within()
                ? null
                : new NextDate(first, entry.what() + "（目安）", true);
    }

    private static List<Entry> cycle() {
        return TsvTable.rows(NextDates.class, "annual-cycle.tsv", 5).stream()
                .map(row -> new Entry(
                        Integer.parseInt(row.get(0)),
                        Integer.parseInt(row.get(1)),
                        List.of(row.get(2).split(",")),
                        Integer.parseInt(row.get(3)),
                        row.get(4)))
                .toList();
    }
}
