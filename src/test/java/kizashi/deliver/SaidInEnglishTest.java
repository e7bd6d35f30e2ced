package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kizashi.japanese.TsvTable;
import kizashi.match.Feedback;
import kizashi.model.Commitment;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What matching says in Japanese, on English screens. */
class SaidInEnglishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "この自治体で初めて「見守り」が取り上げられた（2025年4月以降の収集分）|first time that 「見守り」 was taken up here (collected since 2025-4)",
                "2025年6月12日の『検討』から『決定』へ（2025年11月開会の会期）|from \"study\" (2025-6-12) to \"decided\" (the session opened 2025-11)",
                "答弁者は教育総務部長 原田一郎で、課までは特定できない|教育総務部長 原田一郎 answered; which section is not known",
                "同じ件で課長級が答弁（産業振興課長 佐藤一郎、2025年6月3日）、話題と課名が一致|its head answered on the same matter (産業振興課長 佐藤一郎、2025年6月3日), its name says what the answer is about",
                "次の定例会（前年は2025年12月8日から、目安）|next regular session (last year from 2025-12-8; an estimate)",
                "予算要求の締切（多くの自治体）（目安）|budget requests are due (in most municipalities) (an estimate)",
                "答弁の条件「国の動向を見極め」に動きがあったとき。または公募・入札の公告が出たとき|when the condition of the answer 「国の動向を見極め」 changes, or when the call for tenders is published",
                "同じ議題で課長級が答弁（交通政策課長 乙田次郎）、または農業企画課|its head answered on the same item of the agenda (交通政策課長 乙田次郎), or 農業企画課",
                "この質問への答弁（キーワードは繰り返していない）「前向き」：読みの目安|its answer, which does not repeat the keyword: \"leaning to do\", a reading",
                "この発言の続き（キーワードは繰り返していない）|what was said next, without the keyword",
                "産業振興部内・課未確認|産業振興部, section not known",
                "公募「実施について」に担当課の記載|公募「実施について」 names it",
                "一般的な事務分掌から、または農業支援課|from what such sections commonly do, or 農業支援課",
                "段階を示す語「予算」（経費を計上）|wording of the stage: budget （経費を計上）",
                "課名の言葉が出る（この課だけに当てはまる言葉）|words of its name are said (words that fit this section alone)",
                "話題と課名が一致（移動手段を担う課名）|its name says what the answer is about (its name stands for 移動手段)",
                "以前の「違う」（語の意味が違う）の箇所と文が似ている（80%）|like a case where somebody said \"word in another sense\" (80%)",
                "以前の「違う」（提供内容と違う）の箇所と同じ言葉「家庭内備蓄」|has the word 「家庭内備蓄」 of a case where somebody said \"not what we offer\"",
                "「進行中」、共通の言葉: 路線・運賃|under way; words in common: 路線・運賃",
                "追跡中の案件|of a case that is followed",
                "「令和９年４月から運用を始める予定です、年内に」|「令和９年４月から運用を始める予定です、年内に」"
            })
    void keepsTheWordsOfTheMinutes(String japanese, String english) {
        assertThat(SaidInEnglish.of(japanese)).isEqualTo(english);
    }

    /** Their own words must not drift from the enums'. */
    @Test
    void knowsAllLabels() {
        Words words = new Words(Language.EN);
        assertThat(Stage.values())
                .filteredOn(s -> s != Stage.STUDY)
                .allSatisfy(s -> assertThat(SaidInEnglish.of(s.label())).isEqualTo(words.stage(s)));
        assertThat(Commitment.values())
                .filteredOn(c -> c != Commitment.NONE)
                .allSatisfy(c -> assertThat(SaidInEnglish.of(c.label())).isEqualTo(words.commitment(c)));
    }

    static Stream<String> sentencesOfTables() throws ReflectiveOperationException {
        Stream<String> turning =
                TsvTable.load(Class.forName("kizashi.match.cases.TurningPoints"), "turning-points.tsv", null)
                        .rows()
                        .stream()
                        .map(row -> row.get("what"));
        Stream<String> cycle =
                TsvTable.rows(Class.forName("kizashi.match.cases.TurningPoints"), "annual-cycle.tsv", 5).stream()
                        .map(row -> row.get(4));
        Stream<String> grounds = Stream.of(
                        Class.forName("kizashi.match.section.SectionGround").getEnumConstants())
                .map(SaidInEnglishTest::basis);
        return Stream.of(turning, cycle, grounds).flatMap(s -> s).filter(s -> !s.isEmpty());
    }

    private static String basis(Object ground) {
        try {
            var method = ground.getClass().getDeclaredMethod("basis");
            method.setAccessible(true);
            return (String) method.invoke(ground);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sentencesOfTables")
    void hasAllThatTheTablesSay(String japanese) {
        assertThat(SaidInEnglish.of(japanese)).doesNotContainPattern("[ぁ-んァ-ヶ]");
    }

    @Test
    void saysWhatReadersSaidAsTheButtonsDo() {
        Words words = new Words(Language.EN);
        assertThat(Feedback.Reason.values())
                .allSatisfy(r -> assertThat(SaidInEnglish.of(r.label())).isEqualTo(words.get("feedback.reason." + r)));
    }
}
