package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section to write to (所管課), which is seldom the speaker: a mayor or the head of a department answers, a section
 * does the work. Every answer says on what ground; where there is none, it says 「○○部内・課未確認」 and no more.
 */
public final class ResponsibleSections {
    /** Nothing is known. */
    static final ResponsibleSection UNKNOWN = new ResponsibleSection("所管課未確認", "部署を示す記載が見つからない", false);

    private static final int MONTHS = 24;
    /** About two sentences. */
    private static final int AROUND = 150;

    private final SectionDirectory directory;
    private final RelatedAnswers related;

    /** @param directory sections that a municipality's own papers and minutes named */
    public ResponsibleSections(SectionDirectory directory) {
        this(directory, RelatedAnswers.NONE);
    }

    /**
     * @param directory sections that a municipality's own papers and minutes named
     * @param related what heads of sections said on the same matter
     */
    public ResponsibleSections(SectionDirectory directory, RelatedAnswers related) {
        this.directory = directory;
        this.related = related;
    }

    /** The section for a case, from all its evidence. */
    public ResponsibleSection of(Opportunity opportunity) {
        Match best = opportunity.best();
        List<Passage> evidence = new ArrayList<>(
                opportunity.matches().stream().map(Match::passage).toList());
        Passage answer = evidence.get(0);
        if (answer.speaker() != null && answer.speaker().side() == Side.OFFICIAL && bySpeaker(answer, "") == null) {
            evidence.addAll(related.to(answer));
        }
        return of(evidence, around(best));
    }

    /** What stands around the keywords: a long answer names the sections of other matters too. */
    private static String around(Match match) {
        String text = match.passage().text();
        BitSet near = new BitSet(text.length());
        for (Match.TermHit hit : match.terms()) {
            int from = Math.clamp((long) hit.start() - match.passage().start() - AROUND, 0, text.length());
            int to = Math.clamp((long) hit.end() - match.passage().start() + AROUND, from, text.length());
            near.set(from, to);
        }
        StringBuilder around = new StringBuilder();
        near.stream().forEach(i -> around.append(text.charAt(i)));
        return around.isEmpty() ? text : around.toString();
    }

    /**
     * The section for a matter.
     *
     * @param evidence passages on one matter of one municipality, the best first; not empty
     */
    public ResponsibleSection of(List<Passage> evidence) {
        return of(evidence, evidence.get(0).text());
    }

    private ResponsibleSection of(List<Passage> evidence, String text) {
        Passage best = evidence.get(0);
        ResponsibleSection found = bySpeaker(best, "答弁者が課長級");
        if (found == null) {
            found = byPaper(evidence);
        }
        if (found == null) {
            found = byName(best, text);
        }
        if (found == null) {
            found = byCommittee(evidence);
        }
        if (found == null) {
            found = byDirectory(best, text);
        }
        ResponsibleSection usual = found != null && best.speaker() == null ? null : byGeneralDuties(best, text);
        boolean agreed = found == null || usual == null || usual.name().equals(found.name());
        if (!agreed && bySpeaker(best, "") == null) {
            return inDepartment(evidence);
        }
        found = found == null ? usual : found;
        return found != null ? found : inDepartment(evidence);
    }

    private static @Nullable ResponsibleSection bySpeaker(Passage passage, String basis) {
        Speaker speaker = passage.speaker();
        if (speaker == null || speaker.side() != Side.OFFICIAL || speaker.department() == null) {
            return null;
        }
        return SectionNames.isSection(speaker.department()) && !SectionNames.speaksForOthers(speaker.department())
                ? new ResponsibleSection(
                        speaker.department(), basis + "（" + speaker.display() + day(passage) + "）", true)
                : null;
    }

    /** A budget, plan or notice that names the section. */
    private static @Nullable ResponsibleSection byPaper(List<Passage> evidence) {
        for (Passage passage : evidence) {
            if (passage.speaker() == null
                    && passage.department() != null
                    && SectionNames.isSection(passage.department())
                    && !SectionNames.speaksForOthers(passage.department())) {
                return new ResponsibleSection(
                        passage.department(),
                        passage.document().kind().label() + "「"
                                + passage.document().title() + "」に担当課の記載",
                        true);
            }
        }
        return null;
    }

