package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Commitment;
import kizashi.model.DocumentKeys;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Signal.Exchange;
import kizashi.model.Signal.StageReading;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which sentence is quoted where nobody commits himself: the one that tells, not the first one. */
class TellingSentenceTest {
    private static final String PREAMBLE = "近年は高齢者を巡る状況が変わり、見守りの重要性が全国で言われるようになりました。本市もその例に漏れません。";
    private static final String PLAN = "見守りについては令和６年に策定した計画に位置づけたところでございますので、御理解を賜りたいと存じます。";
    private static final String ASKS = "見守りの機器を市として用意していく考えはあるのか、対象とする世帯の範囲も含めてお示しください。";

    private static String quote(String text, @Nullable StageReading stage, @Nullable Exchange exchange) {
        Passage plain = Cases.passage(text, null, Commitment.NONE, Cases.document(false, null));
        Signal signal = SignalBuilder.builder().stage(stage).exchange(exchange).build();
        Passage passage = new Passage(
                DocumentKeys.passage(plain.document().id(), text, 0),
                plain.document(),
                plain.start(),
                plain.end(),
                text,
                plain.page(),
                plain.speaker(),
                plain.speechOrder(),
                plain.heading(),
                plain.department(),
                signal);
        List<Match.TermHit> terms = new ArrayList<>();
        for (int at = text.indexOf("見守り"); at >= 0; at = text.indexOf("見守り", at + 1)) {
            terms.add(new Match.TermHit("見守り", passage.start() + at, passage.start() + at + 3, "見守り", 1));
        }
        return Excerpt.of(new Match("elder-watch", passage, 50, List.of(), terms))
                .line();
    }

    private static int at(String text, String words) {
        return 1000 + text.indexOf(words);
    }

    @Test
    void theOneThatShowsTheStage() {
        String text = PREAMBLE + "次の話であります。".repeat(20) + PLAN;
        int start = at(text, "計画に位置づけ");
        assertThat(quote(text, new StageReading(Stage.PLAN, start, start + 7, "計画に位置づけ"), null))
                .isEqualTo(PLAN);
    }

    @Test
    void theOneThatAsks() {
        String text = PREAMBLE + "次の話であります。".repeat(20) + ASKS;
        int start = at(text, ASKS);
        Exchange own = new Exchange(
                "鈴木花子", null, List.of(new Signal.Span(start, start + ASKS.length(), ASKS)), List.of(), false);
        assertThat(quote(text, null, own)).isEqualTo(ASKS);
    }

    @Test
    void elseTheFirst() {
        assertThat(quote(PREAMBLE + "次の話であります。".repeat(20) + PLAN, null, null)).startsWith("近年は高齢者");
    }
}
