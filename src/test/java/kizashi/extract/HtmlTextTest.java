package kizashi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kizashi.model.ExtractedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages to text with lines. */
class HtmlTextTest {
    private static ExtractedText read(String html) {
        Extraction read = HtmlText.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=UTF-8");
        assertThat(read).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) read).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>○議長　開会します。<br>　次に。</p><p>終わり</p>|○議長　開会します。⏎　次に。⏎終わり",
                "<div>会議⏎  録の⏎本文</div>|会議録の本文",
                "<p>DX  推進⏎plan B</p>|DX 推進 plan B",
                "<table><tr><td>市長</td><td>甲野太郎</td></tr><tr><td></td><td>乙野</td></tr></table>|市長⇥甲野太郎⏎⇥乙野",
                "<table><tr><td><p>市長</p></td><td><p>甲野</p><p>太郎</p></td></tr></table>|市長⇥甲野⏎太郎",
                "<ruby>乙野<rp>(</rp><rt>おつの</rt><rp>)</rp></ruby>さん|乙野さん",
                "<p>見える</p><p style='display: none'>隠れる</p><script>x()</script>|見える",
                "<pre>一⏎　二</pre>|一⏎　二",
                "<p>Ａ&nbsp;Ｂ&amp;㈱</p>|Ａ Ｂ&㈱",
                "<ul><li>一</li><li>二</li></ul>|一⏎二"
            })
    void blocksAndBreaksMakeLines(String html, String text) {
        assertThat(read("<html><body>" + html.replace('⏎', '\n') + "</body></html>")
                        .text())
                .isEqualTo(text.replace('⏎', '\n').replace('⇥', '\t') + "\n");
    }

    @Test
    void menusAreLeftOutAndTheTitleKept() {
        ExtractedText text =
                read("<html><head><title>公募｜見本市</title></head><body><nav>ホーム くらし 市政</nav><main><h1>見守り業務の公募</h1><p>"
                        + "次のとおり公募します。".repeat(30) + "</p></main><footer>見本市役所</footer></body></html>");
        assertThat(text.title()).isEqualTo("見守り業務の公募");
        assertThat(text.text())
                .startsWith("見守り業務の公募\n次のとおり")
                .doesNotContain("くらし")
                .doesNotContain("見本市役所");
    }

    @Test
    void thePagesOwnLabelIsDoubted() {
        byte[] page = "<html><head><meta charset=\"UTF-8\"></head><body>①㈱髙﨑～の会議録です。議長が開会しました。</body></html>"
                .getBytes(Charset.forName("windows-31j"));
        Extraction read = HtmlText.read(page, "text/html");
        assertThat(((Extraction.Text) read).value().text()).isEqualTo("①㈱髙﨑～の会議録です。議長が開会しました。\n");
    }

    @Test
    void aDeepPageIsReadWithoutHarm() {
        String deep = "<div>".repeat(20_000) + "底" + "</div>".repeat(20_000);
        assertThat(HtmlText.read(deep.getBytes(StandardCharsets.UTF_8), "text/html"))
                .isNotNull();
    }
}
