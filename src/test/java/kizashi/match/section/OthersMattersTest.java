package kizashi.match.section;

import static kizashi.match.Passages.document;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kizashi.match.Passages;
import kizashi.match.section.SectionDirectory.Section;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.junit.jupiter.api.Test;

/** What speaks against a section: a matter that is nobody's who is known, and a department of another kind. */
class OthersMattersTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final Section PARKS = new Section("公園緑地課", null, List.of());

    @Test
    void wordsSaidElsewhereDoNotMakeAnothersMatterThatOfASectionWithItsOwn() {
        Passage head = spoken("公園緑地課長", "公園緑地課", "鐘の枝は冬に落としております。");
        // Of the poles nobody is known; of the park the section is.
        Passage both = spoken("建設部長", "建設部", "鐘の道では無電柱化と電線共同溝の工事を行い、公園の入り口は残します。");
        SectionCandidate parks = candidate(both, head);
        assertThat(parks.strength(SectionGround.SHARE)).isPositive();
        assertThat(parks.strength(SectionGround.HEADS_WORDS)).isEqualTo(0.5);
        assertThat(parks.strength(SectionGround.UNKNOWN)).isGreaterThan(0.5);
        Passage poles = spoken("建設部長", "建設部", "鐘の道では無電柱化と電線共同溝の工事を行います。");
        SectionCandidate open = candidate(poles, head);
        assertThat(open.strength(SectionGround.SHARE)).isZero();
        assertThat(open.strength(SectionGround.UNKNOWN)).isEqualTo(0.5);
    }

    @Test
    void aSectionLiesWhereItsMainMattersDo() {
        GeneralDuties duties = GeneralDuties.BUNDLED;
        // Bicycles are a transport section's in some towns only, and no reason to look for it among the roads.
        assertThat(duties.isForeign("交通政策課", "道路部")).isTrue();
        assertThat(duties.isForeign("交通政策課", "都市計画部")).isFalse();
        assertThat(duties.isForeign("自転車対策課", "道路部")).isFalse();
    }

    @Test
    void whereItIsKnownToLieIsNoMatterOfItsName() {
        Passage said = spoken("道路部長", "道路部", "路線バスにつきましては、便数を保つよう求めてまいります。");
        Passage head = spoken("交通政策課長", "交通政策課", "路線バスの便数は会社と話しております。");
        assertThat(names(said, head, new Section("交通政策課", null, List.of()))).doesNotContain("交通政策課");
        assertThat(names(said, head, new Section("交通政策課", "道路部", List.of()))).contains("交通政策課");
    }

    private static SectionCandidate candidate(Passage answer, Passage head) {
        return candidates(answer, head, PARKS).stream()
                .filter(c -> c.name().equals(PARKS.name()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Passage answer, Passage head, Section known) {
        return candidates(answer, head, known).stream()
                .filter(c -> c.strength(SectionGround.HEADS_WORDS) > 0)
                .map(SectionCandidate::name)
                .toList();
    }

    private static List<SectionCandidate> candidates(Passage answer, Passage head, Section known) {
        RelatedAnswers related = new RelatedAnswers() {
            @Override
            public Map<String, List<Passage>> sharing(Passage of) {
                return Map.of("鐘", List.of(head));
            }
        };
        return new ResponsibleSections(municipality -> List.of(known), related)
                .candidates(List.of(answer), answer.text());
    }

    private static Passage spoken(String role, String department, String text) {
        return passage(
                document(Passages.TOWN, JUNE, "定例会"), 300, text, speaker(role, department, "部長"), Signal.NOTHING);
    }
}
