package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kizashi.model.Commitment;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestWritingTest {
    private final Digest digest =
            DigestComposer.compose(Cases.request(List.of(Cases.usual("o1", 9.25)), DigestRequest.Delivered.NOTHING));

    @Test
    void htmlSaysEverythingThatASalespersonAsks() {
        Document page = Jsoup.parse(DigestHtml.write(digest, URI.create("https://k.example.com/unsubscribe?to=a")));
        String text = page.text();
        assertThat(text)
                .contains("霧ヶ原市（青嶺県）", "福祉部長 佐々木健司", "発言日 2026-09-08", "公開日 2026-11-20", "検知日 2026-11-21")
                .contains("実施（5/6）", "読みの目安", "実施してまいります", "その後の検討状況を伺います", "山口美咲")
                .contains("高齢者見守りセンサー", "計 9.25 点", "+2.5　福祉部長が「実施」と答弁", "高齢者支援課", "補正予算の概要の担当課")
                .contains("予算", "2027-01-15", "a3".repeat(32), "7 自治体の 44 文書", "楓台町: 文書が見つかりません（404）");
        assertThat(page.select("a").eachAttr("href"))
                .contains("http://127.0.0.1:8080/kirigahara/gikai/teireikai-0-2.html");
        assertThat(page.select("script, link, img")).isEmpty();
    }

    @Test
    void plainTextWrapsByColumns() {
        String text = DigestText.write(digest, null);
        assertThat(text).contains("1. [新着] 霧ヶ原市（青嶺県）", "答弁の踏み込み: 実施（5/6）", "http://127.0.0.1:8080/");
        assertThat(text.lines().filter(l -> !l.contains("http") && !l.contains("SHA-256")))
                .allSatisfy(l -> assertThat(PlainWrap.width(l)).as(l).isLessThanOrEqualTo(76));
    }

    @Test
    void englishAroundJapaneseEvidence() {
        DigestRequest r = Cases.request(List.of(Cases.usual("o1", 9)), DigestRequest.Delivered.NOTHING);
        Digest english = DigestComposer.compose(new DigestRequest(
                r.recipient(),
                r.day(),
                Language.EN,
                r.profiles(),
                r.opportunities(),
                r.delivered(),
                null,
                10,
                r.coverage()));
        assertThat(DigestText.write(english, null)).contains("Commitment: will do（5/6）", "Section to write to", "見守り");
        assertThat(DigestView.of(english).subject()).isEqualTo("2026-11-21 Kizashi: 1 new 霧ヶ原市: 見守りセンサー設置事業 will do");
    }

    @Test
    void theSubjectCountsAndNamesTheBest() {
        assertThat(DigestView.of(digest).subject()).isEqualTo("2026-11-21【兆】新着1件 霧ヶ原市「見守りセンサー設置事業」実施");
        Digest none = DigestComposer.compose(Cases.request(List.of(), DigestRequest.Delivered.NOTHING));
        assertThat(none.empty()).isTrue();
        assertThat(DigestView.of(none).subject()).contains("新着はありません");
        assertThat(DigestText.write(none, null)).contains("7 自治体の 44 文書");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><svg onload=alert(1)>",
                "<!--><iframe src=javascript:alert(1)>",
                "{{7*7}}${7*7}"
            })
    void nothingThatWasPublishedBecomesMarkup(String payload) {
        var document = Cases.document(false, null);
        Opportunity o = Cases.opportunity(
                "o1",
                payload,
                Stage.SIGN,
                List.of(Cases.match(
                        "elder-watch",
                        Cases.passage("見守り" + payload + "します。", "します", Commitment.WILL_DO, document),
                        5)));
        Digest hostile = DigestComposer.compose(Cases.request(List.of(o), DigestRequest.Delivered.NOTHING));
        Document page = Jsoup.parse(DigestHtml.write(hostile, null));
        assertThat(page.select("script, img, svg, iframe")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes()).noneMatch(a -> a.getKey().startsWith("on"));
        }
        assertThat(page.text()).contains(payload.replaceAll("\\s+", " ").strip());
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        DigestItem item = digest.top().get(0);
        assertThat(item.url()).startsWith("http");
        assertThat(Jsoup.parse(DigestHtml.write(digest, null)).select("a[href^=javascript]"))
                .isEmpty();
    }
}
