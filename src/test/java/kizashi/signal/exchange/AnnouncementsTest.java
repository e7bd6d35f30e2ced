package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Passage;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which sentences a speaker says what he speaks of. */
class AnnouncementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "次に、渡船の運航についてお答えいたします。",
                "渡船の運航についての御質問にお答えいたします。",
                "まず、渡船の運航についてでございます。",
                "２点目の渡船の運航に関する御質問でございますが、",
                "続いて、渡船です。"
            })
    void announces(String sentence) {
        assertThat(Announcements.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"まず、利用者の声を聞いてまいります。", "渡船の運航については、引き続き検討してまいります。", "以上でございます。"})
    void goesOn(String sentence) {
        assertThat(Announcements.is(sentence)).isFalse();
    }

    @Test
    void aPassageKnowsWhatWasAnnouncedBeforeIt() {
        String goesOn = "島と島を結ぶ便は朝と夕方に多くの方が利用されており、定員を超える日もございます。".repeat(6);
        ExtractedText text = ExtractedText.plain("○議長（山本一郎君）　交通部長。\n○交通部長（青葉太郎君）　渡船の運航についてお答えいたします。" + goesOn + goesOn
                + "時刻の見直しを検討してまいります。" + goesOn + goesOn + "次に、桟橋の改修についてでございます。" + goesOn + goesOn + "工事を始めております。\n");
        List<Passage> passages = new PassageReader()
                .ofMinutes(
                        Passages.document(Passages.TOWN, LocalDate.of(2026, 6, 10), "定例会"),
                        text,
                        new MinutesParser().parse(text, MeetingLabel.NONE));
        assertThat(passages.get(1).signal().announced()).isNull();
        assertThat(passages).hasSizeGreaterThan(3);
        assertThat(announcedTo(passages, "時刻の見直し")).isEqualTo("渡船の運航についてお答えいたします。");
        assertThat(announcedTo(passages, "工事を始めて")).isEqualTo("次に、桟橋の改修についてでございます。");
    }

    private static String announcedTo(List<Passage> passages, String words) {
        Passage passage = passages.stream()
                .filter(p -> p.text().contains(words))
                .findFirst()
                .orElseThrow();
        return String.valueOf(
                passage.signal().announced() == null
                        ? null
                        : passage.signal().announced().text());
    }
}
