package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.signal.exchange.QuestionAnswers;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;

/** Questions first, then all answers, as a prefecture and as a town write it down; both councils are invented. */
class ExchangeStylesTest {
    private static final String PREFECTURE = """
            ○議長（白川健一君）　これより一般質問に入ります。二十一番峰岸和子君。
            　　〔二十一番峰岸和子君登壇〕
            ○二十一番（峰岸和子君）　通告に従い、以下、三点お尋ねいたします。
            　初めに、ドクターヘリの運航についてであります。
            　山間部では救急車の到着に一時間を要する集落があり、夜間の搬送が課題となっております。そこで、伺います。ドクターヘリの夜間運航に向けた離着陸場の照明の整備について、知事の所見を伺います。
            　次に、県産木材の利用についてであります。
            　製材所の廃業が相次ぎ、原木の行き場が失われつつあります。公共建築物における県産木材の利用を拡大すべきと考えますが、いかがでしょうか。
            　最後に、県立高校の学科再編についてであります。
            　農業科の志願者が減る一方、スマート農業を学びたいという声があります。学科再編に当たり、農業科の実習設備の更新をどのように進めるのか、教育長にお尋ねいたします。
            ○議長（白川健一君）　知事長谷部正之君。
            　　〔知事長谷部正之君登壇〕
            ○知事（長谷部正之君）　峰岸議員の御質問にお答えいたします。
            　まず、ドクターヘリについてであります。離着陸場の照明につきましては、来年度、三か所で整備に着手いたします。
            　県産木材の利用の拡大及び県立高校の農業科の実習設備の更新につきましては、農林水産部長及び教育長から御答弁申し上げます。
            ○議長（白川健一君）　農林水産部長今井正君。
            ○農林水産部長（今井正君）　県産木材の利用についてお答えいたします。製材所の廃業は深刻であり、公共建築物の木造化の基準を見直してまいります。
            ○議長（白川健一君）　教育長森田恵君。
            ○教育長（森田恵君）　県立高校の学科再編についてお答えいたします。農業科の実習設備につきましては、自動操舵のトラクターを順次導入してまいります。
            """;

    private static final String TOWN = """
            ○議長（野村勝君）　日程第２、一般質問を行います。４番、沢田京子議員。
            ○４番（沢田京子君）　４番、沢田京子です。
            　大きい１、ごみの収集についてです。町では収集車の更新が遅れ、積み残しが続いています。
            　そこで、(1)収集車の更新の計画について
            　(2)高齢者世帯の戸別収集について
            　続きまして、大きい２、水道管の漏水についてです。漏水の修理が追いつかず、断水が三度ありました。
            　そこで、(1)漏水調査の方法について
            　(2)布設替えの財源について
            　以上、１回目の質問といたします。
            ○議長（野村勝君）　町長。
            ○町長（大島茂君）　沢田議員の御質問につきましては、ごみの収集、水道管の漏水とも、詳細を担当課長から説明いたします。
            ○議長（野村勝君）　住民課長。
            ○住民課長（北原進君）　大きい１の(1)収集車の更新の計画についてです。二台を来年度に更新する計画でございます。
            　続きまして、(2)高齢者世帯の戸別収集についてです。申請により週一回、戸別収集を実施しております。
            ○議長（野村勝君）　上下水道課長。
            ○上下水道課長（南里久君）　大きい２の(1)漏水調査の方法についてです。音聴調査を毎年実施しております。
            　次に、(2)布設替えの財源についてです。国の交付金を申請する予定でございます。
            """;

    private static final String WISHES = """
            ○議長（野村勝君）　日程第２、一般質問を行います。６番、梅本明議員。
            ○６番（梅本明君）　６番、梅本明です。
            　質問の第１は、学童保育についてです。待機が続いています。定員を増やす考えはありますか。
            　第２は、保健師の確保についてです。訪問の回数を増やしてほしいという声が届いています。
            　第３は、教員の働き方について、教育長に伺います。
            　以上です。
            ○議長（野村勝君）　福祉課長。
            ○福祉課長（西田進君）　学童保育についてお答えします。定員を二十名増やします。
            ○議長（野村勝君）　健康課長。
            ○健康課長（東野進君）　保健師の確保についてお答えします。二名を募集しております。
            ○議長（野村勝君）　教育長。
            ○教育長（滝川恵君）　部活動の地域展開と併せ、校務支援システムを導入いたします。
            """;

    private static final String COMMITTEE = """
            ○委員長（岸本誠君）　これより質疑に入ります。
            ○副委員長（谷口順君）　転入の窓口でチラシを渡していると聞きましたが、効果は。
            ○市民課長（浜田学君）　月に六百枚をお渡ししています。
            ○委員（沖野直君）　幾つか質問いたします。先生に教えていただきました。高いですよ、これは。工事費は。
            ○施設課長（磯部仁君）　おおむね二億円です。
            """;

