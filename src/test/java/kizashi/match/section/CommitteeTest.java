package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.model.Document;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.junit.jupiter.api.Test;

/** Who is in charge where several officials answer at once, and where a committee calls on a section. */
class CommitteeTest {
    private static final Document SITTING = document(Passages.TOWN, LocalDate.of(2026, 6, 10), "委員会");
    private static final Speaker CHAIR =
            new Speaker("風間一郎", "委員長", null, List.of(), "委員長", null, Side.CHAIR, null, null);

    @Test
    void whoAnnouncesAnotherMatterDoesNotAnswerTheSameQuestion() {
        Passage clubs = at(3, "こども育成課長", "こども育成課", "学童保育についてお答えいたします。待機は七人です。");
        Passage bullying = at(4, "教育長", null, "いじめの相談についてお答えいたします。相談は二十件です。");
        assertThat(sameQuestion(bullying, clubs)).isZero();
        Passage more = at(4, "教育長", null, "学童保育について補足いたします。夏に二教室を増やします。");
        assertThat(sameQuestion(more, clubs)).isEqualTo(1);
        Passage plain = at(4, "こども部長", "こども部", "夏に二教室を増やします。");
        assertThat(sameQuestion(plain, clubs)).isEqualTo(1);
    }

    @Test
    void whoLiesInAnotherDepartmentDoesNotEither() {
        Passage roads = at(3, "道路維持課長", "道路維持課", "穴は三日で埋めております。");
        assertThat(sameQuestion(at(4, "産業部長", "産業部", "買受けの申込みがございました。"), roads)).isZero();
        assertThat(sameQuestion(at(4, "建設部長", "建設部", "費用は補助を受けます。"), roads)).isEqualTo(1);
    }

    @Test
    void whoseMatterIsTakenUpIsInCharge() {
        Passage call = at(3, CHAIR, "星見台整備室。");
        Passage answer = at(4, "総務部長", "総務部", "来月に案をまとめます。");
        assertThat(of(List.of(call, answer), answer, "星見台整備室", "職員課").name()).isEqualTo("星見台整備室");
        Passage asked = at(3, member("波野"), "次に、星見台整備室に伺います。案はいつですか。");
        assertThat(of(List.of(asked, answer), answer, "星見台整備室", "職員課").name()).isEqualTo("星見台整備室");
        Passage other = at(3, member("波野"), "つゆ草市のように星見台整備室を置いてはどうですか。");
        assertThat(of(List.of(other, answer), answer, "星見台整備室", "職員課").confirmed())
                .isFalse();
    }

    @Test
    void whoseHeadIsAbsentIsInCharge() {
        Passage answer = at(4, "福祉部長", "福祉部", "ひだまり課長が別の委員会に出ておりますので、私からお答えします。");
        assertThat(of(List.of(answer), answer, "ひだまり課", "職員課").name()).isEqualTo("ひだまり課");
    }

    @Test
    void aNameThatTheAnnouncementHoldsCounts() {
        Passage answer = at(4, "市長", null, "星見城の石垣についてお答えします。測量を終えました。");
        SectionCandidate found = knowing(List.of(answer), "星見城整備室").candidates(List.of(answer), answer.text()).stream()
                .filter(c -> c.name().equals("星見城整備室"))
                .findFirst()
                .orElseThrow();
        assertThat(found.strength(SectionGround.NAME_TOPIC)).isPositive();
        Passage later = at(4, "市長", null, "道路についてお答えします。星見城の石垣の前も舗装します。");
        assertThat(knowing(List.of(later), "星見城整備室").candidates(List.of(later), later.text()))
                .allSatisfy(
                        c -> assertThat(c.strength(SectionGround.NAME_TOPIC)).isZero());
    }

    @Test
    void theHeadOfTheFireBrigadeSpeaksOfFire() {
        Passage answer = at(4, "消防長", null, "消防団についてお答えします。団員の確保に努めます。");
        assertThat(of(List.of(answer), answer, "消防団課", "道路維持課").name()).isEqualTo("消防団課");
    }

    @Test
    void theWelfareOfficeOfTheLawIsAboveSections() {
        assertThat(SectionNames.isSection("福祉事務所")).isFalse();
        assertThat(SectionNames.isSection("東福祉事務所")).isFalse();
        assertThat(SectionNames.isSection("土木事務所")).isTrue();
    }

    @Test
    void namesOfSectionsHoldLettersKanaAndDots() {
        assertThat(SectionsInText.in("文化・国際課とIT推進課、家庭ごみ減量課が当たります。")).containsExactly("文化・国際課", "IT推進課", "家庭ごみ減量課");
        assertThat(SectionsInText.in("総務部・企画課で受け付けます。")).containsExactly("企画課");
    }

    @Test
    void chairsTeachTheNamesOfSections() {
        assertThat(SectionsTaught.of(at(1, CHAIR, "それは星見台整備室ですので、後日お願いします。")))
                .extracting(Section::name)
                .containsExactly("星見台整備室");
    }

    @Test
    void whoseThingIsSpokenOfActsNotItself() {
        assertThat(SectionsInText.acting("防災対策課のほうで、河川課が設置しております水位計の値を地図に載せます。"))
                .containsExactly("防災対策課");
        assertThat(SectionsInText.acting("河川課が設置しております。")).containsExactly("河川課");
    }

    private static double sameQuestion(Passage answer, Passage other) {
        RelatedAnswers related = new RelatedAnswers() {
            @Override
            public List<Passage> sameQuestion(Passage of) {
                return List.of(other);
            }
        };
        return new ResponsibleSections(SectionDirectory.NONE, related)
                .candidates(List.of(answer), answer.text()).stream()
                        .mapToDouble(c -> c.strength(SectionGround.SAME_QUESTION))
                        .sum();
    }

    private static ResponsibleSection of(List<Passage> talk, Passage answer, String... known) {
        return knowing(talk, known).of(List.of(answer));
    }

    private static ResponsibleSections knowing(List<Passage> talk, String... known) {
        List<Section> sections =
                Arrays.stream(known).map(n -> new Section(n, null, List.of())).toList();
        return new ResponsibleSections(m -> sections, new RelatedAnswers() {
            @Override
            public List<Passage> document(Passage answer) {
                return talk;
            }
        });
    }

    private static Passage at(int order, String role, String department, String text) {
        return at(order, speaker(role, department, "部長"), text);
    }

    private static Passage at(int order, Speaker speaker, String text) {
        return Passages.speech(SITTING, order, speaker, text);
    }
}
