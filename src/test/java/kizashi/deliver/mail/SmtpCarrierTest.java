package kizashi.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kizashi.deliver.Cases;
import kizashi.deliver.UnsubscribeLinks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Clock clock = Clock.fixed(Cases.NOW, ZoneOffset.UTC);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpCarrier carrier(int port, String user, @Nullable String password) {
        return new SmtpCarrier(
                new MailSettings(
                        "127.0.0.1", port, user, password, "Kizashi <alerts@example.com>", MailSettings.Security.NONE),
                clock);
    }

    private static Letter letter(String recipient, String subject) {
        return new Letter(
                "<abc@kizashi>",
                recipient,
                Cases.DAY,
                subject,
                "<p>髙橋﨑①～</p>",
                "髙橋﨑①～",
                URI.create("https://k.example.com/unsubscribe?to=a"));
    }

    @Test
    void bothFormsTheIdAndTheWayOut() throws Exception {
        SmtpCarrier carrier = carrier(server.getSmtp().getPort(), "", null);
        assertThat(carrier.carry(letter("sales@example.com", "【兆】新着1件 霧ヶ原市「見守り」実施")))
                .isEqualTo(new Carrier.Outcome.Done());
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getMessageID()).isEqualTo("<abc@kizashi>");
        assertThat(got.getSubject()).isEqualTo("【兆】新着1件 霧ヶ原市「見守り」実施");
        assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<https://k.example.com/unsubscribe?to=a>");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart both = (MimeMultipart) got.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContent().toString()).isEqualTo("髙橋﨑①～");
        assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(both.getBodyPart(1).getContent().toString()).isEqualTo("<p>髙橋﨑①～</p>");
    }

    @Test
    void twoHundredLineBreaksMakeNoHeaderAndNoRecipient() throws Exception {
        SmtpCarrier carrier = carrier(server.getSmtp().getPort(), "", null);
        String[] breaks = {"\r\n", "\n", "\r", "\r\n ", "\n\t", "\u2028", "\u0085", "\0", "%0d%0a", "\u000b"};
        String[] injections = {
            "Bcc: evil@example.org", "To: evil@example.org", "Cc: evil@example.org", "Reply-To: evil@example.org",
            "X-Evil: 1", "Content-Type: text/html", "\r\nBody", ".\r\nMAIL FROM:<evil@example.org>",
            "Subject: other", "=?utf-8?Q?Bcc=3A?= evil@example.org"
        };
        int tried = 0;
        for (String b : breaks) {
            for (String injection : injections) {
                MimeMessage message = carrier.message(
                        letter("sales@example.com", "新着" + b + injection), new InternetAddress("sales@example.com"));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                message.writeTo(out, new String[] {"Content-Type"});
                String head = out.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
                assertThat(head.lines().map(l -> l.toLowerCase(Locale.ROOT)))
                        .noneMatch(l -> l.startsWith("bcc:")
                                || l.startsWith("cc:")
                                || l.startsWith("x-evil")
                                || l.startsWith("reply-to:"));
                assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("sales@example.com"));
                assertThat(message.getHeader("Subject")).hasSize(1);
                Carrier.Outcome outcome = carrier.carry(letter("sales@example.com" + b + injection, "新着"));
                assertThat(outcome).as(b + injection).isInstanceOf(Carrier.Outcome.Refused.class);
                tried += 2;
            }
        }
        assertThat(tried).isEqualTo(200);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void severalOrNoAddressesAreRefused() {
        SmtpCarrier carrier = carrier(server.getSmtp().getPort(), "", null);
        for (String bad :
                List.of("", "sales", "a@example.com,b@example.com", "group:a@example.com;", "a@example.com b")) {
            assertThat(carrier.carry(letter(bad, "x"))).as(bad).isInstanceOf(Carrier.Outcome.Refused.class);
        }
    }

    @Test
    void aServerThatIsDownIsTriedLater() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(carrier(free, "", null).carry(letter("sales@example.com", "x")))
                .isInstanceOf(Carrier.Outcome.Later.class);
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        server.setUser("kizashi", "right");
        Carrier.Outcome outcome =
                carrier(server.getSmtp().getPort(), "kizashi", "hunter2").carry(letter("sales@example.com", "x"));
        assertThat(outcome).isInstanceOf(Carrier.Outcome.Later.class);
        assertThat(outcome.toString()).contains("mail.user").doesNotContain("hunter2");
    }

    @Test
    void unsubscribeLinksBelongToOneRecipient() {
        UnsubscribeLinks links = new UnsubscribeLinks(
                URI.create("https://k.example.com/kizashi"), "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        URI link = links.of("sales@example.com");
        String key = link.getQuery().substring(link.getQuery().indexOf("key=") + 4);
        assertThat(link.toString()).startsWith("https://k.example.com/kizashi/unsubscribe?to=sales%40example.com&key=");
        assertThat(links.valid("Sales@example.com", key)).isTrue();
        assertThat(links.valid("other@example.com", key)).isFalse();
    }
}