    private static List<QuestionAnswers> read(String sitting) {
        return QuestionAnswers.of(
                sitting,
                new MinutesParser().parse(ExtractedText.plain(sitting), MeetingLabel.NONE),
                SignalTables.bundled());
    }

    private static String answerTo(String sitting, String words) {
        QuestionAnswers question = read(sitting).stream()
                .filter(q -> sitting.substring(q.askStart(), q.end()).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked: " + words));
        assertThat(question.answers()).as(words).isNotEmpty();
        QuestionAnswers.Part part = question.answers().get(0);
        return part.speaker().role() + " " + sitting.substring(part.start(), part.end());
    }

    @Test
    void prefectureGovernorAnswersOneAndHandsOverTheRest() {
        assertThat(answerTo(PREFECTURE, "離着陸場の照明")).startsWith("知事").contains("三か所");
        assertThat(answerTo(PREFECTURE, "いかがでしょうか")).startsWith("農林水産部長").contains("木造化の基準");
        assertThat(answerTo(PREFECTURE, "実習設備の更新")).startsWith("教育長").contains("トラクター");
    }

    @Test
    void whoAnnouncesThatHeAsksAsksNothingYet() {
        assertThat(read(PREFECTURE))
                .extracting(q -> PREFECTURE.substring(q.askStart(), q.end()))
                .noneMatch(said -> said.contains("三点お尋ね"))
                .doesNotContain("そこで、伺います。");
    }

    @Test
    void townListsItsQuestionsByNumberAndTopicOnly() {
        assertThat(answerTo(TOWN, "収集車の更新")).startsWith("住民課長").contains("二台");
        assertThat(answerTo(TOWN, "戸別収集")).startsWith("住民課長").contains("週一回");
        assertThat(answerTo(TOWN, "漏水調査")).startsWith("上下水道課長").contains("音聴調査");
        assertThat(answerTo(TOWN, "布設替え")).startsWith("上下水道課長").contains("交付金");
    }

    @Test
    void aNumberedWishIsAnsweredAsAQuestion() {
        assertThat(answerTo(WISHES, "定員を増やす")).startsWith("福祉課長").contains("二十名");
        assertThat(answerTo(WISHES, "訪問の回数")).startsWith("健康課長").contains("二名を募集");
    }

    @Test
    void whoIsAskedByOfficeAnswersInWhateverWords() {
        assertThat(answerTo(WISHES, "教育長に伺います")).startsWith("教育長").contains("校務支援");
    }

    @Test
    void whoStandsInForTheChairAsksAsAMember() {
        assertThat(answerTo(COMMITTEE, "効果は。")).startsWith("市民課長");
    }

    @Test
    void whatIsNamedAndLeftOpenIsAskedAndWhatIsToldIsNot() {
        assertThat(answerTo(COMMITTEE, "工事費は。")).startsWith("施設課長");
        assertThat(read(COMMITTEE))
                .extracting(q -> COMMITTEE.substring(q.askStart(), q.end()))
                .noneMatch(said -> said.contains("教えていただきました") || said.contains("幾つか") || said.contains("これは。"));
    }

    @Test
    void whoOnlyHandsOverIsNoAnswer() {
        for (String sitting : List.of(PREFECTURE, TOWN)) {
            assertThat(read(sitting))
                    .flatExtracting(QuestionAnswers::answers)
                    .extracting(part -> sitting.substring(part.start(), part.end()))
                    .noneMatch(said -> said.contains("から御答弁申し上げます") || said.contains("から説明いたします"));
        }
    }

    private static final String NOT_ASKED = """
            ○議長（野村勝君）　日程第２、一般質問を行います。８番、早川進議員。
            ○８番（早川進君）　８番、早川進です。
            　まず、老朽化した下水道管の更新についてです。管路の調査をどのように進め、更新の財源をどう確保しますか。
            　次に、学童保育の待機についてです。学童保育の定員を増やす考えはありますか。
            ○議長（野村勝君）　町長。
            ○町長（大島茂君）　早川議員の御質問にお答えいたします。まず、学童保育の待機についてでございます。学童保育の定員を四十名増やします。
            　下水道管の更新についてでございます。管路の調査を来年度に終え、更新の財源には交付金を充てます。
            　鹿やイノシシへの対策についてでございます。防除柵の設置を支援し、被害の根絶を目指してまいります。
            """;

    @Test
    void whatIsAnnouncedAsAnotherMatterIsNoPartOfAnAnswer() {
        ExtractedText text = ExtractedText.plain(NOT_ASKED);
        List<QuestionAnswers> asked = QuestionAnswers.of(
                text.text(), new MinutesParser().parse(text, MeetingLabel.NONE), SignalTables.bundled());
        assertThat(asked).hasSize(2).allSatisfy(q -> {
            assertThat(q.answers()).isNotEmpty();
            assertThat(q.answers())
                    .noneMatch(a -> NOT_ASKED.substring(a.start(), a.end()).contains("防除柵"));
        });
    }
}
