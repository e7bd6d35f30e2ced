package kizashi.match.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kizashi.match.section.SectionDirectory.Section;
import org.junit.jupiter.api.Test;

/** What sections commonly do, where minutes name a few of a town hall's sections and no roster lists them all. */
class SparseRosterTest {
    @Test
    void aNameThatIsTheOneOnlyInFullRostersHasHalfOfTheMatter() {
        String said = "可燃ごみの分別を進めてまいります。";
        GeneralDuties.Spoken spoken = spoken(said, "環境部", "環境課", "環境推進課");
        assertThat(spoken.bySection()).doesNotContainKey("環境推進課"); // 環境課 is surer
        GeneralDuties.Spoken alone = spoken(said, "環境部", "環境推進課");
        assertThat(alone.share("環境推進課")).isEqualTo(0.5);
        assertThat(alone.unknownShare()).isEqualTo(0.5);
    }

    @Test
    void whoKeepsHouseForOthersHasNothingOfIt() {
        assertThat(spoken("広報紙の紙面を見直し、記者会見も行います。", "総務部", "総務課").bySection()).isEmpty();
    }

    @Test
    void wordsAreFoundWithAParticleInThem() {
        assertThat(share("外国人の住民への案内を増やします。", "国際課")).isEqualTo(1);
        assertThat(share("公共の交通を守ります。", "交通政策課")).isEqualTo(1);
        // What is shorter than two and two letters is another thing: 空の家 is no 空家.
        assertThat(share("空の家が並びます。", "住宅政策課")).isZero();
    }

    @Test
    void townsPrefecturesAndVillagesHaveNamesOfTheirOwn() {
        assertThat(share("熊の出没が続き、箱わなを増やします。", "自然保護課")).isEqualTo(1);
        assertThat(share("県立高校の魅力化を進めます。", "高校教育課")).isEqualTo(1);
        assertThat(share("地籍調査を来年から始めます。", "国土調査課")).isEqualTo(1);
        assertThat(share("主食用米の作付面積が増えました。", "農政課")).isEqualTo(1);
        assertThat(share("住民の手話通訳を増やします。", "健康福祉課")).isEqualTo(0.5);
        assertThat(share("漏水の修理を急ぎます。", "建設水道課")).isEqualTo(0.5);
    }

    private static double share(String said, String section) {
        return spoken(said, null, section).share(section);
    }

    private static GeneralDuties.Spoken spoken(String said, String department, String... known) {
        List<Section> sections =
                Arrays.stream(known).map(n -> new Section(n, null, List.of())).toList();
        return GeneralDuties.BUNDLED.spoken(said, "", department, new KnownSections(sections, false));
    }
}
