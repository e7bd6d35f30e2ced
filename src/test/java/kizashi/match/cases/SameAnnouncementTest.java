package kizashi.match.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Announced;
import kizashi.match.Passages;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** The same matter, announced by name, is one case; a thing that is announced with what is said of anything is none. */
class SameAnnouncementTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 9);
    private static final String STRUCTURE = "新しい市民病院は免震構造とし、手術室の床面積を広げて設計しております。";
    private static final String MONEY = "国の補助の単価が上がりましたので、市民病院の起債を抑えてまいります。";

    private final MatterWords words = new MatterWords(
            Passages.ANALYZER, () -> CaseStage.statistics(20_000, t -> "市民病院".contains(t) ? 2_000 : 40));

    @Test
    void whatIsAnnouncedByTheSameNameIsOneMatter() {
        assertThat(areOne("市民病院の建て替え", "市民病院の建て替え")).isTrue();
        assertThat(areOne("市民病院の今後の在り方", "市民病院の今後の在り方検討・資金の貸付け")).isTrue();
        assertThat(areOne("風待市民病院の建て替え", "市民病院の建て替え"))
                .as("whose it is comes and goes")
                .isTrue();
        assertThat(areOne("１点目の項目、市民病院の建て替え", "市民病院の建て替え")).isTrue();
        assertThat(areOne("市民病院の建て替え", "市民病院の給食の調理")).isFalse();
        assertThat(areOne("市民病院の現状", "市民病院の現状")).as("what is said of anything").isFalse();
        assertThat(areOne("市民病院", "市民病院")).as("a thing is no matter").isFalse();
        assertThat(areOne("道路の拡幅の計画", "道路の拡幅の計画"))
                .as("no keyword is in its name")
                .isFalse();
        assertThat(areOne("市民病院の建て替えと道路の拡幅", "市民病院の建て替えと道路の拡幅"))
                .as("which of the two it is nobody knows")
                .isFalse();
    }

    @Test
    void aBroaderMatterIsNamedBeforeThePart() {
        assertThat(areOne("市民病院の建て替えに関する御質問のうち駐車場", "市民病院の建て替え")).isTrue();
    }

    @Test
    void whatOnlyCountsStandsUnderWhatWasAnnouncedBefore() {
        Match first = match(JUNE, 0, 5, "市民病院の建て替え", "１つ目は、市民病院の病棟の解体で、予算額は三千万円となっております。");
        assertThat(first.passage().text()).startsWith("１つ目は、");
        assertThat(new Compared(first).matters()).containsExactly("市民病院の建て替え");
    }

    @Test
    void whoNamesItAndNothingElseOfTheKeywordSpeaksOfIt() {
        Match under = match(JUNE, 0, 5, "市民病院の建て替え", STRUCTURE);
        Match lists = match(DECEMBER, 0, 9, "補正予算の概要", "道路の補修、市民病院の建て替えなどのために必要な経費を計上するものでございます。");
        Match more = match(DECEMBER, 0, 9, "補正予算の概要", "市民病院の建て替えのほか、市民病院の薬剤の購入に必要な経費を計上するものでございます。");
        assertThat(SameAnnouncement.isOne(new Compared(under), new Compared(lists)))
                .isTrue();
        assertThat(SameAnnouncement.isOne(new Compared(under), new Compared(more)))
                .as("the keyword is said of something else too")
                .isFalse();
    }

    @Test
    void pointsOfOneSameAnnouncementAreOne() {
        assertThat(isPoint("私からは、市民病院の建て替えに関する御質問３点についてお答えいたします。")).isTrue();
        assertThat(isPoint("私からは、市民病院の建て替えに関する御質問についてお答えいたします。"))
                .as("another matter may follow")
                .isFalse();
        assertThat(isPoint("私からは、福祉に関する御質問３点についてお答えいたします。")).isFalse();
    }

    private static boolean isPoint(String head) {
        Match first = match(JUNE, 0, 5, "", head + "まず、工事費についてです。" + STRUCTURE);
        Match point = match(JUNE, 2000, 5, "次に、相談室", MONEY);
        return SameAnnouncement.isPointOf(point, new Compared(point), first, new Compared(first));
    }

    @Test
    void suchABondJoinsCasesAndIsFoundByAKey() {
        Match june = match(JUNE, 0, 5, "市民病院の建て替え", STRUCTURE);
        Match december = match(DECEMBER, 0, 9, "市民病院の建て替え", STRUCTURE.replace("手術室", "薬局"));
        Opportunity known = CaseEvidence.of("o", june.passage().document().municipality(), List.of(june), null);
        Matter.Bond bond = Matter.bond(december, known, words);
        assertThat(bond).isNotNull();
        assertThat(bond.kind()).isEqualTo(Matter.Kind.ANNOUNCED);
        assertThat(bond.joins()).isTrue();
        assertThat(CaseKeys.of(known)).containsAnyElementsOf(CaseKeys.of(december));
    }

    private static boolean areOne(String june, String december) {
        return SameAnnouncement.isOne(
                new Compared(match(JUNE, 0, 5, june, STRUCTURE)), new Compared(match(DECEMBER, 0, 9, december, MONEY)));
    }

    /** A passage of an answer under an announcement. */
    private static Match match(LocalDate day, int start, int speech, String announced, String text) {
        Document document = Passages.document(Passages.TOWN, day, "定例会");
        String said = announced.isEmpty() ? "" : "次に、" + announced + "についてお答えいたします。";
        Passage plain = Passages.passage(
                document,
                start,
                text,
                Passages.speaker("健康部長", "健康部", "部長"),
                said.isEmpty()
                        ? Signal.NOTHING
                        : Signal.NOTHING.withAnnounced(new Signal.Span(0, said.length(), said)));
        Passage passage = new Passage(
                plain.key(),
                plain.document(),
                plain.start(),
                plain.end(),
                plain.text(),
                null,
                plain.speaker(),
                speech,
                null,
                plain.department(),
                plain.signal());
        int at = start + text.indexOf("市民病院");
        Match match =
                new Match("clinic", passage, 60, List.of(), List.of(new Match.TermHit("市民病院", at, at + 4, "市民病院", 10)));
        assertThat(Announced.of(match)).isNotNull();
        return match;
    }
}
