package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import kizashi.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that nobody vouches for are never accepted silently; the company's own authority can be named. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void selfSignedExpiredAndForeignCertificatesAreRefusedAndClassified() throws Exception {
        refused("self", List.of("-ext", "SAN=ip:127.0.0.1"), false);
        refused("foreign", List.of("-ext", "SAN=dns:other.example.jp"), true);
    }

    @Test
    void anExpiredCertificateOfAKnownAuthorityIsRefused() throws Exception {
        Path authority = key("authority", List.of("-ext", "bc:c"));
        key("leaf", List.of("-ext", "SAN=ip:127.0.0.1"));
        assertThat(fetch("leaf", authority)).as("not signed by it").isInstanceOf(Failed.class);
        sign("leaf", "authority", List.of("-ext", "SAN=ip:127.0.0.1"));
        assertThat(fetch("leaf", authority)).as("signed and current").isInstanceOf(Fetched.class);
        sign("leaf", "authority", List.of("-ext", "SAN=ip:127.0.0.1", "-startdate", "-20d", "-validity", "10"));
        assertThat(fetch("leaf", authority)).isInstanceOf(Failed.class);
    }

    private void sign(String name, String authority, List<String> how) throws Exception {
        String request = folder.resolve(name + ".csr").toString();
        String signed = folder.resolve(name + ".signed.pem").toString();
        String keys = folder.resolve(name + ".p12").toString();
        run(List.of("-certreq", "-alias", "k", "-keystore", keys, "-file", request));
        run(join(
                List.of("-gencert", "-rfc", "-alias", "k", "-infile", request, "-outfile", signed),
                join(List.of("-keystore", folder.resolve(authority + ".p12").toString()), how)));
        Path chain = folder.resolve(name + ".chain.pem");
        Files.writeString(
                chain, Files.readString(Path.of(signed)) + Files.readString(folder.resolve(authority + ".pem")));
        run(List.of("-importcert", "-noprompt", "-alias", "k", "-keystore", keys, "-file", chain.toString()));
    }

    @Test
    void theCompanysOwnAuthorityIsTrustedBesideTheOthers() throws Exception {
        Path pem = key("company", List.of("-ext", "SAN=ip:127.0.0.1"));
        assertThat(fetch("company", pem)).isInstanceOf(Fetched.class);
    }

    private void refused(String name, List<String> how, boolean trusted) throws Exception {
        Path pem = key(name, how);
        assertThat(fetch(name, trusted ? pem : null))
                .as(name)
                .isInstanceOfSatisfying(
                        Failed.class,
                        f -> assertThat(f.trouble() == Trouble.TLS
                                        || f.trouble() == Trouble.ROBOTS
                                                && f.detail().contains("TLS"))
                                .as(f.detail())
                                .isTrue());
    }

    private FetchResult fetch(String name, @org.jspecify.annotations.Nullable Path authority) throws Exception {
        KeyStore keys = KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", x -> {
            boolean robots = x.getRequestURI().getPath().equals("/robots.txt");
            x.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : 2);
            if (!robots) {
                x.getResponseBody().write("ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            x.close();
        });
        server.start();
        URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/a");
        Source source = CrawlHome.source("a", url, Map.of());
        try (CrawlHome home = new CrawlHome(
                folder.resolve(name + System.nanoTime()),
                CrawlHome.settings().withNetwork(null, authority),
                Resolver.SYSTEM)) {
            return home.get(source, url);
        } finally {
            server.stop(0);
        }
    }

    private Path key(String name, List<String> how) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path pem = folder.resolve(name + ".pem");
        run(join(
                List.of(
                        "-genkeypair",
                        "-alias",
                        "k",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-keystore",
                        store.toString()),
                how));
        run(List.of("-exportcert", "-rfc", "-alias", "k", "-keystore", store.toString(), "-file", pem.toString()));
        assertThat(Files.exists(pem)).isTrue();
        return pem;
    }

    private static void run(List<String> arguments) throws Exception {
        List<String> command = join(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString()),
                arguments);
        Process process = new ProcessBuilder(join(command, List.of("-storepass", new String(PASSWORD))))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static List<String> join(List<String> a, List<String> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }
}
