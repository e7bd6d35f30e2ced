package kizashi.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.config.Home;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A home of invented sittings with its pages, served as they are served to users; asked over HTTP. */
final class Site implements AutoCloseable {
    /** The day that is today: 2026-07-01 in Japan. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T22:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Kizashi kizashi;
    private final WebServer server;

    private Site(Path folder, Kizashi kizashi) {
        this.folder = folder;
        this.kizashi = kizashi;
        this.server = new WebServer(
                kizashi,
                () -> List.of(
                        StatusPage.Planned.of("crawl daily", CLOCK.instant().plusSeconds(3600), null)),
                "127.0.0.1",
                0);
    }

    /** Opens a home with two profiles and a setting of its language. */
    static Site open(Path folder, String language) throws IOException {
        Home home = new Home(folder.resolve("home"));
        write(home.config().resolve("kizashi.yml"), """
                language: %s
                digest:
                  baseUrl: http://127.0.0.1/
                """.formatted(language));
        write(home.profiles().resolve("transit.yml"), """
                id: transit
                name: 予約乗合の運行管理
                pitch: 予約で動く乗合交通の配車と運行管理を提供する
                keywords: [デマンド交通, {term: 移動手段, weight: 1}]
                minimumScore: 20
                recipients: [transit@example.com]
                """);
        write(home.profiles().resolve("watch.yml"), """
                id: watch
                name: 見守り機器
                pitch: 見守りセンサーと緊急通報を提供する
                keywords: [見守りセンサー, 緊急通報装置]
                recipients: [watch@example.com]
                """);
        source(home, "122173-kashiwa", "122173", "柏市", """
                permission:
                  grantedBy: 総務部 文書課
                  grantedOn: 2026-05-01
                  basis: 担当課の書面による承諾
                  robots: {allowed: true, rule: none, checkedOn: 2026-05-02}
                  paths: [/kaigiroku/]
                """);
        source(home, "122076-matsudo", "122076", "松戸市", "");
        return new Site(folder, Kizashi.open(home, CLOCK, m -> {}));
    }

    private static void source(Home home, String id, String code, String name, String permission) throws IOException {
        write(home.crawlers().resolve("千葉県/" + id + ".yml"), """
                municipality: {code: "%s", name: %s, prefecture: 千葉県}
                platform: site
                urls: ["https://council.example/kaigiroku/%s/"]
                options: {documents: "a[href]"}
                %s""".formatted(code, name, id, permission));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    /** Adds one sitting: a question and its answer. */
    Site sitting(String body, String day, String question, String official, String answer) throws IOException {
        String name = "s" + Integer.toHexString((body + day + question).hashCode());
        write(folder.resolve("papers/" + name + ".txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　%s
                ◎%s　%s
                ◆４番（高橋一郎君）　公園の遊具の点検はどのように行われているのか、伺います。
                ◎公園緑地課長（川村誠君）　遊具は職員が毎月見て回り、年に一度は業者が調べております。
                ◆５番（田中三郎君）　図書館の開館時間を延ばせないか、お考えを伺います。
                ◎図書館長（小川洋君）　夜の利用者は少なく、延長は考えておりません。
                """.formatted(question, official, answer));
        write(folder.resolve("papers/" + name + ".meta.json"), """
                {"municipality": "%s", "meeting": "産業建設委員会", "date": "%s", "url": "https://council.example/%s"}
                """.formatted(body, day, name));
        return this;
    }

    /** Reads what was added. */
    Site read() {
        kizashi.importFolder(folder.resolve("papers"), null, null, kizashi.profiles(), Progress.NONE);
        return this;
    }

    Kizashi kizashi() {
        return kizashi;
    }

    private URI address(String path, String... parameters) {
        List<String> query = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        String mark = query.isEmpty() ? "" : path.contains("?") ? "&" : "?";
        return URI.create(String.format(
                Locale.ROOT, "http://127.0.0.1:%d%s%s%s", server.port(), path, mark, String.join("&", query)));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Asks as a browser does, with a cookie or none (empty). */
    HttpResponse<String> get(String cookie, String path, String... parameters)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path, parameters)).header("Accept", "text/html,*/*");
        return send((cookie.isEmpty() ? request : request.header("Cookie", cookie)).build());
    }

    /** A page that must be there. */
    Document page(String path, String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("", path, parameters);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), "http://127.0.0.1:" + server.port() + "/");
    }

    /**
     * Sends a form; follows nothing.
     *
     * @param site what a browser says of the page that sends it ({@code Sec-Fetch-Site}); empty for none
     */
    HttpResponse<String> post(String site, String path, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send((site.isEmpty() ? request : request.header("Sec-Fetch-Site", site)).build());
    }

    /** Sends a form as a browser without {@code Sec-Fetch-Site} does from a page of this origin. */
    HttpResponse<String> postFrom(String origin, String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The status of an answer under another name, as after DNS rebinding; by hand, since clients set Host themselves. */
    int statusUnder(String host, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    @Override
    public void close() {
        server.close();
        kizashi.close();
    }
}
