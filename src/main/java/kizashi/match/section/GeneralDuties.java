package kizashi.match.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sections of Japanese town halls commonly do ({@code section-duties.tsv}): bus lines lie with the section whose name
 * says transport, wherever it is. It stands in where a municipality's own 事務分掌 was not read, and names only sections that
 * the municipality's own papers or minutes name.
 */
final class GeneralDuties {
    /** One word that is no weak one. */
    private static final double LITTLE = 0.7;

    /** Who speaks of so many matters speaks of everybody's. */
    private static final int MANY = 6;

    private static final double BESIDE = 0.5;
    /** The neighbours of a text that tells its topic itself. */
    private static final double ASIDE = 0.2;

    /** What sections of a name do in some municipalities only is theirs by so much; the rest is nobody's who is known. */
    private static final double SELDOM = 0.5;

    private static final double OWN = 1.4;
    private static final double PASSING = 1;
    private static final double AT_LENGTH = 6;
    static final GeneralDuties BUNDLED = new GeneralDuties();

    private final DutyWords words = new DutyWords();

    private GeneralDuties() {}

    /**
     * What a text says of the matters of one section.
     *
     * @param sections the section; several where their names leave it open, none where no section for it is known
     * @param matter the one that most is said of
     * @param weight how much is said
     */
    record Share(List<SectionDirectory.Section> sections, String matter, double weight) {}

    /**
     * What a text says of what sections do.
     *
     * @param bySection by the name of each known section
     * @param unknown the most that it says of a matter for which no section is known
     * @param all what it says of everything
     */
    record Spoken(Map<String, Of> bySection, double unknown, double all) {
        /** Its part of all that is said, 0 to 1. */
        double share(String section) {
            Of of = bySection.get(section);
            return of == null ? 0 : of.weight() / all;
        }

        /** The part of all that is said on the matter without a known section that most is said of. */
        double unknownShare() {
            return all == 0 ? 0 : unknown / all;
        }
    }

    /**
     * What is said of one section.
     *
     * @param weight how much
     * @param matter the one that most is said of
     */
    record Of(double weight, String matter) {}

    /**
     * What a text says of what each known section does.
     *
     * @param text an answer
     * @param beside what stands beside it in the same answer, and the question; empty where unknown
     * @param department the department that answers; null for the head of the municipality
     * @param sections that may be in charge
     */
    Spoken spoken(String text, String beside, @Nullable String department, KnownSections sections) {
        Map<String, Of> bySection = new LinkedHashMap<>();
        double unknown = 0;
        double all = 0;
        for (Share share : shares(text, beside, department, sections)) {
            all += share.weight();
            for (SectionDirectory.Section section : share.sections()) {
                bySection.merge(
                        section.name(),
                        new Of(share.weight(), share.matter()),
                        (a, b) -> new Of(a.weight() + b.weight(), a.matter()));
            }
            unknown = share.sections().isEmpty() ? Math.max(unknown, share.weight()) : unknown;
        }
        return new Spoken(bySection, unknown, all);
    }

    /** What a text says of the matters of each section, the most first. */
    List<Share> shares(String text, String beside, @Nullable String department, KnownSections sections) {
        List<Share> shares = new ArrayList<>();
        said(text, beside, department).forEach((duty, weight) -> {
            if (duty.fits(department)) {
                List<SectionDirectory.Section> among = duty.among(sections);
                double sure = !among.isEmpty() && !sections.full() && duty.isSeldomDoneBy(among) ? SELDOM : 1;
                shares.add(new Share(among, duty.name(), sure * weight));
                if (sure < 1) {
                    shares.add(new Share(List.of(), duty.name(), (1 - sure) * weight));
                }
            }
        });
        shares.sort(Comparator.comparingDouble(Share::weight).reversed().thenComparing(Share::matter));
        Map<Object, Share> bySection = new LinkedHashMap<>();
        for (Share share : shares) {
            Object key = share.sections().isEmpty() ? share.matter() : share.sections();
            bySection.merge(key, share, (a, b) -> new Share(a.sections(), a.matter(), a.weight() + b.weight()));
        }
        return bySection.values().stream()
                .sorted(Comparator.comparingDouble(Share::weight).reversed().thenComparing(Share::matter))
                .toList();
    }

    /** What a text and its neighbours speak of; the head of a department speaks of what it is there for. */
    private Map<Duty, Double> said(String text, String beside, @Nullable String department) {
        Map<Duty, Double> said = words.in(text);
        words.add(beside, DutyWords.announces(text) ? ASIDE : BESIDE, said);
        said.replaceAll((duty, weight) -> duty.isOf(department) ? OWN * weight : weight);
        return said;
    }

    /** Whether a text speaks of a matter that lies with another section than the one named. */
    boolean isOfAnother(String text, String beside, String department, String section) {
        return ListOfBills.is(text)
                || said(text, beside, department).entrySet().stream()
                        .filter(e -> e.getValue() >= (e.getKey().fits(department) ? PASSING : AT_LENGTH))
                        .anyMatch(e -> !e.getKey().isDoneBy(section));
    }

    /** Whether a text has hardly a word of what sections do: an answer that goes on with what was said before. */
    boolean saysLittle(String text) {
        Map<Duty, Double> said = words.in(text);
        return said.values().stream().noneMatch(w -> w >= LITTLE);
    }

    /**
     * Whether a department can have a section for what a text speaks of most. Of several departments that speak in one case the one of
     * another matter (企画部 on the plan that holds it) is not the one to write to.
     */
    boolean canBeOf(String text, String department) {
        Map<Duty, Double> said = words.in(text);
        double most =
                said.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return said.entrySet().stream()
                .filter(e -> e.getValue() >= most)
                .allMatch(e -> e.getKey().fits(department));
    }

    /** Whether a text goes through the matters of many sections, as who explains a plan or a budget does. */
    boolean touchesMany(String text) {
        Map<Duty, Double> said = words.in(text);
        return ListOfBills.is(text)
                || said.values().stream().filter(w -> w >= LITTLE).count() >= MANY;
    }

    /** Whether a text has no word at all of what sections do. */
    boolean saysNothing(String text) {
        Map<Duty, Double> said = words.in(text);
        return said.isEmpty();
    }

    /** Whether a section of this name lies, by what it does, in a department of that name: 交通政策課 in 土木部. */
    boolean belongs(String section, String department) {
        return words.duties().stream().anyMatch(d -> d.isDoneBy(section) && d.isOf(department));
    }

    /**
     * Whether a section of this name does only what a department of that name has no section for: 動植物公園 and 市民病院事務局. What
     * sections of the name do in some municipalities only does not tell where it lies, if others of their matters do.
     */
    boolean isForeign(String section, @Nullable String department) {
        List<Duty> all = department == null
                ? List.of()
                : words.duties().stream().filter(d -> d.isDoneBy(section)).toList();
        List<Duty> always = all.stream().filter(d -> !d.isSeldomDoneBy(section)).toList();
        List<Duty> of = always.isEmpty() ? all : always;
        return !of.isEmpty() && of.stream().noneMatch(d -> d.fits(department));
    }
}
