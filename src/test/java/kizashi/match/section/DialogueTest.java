package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.model.Document;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.junit.jupiter.api.Test;

/** What the talk around an answer tells of the section to write to. */
class DialogueTest {
    private static final Document SITTING = document(Passages.TOWN, LocalDate.of(2026, 6, 10), "委員会");
    private static final Speaker HEAD = speaker("土木部長", "土木部", "部長");

    private static final Passage OTHER = at(1, member("波野"), "公園の遊具は直りますか。");
    private static final Passage ASKED = at(2, member("風野"), "乗合タクシーの運行を始めますか。");
    private static final Passage FIRST = at(3, HEAD, "乗合タクシーは準備をしております。");
    private static final Passage AGAIN = at(4, member("風野"), "いつからですか。");
    private static final Passage ANSWER = at(5, HEAD, "来年の春からと考えております。");
    private static final Passage SECTION = at(6, speaker("交通政策課長", "交通政策課", "課長"), "四月でございます。");
    private static final Passage LATER = at(7, member("波野"), "遊具はどうですか。");
    private static final Passage PARKS = at(9, speaker("公園緑地課長", "公園緑地課", "課長"), "直します。");
    private static final List<Passage> ALL = List.of(OTHER, ASKED, FIRST, AGAIN, ANSWER, SECTION, LATER, PARKS);

    @Test
    void theTalkEndsWhereAnotherMemberSpeaks() {
        assertThat(new Dialogue(ANSWER, ALL).said())
                .contains(ASKED.text(), FIRST.text(), AGAIN.text())
                .doesNotContain("遊具", ANSWER.text());
    }

    @Test
    void whatWasSaidBeforeIsWhatTheTwoSaidLast() {
        assertThat(new Dialogue(ANSWER, ALL).before())
                .contains(AGAIN.text(), FIRST.text(), ASKED.text())
                .doesNotContain("四月", "遊具");
    }

    @Test
    void theNearerHeadOfASectionCountsForMore() {
        Dialogue dialogue = new Dialogue(ANSWER, ALL);
        assertThat(dialogue.heads().get("交通政策課")).isEqualTo(0.8);
        assertThat(dialogue.heads().get("公園緑地課")).isCloseTo(0.2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(dialogue.headsOfTalk(p -> true)).containsExactly(entry("交通政策課", 1.0));
    }

    @Test
    void whoSpeaksOfAnotherMatterCountsForNobody() {
        Dialogue dialogue = new Dialogue(ANSWER, ALL);
        assertThat(dialogue.headsOfTalk(p -> p != SECTION)).containsExactly(entry("交通政策課", 0.0));
    }

    @Test
    void whoIsCalledOnRightBeforeIsHeardWhereTheCallIsShort() {
        Speaker chair = new Speaker("風間一郎", "委員長", null, List.of(), "委員長", null, Side.CHAIR, null, null);
        Passage call = at(4, chair, "公園緑地課。");
        assertThat(new Dialogue(ANSWER, List.of(FIRST, call, ANSWER)).call()).isEqualTo(call.text());
        Passage speech = at(4, member("風野"), "公園緑地課が直すと聞いております。" + "遊具は古いままです。".repeat(20));
        assertThat(new Dialogue(ANSWER, List.of(FIRST, speech, ANSWER)).call()).isEmpty();
        Passage official = at(4, speaker("公園緑地課長", "公園緑地課", "課長"), "公園緑地課です。");
        assertThat(new Dialogue(ANSWER, List.of(official, ANSWER)).call()).isEmpty();
    }

    @Test
    void whoAnswersOnTheSameItemOfTheAgendaIsHeard() {
        Speaker chair = new Speaker("風間一郎", "委員長", null, List.of(), "委員長", null, Side.CHAIR, null, null);
        Passage before = at(1, speaker("公園緑地課長", "公園緑地課", "課長"), "遊具を直します。");
        Passage opens = at(2, chair, "次に、地域公共交通計画についての報告を議題といたします。");
        Passage report = at(3, HEAD, "計画の案を御説明いたします。");
        Passage one = at(5, speaker("交通政策課長", "交通政策課", "課長"), "四月からでございます。");
        Passage two = at(7, speaker("交通政策課長", "交通政策課", "課長"), "三台でございます。");
        Passage next = at(8, chair, "次に、道路の認定を議題といたします。");
        Passage after = at(9, speaker("道路保全課長", "道路保全課", "課長"), "二路線でございます。");
        assertThat(new Dialogue(report, List.of(before, opens, report, one, two, next, after)).headsOfItem(p -> true))
                .containsExactly(entry("交通政策課", 1.0));
        assertThat(new Dialogue(report, List.of(before, opens, report, one, next)).headsOfItem(p -> true))
                .containsExactly(entry("交通政策課", 0.5)); // of one who speaks once one cannot say much
    }

    @Test
    void whereEverythingIsAskedAboutNoItemTells() {
        Speaker chair = new Speaker("風間一郎", "議長", null, List.of(), "議長", null, Side.CHAIR, null, null);
        Passage opens = at(1, chair, "日程第１、一般質問を行います。");
        Passage other = at(3, speaker("総務課長", "総務課", "課長"), "三十万円でございます。");
        Passage answer = at(9, HEAD, "校舎の案をまとめてまいります。");
        assertThat(new Dialogue(answer, List.of(opens, other, answer)).headsOfItem(p -> true))
                .isEmpty();
    }

    @Test
    void outsideOfMinutesNothingIsSaidAround() {
        Passage paper = new Passage("k", SITTING, 0, 3, "計画。", null, null, null, null, null, Signal.NOTHING);
        Dialogue dialogue = new Dialogue(paper, List.of(paper));
        assertThat(dialogue.said()).isEmpty();
        assertThat(dialogue.heads()).isEmpty();
    }

    @Test
    void anAnswerThatOnlyGoesOnIsReadWithWhatWasSaidBefore() {
        List<Section> known = List.of(new Section("交通政策課", null, List.of()), new Section("公園緑地課", null, List.of()));
        List<Passage> talk = List.of(OTHER, ASKED, FIRST, AGAIN, ANSWER);
        ResponsibleSections knowing = new ResponsibleSections(m -> known, new RelatedAnswers() {
            @Override
            public List<Passage> document(Passage answer) {
                return talk;
            }
        });
        List<SectionCandidate> found = knowing.candidates(List.of(ANSWER), ANSWER.text());
        assertThat(found).extracting(SectionCandidate::name).containsExactly("交通政策課");
        assertThat(found.get(0).strength(SectionGround.SHARE)).isEqualTo(1);
        assertThat(new ResponsibleSections(m -> known).candidates(List.of(ANSWER), ANSWER.text()))
                .isEmpty();
    }

    private static Passage at(int order, Speaker speaker, String text) {
        return Passages.speech(SITTING, order, speaker, text);
    }
}
