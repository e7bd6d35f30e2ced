package kizashi.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;

/** "Green but wrong": runs that end without an error, yet cannot be right when compared with the source's own history. */
final class Health {
    /** Runs looked back. */
    static final int RUNS = 60;

    private static final double LISTED_LEAST = 0.8;
    private static final int SAME_BODY_MOST = 3;
    private static final Duration QUIET_LEAST = Duration.ofDays(45);
    private static final int QUIET_TIMES = 2;

    private Health() {}

    /**
     * What looks wrong, each in one sentence.
     *
     * @param now the outcome of the run that just ended
     * @param history outcomes before it, the newest first
     * @param bodies how often each body was fetched in this run, by hash
     * @param listed documents in its listing
     * @param at the present
     */
    static List<String> flags(
            SourceOutcome now, List<SourceOutcome> history, Map<String, Integer> bodies, int listed, Instant at) {
        List<String> flags = new ArrayList<>();
        Integer stated = now.stated();
        // A listing that was cut short states nothing, so this compares what was walked through to its end.
        if (stated != null && stated > listed && now.status() != Status.FAILED) {
            flags.add("総数が合いません: 先方の表示は " + stated + " 件、一覧で見えたのは " + listed + " 件");
        }
        int most = history.stream()
                .filter(o -> o.status() == Status.COMPLETE)
                .mapToInt(SourceOutcome::listed)
                .max()
                .orElse(0);
        if (now.status() == Status.COMPLETE && listed < most * LISTED_LEAST) {
            flags.add("一覧の件数がこれまでの " + most + " 件から " + listed + " 件に減っています（画面変更の疑い）");
        }
        if (now.status() == Status.COMPLETE && listed == 0) {
            flags.add("一覧に文書が一つもありません（画面変更の疑い）");
        }
        int repeated =
                bodies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (repeated >= SAME_BODY_MOST) {
            flags.add("別々の文書 " + repeated + " 件が同じ内容を返しました（エラー画面の疑い）");
        }
        quiet(now, history, at, flags);
        return flags;
    }

    /** No new document for much longer than ever before. */
    private static void quiet(SourceOutcome now, List<SourceOutcome> history, Instant at, List<String> flags) {
        List<Instant> news = history.stream()
                .filter(o -> o.fresh() > 0)
                .map(SourceOutcome::endedAt)
                .toList();
        if (now.fresh() > 0 || news.size() < 3) {
            return;
        }
        Duration longest = QUIET_LEAST;
        for (int i = 1; i < news.size(); i++) {
            Duration pause = Duration.between(news.get(i), news.get(i - 1));
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        Duration quiet = Duration.between(news.get(0), at);
        if (quiet.compareTo(longest.multipliedBy(QUIET_TIMES)) > 0) {
            flags.add("新しい文書が " + quiet.toDays() + " 日ありません（これまでの最長は " + longest.toDays() + " 日）");
        }
    }
}
