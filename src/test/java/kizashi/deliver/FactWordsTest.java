package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.MatterFacts;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.signal.PassageReader;
import org.junit.jupiter.api.Test;

/** Sums and times on the matter, in one spelling. */
class FactWordsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 8);
    private static final String ANSWER = "歩行センサーにつきましては、再来年度の４月から貸与を開始いたします。予算額は約420万円余りでございます。財源には緊急防災・減災事業債を活用いたします。"
            + "次に、街路灯につきましては、上限２千５百万円で、令和８年度に更新いたします。";

    @Test
    void whatGoesOnAboutTheMatterIsShownInYenAndResolved() {
        Passage passage = passage();
        MatterFacts facts = facts(passage, "歩行センサー");
        assertThat(FactWords.sums(passage, facts)).containsExactly("約4,200,000円余り");
        assertThat(FactWords.times(facts)).singleElement().asString().startsWith("2027年4月（再来年度の");
        assertThat(facts.funding()).containsExactly("緊急防災・減災事業債");
        assertThat(facts.programs()).isEmpty();
    }

    @Test
    void whatIsSaidOfAnotherMatterIsNot() {
        Passage passage = passage();
        MatterFacts facts = facts(passage, "街路灯");
        assertThat(FactWords.sums(passage, facts)).containsExactly("上限25,000,000円");
        assertThat(FactWords.times(facts)).containsExactly("2026年度（令和８年度）");
        assertThat(facts.funding()).isEmpty();
    }

    private static MatterFacts facts(Passage passage, String keyword) {
        int at = passage.start() + passage.text().indexOf(keyword);
        return MatterFacts.of(passage, List.of(new Signal.Span(at, at + keyword.length(), keyword)));
    }

    private static Passage passage() {
        String text = "○議長（山本一郎君）　福祉部長。\n○福祉部長（風間次郎君）　" + ANSWER + "\n";
        ExtractedText extracted = ExtractedText.plain(text);
        Document document = DocumentBuilder.builder()
                .id("d")
                .municipality(new Municipality(null, "みどり野市", null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("令和７年第４回定例会")
                .spokenOn(DAY)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("http://localhost/"))
                .sha256("0")
                .textId("t")
                .sourceId("import")
                .backfill(false)
                .build();
        List<Passage> all = new ArrayList<>(new PassageReader()
                .ofMinutes(document, extracted, new MinutesParser().parse(extracted, MeetingLabel.NONE)));
        all.removeIf(p -> p.speaker() == null || p.speaker().side() != Side.OFFICIAL);
        // the reader cuts where another topic opens: here both stand in one passage
        Passage first = all.get(0);
        Passage last = all.get(all.size() - 1);
        if (all.size() == 1) {
            return first;
        }
        List<Signal.Money> sums = new ArrayList<>(first.signal().amounts());
        sums.addAll(last.signal().amounts());
        List<Signal.TimeMention> times = new ArrayList<>(first.signal().times());
        times.addAll(last.signal().times());
        return new Passage(
                "k",
                document,
                first.start(),
                last.end(),
                text.substring(first.start(), last.end()),
                null,
                first.speaker(),
                1,
                null,
                null,
                SignalBuilder.builder()
                        .amounts(sums)
                        .times(times)
                        .funding(first.signal().funding())
                        .build());
    }
}
