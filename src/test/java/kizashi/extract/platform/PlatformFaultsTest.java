package kizashi.extract.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with the faults that networks and servers give them: nobody is invented, nothing is thrown. */
class PlatformFaultsTest {
    private static final Pattern LABEL = Pattern.compile("charset=\"?[\\w-]+", Pattern.CASE_INSENSITIVE);
    private static final String PAGES = """
            dbsr-frameset.html, dbsr
            dbsr-bootstrap.html, dbsr
            dbsr-laravel.html, dbsr
            voices.html, voices
            kensakusystem.txt, kensakusystem
            kensakusystem.html, kensakusystem
            discussnet.json, discussnet
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PAGES)
    void anyCharsetWithAnyLabelIsReadTheSame(String file, String platform) throws IOException {
        String page = fixture(file);
        List<String> speakers = speakers(page.getBytes(StandardCharsets.UTF_8), platform);
        assertThat(speakers).isNotEmpty();
        for (String charset : List.of("windows-31j", "EUC-JP", "UTF-8", "UTF-16")) {
            for (String label :
                    List.of("", "charset=utf-8", "charset=Shift_JIS", "charset=euc-jp", "charset=nonsense")) {
                String labelled = LABEL.matcher(page).replaceAll(label);
                // What EUC-JP cannot write (髙) no system would send in it.
                String sent = charset.equals("EUC-JP") ? plain(labelled) : labelled;
                List<String> got = speakers(sent.getBytes(Charset.forName(charset)), platform);
                assertThat(got.stream().map(PlatformFaultsTest::plain))
                        .as(charset + " sent as " + label)
                        .containsExactlyElementsOf(
                                speakers.stream().map(PlatformFaultsTest::plain).toList());
            }
        }
        byte[] marked = ("\uFEFF" + page).getBytes(StandardCharsets.UTF_8);
        assertThat(speakers(marked, platform)).isEqualTo(speakers);
        byte[] otherBreaks = page.replace("\r", "").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(speakers(otherBreaks, platform)).isEqualTo(speakers);
    }

    /** Cut anywhere, even within a letter: whoever is read stands in the whole page, too. */
    @ParameterizedTest
    @CsvSource(textBlock = PAGES)
    void halfAPageNamesNobodyElse(String file, String platform) throws IOException {
        String page = fixture(file);
        String letters = page.replace(" ", "");
        byte[] whole = page.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length += 7) {
            for (String speaker : speakers(Arrays.copyOf(whole, length), platform)) {
                assertThat(speaker.split(" "))
                        .as(file + " cut at " + length)
                        .allSatisfy(
                                word -> assertThat(word.equals("議員") || letters.contains(word) && word.indexOf('（') < 0)
                                        .as(word)
                                        .isTrue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAGES)
    void markupAroundThePageAddsNobody(String file, String platform) throws IOException {
        String page = fixture(file);
        if (!file.endsWith(".html")) {
            return;
        }
        String around = page.replaceFirst(
                "(?i)<body>",
                "<body><script>var ad = '○議長（広告君）　買ってください';</script><style>.a:after{content:'○議長（飾君）'}</style>"
                        + "<!-- ○議長（注釈君）　見えません --><noscript>お使いの環境では表示できません</noscript>");
        assertThat(speakers(around.getBytes(StandardCharsets.UTF_8), platform))
                .isEqualTo(speakers(page.getBytes(StandardCharsets.UTF_8), platform));
    }

    @ParameterizedTest
    @CsvSource({"dbsr", "voices", "kensakusystem", "discussnet", "kokkai"})
    void errorsServedAsPagesNameNobodyAndSayWhy(String platform) {
        Random random = new Random(11);
        byte[] noise = new byte[20_000];
        random.nextBytes(noise);
        for (byte[] page : List.of(
                "<html><title>タイムアウト</title><body>セッションの有効期限が切れました。<p>○最初から　やり直してください。</body></html>"
                        .getBytes(StandardCharsets.UTF_8),
                "<html><title>Server Busy</title><body>○ただいま混み合っています。　しばらくしてからアクセスしてください。</body></html>"
                        .getBytes(Charset.forName("windows-31j")),
                "該当する発言がありませんでした".getBytes(Charset.forName("windows-31j")),
                "{\"error\":{\"code\":500,\"message\":\"○システムエラー　管理者に連絡してください\"}}".getBytes(StandardCharsets.UTF_8),
                "{\"tenant_minutes\":null}".getBytes(StandardCharsets.UTF_8),
                "{\"tenant_minutes\":[{\"title\":\"議長（甲野太郎君）\"}]}".getBytes(StandardCharsets.UTF_8),
                "<html><body></body></html>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                noise)) {
            ExtractedText text = PlatformPages.read(page, null, platform);
            if (text != null) {
                Minutes minutes = new MinutesParser().parse(text, MeetingLabel.NONE);
                assertThat(minutes.speeches()).isEmpty();
                assertThat(minutes.problem()).isNotNull();
            }
        }
    }

    private static String plain(String text) {
        return text.replace('髙', '高').replace('﨑', '崎');
    }

    private static List<String> speakers(byte[] page, @Nullable String platform) {
        ExtractedText text = PlatformPages.read(page, null, platform);
        return text == null
                ? List.of()
                : new MinutesParser()
                        .parse(text, MeetingLabel.NONE).speeches().stream()
                                .map(speech -> speech.speaker().display())
                                .toList();
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in = PlatformFaultsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
