package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kizashi.japanese.TsvTable;
import kizashi.model.PublicationState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TitleRulesTest {
    @TestFactory
    Stream<DynamicTest> everyTitleOfTheTable() {
        return TsvTable.load(TitleRulesTest.class, "title-cases.tsv", null).rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("title"), () -> {
                    String expected = row.get("kind");
                    assertThat(TitleRules.shipped().kind(row.get("title")))
                            .isEqualTo(expected.equals("none") ? null : TitleRules.named(expected));
                }));
    }

    @Test
    void tellsHowFinalATitleIs() {
        assertThat(TitleRules.shipped().state("第２号（速 報 版）")).isEqualTo(PublicationState.PRELIMINARY);
        assertThat(TitleRules.shipped().state("第2号〔未定稿〕")).isEqualTo(PublicationState.DRAFT);
        assertThat(TitleRules.shipped().state("第2号")).isEqualTo(PublicationState.FINAL);
    }
}
