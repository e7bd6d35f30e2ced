package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import kizashi.config.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a process of its own: pages, commands beside it, and what a kill leaves. */
class ServeTest {
    @TempDir
    Path folder;

    private Process process;

    /** Starts serve and gives back where its pages are. */
    private URI start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kizashi.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--home",
                        folder.toString())
                .redirectError(folder.resolve("serve.err").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(folder.resolve("serve.err"))).contains("http://");
        return URI.create(line.substring(line.indexOf("http://"), line.indexOf(' ')));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String beside(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        OptionalInt code = CommandClient.run(new Home(folder), args, print, print);
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).hasValue(0);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void commandsWorkBesideItAndAKillLosesNothing() throws Exception {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("a.txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　デマンド交通について伺います。
                ◎企画課長（佐藤次郎君）　デマンド交通の実証運行を来年度から実施してまいります。
                """);
        URI base = start();
        HttpResponse<String> health = get(base, "/healthz");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"ok\"");
        assertThat(health.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get(base, "/status").body()).contains("稼働状況");

        assertThat(beside("import", papers.toString())).contains("新規 1");
        assertThat(get(base, "/search?q=%E3%83%87%E3%83%9E%E3%83%B3%E3%83%89").body())
                .contains("佐藤次郎");
        assertThat(beside("archive", "verify")).contains("問題 0").doesNotContain("起動し直す");
        Path settings = Files.createDirectories(folder.resolve("config")).resolve("kizashi.yml");
        String before = Files.exists(settings) ? Files.readString(settings) : "";
        Files.writeString(settings, "language: en\n");
        assertThat(beside("archive", "verify")).contains("Restart serve");
        Files.writeString(settings, before);
        Cli.Result doctor = Cli.run("doctor", "--home", folder.toString());
        assertThat(doctor.code()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("良  索引：").contains("問題はありません");

        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        // Its address is left behind; a command sees that nobody listens and does the work itself.
        assertThat(CommandClient.run(new Home(folder), new String[] {"match"}, System.out, System.err))
                .isEmpty();
        Cli.Result again = Cli.run("import", papers.toString(), "--home", folder.toString());
        assertThat(again.out()).contains("新規 0").contains("既知 1");

        URI restarted = start();
        assertThat(get(restarted, "/search?q=%E3%83%87%E3%83%9E%E3%83%B3%E3%83%89")
                        .body())
                .contains("佐藤次郎");
    }

    @Test
    void aStrangerWithoutTheSecretIsNotServed() throws Exception {
        start();
        Path address = folder.resolve("var/serve.json");
        String own = Files.readString(address);
        Files.writeString(address, own.replaceAll("\"token\":\"[0-9a-f]+\"", "\"token\":\"guessed\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(CommandClient.run(new Home(folder), new String[] {"doctor"}, print, print))
                .hasValue(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
