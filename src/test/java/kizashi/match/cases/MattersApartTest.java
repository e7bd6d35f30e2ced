package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kizashi.match.Passages;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several matters under one keyword are several cases, from the text of invented sittings. */
class MattersApartTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    /** The keyword stands everywhere, as it does among passages that were all found by it. */
    private final CaseStage stage =
            new CaseStage(JUNE, CaseStage.statistics(20_000, t -> t.startsWith("見守") ? 15_000 : 40));

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Opportunity> cases(String sitting, Profile... profiles) {
        return stage.add(CaseStage.sitting(JUNE, "定例会", sitting), profiles);
    }

    private static Stream<String> texts(Opportunity o) {
        return o.matches().stream().map(m -> m.passage().text());
    }

    @Test
    void aCaseIsCalledWhatWasAnnouncedBeforeItsPassage() {
        String goesOn = "渡船は島の通学や通院を支えており、朝と夕方の便には定員に近い方が乗られております。".repeat(9);
        List<Opportunity> cases = cases("""
                ○議長（山本一郎君）　交通部長。
                ○交通部長（青葉太郎君）　御質問の３点目の渡船の減便への対応についてお答えいたします。%s渡船の船員の募集を検討してまいります。
                """.formatted(goesOn), Passages.profile("ferry", "渡船"));
        assertThat(cases).hasSize(1);
        Opportunity o = cases.get(0);
        assertThat(o.matches().get(0).passage().text()).doesNotContain("について");
        assertThat(o.title()).isEqualTo("渡船の減便への対応");
    }

    @Test
    void whatAnotherProfileFindsInOnePassageBringsNoOtherMatterOfThatProfile() {
        List<Opportunity> cases = cases("""
                ○議長（山本一郎君）　報告を求めます。
                ○交通部長（青葉太郎君）　渡船の桟橋に防犯カメラを三台設置し、塩害に強い機種の映像を交通管理室で録画しております。
                ○交通部長（青葉太郎君）　渡船の桟橋は塩害により鉄骨が腐食しており、補修設計を行ってまいります。
                ○交通課長（谷口四郎君）　渡船の桟橋の補修設計では、塩害による鉄骨の腐食の範囲を調べております。
                ○教育部長（緑川次郎君）　通学路の防犯カメラは塩害に強い機種の映像を交通管理室で録画し、設置の台数を検討してまいります。
                ○教育課長（風間三郎君）　通学路の防犯カメラの台数は、学校運営協議会の意見を伺い検討してまいります。
                """, Passages.profile("ferry", "渡船", "桟橋"), Passages.profile("watch", "防犯カメラ"));
        assertThat(cases)
                .noneMatch(o ->
                        texts(o).anyMatch(t -> t.contains("鉄骨が腐食")) && texts(o).anyMatch(t -> t.contains("運営協議会")));
        assertThat(cases).anyMatch(o -> o.profiles().equals(List.of("watch")));
    }

    @Test
    void oneBridgeMakesNoChain() {
        List<Opportunity> cases = cases("""
                ○議長（山本一郎君）　報告を求めます。
                ○福祉課長（谷口四郎君）　見守り電球は独居高齢者の居室に設置し、点灯記録が途絶えたときに離れた家族へ知らせており、貸与は五十台です。
                ○福祉課長（谷口四郎君）　見守り電球の居室への設置は電器商組合が行い、独居高齢者の点灯記録を離れた家族へ知らせる貸与は申請順です。
                ○福祉部長（風間三郎君）　見守り電球の点灯記録を離れた家族へ知らせる貸与のほか、通学路の街頭カメラ映像で児童の下校を見守り、不審者を警察署へ通報する仕組みがございます。
                ○教育部長（緑川次郎君）　通学路の街頭カメラ映像で児童の下校を見守り、不審者を警察署へ通報する仕組みの台数を検討してまいります。
                """, Passages.profile("watch", "見守り"));
        assertThat(cases)
                .noneMatch(o ->
                        texts(o).anyMatch(t -> t.contains("電器商組合")) && texts(o).anyMatch(t -> t.contains("台数を検討")));
        assertThat(cases).anyMatch(o -> texts(o).filter(t -> t.contains("電球")).count() == 3);
    }
}
