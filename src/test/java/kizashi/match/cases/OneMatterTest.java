package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One matter that is spoken of in few words in common is one case: it has a name, an item of the agenda, a report, or a rare keyword. */
class OneMatterTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 9);

    private final CaseStage stage =
            new CaseStage(DECEMBER, CaseStage.statistics(20_000, t -> "避空Ｒr業".indexOf(t.charAt(0)) >= 0 ? 200 : 40));

    @AfterEach
    void close() {
        stage.close();
    }

    private static List<Passage> sitting(LocalDate day, String sitting) {
        return CaseStage.sitting(day, "総務委員会", sitting);
    }

    private List<Opportunity> cases(List<Passage> passages, Profile... profiles) {
        stage.add(passages, profiles);
        return stage.all();
    }

    @Test
    void whatHasANameIsOneMatterInTwoSessions() {
        List<Passage> passages = new ArrayList<>(sitting(JUNE, """
                ○議長（山本一郎君）　危機管理監。
                ○危機管理監（青葉太郎君）　本年十月の避難所開設運営訓練では、犬や猫のための区画を設けて展示し、飼い主の方々に体験していただきます。
                """));
        passages.addAll(sitting(DECEMBER, """
                ○議長（山本一郎君）　危機管理監。
                ○危機管理監（青葉太郎君）　海辺の体育館で行った避難所開設運営訓練は動画の配信が途切れたため、次は飼い主の方々の声も聞き中継の機材を検討してまいります。
                ○危機管理監（青葉太郎君）　避難所の毛布は三千枚を倉庫に保管し、五年ごとに入れ替えております。
                """));
        List<Opportunity> cases = cases(passages, Passages.profile("shelter", "避難所"));
        assertThat(cases).hasSize(2);
        assertThat(cases)
                .anySatisfy(o -> assertThat(o.matches())
                        .hasSize(2)
                        .allSatisfy(m -> assertThat(m.passage().text()).contains("避難所開設運営訓練")));
    }

    @Test
    void anItemOfTheAgendaOnAKeywordIsOneMatter() {
        Passage report = under(
                "庁内業務の業務改革の取組状況等について",
                sitting(JUNE, "○総務部長（青葉太郎君）　業務改革は四千の業務を調べ、そのうち十業務の流れ図を作成しております。\n")
                        .get(0));
        Passage asked = under(
                "庁内業務の業務改革の取組状況等について",
                Passages.passage(
                        report.document(),
                        4000,
                        "ＲＰＡというのは、流れ図にある単純な入力をパソコンが行うものです。",
                        Passages.speaker("情報課長", "情報課", "課長"),
                        Signal.NOTHING));
        Passage other = under(
                "その他",
                Passages.passage(
                        report.document(),
                        9000,
                        "ＲＰＡの研修には三名が参加し、県の施設で学んでおります。",
                        Passages.speaker("人事課長", "人事課", "課長"),
                        Signal.NOTHING));
        List<Opportunity> cases = cases(List.of(report, asked, other), Passages.profile("auto", "業務改革", "ＲＰＡ"));
        assertThat(cases).hasSize(2);
        assertThat(cases.stream()
                        .filter(o -> o.matches().size() == 2)
                        .findFirst()
                        .orElseThrow()
                        .title())
                .isEqualTo("庁内業務の業務改革の取組");
    }

    private static Passage under(String item, Passage p) {
        return new Passage(
                p.key(),
                p.document(),
                p.start(),
                p.end(),
                p.text(),
                null,
                p.speaker(),
                p.speechOrder(),
                item,
                p.department(),
                p.signal());
    }

    @Test
    void pagesOfOneReportAreOneMatter() {
        String page = "職員が現地を歩いて門扉や雨戸の壊れ方を五段階で記録し、写真を台帳に貼っております。".repeat(6);
        List<Opportunity> cases = cases(sitting(JUNE, """
                ○委員長（山本一郎君）　説明を求めます。
                ○建築指導課長（青葉太郎君）　空き家の計画の案を御説明します。%s続きまして、資料の８５ページを御覧ください。空き家の除却に当たる税の猶予と、登記の相談には弁護士を充てます。
                """.formatted(page)), Passages.profile("empty", "空き家"));
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).matches()).hasSizeGreaterThan(1);
    }
}
