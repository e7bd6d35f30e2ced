package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestWritingTest {
    private static final DigestLinks LINKS =
            new DigestLinks(URI.create("https://k.example.com/"), URI.create("https://k.example.com/unsubscribe?to=a"));

    private final Digest digest =
            DigestComposer.compose(Cases.request(List.of(Cases.usual("o1", 9.25)), DigestRequest.Delivered.NOTHING));

    @Test
    void htmlSaysEverythingThatASalespersonAsks() {
        Document page = Jsoup.parse(DigestHtml.write(digest, LINKS));
        String text = page.text();
        assertThat(text)
                .contains("霧ヶ原市（青嶺県）", "福祉部長 佐々木健司", "発言日 2026-09-08", "公開日 2026-11-20", "検知日 2026-11-21")
                .contains("実施（5/6）", "読みの目安", "実施してまいります", "その後の検討状況を伺います", "山口美咲")
                .contains("高齢者見守りセンサー", "9 点", "高齢者支援課", "補正予算の概要の担当課")
                .contains(
                        "予算",
                        "2027-01-15",
                        "a3".repeat(6) + "…",
                        "7 自治体の 44 文書",
                        "楓台町: 文書が見つかりません（404）",
                        "取得しなかったもの",
                        "潮凪市: 1 件は robots.txt が禁じている");
        assertThat(page.select("a").eachAttr("href"))
                .contains("http://127.0.0.1:8080/kirigahara/gikai/teireikai-0-2.html");
        assertThat(page.select("script, link, img")).isEmpty();
    }

    @Test
    void plainTextWrapsByColumns() {
        String text = DigestText.write(digest, DigestLinks.NONE);
        assertThat(text).contains("1. [新着] 霧ヶ原市（青嶺県）", "答弁の踏み込み: 実施（5/6）", "http://127.0.0.1:8080/");
        assertThat(text.lines().filter(l -> !l.contains("http")))
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
        assertThat(DigestText.write(english, DigestLinks.NONE))
                .contains("Commitment: will do（5/6）", "Section to write to", "見守り");
        assertThat(DigestView.of(english).subject()).isEqualTo("2026-11-21 Kizashi: 1 new 霧ヶ原市: 見守りセンサー設置事業 will do");
    }

    @Test
    void theSubjectCountsAndNamesTheBest() {
        assertThat(DigestView.of(digest).subject()).isEqualTo("2026-11-21【兆】新着1件 霧ヶ原市「見守りセンサー設置事業」実施");
        Digest none = DigestComposer.compose(Cases.request(List.of(), DigestRequest.Delivered.NOTHING));
        assertThat(none.empty()).isTrue();
        assertThat(DigestView.of(none).subject()).isEqualTo("2026-11-21【兆】新着なし（7 自治体・44 文書を確認、取得失敗 1）");
        assertThat(DigestText.write(none, DigestLinks.NONE)).contains("7 自治体の 44 文書");
    }

    @Test
    void buttonsLeadToPagesThatAskAndNothingIsDoneByOpeningThem() {
        Document page = Jsoup.parse(DigestHtml.write(digest, LINKS));
        assertThat(page.select("a.button").eachText()).containsExactly("追う", "30日休む", "違う…");
        assertThat(page.select("a.button").eachAttr("href"))
                .containsExactly(
                        "https://k.example.com/opportunities/o1/feedback?verdict=FOLLOW&profile=elder-watch",
                        "https://k.example.com/opportunities/o1/feedback?verdict=SNOOZE&profile=elder-watch",
                        "https://k.example.com/opportunities/o1/feedback?verdict=NOT_RELEVANT&profile=elder-watch");
        assertThat(DigestText.write(digest, LINKS)).contains("https://k.example.com/opportunities/o1\n");
        assertThat(Jsoup.parse(DigestHtml.write(digest, DigestLinks.NONE)).select("a.button"))
                .as("where the pages are reached by no address there are none")
                .isEmpty();
    }

    @Test
    void whyItCameIsSaidInWordsAndTheSumIsNotDoneInAMail() {
        Opportunity o = Cases.usual("o1", 9);
        Match found = o.matches().get(0);
        List<Match.Part> parts = List.of(
                new Match.Part("pitch", 30, "提供内容の言葉 「設置」"),
                new Match.Part("base", -11, "どの案件にも同じ出発点"),
                new Match.Part("extend", 8, "拡充・見直しなど今あるものを広げる言葉"),
                new Match.Part("elsewhere", -7, "他自治体の事例"),
                new Match.Part("need", 2, "不足・課題など必要を示す言葉"));
        assertThat(WhyArrived.of(parts, new Words(Language.JA)))
                .as("what weighs most, for it and against it")
                .containsExactly("拡充・見直しなど今あるものを広げる言葉", "他自治体の事例");
        assertThat(WhyArrived.of(parts, new Words(Language.EN)))
                .doesNotContain("他自治体の事例")
                .hasSize(2);
        String text =
                Jsoup.parse(DigestHtml.write(digest, LINKS)).select(".card").text();
        found.parts().forEach(part -> assertThat(text).doesNotContain("+" + Math.round(part.value())));
    }

    @Test
    void whatElseSpeaksForACaseIsTold() {
        List<Match> found = new java.util.ArrayList<>();
        String[] said = {
            "高齢者の見守り機器の更新を実施します。", "民生委員の負担が重く、見守りの体制が不足しております。", "見守りの通信費を調べているところです。", "見守りの協定を結ぶ事業者を探しております。"
        };
        for (int i = 0; i < said.length; i++) {
            found.add(Cases.match(
                    "elder-watch", Cases.passage(said[i], null, Commitment.NONE, Cases.document(false, null)), 9 - i));
        }
        Opportunity o = Cases.opportunity("o1", "見守り", Stage.SIGN, found);
        Digest told = DigestComposer.compose(Cases.request(List.of(o), DigestRequest.Delivered.NOTHING));
        for (String text : List.of(
                Jsoup.parse(DigestHtml.write(told, LINKS)).text(),
                DigestText.write(told, LINKS).replaceAll("\\s", ""))) {
            assertThat(text.replace(" ", ""))
                    .contains("2026-09-08福祉部長佐々木健司「" + said[1] + "」", said[2], "ほか1件")
                    .doesNotContain(said[3]);
        }
    }

    @Test
    void aKeywordThatDoesNotStandThereIsNamedWithTheWordsThatDo() {
        Match match = Cases.usual("o1", 9).matches().get(0);
        Match other = new Match(
                match.profileId(),
                match.passage(),
                match.score(),
                match.parts(),
                List.of(
                        new Match.TermHit("火葬場", 0, 2, "斎場", 1),
                        new Match.TermHit("見守りセンサー", 3, 10, "見守りセンサー", 1),
                        new Match.TermHit("ＡＩ", 3, 5, "AI", 1)));
        assertThat(FoundTerms.of(other)).containsExactly("火葬場（斎場）", "見守りセンサー", "ＡＩ");
    }

    @Test
    void theSpeakerStandsBeforeTheQuoteAndWhatToDoBeforeTheReason() {
        String text =
                Jsoup.parse(DigestHtml.write(digest, LINKS)).select(".card").text();
        assertThat(text.indexOf("福祉部長 佐々木健司")).isLessThan(text.indexOf("75歳以上の"));
        assertThat(text.indexOf("75歳以上の")).isLessThan(text.indexOf("所管課"));
        assertThat(text.indexOf("所管課")).isLessThan(text.indexOf("次の期限"));
        assertThat(text.indexOf("次の期限")).isLessThan(text.indexOf("なぜ届いたか"));
    }

    @Test
    void whatIsNotShownInFullIsCountedByProfileWithItsBest() {
        List<Opportunity> many = new java.util.ArrayList<>();
        for (int i = 0; i < 16; i++) {
            many.add(Cases.usual("o" + i, 20 - i));
        }
        Digest long_ = DigestComposer.compose(Cases.request(many, DigestRequest.Delivered.NOTHING));
        String page = Jsoup.parse(DigestHtml.write(long_, LINKS)).text();
        assertThat(page).contains("ほか 6 件", "高齢者見守りセンサー: あと 6 件", "すべて見る");
        assertThat(Jsoup.parse(DigestHtml.write(long_, LINKS))
                        .select("li a[href^=https://k.example.com/opportunities]"))
                .hasSize(3);
        assertThat(DigestText.write(long_, DigestLinks.NONE)).contains("ほか 3 件", "kizashi export");
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
        Document page = Jsoup.parse(DigestHtml.write(hostile, LINKS));
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
        assertThat(Jsoup.parse(DigestHtml.write(digest, DigestLinks.NONE)).select("a[href^=javascript]"))
                .isEmpty();
    }
}
