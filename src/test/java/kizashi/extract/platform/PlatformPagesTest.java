package kizashi.extract.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in the form in which each system serves them, with invented content; real ones where they lie beside the project. */
class PlatformPagesTest {
    private static final Path REAL = Path.of("../shared/data/vendor-pages");

    private static String fixture(String name) throws IOException {
        try (InputStream in = PlatformPagesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ExtractedText read(String name, String platform) throws IOException {
        return Objects.requireNonNull(
                PlatformPages.read(fixture(name).getBytes(StandardCharsets.UTF_8), null, platform));
    }

    private static List<String> labels(ExtractedText text, Hint.Kind kind) {
        return text.hints().stream()
                .filter(h -> h.kind() == kind)
                .map(Hint::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "discussnet.json, discussnet, ○議長（甲野太郎君）|◆３番（乙野花子君）|◎福祉課長（丙野次郎君）",
        "dbsr-frameset.html, dbsr, ◯議長（甲野太郎君）|◯３番（乙野花子君）",
        "dbsr-bootstrap.html, dbsr, ◯議長（甲野太郎君）|◯３番（乙野花子君）",
        "dbsr-laravel.html, dbsr, ◯議長（甲野太郎）|◯福祉課長（丙野次郎）",
        "voices.html, voices, ○議長（髙橋一郎君）|◆２番議員（山﨑花子君）|○丙野　福祉課長",
        "kensakusystem.txt, kensakusystem, ○髙橋一郎議長|○（乙野花子議員）|○福祉課長（丙野 次郎君）",
        "kensakusystem.html, kensakusystem, ○髙橋一郎議長|○福祉課長（丙野次郎君）",
        "kokkai.json, kokkai, ○委員長（甲野太郎君）|○乙野花子君"
    })
    void speechesCarryTheVendorsLabelsAndBeginLines(String file, String platform, String expected) throws IOException {
        ExtractedText text = read(file, platform);
        assertThat(labels(text, Hint.Kind.SPEECH)).containsExactly(expected.split("\\|"));
        for (Hint hint : text.hints()) {
            if (hint.kind() == Hint.Kind.SPEECH) {
                assertThat(hint.start() == 0 || text.text().charAt(hint.start() - 1) == '\n')
                        .isTrue();
                assertThat(text.text().substring(hint.start(), hint.end())).startsWith(hint.label());
            }
        }
        ExtractedText sniffed =
                Objects.requireNonNull(PlatformPages.read(fixture(file).getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(sniffed).isEqualTo(text);
    }

    @Test
    void aLivePageIsReadInItsVendorsCharset() throws IOException {
        byte[] served = fixture("voices.html").getBytes(Charset.forName("windows-31j"));
        ExtractedText text =
                Objects.requireNonNull(PlatformPages.read(served, "text/html; charset=Shift_JIS", "voices"));
        assertThat(text.text()).contains("①㈱～の件です。").contains("髙橋").contains("山﨑");
        assertThat(text).isEqualTo(read("voices.html", "voices"));
    }

    @Test
    void downloadedTextIsKeptAsItCame() throws IOException {
        String served = fixture("kensakusystem.txt");
        assertThat(read("kensakusystem.txt", "kensakusystem").text())
                .as("all but the marks of printed pages, alone on a line and within a sentence")
                .isEqualTo(served.replace("<PAGE=\"2\">\n", "").replace("<PAGE=\"3\">", ""));
        assertThat(labels(read("kensakusystem.txt", "kensakusystem"), Hint.Kind.MEETING))
                .containsExactly("令和 8年第2回定例会（第3日 6月12日）");
        assertThat(labels(read("kensakusystem.txt", "kensakusystem"), Hint.Kind.DATE))
                .containsExactly("令和 8年 6月12日");
    }

    @Test
    void whatIsNoSpeechIsSaid() throws IOException {
        assertThat(labels(read("discussnet.json", "discussnet"), Hint.Kind.ROSTER))
                .containsExactly("（名簿）");
        assertThat(labels(read("discussnet.json", "discussnet"), Hint.Kind.HEADING))
                .containsExactly("日程第１");
        assertThat(labels(read("dbsr-laravel.html", "dbsr"), Hint.Kind.DATE)).containsExactly("2026-06-12");
        assertThat(labels(read("kokkai.json", "kokkai"), Hint.Kind.ROSTER)).containsExactly("会議録情報");
        assertThat(read("discussnet.json", "discussnet").text()).contains("Ａ＆Ｂ社の<見守り>について");
        assertThat(read("voices.html", "voices").hints().getFirst().kind()).isIn(Hint.Kind.ROSTER, Hint.Kind.MEETING);
    }

    @Test
    void aTenderOfThePortalBecomesLines() throws IOException {
        ExtractedText text = read("kkj.xml", "kkj");
        assertThat(text.title()).isEqualTo("見守り機器導入業務");
        assertThat(text.text())
                .contains("発注機関：みどり町\n")
                .contains("公告日：2026-06-15")
                .contains("公募型プロポーザル");
    }

    @Test
    void otherPagesAreNone() {
        assertThat(PlatformPages.read("<html><body>お知らせ</body></html>".getBytes(StandardCharsets.UTF_8), null, null))
                .isNull();
        assertThat(PlatformPages.read("{\"a\":1}".getBytes(StandardCharsets.UTF_8), null, "discussnet"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kensakusystem/statements.txt, kensakusystem, 25",
        "dbsr/bootstrap/detail.html, dbsr, 198",
        "dbsr/frameset/page.html, dbsr, 122",
        "voices/huid-page.html, voices, 1",
        "discussnet/minute.json, discussnet, 20"
    })
    void realPagesYieldTheSpeechesThatTheyState(String file, String platform, int speeches) throws IOException {
        assumeThat(REAL.resolve(file)).exists();
        ExtractedText text =
                Objects.requireNonNull(PlatformPages.read(Files.readAllBytes(REAL.resolve(file)), null, platform));
        assertThat(labels(text, Hint.Kind.SPEECH)).hasSize(speeches);
    }
}
