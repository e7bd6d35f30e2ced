package kizashi.cli;

import java.io.PrintWriter;
import kizashi.crawl.RunReport;
import kizashi.pipeline.CrawlOutcome;

/** Says what a crawl brought. */
final class CrawlPrinter {
    private final PrintWriter out;
    private final PrintWriter err;

    CrawlPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(CrawlOutcome outcome) {
        for (RunReport.SourceOutcome source : outcome.crawled().sources()) {
            if (source.status() != RunReport.Status.COMPLETE) {
                err.println(source.sourceId() + "（" + source.municipality() + "）: "
                        + source.status().label() + (source.reason() == null ? "" : "。" + source.reason())
                        + (source.failed().isEmpty() ? "" : " " + source.failed()));
            }
            source.flags().forEach(flag -> err.println(source.sourceId() + ": " + flag));
        }
        outcome.read().problems().forEach(problem -> err.println("読み取り: " + problem));
        RunReport crawled = outcome.crawled();
        out.println("巡回: 情報源 " + crawled.sources().size() + " 件、新しい文書 " + crawled.fresh() + "、改訂 " + crawled.revised()
                + "、変化なし " + crawled.unchanged());
        if (crawled.fresh() + crawled.revised() == 0 && outcome.read().read() == 0) {
            out.println("新しく公開されたものはありません。");
        } else {
            out.println("読み取り: 新規 " + outcome.read().fresh() + "、改訂 "
                    + outcome.read().revised() + "、本文なし " + outcome.read().withoutText() + "、該当箇所 "
                    + outcome.read().passages());
        }
    }
}
