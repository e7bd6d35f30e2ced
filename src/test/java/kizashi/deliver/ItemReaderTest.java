package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.model.Commitment;
import kizashi.model.DocumentKeys;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** What an item says of sums and answers. */
class ItemReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 5);
    private static final String BUDGET =
            "民生費に通信環境の調査の経費480万円、見守りの機器の購入費2,160万円、教育費に端末の更新に係る経費１億9,800万円を計上いたしました。" + "この結果、総額は412億円となります。";

    private static DigestItem item(List<Match> matches) {
        return ItemReader.item(
                Cases.opportunity("o1", "見守り", Stage.BUDGET, matches),
                matches,
                true,
                Map.of("elder-watch", Cases.WATCH),
                TODAY);
    }

    private static Passage with(Passage passage, Speaker speaker, Signal signal) {
        return new Passage(
                passage.key(),
                passage.document(),
                passage.start(),
                passage.end(),
                passage.text(),
                null,
                speaker,
                1,
                null,
                null,
                signal);
    }

    private static Signal signal(String text, int start, List<String> sums, Signal.Exchange exchange) {
        List<Signal.Money> amounts = new ArrayList<>();
        for (String sum : sums) {
            int at = start + text.indexOf(sum);
            amounts.add(new Signal.Money(
                    at, at + sum.length(), sum, 1_000_000L * (amounts.size() + 1), null, Signal.Bound.EXACT));
        }
        return SignalBuilder.builder().amounts(amounts).exchange(exchange).build();
    }

    @Test
    void ofASpeechFullOfSumsOnlyTheOneOfTheMatterIsShown() {
        Passage plain = Cases.passage(BUDGET, null, Commitment.NONE, Cases.document(false, null));
        Passage passage = with(
                plain,
                plain.speaker(),
                signal(BUDGET, plain.start(), List.of("480万円", "2,160万円", "１億9,800万円", "412億円"), null));
        assertThat(item(List.of(Cases.match("elder-watch", passage, 5))).amounts())
                .containsExactly("2,000,000円");
    }

    @Test
    void aQuestionShowsWhatItGot() {
        String asked = "高齢者の見守りについて伺います。";
        Passage plain = Cases.passage(asked, null, Commitment.NONE, Cases.document(false, null));
        Speaker member = new Speaker("南部俊作", "議員", null, List.of(), null, "3", Side.MEMBER, "南部俊作", null);
        Signal.Span own = new Signal.Span(plain.start(), plain.end(), asked);
        Signal.Span answer = new Signal.Span(5000, 5100, "福祉部長 佐々木健司");

        Passage unanswered = with(
                plain,
                member,
                signal(asked, 0, List.of(), new Signal.Exchange("南部俊作", null, List.of(own), List.of(), false)));
        DigestItem open = item(List.of(Cases.match("elder-watch", unanswered, 5)));
        assertThat(open.answers()).isEmpty();
        assertThat(open.question()).isNull();

        Passage answered = with(
                plain,
                member,
                signal(asked, 0, List.of(), new Signal.Exchange("南部俊作", null, List.of(own), List.of(answer), true)));
        String said = "見守りの機器は来年度から導入してまいります。";
        Passage reply = new Passage(
                DocumentKeys.passage("x", said, 0),
                plain.document(),
                5000,
                5000 + said.length(),
                said,
                null,
                plain.speaker(),
                2,
                null,
                null,
                Signal.NOTHING);
        DigestItem closed =
                item(List.of(Cases.match("elder-watch", answered, 5), Cases.match("elder-watch", reply, 4)));
        assertThat(closed.answers()).startsWith("福祉部長 佐々木健司「").contains("導入してまいります");
    }

    @Test
    void nobodyIsSaidToHaveCommittedHimselfByAsking() {
        DigestItem usual = ItemReader.item(
                Cases.usual("o1", 9), Cases.usual("o1", 9).matches(), true, Map.of("elder-watch", Cases.WATCH), TODAY);
        assertThat(usual.answers()).isNull();
        assertThat(DigestView.of(DigestComposer.compose(
                                Cases.request(List.of(Cases.usual("o1", 9)), DigestRequest.Delivered.NOTHING)))
                        .speaksOfCommitment(usual))
                .isTrue();
    }
}
