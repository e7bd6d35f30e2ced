package kizashi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import kizashi.crawl.CrawlProgress;
import kizashi.deliver.Language;
import kizashi.pipeline.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of progress: one line no wider than the terminal, and no control characters elsewhere. */
class ProgressLineTest {
    private static final CrawlProgress HALF =
            new CrawlProgress("999997-mihon-shigikai", 3, 1788, 12_345, 107_280, Duration.ofMinutes(130));

    private static String drawn(Language language, int columns) {
        StringWriter text = new StringWriter();
        PrintWriter err = new PrintWriter(text, true);
        try (ProgressLine line = new ProgressLine(err, CliWords.of(language), columns)) {
            line.crawled(HALF);
            line.at(Progress.Step.IMPORT, 0, 40, "令和８年第１回定例会_会議録（本会議第３日目）_速報版.pdf");
            line.at(Progress.Step.IMPORT, 40, 40, null);
        }
        return text.toString();
    }

    /** What stands on the screen after each redraw. */
    private static List<String> lines(String bytes) {
        return List.of(bytes.replace("\u001b[?7l", "").replace("\u001b[?7h", "").split("\r\u001b\\[K"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 41, 80, 200})
    void isNeverWiderThanTheTerminal(int columns) {
        for (Language language : Language.values()) {
            assertThat(lines(drawn(language, columns)))
                    .hasSizeGreaterThan(3)
                    .allMatch(l -> TextTable.width(l) < columns);
        }
    }

    @Test
    void whatMattersStandsFirst() {
        assertThat(lines(drawn(Language.JA, 40)).get(1)).isEqualTo("  巡回 文書 12345/107280　残り約2時間…");
        assertThat(lines(drawn(Language.JA, 200)).get(1))
                .isEqualTo("  巡回 文書 12345/107280　残り約2時間10分　情報源 3/1788　999997-mihon-shigikai");
        assertThat(lines(drawn(Language.EN, 200)).get(1))
                .isEqualTo(
                        "  crawl documents 12345/107280, about 2 h 10 min left, sources 3/1788, 999997-mihon-shigikai");
    }

    @Test
    void endsWithAnEmptyLine() {
        assertThat(drawn(Language.JA, 80)).endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereThereAreNoControlCharacters() {
        assertThat(drawn(Language.JA, 0)).doesNotContain("\r", "\u001b");
    }
}
