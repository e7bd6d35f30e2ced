package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.match.section.SectionDirectory.Seen;
import kizashi.model.Municipality;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.junit.jupiter.api.Test;

/** What a section that is named is to the matter: {@code mentions.tsv}, and who is in charge by it. */
class MentionsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    @Test
    void sectionsOfOthersAndFormerOnesAreNoneOfTheTown() {
        for (TsvTable.Row row :
                TsvTable.load(MentionsTest.class, "mentions.tsv", null).rows()) {
            String text = row.get("text");
            List<String> right = row.get("named").isEmpty()
                    ? List.of()
                    : List.of(row.get("named").split("\\|"));
            Passage said = spoken(Passages.TOWN, "建設部長", "建設部", text);
            assertThat(SectionsTaught.of(said))
                    .as(text)
                    .extracting(Section::name)
                    .containsExactlyElementsOf(right);
        }
    }

    @Test
    void whoHelpsOrLendsItsCounterIsNotInCharge() {
        Section own = new Section("住宅政策課", "建設部", List.of());
        Section taxes = new Section("資産税課", null, List.of());
        String with = "空き家につきましては、認定を行い、資産税課とも情報を共有しながら対応しております。";
        assertThat(named("建設部長", "建設部", with, own, taxes)).isNotEqualTo("資産税課");
        String counter = "市民課の窓口における手数料は、現金のほかでもお支払いいただけます。";
        assertThat(named("総務部長", "総務部", counter, new Section("市民課", null, List.of())))
                .isNotEqualTo("市民課");
    }

    @Test
    void whoseHeadIsToldToDoItIsInCharge() {
        String said = "足元の照明につきましても、建設課長に検討させているところでございます。";
        assertThat(named("町長", null, said, new Section("建設課", null, List.of()))).isEqualTo("建設課");
        String told = "詳しくは建設課長から答弁させます。";
        assertThat(named("町長", null, told, new Section("建設課", null, List.of()))).isEqualTo("建設課");
    }

    @Test
    void whoExplainsTheBudgetDoesNotTellWhereASectionLies() {
        Passage budget = spoken(Passages.TOWN, "財務部長", "財務部", "標準化の経費は、情報システム課の所管でございます。");
        assertThat(SectionsTaught.of(budget)).extracting(Section::parent).containsOnlyNulls();
    }

    @Test
    void theSchoolBoardsSectionsAreNoOthers() {
        String said = "オンライン申請とデジタル化を進めてまいります。スマートフォン教室も開いております。";
        Section schools = new Section("教育ＩＣＴ推進室", null, List.of());
        assertThat(confirmed("総務部長", "総務部", said, schools)).isFalse();
        String devices = "１人１台端末の更新についてお答えします。学習用端末を全校で入れ替えます。";
        assertThat(named("教育部長", "教育部", devices, schools, new Section("学校教育課", null, List.of())))
                .isEqualTo("教育ＩＣＴ推進室");
    }

    @Test
    void whatIsSaidElsewhereWithTheSameWordsNamesTheSection() {
        Passage answer = spoken(Passages.TOWN, "総務部長", "総務部", "星見の日につきましては、来年度も開いてまいります。");
        Passage head = spoken(Passages.TOWN, "行政経営課長", "行政経営課", "星見の日は年に四回開いております。");
        Passage budget = spoken(Passages.TOWN, "財務部長", "財務部", "星見の日の経費は、行政経営課の所管でございます。");
        SectionCandidate found = new ResponsibleSections(SectionDirectory.NONE, new RelatedAnswers() {
                    @Override
                    public Map<String, List<Passage>> sharing(Passage of) {
                        return Map.of("星見", List.of(head, budget));
                    }
                })
                .candidates(List.of(answer), answer.text())
                .get(0);
        assertThat(found.name()).isEqualTo("行政経営課");
        assertThat(found.strength(SectionGround.HEADS_WORDS)).isEqualTo(0.5);
        assertThat(found.strength(SectionGround.NAMED_WORDS)).isEqualTo(0.5);
    }

    @Test
    void aDepartmentOfAnotherMatterIsNotTheOneThatAnswers() {
        Passage mayor = spoken(Passages.TOWN, "市長", null, "病後児保育と保育所の受入れを広げてまいります。");
        Passage planner = spoken(Passages.TOWN, "企画部長", "企画部", "総合計画に掲げております。");
        Passage children = spoken(Passages.TOWN, "こども部長", "こども部", "施設と話し合っております。");
        ResponsibleSections sections = new ResponsibleSections(SectionDirectory.NONE);
        assertThat(sections.of(List.of(mayor, planner)).name()).isEqualTo("所管課未確認");
        assertThat(sections.of(List.of(mayor, planner, planner, children)).name())
                .isEqualTo("こども部内・課未確認");
        Passage auditor = spoken(Passages.TOWN, "代表監査委員", "監査委員", "未収金の縮減を求めます。");
        assertThat(sections.of(List.of(auditor)).name()).isEqualTo("所管課未確認");
    }

    @Test
    void whoGoesThroughTheWholePlanIsNotInChargeOfAllOfIt() {
        String plan = "計画では、路線バスの維持、待機児童の解消、商店街の振興、避難所の整備、市営住宅の改修、図書館の充実を掲げております。";
        Passage planner = spoken(Passages.TOWN, "企画課長", "企画課", plan);
        assertThat(new ResponsibleSections(SectionDirectory.NONE)
                        .of(List.of(planner))
                        .confirmed())
                .isFalse();
        Passage buses = spoken(Passages.TOWN, "企画課長", "企画課", "路線バスの運行本数は、来年度に見直します。");
        assertThat(new ResponsibleSections(SectionDirectory.NONE)
                        .of(List.of(buses))
                        .name())
                .isEqualTo("企画課");
    }

    @Test
    void inATownWithoutDepartmentsTheMayorAnswersForItsSections() {
        Section[] known = listed("総務課", "企画課", "税務住民課", "健康福祉課", "建設課", "産業課", "教育課");
        String said = "町営住宅の入居者の募集と、市道の舗装と側溝につきましては、来年度に道路の補修を進めます。";
        assertThat(confirmed("町長", null, said, known)).isTrue();
        String schools = "学校の統合につきましては、検討委員会を設け、小中一貫の校舎を整備いたします。スクールバスの経路も検討します。";
        assertThat(named("教育長", null, schools, known)).isEqualTo("教育課");
    }

    private static Section[] listed(String... names) {
        return java.util.Arrays.stream(names)
                .map(n -> new Section(n, null, List.of(), Seen.LISTED))
                .toArray(Section[]::new);
    }

    private static Passage spoken(Municipality town, String role, String department, String text) {
        Speaker speaker = speaker(role, department, "部長");
        return passage(document(town, JUNE, "定例会"), 300, text, speaker, Signal.NOTHING);
    }

    private static String named(String role, String department, String said, Section... known) {
        return of(role, department, said, known).name();
    }

    private static boolean confirmed(String role, String department, String said, Section... known) {
        return of(role, department, said, known).confirmed();
    }

    private static ResponsibleSection of(String role, String department, String said, Section... known) {
        return new ResponsibleSections(municipality -> List.of(known))
                .of(List.of(spoken(Passages.TOWN, role, department, said)));
    }
}
