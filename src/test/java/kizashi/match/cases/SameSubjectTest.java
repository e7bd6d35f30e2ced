package kizashi.match.cases;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.junit.jupiter.api.Test;

/** What is firmer than before, and what is only firmer on something else. */
class SameSubjectTest {
    private static final Match BEFORE =
            answer("施設再編計画により、中央図書館の整備を検討してまいります。", Commitment.STUDY, LocalDate.of(2026, 3, 10));

    @Test
    void theSameThingIsOneSubject() {
        assertThat(same("施設再編計画において、中央図書館の整備に着手いたします。")).isTrue();
    }

    @Test
    void thePredicateIsThatOfTheLastTopic() {
        assertThat(same("施設再編計画で、中央図書館は在り方を整理するとし、市民ホールにおいては、駅前に移転いたします。")).isFalse();
    }

    @Test
    void whoAsksTheNationDoesNotActHimself() {
        assertThat(same("施設再編計画の中央図書館につきまして、国への要望活動を行ってまいります。")).isFalse();
    }

    @Test
    void whatWasRefusedIsWhatMustBeDone() {
        assertThat(refused("施設再編のための条例を制定する考えはございません。", "施設再編計画につきましては、着実に推進してまいります。"))
                .as("a bylaw was refused, and the plan goes on")
                .isFalse();
        assertThat(refused("施設再編の計画に夜間の開館を加える考えはございません。", "施設再編の計画による工事の契約を締結しようとするものでございます。"))
                .isFalse();
        assertThat(refused("施設再編のための条例を制定する考えはございません。", "施設再編のための条例を６月議会に提出いたします。"))
                .isTrue();
    }

    @Test
    void whatIsRefusedIsToldByItsTopicWhereItHasNoObject() {
        String no = "施設再編についてお答えいたします。減免制度は、審議会の答申を踏まえて改善したものであり、見直す予定はございません。";
        assertThat(SameSubject.of(
                        answer(no, Commitment.REFUSED, LocalDate.of(2026, 3, 10)),
                        later("施設再編を担う公社には、不備があればしっかりと改善を求めていかなければいけないと考えております。")))
                .as("a lower rent was refused, and the company is watched")
                .isFalse();
        assertThat(SameSubject.of(
                        answer(no, Commitment.REFUSED, LocalDate.of(2026, 3, 10)), later("施設再編の減免制度を改善いたします。")))
                .isTrue();
    }

    @Test
    void twoThingsInOnePlaceAreTwo() {
        LocalDate march = LocalDate.of(2026, 3, 10);
        Match toilets = answer("施設再編により臨海公園のトイレの増設を検討してまいります。", Commitment.STUDY, march);
        assertThat(SameSubject.of(toilets, later("施設再編により臨海公園への進入道路を整備いたします。"))).isFalse();
        assertThat(SameSubject.of(toilets, later("施設再編につきましては、臨海公園のトイレの経費を予算に計上いたしました。")))
                .isTrue();
    }

    private static boolean refused(String no, String then) {
        return SameSubject.of(answer(no, Commitment.REFUSED, LocalDate.of(2026, 3, 10)), later(then));
    }

    private static Match later(String text) {
        return answer(text, Commitment.WILL_DO, LocalDate.of(2026, 6, 10));
    }

    private static boolean same(String text) {
        return SameSubject.of(BEFORE, answer(text, Commitment.WILL_DO, LocalDate.of(2026, 6, 10)));
    }

    private static Match answer(String text, Commitment level, LocalDate day) {
        Passage passage = passage(
                document(Passages.TOWN, day, "定例会"),
                0,
                text,
                speaker("教育部長", "教育部", "部長"),
                Passages.commitment(0, text, level));
        List<Match.TermHit> hits = new ArrayList<>();
        int at = text.indexOf("施設再編");
        hits.add(new Match.TermHit("施設再編", at, at + 4, "施設再編", 10));
        return new Match("halls", passage, 50, List.of(), hits);
    }
}
