package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern COMMISSION = Pattern.compile(".{0,6}(?:選挙管理|農業|公平|人事|監査|固定資産評価審査)委員会?事務局");

    private static final Pattern TITLED = Pattern.compile("(.{2,12}?)(?:担当(?:部長|局長|理事|参事|次長)|(?:統括)?監)");

    private static final Pattern PLANNING = Pattern.compile(".{0,4}(?:企画|政策).{0,4}[部局]");
    private static final Pattern SEVERAL = Pattern.compile("[２-９2-9二三四五]点(?:について|お答え|に)|(?:御質問|質問)[２-９2-9]点");

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
        for (Match match : opportunity.matches()) {
            ResponsibleSection row = best.passage().speaker() == null ? byRow(match) : null;
            if (row != null) {
                return row;
            }
        }
        List<Passage> evidence =
                opportunity.matches().stream().map(Match::passage).toList();
        return of(evidence, around(best), beside(evidence.get(0)));
    }

    /** The row of a table in which the keyword stands, where it names one section: 見守り機器導入　4,800千円　高齢福祉課. */
    private static @Nullable ResponsibleSection byRow(Match match) {
        Passage passage = match.passage();
        for (Match.TermHit hit : passage.speaker() == null ? match.terms() : List.<Match.TermHit>of()) {
            String text = passage.text();
            int at = Math.clamp((long) hit.start() - passage.start(), 0, text.length());
            int end = text.indexOf('\n', at);
            String row = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end < 0 ? text.length() : end);
            List<String> named = row.contains("。") ? List.of() : SectionNames.in(row);
            if (named.size() == 1 && !SectionNames.speaksForOthers(named.get(0))) {
                return new ResponsibleSection(
                        named.get(0),
                        passage.document().kind().label() + "「"
                                + passage.document().title() + "」の同じ行に所管課の記載",
                        true);
            }
        }
        return null;
    }

    /** An answer above the sections is read with what stands beside it; all else speaks for itself. */
    private String beside(Passage answer) {
        boolean above = answer.speaker() != null && answer.speaker().side() == Side.OFFICIAL;
        return !above || bySpeaker(answer, "") != null
                ? ""
                : related.beside(answer).stream().map(Passage::text).collect(Collectors.joining("\n"));
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
        return of(evidence, evidence.get(0).text(), beside(evidence.get(0)));
    }

    private ResponsibleSection of(List<Passage> evidence, String text, String beside) {
        Passage best = evidence.get(0);
        ResponsibleSection sure = bySpeaker(best, "答弁者が課長級");
        if (sure == null) {
            sure = byDesk(best);
        }
        if (sure == null) {
            sure = byOffice(best);
        }
        if (sure == null) {
            sure = byPaper(evidence);
        }
        if (sure != null) {
            return sure;
        }
        ResponsibleSection found =
                first(() -> bySameQuestion(best), () -> byName(best, text), () -> byOwnDuties(best, text, beside));
        ResponsibleSection usual = byGeneralDuties(best, text, beside);
        if (found == null && GeneralDuties.isListOfBills(text)) {
            return inDepartment(evidence);
        }
        if (found == null) {
            found = first(
                    () -> byCommittee(evidence),
                    () -> byCommittee(elsewhere(evidence)),
                    () -> usual == null ? byDirectory(best, text) : null);
            if (found != null && usual == null && isAgainst(found, best, text, beside)) {
                found = null;
            }
        }
        // Two grounds that name different sections are none.
        if (found != null && usual != null && !usual.name().equals(found.name())) {
            return inDepartment(evidence);
        }
        ResponsibleSection known = found;
        ResponsibleSection any =
                first(() -> known, () -> usual, () -> byLead(best, text, beside), () -> byLocalWords(best));
        return any == null ? inDepartment(evidence) : any;
    }

    @SafeVarargs
    private static @Nullable ResponsibleSection first(Supplier<@Nullable ResponsibleSection>... grounds) {
        for (Supplier<@Nullable ResponsibleSection> ground : grounds) {
            ResponsibleSection found = ground.get();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The evidence, and what heads of sections said elsewhere on the matter of an official's answer. */
    private List<Passage> elsewhere(List<Passage> evidence) {
        Passage best = evidence.get(0);
        List<Passage> all = new ArrayList<>(evidence);
        if (best.speaker() != null && best.speaker().side() == Side.OFFICIAL) {
            all.addAll(related.to(best));
        }
        return all;
    }

    private boolean isAgainst(ResponsibleSection found, Passage best, String text, String beside) {
        return GeneralDuties.BUNDLED.speaksAgainst(found.name(), text, beside + "\n" + asked(best), department(best));
    }

    /** A 担当課長 heads a desk and no section; one writes to the desk. */
    private static @Nullable ResponsibleSection byDesk(Passage passage) {
        Speaker speaker = passage.speaker();
        String desk = speaker == null || speaker.side() != Side.OFFICIAL ? null : SectionNames.desk(speaker.role());
        return speaker == null || desk == null
                ? null
                : new ResponsibleSection(desk, "答弁者が担当の課長（" + speaker.display() + day(passage) + "）", true);
    }

    /** One head of a section answered the question, and the head of his bureau adds to it. */
    private @Nullable ResponsibleSection bySameQuestion(Passage answer) {
        if (answer.speaker() == null || answer.speaker().side() != Side.OFFICIAL) {
            return null;
        }
        ResponsibleSection found = null;
        for (Passage other : related.sameQuestion(answer)) {
            ResponsibleSection head = bySpeaker(other, "同じ質問に課長級が答弁");
            head = head == null ? byDesk(other) : head;
            if (head != null && found != null && !head.name().equals(found.name())) {
                return null;
            }
            found = head == null ? found : head;
        }
        return found;
    }

    /**
     * A department of planning has no matters of its own: what no other section is for lies with the one that bears its name
     * (企画部 and 企画課). Elsewhere that section keeps house for the others, and tells nothing.
     */
    private @Nullable ResponsibleSection byLead(Passage passage, String text, String beside) {
        String unit = unit(passage);
        if (unit == null
                || !PLANNING.matcher(unit).matches()
                || SectionNames.in(text).size() > 1) {
            return null;
        }
        String lead = unit.substring(0, unit.length() - 1) + "課";
        boolean known = directory.of(passage.document().municipality().key()).stream()
                .anyMatch(s -> s.name().equals(lead)
                        && (s.parent() == null || s.parent().equals(unit)));
        return known && !GeneralDuties.BUNDLED.isOfAnother(text, beside + "\n" + asked(passage), unit, lead)
                ? new ResponsibleSection(lead, "企画部門の同じ名の課（ほかの課の話題を示す言葉がない）", true)
                : null;
    }

    /** The office of an elected or appointed commission has no sections: it is itself the one to write to. */
    private static @Nullable ResponsibleSection byOffice(Passage passage) {
        String unit = unit(passage);
        return unit != null && COMMISSION.matcher(unit).matches()
                ? new ResponsibleSection(unit, "行政委員会の事務局が答弁" + day(passage), true)
                : null;
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
        if (named.size() > 1) {
            named = SectionNames.acting(text);
        }
        String unit = unit(passage);
        if (named.size() != 1 || speaksForOthers(named.get(0), unit, text)) {
            return null;
        }
        String name = named.get(0);
        List<SectionDirectory.Section> same = directory
                .of(passage.document().municipality().key())
                .stream()
                .filter(s -> s.name().equals(name) && s.parent() != null)
                .toList();
        boolean another = unit != null && same.stream().anyMatch(s -> !unit.equals(s.parent()));
        boolean own = unit != null && same.stream().anyMatch(s -> unit.equals(s.parent()));
        String written = SectionNames.departmentOf(name, text);
        boolean elsewhere = unit != null && written != null && !written.equals(unit);
        return !another
                        && !elsewhere
                        && (own && SectionNames.acting(text).contains(name) || SectionNames.speaksOf(name, text))
                ? new ResponsibleSection(name, "答弁の中で名前が挙がった課", true)
                : null;
    }

    /** A section of finance keeps the books of others, but acts in its own department's matters. */
    private static boolean speaksForOthers(String name, @Nullable String unit, String text) {
        boolean own = unit != null
                && GeneralDuties.BUNDLED.belongs(name, unit)
                && SectionNames.acting(text).contains(name);
        return !own && SectionNames.speaksForOthers(name);
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
        if (SectionNames.in(text).size() > 1 || SEVERAL.matcher(text).find()) {
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
        return new ResponsibleSection(section.name(), "話題と課名が一致（この課だけに当てはまる言葉）", true);
    }

    /** The section whose 事務分掌 speaks of the matter, where the municipality's was read. */
    private @Nullable ResponsibleSection byOwnDuties(Passage passage, String text, String beside) {
        String unit = unit(passage);
        List<SectionDirectory.Section> all =
                directory.of(passage.document().municipality().key());
        List<SectionDirectory.Section> with = all.stream()
                .filter(s -> !s.duties().isEmpty())
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .toList();
        if (with.isEmpty() || passage.speaker() == null) {
            return null;
        }
        SectionDirectory.Section found = OwnDuties.of(text, beside + "\n" + asked(passage), with, all);
        return found == null ? null : new ResponsibleSection(found.name(), "事務分掌の言葉と一致", true);
    }

    /** A known section that does, by its name, what sections of that name commonly do. */
    private @Nullable ResponsibleSection byGeneralDuties(Passage passage, String text, String beside) {
        GeneralDuties.Found found =
                GeneralDuties.BUNDLED.of(text, beside + "\n" + asked(passage), department(passage), under(passage));
        return found == null
                ? null
                : new ResponsibleSection(found.section().name(), "一般的な事務分掌から（" + found.matter() + "を担う課名）", true);
    }

    /**
     * What a name that only this municipality uses stands for, by what else was said with it. Of a head of the municipality
     * it is not asked: he speaks of everything, and so do those whose words are like his.
     */
    private @Nullable ResponsibleSection byLocalWords(Passage passage) {
        Speaker speaker = passage.speaker();
        GeneralDuties.Found found = speaker == null || speaker.side() != Side.OFFICIAL || department(passage) == null
                ? null
                : LocalWords.of(related.sharing(passage), department(passage), under(passage));
        return found == null
                ? null
                : new ResponsibleSection(
                        found.section().name(), "同じ言葉が出るほかの答弁の話題から（" + found.matter() + "を担う課名）", true);
    }

    /** The known sections of the department that answers; all where no department does. */
    private List<SectionDirectory.Section> under(Passage passage) {
        String unit = unit(passage);
        return directory.of(passage.document().municipality().key()).stream()
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .filter(s -> SectionNames.isSection(s.name()))
                .toList();
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

    /**
     * The department by what it does. The head of the schools' board has no department, but speaks of schools; a 危機管理監 or
     * an 農林水産担当部長 has none of that name, but speaks of what his title says.
     */
    private static @Nullable String department(Passage passage) {
        Speaker speaker = passage.speaker();
        String role = speaker == null ? null : speaker.role();
        if (role != null && role.startsWith("教育")) {
            return "教育";
        }
        String unit = unit(passage);
        Matcher titled = unit == null && role != null ? TITLED.matcher(role) : null;
        return titled != null && titled.matches() ? titled.group(1) : unit;
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
