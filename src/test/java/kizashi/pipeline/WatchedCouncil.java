package kizashi.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kizashi.config.Home;
import kizashi.crawl.TestSite;

/** An invented council on loopback that a home watches, and publishes a sitting more now and then. */
final class WatchedCouncil implements AutoCloseable {
    private final TestSite site;

    private WatchedCouncil(TestSite site) {
        this.site = site;
    }

    /** Starts it with one sitting, and gives the home a source of it. */
    static WatchedCouncil of(Home home) throws IOException {
        WatchedCouncil council = new WatchedCouncil(new TestSite());
        council.publish(1);
        Path source = home.crawlers().resolve("見本県/mihon.yml");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                municipality: {name: 見本市, prefecture: 見本県}
                platform: site
                urls: ["%s"]
                permission: {grantedBy: test, grantedOn: 2026-01-01, basis: a test, minInterval: 10ms, loopback: true}
                """.formatted(council.site.at("/gikai/")));
        return council;
    }

    /** The first sittings of a session, a link each. */
    void publish(int sittings) {
        StringBuilder list = new StringBuilder("<main><ul>");
        for (int i = 1; i <= sittings; i++) {
            list.append("<li><a href=")
                    .append(i)
                    .append(".html>令和8年第2回定例会 会議録 第")
                    .append(i)
                    .append("号</a>");
            site.page(
                    "/gikai/" + i + ".html",
                    "<h1>令和8年第2回定例会 会議録 第" + i + "号</h1><p>令和8年6月" + i
                            + "日</p><p>○議長（見本一郎君）　会議を開きます。</p><p>○福祉課長（見本花子君）　高齢者の見守り事業を来年度に実施してまいります。"
                            + "その" + i + "。</p>");
        }
        site.page("/gikai/", list + "</ul></main>");
    }

    @Override
    public void close() {
        site.close();
    }
}
