package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.match.section.SectionDirectory.Seen;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Paper;
import kizashi.model.PublicationState;
import org.junit.jupiter.api.Test;

/** What papers name is remembered with its days, and once. */
class NamedSectionsTest {
    private static DocumentReader.Read paper(LocalDate day) {
        Document document = DocumentBuilder.builder()
                .id("d" + day)
                .municipality(Passages.TOWN)
                .kind(DocumentKind.PLAN)
                .title("計画")
                .publishedOn(day)
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("https://example.invalid/" + day))
                .sha256("00")
                .textId("t")
                .sourceId("import")
                .backfill(false)
                .build();
        Paper paper = new Paper(DocumentKind.PLAN, "計画", day, "デジタル推進課", null, List.of(), List.of());
        return new DocumentReader.Read(document, ExtractedText.plain("計画"), null, paper, List.of(), null);
    }

    @Test
    void aSectionOfSeveralPapersIsOneWithItsFirstAndLastDay() {
        LocalDate first = LocalDate.of(2023, 5, 1);
        LocalDate last = LocalDate.of(2026, 5, 1);
        assertThat(NamedSections.in(List.of(paper(last), paper(first))).get(Passages.TOWN))
                .containsExactly(new Section("デジタル推進課", null, List.of(), new Seen(first, last, false)));
    }
}
