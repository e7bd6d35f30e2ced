package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kizashi.japanese.TsvTable;
import kizashi.match.Passages;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is called by what is done with what, and never by a keyword alone where more is said. */
class TitlesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private final Titles titles = new Titles(new MatterWords(Passages.ANALYZER, () -> Passages.STATISTICS));

    private static Match match(String keyword, String text) {
        return match(keyword, text, Signal.NOTHING);
    }

    private static Match match(String keyword, String text, Signal signal) {
        Passage passage = Passages.passage(
                Passages.document(Passages.TOWN, JUNE, "定例会"), 0, text, Passages.speaker("総務部長", "総務部", "部長"), signal);
        return Passages.matcher(Passages.profile("a", keyword))
                .match(Passages.cut(passage))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "デジタル化, 町会活動のデジタル化が進んでおります。, 町会活動のデジタル化",
        "RPA, 事務処理にＲＰＡを導入し、職員の負担を減らします。, ＲＰＡの導入",
        "空き家, 市内の空き家が増加しております。, 空き家の増加",
        "LED, 公共施設のＬＥＤ化を進めてまいります。, 公共施設のＬＥＤ化の推進",
        "備蓄, 備蓄の充足率が低いと認識しております。, 備蓄の充足率",
        "備蓄, 備蓄調達方針の見直しを行います。, 備蓄調達方針の見直し",
        "避難所, 令和８年度の避難所の中で配ります。, 避難所",
        "避難所, 開設避難所全83施設に置きます。, 開設避難所",
        "老朽管, 課題となっている老朽管の対策についてお答えします。, 老朽管の対策",
        "部活動, そもそもこの部活動の定義についてお答えします。, 部活動の定義",
        "フレイル, 資料No.31フレイル予防についての要望でございます。, フレイル予防",
        "支援, 47ページの下のポチにある独居高齢者の支援についてお答えします。, 独居高齢者の支援",
        "支援, 同じく独居高齢者の支援についてお答えします。, 独居高齢者の支援",
        "日本語, 来年度日本語教育支援員を採用し、教室を増やします。, 日本語教育支援員の採用",
        "図書館, 現在本市における将来の図書館の役割についてお答えします。, 将来の図書館の役割",
        "橋梁, 次に、湖岸橋梁約3.5キロメートルについてお答えします。, 湖岸橋梁",
        "管理, 空き家の管理不全を防ぎます。, 管理不全",
        "見守り, 見守り契約3件について申し上げます。, 見守り契約3件",
        "図書館, 図書館設計2件について申し上げます。, 図書館設計2件",
        "避難所, 避難所計5か所について申し上げます。, 避難所",
        "避難所, 避難所合計5か所に置きます。, 避難所",
        "水位, 河川の水位計3基を置きます。, 河川の水位計",
        "見守り, 見守り契約3件を結びます。, 見守り契約",
        "フレイル, これは別途何かそういうフレイル予防について持っているのでしょうか。, フレイル予防",
        "総合管理計画, 公共施設等総合管理計画に関する御質問２点についてお答えします。, 公共施設等総合管理計画",
        "駐車場, これに併せて駐車場の整備について検討します。, 駐車場の整備",
        "包括委託, 令和10年１月に第２期包括委託が終了し、次の期に移ります。, 第２期包括委託の終了",
        "デジタル化, デジタル化についてお答えします。役場の窓口業務のデジタル化には時間を要します。, 窓口業務のデジタル化",
        "駐車場, 湖畔の駐車場を一括して運営する事業者を募ります。, 湖畔の駐車場",
        "ドローン, 当初ドローンを用いた調査を行いました。, 当初ドローン",
        "施設, 当施設の改修を行います。, 施設の改修",
        "駐輪場, サイクル＆ライド駐輪場の増設を進めます。, サイクル＆ライド駐輪場の増設",
        "見守り, 高齢者の見守りのところについて申し上げます。, 高齢者の見守り",
        "備蓄, 「もりみず」の目的と備蓄についてお答えします。長くもつ水です。, 「もりみず」の目的と備蓄",
        "図書館, 今回の図書館の改修についてお答えします。, 図書館の改修",
        "図書館, それでは図書館の改修についてお答えします。, 図書館の改修",
        "図書館, このように図書館の先進事例について調査します。, 図書館の先進事例",
        "図書館, 次に、(10)図書館と学校の連携についてお答えします。, 図書館と学校の連携",
        "空き家, 全国の空き家の統計を示します。, 空き家の統計",
        "人工芝, 新しい競技場（もりの広場）における人工芝の張替えを行います。, 人工芝の張替え",
        "窓口, 木下議員御指摘の窓口での待ち時間について調べます。, 窓口での待ち時間",
        "備蓄, 防災・減災に欠かせない備蓄の確保についても検討します。, 防災・減災に欠かせない備蓄の確保",
        "芸術, 文化・芸術の振興に努めます。, 文化・芸術の振興",
        "プール, 閉鎖されたままのプールについて申し上げます。, 閉鎖されたままのプール",
        "公園, 次に、２つの取組についてお答えします。公園に花を植えます。, 公園",
        "備蓄, 次に、「もりみず」の目的と収支についてお答えします。長くもつので、備蓄にも用います。, 「もりみず」の目的と収支（備蓄）",
    })
    void aTitleSaysWhatIsDoneWithWhat(String keyword, String text, String title) {
        assertThat(titles.of(List.of(match(keyword, text)))).isEqualTo(title);
    }

    @Test
    void whatIsAnnouncedBehindTheAnswerThatIsShownNamesNothing() {
        String answer = "令和10年度までに全ての庁舎の照明のＬＥＤ化を完了することとしております。";
        Match match = match(
                "ＬＥＤ化",
                answer + "次に、事業者のＬＥＤ化に関する補助についてお答えします。窓口で案内しております。",
                Passages.commitment(0, answer, Commitment.DECIDED));
        assertThat(titles.of(List.of(match))).isEqualTo("照明のＬＥＤ化の完了");
    }

    @Test
    void theTopicOfTheSentenceThatIsShownNamesTheCase() {
        String before = "フレイル予防や認知症予防については、体操の教室を開いております。";
        String answer = "認知症対策につきましては、来年度から検査費用の助成を実施いたします。";
        Match match = match("認知症", before + answer, Passages.commitment(before.length(), answer, Commitment.WILL_DO));
        assertThat(titles.of(List.of(match))).isEqualTo("認知症対策");
    }

    @Test
    void whatIsOnlyListedIsCalledByTheMatterThatWasAnnounced() {
        String announces = "次に、市民会館の移転、建て替えについてです。";
        String answer = "今後は周辺の劇場の立地状況や設備等の調査を行い、構想を策定いたします。";
        Match match =
                match("劇場", announces + answer, Passages.commitment(announces.length(), answer, Commitment.WILL_DO));
        assertThat(titles.of(List.of(match))).isEqualTo("市民会館の移転、建て替え（劇場）");
        String acts = "今後は周辺の劇場の改修を実施いたします。";
        Match own = match("劇場", announces + acts, Passages.commitment(announces.length(), acts, Commitment.WILL_DO));
        assertThat(titles.candidates(List.of(own)).get(0))
                .as("what is not listed among others")
                .doesNotContain("移転、建て替え");
    }

    @Test
    void whatIsQuotedWithItsKeywordIsNotCalledByAnotherThingThatWasAsked() {
        String opens = "農業の六次産業化の御質問にお答えいたします。";
        String answer = "このような投資型の返礼品の導入を検討してまいります。";
        Signal asked = SignalBuilder.builder()
                .commitments(Passages.commitment(opens.length(), answer, Commitment.STUDY)
                        .commitments())
                .exchange(new Signal.Exchange(
                        "議員", null, List.of(new Signal.Span(0, 20, "農業の六次産業化について伺います。")), List.of(), true, List.of()))
                .build();
        assertThat(titles.of(List.of(match("返礼品", opens + answer, asked)))).isEqualTo("投資型の返礼品の導入");
    }

    @Test
    void anOfficeIsNoMatter() {
        Match match = match("資産管理", "次に、倉庫の空調更新についてお答えします。資産管理課が窓口となり、資産管理の考え方で進めます。");
        assertThat(titles.of(List.of(match))).doesNotContain("資産管理課").contains("倉庫の空調更新");
    }

    @Test
    void whereOnlyTheKeywordIsSaidTheAnnouncedMatterStandsBeforeIt() {
        Match match = match("コミュニティバス", "次に、湖畔の駐車場整備についてお答えいたします。駅からはコミュニティバスもございます。");
        assertThat(titles.of(List.of(match))).isEqualTo("湖畔の駐車場整備（コミュニティバス）");
    }

    @Test
    void aPlaceThatWasAnnouncedNamesTheCase() {
        Match match = match("民間活力", "次に、設計等を進めている石の森公園及び湖畔広場についてお答えいたします。民間活力の導入時期を合わせてまいります。");
        assertThat(titles.of(List.of(match))).isEqualTo("石の森公園及び湖畔広場（民間活力）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"桜沢公園の改修", "湖畔広場", "桜沢工業団地への進出", "桜沢コミュニティセンター", "桜沢小学校の校舎"})
    void aNameBeforeItMakesAPlaceOfAFacility(String text) {
        assertThat(Places.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "都市公園の整備",
                "学校給食センターの更新",
                "霧谷近隣センターの改修",
                "電力市場調査",
                "国内市場の動向",
                "道路橋梁の点検",
                "データセンターの誘致",
                "民間データセンター",
                "コールセンターの委託",
                "リサイクルセンターの運転",
                "認可保育所の定員",
                "工業団地の造成",
                "歩道橋の塗装",
                "こども家庭センターの設置"
            })
    void aKindOfFacilityIsNoPlace(String text) {
        assertThat(Places.isIn(text)).isFalse();
    }

    @Test
    void everyGeneralWordCanStandBeforeAPlaceAndSaysWhatNoOtherDoes() {
        TsvTable table = TsvTable.load(Places.class, "places.tsv", null);
        List<String> general = table.cells("word", "kind", "GENERAL");
        List<String> kinds = table.cells("word", "kind", "KIND");
        assertThat(Stream.concat(general.stream(), kinds.stream())).allMatch(w -> w.matches("[一-鿿々ァ-ヺーヶケ]+"));
        for (String word : general) {
            assertThat(general).as(word).noneMatch(o -> !o.equals(word) && word.endsWith(o));
        }
    }

    @Test
    void aPlaceThatIsAKeywordAnnouncesNothing() {
        Match match = match("桜沢公民館", "次に、水道料金の改定案についてお答えいたします。桜沢公民館の改修を行い、説明会を開きます。");
        assertThat(titles.of(List.of(match))).isEqualTo("桜沢公民館の改修");
    }

    @Test
    void aCaseIsCalledByWhatItsFirstEvidenceSays() {
        Match shown = match("図書館", "図書館の蔵書を増やしてまいります。");
        Match other = match("図書館", "美術館と図書館の移転改築についてお答えします。");
        Match same = match("図書館", "図書館の蔵書についてお答えします。");
        assertThat(titles.of(List.of(shown, other))).isEqualTo("図書館の蔵書");
        assertThat(titles.of(List.of(shown, other, same))).isEqualTo("図書館の蔵書");
    }

    @Test
    void aSentenceIsNoTitle() {
        Match match = match("備蓄", "備蓄に取り組んでおります十か所について申し上げます。毛布の備蓄を拡充し、毎年見直します。");
        assertThat(titles.of(List.of(match))).isEqualTo("毛布の備蓄の拡充");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a noun that is said by the way, under what was announced
                "直売所|次に、湖畔道の駅の指定管理についてお答えいたします。改修の前は直売所の狭い売場が課題でした。|湖畔道の駅の指定管理（直売所）",
                "備蓄|次に、備蓄品の確保についてです。備蓄状況につきましては、水と毛布が足りております。|備蓄品の確保",
                "部活動の地域移行|部活動の地域移行についてでございます。部活動の地域移行推進方針を７月に策定しました。|部活動の地域移行",
                // one side of a matter, of which the matter was announced before it
                "照明|市民会館の改修に関する御質問にお答えします。まず、施設の課題についてです。照明器具の故障が増えております。|市民会館の改修（照明）",
                "芝|大きい3、公園整備についての(1)丘の公園整備についてのア、整備の考え方と現状についてです。芝の張替えを行いました。|丘の公園整備（芝）",
                // what goes on to say something holds until another topic is taken up
                "空き住戸|公営の住まいについてでございます。まず、入居の基準につきましては、見直しません。空き住戸の活用につきましては、進めます。|公営の住まい（空き住戸）",
                // what holds many matters names none of them
                "受診勧奨|一般会計の主な内容についてでございます。受診勧奨の通知を増やします。|受診勧奨の通知",
                "消防団|私の政策に関する御質問についてです。消防団の定数を見直します。|消防団の定数",
                // a question as it was put
                "収納率|次に、市は滞納者を通知してしまうのかとの御質問にお答えいたします。保険料の収納率が低いためです。|保険料の収納率",
                // the office
                "合唱|（１）文化局につきまして、合唱推進室を設置します。|合唱推進室の設置",
                // a clause that ends in how many
                "体操|初めに、体操を始めた方のうち、アプリに移行した割合についてです。体操教室の参加者は半数です。|体操教室の参加者",
                // what is listed, and of which more is said than that
                "給食|契約議案についてでございます。まず、議第４号は、給食センター整備の契約を結ぼうとするものでございます。|給食センター整備の契約",
            })
    void aCaseIsCalledByTheMatterThatWasAnnouncedLast(String keyword, String text, String title) {
        assertThat(titles.of(List.of(match(keyword, text)))).isEqualTo(title);
    }

    @Test
    void farBelowAnAnnouncementASentenceMayNameItsOwnTopic() {
        String announces = "次に、六次産業化と新商品についての御質問にお答えいたします。";
        String between = "農家の方々と商品を作り、商店街の催しで売ってまいりました。".repeat(16);
        String answer = "返礼品の拡充につきましては、導入を検討してまいります。";
        Match far = match(
                "返礼品",
                announces + between + answer,
                Passages.commitment((announces + between).length(), answer, Commitment.STUDY));
        assertThat(titles.of(List.of(far))).isEqualTo("返礼品の拡充");
        Match near =
                match("返礼品", announces + answer, Passages.commitment(announces.length(), answer, Commitment.STUDY));
        assertThat(titles.of(List.of(near))).isEqualTo("六次産業化と新商品（返礼品）");
    }

    @Test
    void whatAnotherTownHasNamesNothing() {
        assertThat(titles.of(List.of(match("市民病院", "例えば遠野原市民病院の吹き抜けを見てまいりました。"))))
                .isEqualTo("市民病院");
    }

    @Test
    void whoSpokeBeforeIsNoMatter() {
        assertThat(TitleEdges.clean("先ほど土谷委員から自治会管理の公園")).isEqualTo("自治会管理の公園");
        assertThat(TitleEdges.clean("先程の土谷議員からの公園の遊具")).isEqualTo("公園の遊具");
    }

    @Test
    void theSecondOfTwoIsNotTakenAlone() {
        assertThat(titles.of(List.of(match("体育館", "夏の間の早朝及び夜間の体育館の開放を行います。")))).isEqualTo("早朝及び夜間の体育館の開放");
        assertThat(titles.of(List.of(match("水道管", "水道管の耐震化並びに配水管の更新を行います。")))).isEqualTo("水道管の耐震化");
        assertThat(titles.of(List.of(match("収納率", "高い水準の収納率を維持しております。")))).isEqualTo("収納率の維持");
    }

    @Test
    void everyWordOfTheTableHasAPlace() {
        assertThat(TsvTable.rows(HeadNouns.class, "title-words.tsv", 3))
                .allSatisfy(row -> assertThat(row.get(0))
                        .isIn("before", "before-end", "after", "alone", "aspect", "field", "lead"))
                .allSatisfy(row -> assertThat(row.get(2)).isNotEmpty());
        assertThat(TsvTable.rows(NamedMatters.class, "named-matters.tsv", 2))
                .allSatisfy(row -> assertThat(row.get(1)).isNotEmpty());
    }
}
