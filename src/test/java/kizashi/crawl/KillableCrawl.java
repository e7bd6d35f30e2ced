package kizashi.crawl;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kizashi.model.DocumentKeys;

/** A process that crawls and can be killed at any moment: {@code KillableCrawl FOLDER URL}. */
public final class KillableCrawl {
    private KillableCrawl() {}

    public static void main(String[] args) {
        try (CrawlHome home = new CrawlHome(Path.of(args[0]))) {
            home.ledger
                    .jdbi()
                    .useHandle(
                            h -> h.execute(
                                    "create table if not exists delivered (k varchar(64) primary key, url varchar(500), n int)"));
            home.crawler.run(
                    List.of(CrawlHome.source("a", URI.create(args[1]), Map.of("documents", "main a[href]"))),
                    d -> deliver(home, d));
        }
    }

    /** What a reader of documents does: the same bytes at the same address are the same arrival. */
    private static void deliver(CrawlHome home, FetchedDocument d) {
        String key = DocumentKeys.sha256(d.ref().url() + d.capture().sha256());
        home.ledger.jdbi().useHandle(h -> {
            if (h.createUpdate("update delivered set n = n + 1 where k = :k")
                            .bind("k", key)
                            .execute()
                    == 0) {
                h.createUpdate("insert into delivered values (:k, :u, 1)")
                        .bind("k", key)
                        .bind("u", d.ref().url().toString())
                        .execute();
            }
        });
    }
}
