package kizashi.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DutyListsTest {
    @Test
    void rulesTellWhatEachSectionDoes() throws IOException {
        List<DutyLists.Duties> found = DutyLists.of(text());
        assertThat(found)
                .extracting(DutyLists.Duties::section)
                .containsExactly("総務課", "防災課", "交通政策課", "公園緑地課", "高齢者支援課", "こども家庭センター");
        assertThat(found)
                .filteredOn(d -> d.section().equals("総務課"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.department()).isEqualTo("総務部");
                    assertThat(d.duties()).containsExactly("公文書の収受及び発送", "情報公開", "職員の任免及び給与");
                });
        assertThat(found)
                .filteredOn(d -> d.section().equals("公園緑地課"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.department()).isEqualTo("都市整備部");
                    assertThat(d.duties()).containsExactly("都市公園の整備及び管理", "街路樹の管理");
                });
        assertThat(found)
                .filteredOn(d -> d.section().equals("高齢者支援課"))
                .singleElement()
                .satisfies(d -> assertThat(d.department()).isEqualTo("福祉部"));
    }

    @Test
    void aTableWithTheSectionBeforeItsFirstItemIsOneToo() {
        String table = """
                課\t分掌事務
                総務課\t(1) 文書に関すること。
                (2) 統計に関すること。
                (3) 庁舎の管理に関すること。
                建設課　１　町道の維持に関すること
                ２　河川の管理に関すること
                ３　町営住宅に関すること
                住民課 ① 戸籍に関すること
                ② 国民健康保険に関すること
                """;
        assertThat(DutyLists.of(table))
                .extracting(DutyLists.Duties::section, DutyLists.Duties::duties)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("総務課", List.of("文書", "統計", "庁舎の管理")),
                        org.assertj.core.groups.Tuple.tuple("建設課", List.of("町道の維持", "河川の管理", "町営住宅")),
                        org.assertj.core.groups.Tuple.tuple("住民課", List.of("戸籍", "国民健康保険")));
    }

    @Test
    void aTableOfOnesOwnNeedsColumnNamesAndNoWording() {
        String csv = """
                部,課,分掌事務
                市民部,暮らし応援課,路線バスの維持
                ,,乗合タクシーに関すること
                都市部,公園緑地課,"(1) 都市公園の整備に関すること
                (2) 街路樹の管理に関すること"
                """;
        var buses = new DutyLists.Duties("暮らし応援課", "市民部", List.of("路線バスの維持", "乗合タクシー"));
        var parks = new DutyLists.Duties("公園緑地課", "都市部", List.of("都市公園の整備", "街路樹の管理"));
        assertThat(DutyLists.of(csv)).containsExactly(buses, parks);
        assertThat(DutyLists.of("\uFEFF所属\t主な業務\n暮らし応援課\t路線バスの維持；乗合タクシー\n"))
                .containsExactly(new DutyLists.Duties("暮らし応援課", null, List.of("路線バスの維持", "乗合タクシー")));
        assertThat(DutyLists.of("課,電話\n総務課,0000\n")).isEmpty();
        assertThat(DutyLists.of("課,業務\n総務課,\"文書")).isEmpty();
    }

    @Test
    void whatOnlyMentionsASectionIsNoList() {
        assertThat(DutyLists.of("総務課からお知らせします。\n防災に関すること。\n")).isEmpty();
        assertThat(DutyLists.of("○福祉課長　お答えします。高齢者に関することは担当課で検討します。\n".repeat(20)))
                .isEmpty();
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(DutyListsTest.class.getResourceAsStream("duties.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