    /** The answer itself names one section, and no other. */
    private @Nullable ResponsibleSection byName(Passage passage, String text) {
        if (passage.speaker() == null || passage.speaker().side() != Side.OFFICIAL) {
            return null;
        }
        List<String> named = SectionNames.in(text);
        String unit = unit(passage);
        boolean another = unit != null
                && directory.of(passage.document().municipality().key()).stream()
                        .anyMatch(s -> named.contains(s.name())
                                && s.parent() != null
                                && !s.parent().equals(unit));
        String written = named.size() == 1 ? SectionNames.departmentOf(named.get(0), text) : null;
        boolean elsewhere = unit != null && written != null && !written.equals(unit);
        return named.size() == 1 && !another && !elsewhere && SectionNames.speaksOf(named.get(0), text)
                ? new ResponsibleSection(named.get(0), "答弁の中で名前が挙がった課", true)
                : null;
    }

    /** A head of section who spoke on the same matter within two years. */
    private static @Nullable ResponsibleSection byCommittee(List<Passage> evidence) {
        LocalDate day = evidence.get(0).document().spokenOn();
        for (Passage passage : evidence) {
            LocalDate other = passage.document().spokenOn();
            boolean recent = day == null || other == null || !other.isBefore(day.minusMonths(MONTHS));
            ResponsibleSection found = recent ? bySpeaker(passage, "同じ件で課長級が答弁") : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A known section of that department whose duties or name say the matter. */
    private @Nullable ResponsibleSection byDirectory(Passage passage, String text) {
        String unit = unit(passage);
        if (SectionNames.in(text).size() > 1) {
            return null;
        }
        List<SectionDirectory.Section> fitting = new ArrayList<>();
        int best = 0;
        List<SectionDirectory.Section> all =
                directory.of(passage.document().municipality().key());
        for (SectionDirectory.Section section : all) {
            boolean elsewhere = unit != null
                    && section.parent() != null
                    && !section.parent().equals(unit);
            int fit = elsewhere ? 0 : SectionNames.fit(section, all, text);
            if (fit > best) {
                best = fit;
                fitting.clear();
            }
            if (fit == best && fit > 0) {
                fitting.add(section);
            }
        }
        if (fitting.size() != 1) {
            return null;
        }
        SectionDirectory.Section section = fitting.get(0);
        return new ResponsibleSection(
                section.name(), section.duties().isEmpty() ? "話題と課名が一致（この課だけに当てはまる言葉）" : "事務分掌の言葉と一致", true);
    }

    /** A known section that does, by its name, what sections of that name commonly do. */
    private @Nullable ResponsibleSection byGeneralDuties(Passage passage, String text) {
        String unit = unit(passage);
        List<SectionDirectory.Section> own = directory
                .of(passage.document().municipality().key())
                .stream()
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .filter(s -> SectionNames.isSection(s.name()))
                .toList();
        GeneralDuties.Found found = GeneralDuties.BUNDLED.of(text, asked(passage), department(passage), own);
        return found == null || found.section() == null
                ? null
                : new ResponsibleSection(found.section().name(), "一般的な事務分掌から（" + found.matter() + "を担う課名）", true);
    }

    /** The question that an answer answers. */
    private static String asked(Passage passage) {
        var exchange = passage.signal().exchange();
        if (exchange == null || passage.speaker() == null || passage.speaker().side() != Side.OFFICIAL) {
            return "";
        }
        StringBuilder asked = new StringBuilder();
        exchange.questions().forEach(q -> asked.append(q.text()).append('。'));
        return asked.toString();
    }

    /** The department by what it does: the head of the schools' board has no department, but speaks of schools. */
    private static @Nullable String department(Passage passage) {
        Speaker speaker = passage.speaker();
        boolean schools =
                speaker != null && speaker.role() != null && speaker.role().startsWith("教育");
        return schools ? "教育" : unit(passage);
    }

    private static ResponsibleSection inDepartment(List<Passage> evidence) {
        for (Passage passage : evidence) {
            String unit = unit(passage);
            if (unit != null && !SectionNames.isSection(unit)) {
                return new ResponsibleSection(
                        unit + "内・課未確認",
                        "答弁者は" + Objects.requireNonNull(passage.speaker()).display() + "で、課を示す記載がない",
                        false);
            }
        }
        return UNKNOWN;
    }

    /** The department of an official above the sections: 福祉部. */
    private static @Nullable String unit(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker == null || speaker.side() != Side.OFFICIAL ? null : speaker.department();
    }

    private static String day(Passage passage) {
        return passage.document().spokenOn() == null
                ? ""
                : "、" + passage.document().spokenOn();
    }
}
