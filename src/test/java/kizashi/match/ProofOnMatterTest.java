package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** The words that show a stage are told of their own matter, and not of what stands beside it. */
class ProofOnMatterTest {
    private static boolean isOn(String text, String keyword, String words, Stage stage) {
        Passage passage = Passages.official(LocalDate.of(2026, 3, 4), text);
        int at = passage.start() + text.indexOf(keyword);
        int shown = passage.start() + text.indexOf(words);
        Match match = new Match(
                "p",
                passage,
                50,
                List.of(),
                List.of(new Match.TermHit(keyword, at, at + keyword.length(), keyword, 10)));
        return ProofOnMatter.is(match, new StageReading(stage, shown, shown + words.length(), words));
    }

    @Test
    void aTopicOfItsOwnIsAnotherMatter() {
        assertThat(isOn("駅の駐輪場は不足しております。また、渡船の待合所は、建て替えを検討してまいります。", "駐輪場", "検討してまいります", Stage.STUDY))
                .isFalse();
        assertThat(isOn("家庭内備蓄の促進を図ります。消防の体制の充実では、消防署の改修の設計に着手します。", "備蓄", "着手します", Stage.PLAN))
                .isFalse();
        assertThat(isOn("脱炭素に努めてまいります。先ほど申し上げたとおり、壁面緑化につきましては検討してまいります。", "脱炭素", "検討してまいります", Stage.STUDY))
                .isFalse();
    }

    @Test
    void whatIsAddedToAListIsAnotherOne() {
        assertThat(isOn("避難所の環境を整えます。さらに、基幹相談窓口を新たに開設いたします。", "避難所", "開設いたします", Stage.BUDGET))
                .isFalse();
        assertThat(isOn("避難所の環境を整えます。さらに、避難者の寝具を新たに購入いたします。", "避難所", "購入いたします", Stage.BUDGET))
                .isTrue();
    }

    @Test
    void whatNamesNothingOrPointsBackGoesOn() {
        assertThat(isOn("書かない窓口を考えております。こちらにつきましては、検討を進めております。", "窓口", "検討を進めて", Stage.STUDY))
                .isTrue();
        assertThat(isOn("駐輪場は不足しております。今後は、関係各所と検討してまいります。", "駐輪場", "検討してまいります", Stage.STUDY))
                .isTrue();
        assertThat(isOn("図面は紙で残っております。上下水道局では、電子化を進めております。", "図面", "進めております", Stage.RUNNING))
                .isTrue();
    }

    @Test
    void anEndIsToldOfTheMatterItself() {
        assertThat(isOn("給食室を調べました。配膳の動線は、現実的ではありません。", "給食室", "現実的では", Stage.DECLINED))
                .isTrue();
    }
}
