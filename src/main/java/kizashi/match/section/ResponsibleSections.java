package kizashi.match.section;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section to write to (所管課), which is seldom the speaker: a mayor or the head of a department answers, a section
 * does the work. Where the section does not stand for itself ({@link SureSection}), all that speaks for each known section is
 * weighed together ({@link SectionEvidence}, {@link SectionWeights}), and the likeliest is named only where it is likely enough.
 * Every answer says on what ground; else it says 「○○部内・課未確認」 and no more.
 */
public final class ResponsibleSections {
    /** Nothing is known. */
    public static final ResponsibleSection UNKNOWN = new ResponsibleSection("所管課未確認", "部署を示す記載が見つからない", false);

    private static final Pattern AUDITORS = Pattern.compile(".*監査委員(?!.*事務局).*");

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
        for (Match match : opportunity.matches()) {
            ResponsibleSection row = SureSection.ofRow(match);
            if (row != null) {
                return row;
            }
        }
        List<Passage> evidence =
                opportunity.matches().stream().map(Match::passage).toList();
        return of(evidence, around(opportunity.best()));
    }

    /** Of a question the answers, and what else there is: who answers knows whose matter it is. */
    private List<Passage> answered(List<Passage> evidence) {
        Passage best = evidence.get(0);
        List<Passage> answers =
                best.speaker() != null && best.speaker().side() == Side.MEMBER ? related.answering(best) : List.of();
        return answers.isEmpty()
                ? List.of()
                : Stream.concat(answers.stream(), evidence.stream()).distinct().toList();
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
        List<Passage> answered = answered(evidence);
        if (!answered.isEmpty()) {
            return of(answered, answered.get(0).text());
        }
        ResponsibleSection sure = SureSection.of(evidence);
        if (sure != null && !AnswerSetting.isDepartment(sure.name(), known(evidence))) {
            return sure;
        }
        ResponsibleSection likely = SectionChoice.among(SectionWeights.BUNDLED.rank(candidates(evidence, text)));
        return likely == null ? inDepartment(evidence, text) : likely;
    }

    private List<SectionDirectory.Section> known(List<Passage> evidence) {
        return directory.of(evidence.get(0).document().municipality().key());
    }

    /** What may be the section, where none is sure. */
    List<SectionCandidate> candidates(List<Passage> evidence, String text) {
        return SectionEvidence.candidates(directory, related, evidence, text, beside(evidence.get(0)));
    }

    /** An answer above the sections is read with what stands beside it; all else speaks for itself. */
    private String beside(Passage answer) {
        boolean official = answer.speaker() != null && answer.speaker().side() == Side.OFFICIAL;
        return official ? related.beside(answer).stream().map(Passage::text).collect(Collectors.joining("\n")) : "";
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
     * The department that answers: that of the best passage, else the one that speaks most often of those that can have a section for
     * the matter. Auditors speak of the matters of all.
     */
    private static ResponsibleSection inDepartment(List<Passage> evidence, String text) {
        Map<String, Integer> often = new LinkedHashMap<>();
        for (Passage passage : evidence) {
            String unit = department(passage);
            if (unit == null) {
                continue;
            }
            if (passage.equals(evidence.get(0))) {
                return inDepartment(unit, passage);
            }
            if (GeneralDuties.BUNDLED.canBeOf(text, unit)) {
                often.merge(unit, 1, Integer::sum);
            }
        }
        int most = often.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Passage passage : evidence) {
            String unit = department(passage);
            if (unit != null && most > 0 && often.getOrDefault(unit, 0) == most) {
                return inDepartment(unit, passage);
            }
        }
        // a board's own department, where one of them speaks, is nearer than the office of its head
        String office = BodyHeads.office(evidence.get(0));
        return office == null ? UNKNOWN : inDepartment(office, evidence.get(0));
    }

    private static @Nullable String department(Passage passage) {
        String unit = SectionEvidence.unit(passage);
        return unit == null
                        || SectionNames.isSection(unit)
                        || AUDITORS.matcher(unit).matches()
                ? null
                : unit;
    }

    private static ResponsibleSection inDepartment(String unit, Passage passage) {
        return new ResponsibleSection(
                unit + "内・課未確認",
                "答弁者は" + Objects.requireNonNull(passage.speaker()).display() + "で、課までは特定できない",
                false);
    }
}
