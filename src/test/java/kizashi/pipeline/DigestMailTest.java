package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kizashi.config.Home;
import kizashi.crawl.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches a mailbox over some weeks, through a real mail server: news once, silence on quiet days, a sign of life a week. */
class DigestMailTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @TempDir
    Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestSite site;
    private Home home;
    private Instant now = Instant.parse("2026-06-07T22:00:00Z"); // Monday, seven in the morning in Japan

    @BeforeEach
    void start() throws IOException {
        mail.start();
        site = new TestSite();
        home = new Home(folder).open();
        Files.writeString(home.config().resolve("kizashi.yml"), """
                digest: {baseUrl: "https://k.example.com/kizashi"}
                mail: {host: 127.0.0.1, port: %d, from: "Kizashi <alerts@example.com>", security: none}
                """.formatted(
                        mail.getSmtp().getPort()));
        Files.writeString(home.profiles().resolve("watch.yml"), """
                id: watch
                name: 見守り
                keywords: [見守り]
                minimumScore: 1
                recipients: [sales@example.com]
                """);
        Path source = home.crawlers().resolve("見本県/mihon.yml");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                municipality: {name: 見本市, prefecture: 見本県}
                platform: site
                urls: ["%s"]
                permission: {grantedBy: test, grantedOn: 2026-01-01, basis: a test, minInterval: 10ms, loopback: true}
                """.formatted(site.at("/gikai/")));
        publish(1);
    }

    @AfterEach
    void stop() {
        site.close();
        mail.stop();
    }

    private void publish(int sittings) {
        StringBuilder list = new StringBuilder("<main><ul>");
        for (int i = 1; i <= sittings; i++) {
            list.append("<li><a href=" + i + ".html>令和8年第2回定例会 会議録 第" + i + "号</a>");
            site.page(
                    "/gikai/" + i + ".html",
                    "<h1>令和8年第2回定例会 会議録 第" + i + "号</h1><p>令和8年6月" + i
                            + "日</p><p>○議長（見本一郎君）　会議を開きます。</p><p>○福祉課長（見本花子君）　高齢者の見守り事業を来年度に実施してまいります。"
                            + "その" + i + "。</p>");
        }
        site.page("/gikai/", list + "</ul></main>");
    }

    private <T> T with(Function<Kizashi, T> work) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
        try (Kizashi kizashi = Kizashi.open(home, clock, m -> {})) {
            return work.apply(kizashi);
        }
    }

    /** The morning so many days after the Monday; the mails of that run alone. */
    private List<MimeMessage> morning(int day) {
        now = Instant.parse("2026-06-07T22:00:00Z").plus(Duration.ofDays(day));
        int before = mail.getReceivedMessages().length;
        with(k -> k.dailyDigest(MONDAY.plusDays(day)));
        MimeMessage[] all = mail.getReceivedMessages();
        return Arrays.asList(all).subList(before, all.length);
    }

    private static String subject(List<MimeMessage> mails) throws Exception {
        assertThat(mails).hasSize(1);
        return mails.get(0).getSubject();
    }

    @Test
    void newsOnceSilenceOnQuietDaysAndASignOfLifeAWeek() throws Exception {
        with(k -> k.crawlGroup("daily"));
        assertThat(subject(morning(0)))
                .as("the first sign of life: mail works, and what is there already is no news")
                .isEqualTo("2026-06-08【兆】新着なし（1 自治体・1 文書を確認）");
        assertThat(morning(1)).isEmpty();
        assertThat(morning(4)).isEmpty();

        publish(2);
        now = Instant.parse("2026-06-12T17:30:00Z"); // at night: no alert
        with(k -> k.crawlGroup("daily"));
        List<MimeMessage> news = morning(5);
        assertThat(subject(news)).startsWith("2026-06-13【兆】新着1件 見本市「");
        MimeMessage letter = news.get(0);
        assertThat(letter.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://k.example.com/kizashi/unsubscribe?to=sales%40example.com&key=");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("Message-ID")).isNotNull();
        assertThat(text(letter)).contains("福祉課長 見本花子", "https://k.example.com/kizashi/opportunities/OP-");

        assertThat(morning(5)).as("the same morning again").isEmpty();
        assertThat(morning(11)).as("six days after the news").isEmpty();
        assertThat(subject(morning(12))).contains("新着なし");
        with(k -> {
            k.digests().unsubscribe("sales@example.com");
            return null;
        });
        assertThat(morning(30)).as("who stopped the mails hears nothing at all").isEmpty();
    }

    @Test
    void whoWantsNoSignOfLifeGetsNone() throws Exception {
        Path settings = home.config().resolve("kizashi.yml");
        Files.writeString(settings, Files.readString(settings).replace("digest: {", "digest: {quietDays: 0, "));
        assertThat(morning(0)).isEmpty();
        assertThat(morning(20)).isEmpty();
    }

    private static String text(MimeMessage letter) throws Exception {
        return ((jakarta.mail.internet.MimeMultipart) letter.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
