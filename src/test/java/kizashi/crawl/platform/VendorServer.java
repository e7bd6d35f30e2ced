package kizashi.crawl.platform;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.Resolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of vendors share: a server on loopback that a test makes speak as its vendor does, and a home that crawls it. */
abstract class VendorServer {
    @TempDir
    Path folder;

    TestSite site;
    CrawlHome home;

    @BeforeEach
    void startServer() throws IOException {
        site = new TestSite().on("*", this::serve);
        home = new CrawlHome(folder, CrawlHome.settings(), Resolver.SYSTEM, Platforms.all());
    }

    @AfterEach
    void stopServer() {
        home.close();
        site.close();
    }

    /** Answers a request; returns the status. */
    abstract int serve(HttpExchange exchange) throws IOException;
}
