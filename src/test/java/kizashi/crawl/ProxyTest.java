package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.CrawlSettings.ProxyServer;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Out through the proxy of a company, which wants a login. */
class ProxyTest {
    @TempDir
    Path folder;

    private TestSite site;
    private LoginProxy proxy;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite();
        site.page("/1.html", "<p>会議録");
        proxy = new LoginProxy("taro", "himitsu");
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        site.close();
    }

    private FetchResult fetch(URI url, String host, @Nullable String user, @Nullable String password) {
        CrawlSettings settings =
                CrawlHome.settings().withNetwork(new ProxyServer(host, proxy.port(), user, password), null);
        try (CrawlHome home = new CrawlHome(folder.resolve(host + user + password), settings, Resolver.SYSTEM)) {
            return home.get(CrawlHome.source("a", url, Map.of()), url);
        }
    }

    @Test
    void theLoginIsGivenAndEverythingGoesThroughTheProxy() {
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            proxy.forwarded.clear();
            FetchResult result = fetch(site.at("/1.html"), host, "taro", "himitsu");
            assertThat(result)
                    .as("what the proxy refused or could not reach: %s", proxy.refused)
                    .isInstanceOfSatisfying(
                            Fetched.class,
                            f -> assertThat(new String(f.body(), StandardCharsets.UTF_8))
                                    .contains("会議録"));
            assertThat(proxy.forwarded).anyMatch(l -> l.contains("/robots.txt")).anyMatch(l -> l.contains("/1.html"));
        }
        assertThat(site.log())
                .allMatch(a ->
                        a.headers().keySet().stream().noneMatch(name -> name.equalsIgnoreCase("Proxy-Authorization")));
    }

    @Test
    void aWrongOrMissingLoginIsSaidToBeTheProxysRefusal() {
        for (String password : new String[] {"chigau", null}) {
            FetchResult result = fetch(site.at("/1.html"), "127.0.0.1", password == null ? null : "taro", password);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            f -> assertThat(f.trouble() == Trouble.PROXY
                                            || f.detail().contains("407")
                                            || f.detail().contains("プロキシ"))
                                    .as(f.toString())
                                    .isTrue());
        }
        assertThat(site.arrived).isEmpty();
        assertThat(proxy.refused).isNotEmpty();
    }

    @Test
    void httpsAsksTheProxyForATunnelWithTheLogin() throws Exception {
        // The site hangs up at once: what counts is that the proxy let us through to it.
        try (ServerSocket secureSite = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(secureSite));
            URI secure = URI.create("https://127.0.0.1:" + secureSite.getLocalPort() + "/1.html");
            FetchResult result = fetch(secure, "127.0.0.1", "taro", "himitsu");
            assertThat(result).isInstanceOf(Failed.class);
            assertThat(proxy.forwarded).anyMatch(l -> l.startsWith("CONNECT 127.0.0.1:" + secureSite.getLocalPort()));
        }
    }

    private static void hangUp(ServerSocket site) {
        try {
            while (true) {
                site.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
