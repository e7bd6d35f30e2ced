package kizashi.match.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Gathers what speaks for each section that may be the one to write to about an answer. */
final class SectionEvidence {
    private static final int MONTHS = 24;
    private static final double MOST_ALIKE = 2;
    /** The logarithm of one and the weight from which on more of the same words says no more. */
    private static final double MUCH = 1.6;
    /** A weight of words this many times another's says no more than that it is far ahead. */
    private static final double FAR_AHEAD = 8;

    private static final Pattern TITLED = Pattern.compile("(.{2,12}?)(?:担当(?:部長|局長|理事|参事|次長)|(?:統括)?監)");
    private static final Pattern PLANNING = Pattern.compile(".{0,4}(?:企画|政策).{0,4}[部局]");
    private static final Pattern SEVERAL = Pattern.compile("[２-９2-9二三四五]点(?:について|お答え|に)|(?:御質問|質問)[２-９2-9]点");

    private final List<SectionDirectory.Section> known;
    private final RelatedAnswers related;
    private final List<Passage> evidence;
    private final Passage answer;
    private final String text;
    private final String asked;
    private final String around;
    private final @Nullable String unit;
    private final @Nullable String department;
    /** Known sections that may lie in the department that answers, with their duties or without. */
    private final List<SectionDirectory.Section> near;

    /** Those of them that are sections by their names. */
    private final List<SectionDirectory.Section> under;
    /** The sections that the answer names. */
    private final List<String> named;
    /** Whether it names several, or answers several points at once. */
    private final boolean several;

    private final Map<String, SectionCandidate> candidates = new LinkedHashMap<>();

    private SectionEvidence(
            SectionDirectory directory, RelatedAnswers related, List<Passage> evidence, String text, String beside) {
        this.answer = evidence.get(0);
        this.known = directory.of(answer.document().municipality().key());
        this.related = related;
        this.evidence = evidence;
        this.text = text;
        this.asked = asked(answer);
        this.around = beside + "\n" + asked;
        this.unit = unit(answer);
        this.department = department(answer);
        this.near = known.stream()
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .toList();
        this.under = near.stream().filter(s -> SectionNames.isSection(s.name())).toList();
        this.named = SectionNames.in(text);
        this.several = named.size() > 1 || SEVERAL.matcher(text).find();
    }

    /**
     * The candidates for a matter, in no order.
     *
     * @param directory sections that the municipality's papers and minutes named
     * @param related what was said elsewhere
     * @param evidence passages on one matter of one municipality, the best first
     * @param text of the best one what is on the matter
     * @param beside what stands beside it in the same answer
     */
    static List<SectionCandidate> candidates(
            SectionDirectory directory, RelatedAnswers related, List<Passage> evidence, String text, String beside) {
        SectionEvidence gathered = new SectionEvidence(directory, related, evidence, text, beside);
        gathered.gather();
        return new ArrayList<>(gathered.candidates.values());
    }

    private void gather() {
        Speaker speaker = answer.speaker();
        boolean official = speaker != null && speaker.side() == Side.OFFICIAL;
        if (official) {
            sameQuestion();
            named();
            ownDuties();
        }
        if (!GeneralDuties.isListOfBills(text)) {
            heads(official);
            nameOften();
            said();
            if (official && department != null) {
                local();
            }
            lead();
        }
        candidates.values().forEach(this::circumstances);
    }

    private SectionCandidate candidate(String name) {
        return candidates.computeIfAbsent(name, SectionCandidate::new);
    }

    /** One head of a section answered the question, and the head of his bureau adds to it. */
    private void sameQuestion() {
        ResponsibleSection found = null;
        for (Passage other : related.sameQuestion(answer)) {
            ResponsibleSection head = SureSection.speaks(other, SectionGround.SAME_QUESTION.basis());
            if (head != null && found != null && !head.name().equals(found.name())) {
                return;
            }
            found = head == null ? found : head;
        }
        if (found != null) {
            candidate(found.name()).add(SectionGround.SAME_QUESTION, 1, remark(found));
        }
    }

    /** What stands in brackets behind a ground's own words. */
    private static String remark(ResponsibleSection found) {
        int at = found.basis().indexOf('（');
        return at < 0 ? "" : found.basis().substring(at);
    }

    private void named() {
        List<String> acting = named.size() > 1 ? SectionNames.acting(text) : named;
        if (acting.size() != 1 || speaksForOthers(acting.get(0))) {
            return;
        }
        String name = acting.get(0);
        List<SectionDirectory.Section> same = known.stream()
                .filter(s -> s.name().equals(name) && s.parent() != null)
                .toList();
        boolean another = unit != null && same.stream().anyMatch(s -> !unit.equals(s.parent()));
        boolean own = unit != null && same.stream().anyMatch(s -> unit.equals(s.parent()));
        String written = SectionNames.departmentOf(name, text);
        boolean elsewhere = unit != null && written != null && !written.equals(unit);
        if (!another
                && !elsewhere
                && (own && SectionNames.acting(text).contains(name) || SectionNames.speaksOf(name, text))) {
            candidate(name).add(SectionGround.NAMED, 1);
        }
    }

    /** A section of finance keeps the books of others, but acts in its own department's matters. */
    private boolean speaksForOthers(String name) {
        boolean own = unit != null
                && GeneralDuties.BUNDLED.belongs(name, unit)
                && SectionNames.acting(text).contains(name);
        return !own && SectionNames.speaksForOthers(name);
    }

    private void ownDuties() {
        List<SectionDirectory.Section> with =
                near.stream().filter(s -> !s.duties().isEmpty()).toList();
        SectionDirectory.Section found = with.isEmpty() ? null : OwnDuties.of(text, around, with, known);
        if (found != null) {
            candidate(found.name()).add(SectionGround.OWN_DUTIES, 1);
        }
    }

    /** Heads of sections who spoke on the same matter within two years: in this case, or elsewhere. */
    private void heads(boolean official) {
        LocalDate day = answer.document().spokenOn();
        for (Passage passage : evidence) {
            LocalDate other = passage.document().spokenOn();
            if (day == null || other == null || !other.isBefore(day.minusMonths(MONTHS))) {
                head(passage, SectionGround.HEADS, 1);
            }
        }
        if (!official) {
            return;
        }
        for (RelatedPassages.Alike alike : related.heads(answer)) {
            head(alike.closest(), SectionGround.HEADS_ALIKE, Math.min(MOST_ALIKE, alike.together()));
            if (alike.standsOut()) {
                head(alike.closest(), SectionGround.HEADS_STAND_OUT, 1);
            }
        }
        for (RelatedPassages.Alike alike : related.naming(answer)) {
            if (!isElsewhere(alike.section())) {
                LocalDate on = alike.closest().document().spokenOn();
                candidate(alike.section())
                        .add(
                                SectionGround.NAMED_ALIKE,
                                Math.min(MOST_ALIKE, alike.together()),
                                on == null ? "" : "（" + on + "）");
            }
        }
    }

    private void head(Passage passage, SectionGround ground, double strength) {
        ResponsibleSection found = SureSection.ofHead(passage, ground.basis());
        if (found != null && !isElsewhere(found.name())) {
            candidate(found.name()).add(ground, strength, remark(found));
        }
    }

    /** Whether a section is known to lie in another department than the one that answers. */
    private boolean isElsewhere(String section) {
        return unit != null
                && known.stream()
                        .anyMatch(s -> s.name().equals(section)
                                && s.parent() != null
                                && !s.parent().equals(unit));
    }

    private void nameOften() {
        if (several) {
            return;
        }
        for (SectionDirectory.Section section : under) {
            if (SectionNames.fit(section, known, text) > 0) {
                candidate(section.name()).add(SectionGround.NAME_OFTEN, 1, "（この課だけに当てはまる言葉）");
            }
        }
    }

    private void said() {
        GeneralDuties.Spoken spoken = GeneralDuties.BUNDLED.spoken(text, around, department, under);
        GeneralDuties.Spoken alone = GeneralDuties.BUNDLED.spoken(text, "", department, under);
        GeneralDuties.Spoken question = GeneralDuties.BUNDLED.spoken(asked, "", department, under);
        GeneralDuties.Spoken asking = GeneralDuties.BUNDLED.spoken(asking(), "", department, under);
        spoken.bySection().forEach((name, of) -> {
            SectionCandidate candidate = candidate(name);
            candidate.add(
                    SectionGround.SAID, Math.min(1, Math.log1p(of.weight()) / MUCH), "（" + of.matter() + "を担う課名）");
            candidate.add(SectionGround.SHARE, spoken.share(name));
            candidate.add(SectionGround.IN_DEPARTMENT, isOwn(name) ? spoken.share(name) : 0);
            candidate.add(SectionGround.SHARE_ALONE, alone.share(name));
            candidate.add(SectionGround.SHARE_ASKED, question.share(name));
            candidate.add(SectionGround.SHARE_ASKING, asking.share(name));
            double next = spoken.most(name);
            double ahead = next == 0 ? FAR_AHEAD : Math.clamp(of.weight() / next, 1 / FAR_AHEAD, FAR_AHEAD);
            candidate.add(SectionGround.AHEAD, Math.log(ahead));
        });
    }

    private boolean isOwn(String section) {
        return unit != null && under.stream().anyMatch(s -> s.name().equals(section) && unit.equals(s.parent()));
    }

    private String asking() {
        return related.asking(answer).stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    /** What a name that only this municipality uses stands for, by what else was said with it. */
    private void local() {
        for (LocalWords.Spoken spoken : LocalWords.of(related.sharing(answer), department, under)) {
            candidate(spoken.section().name())
                    .add(SectionGround.LOCAL, spoken.share(), "（" + spoken.matter() + "を担う課名）");
        }
    }

    /**
     * A department of planning has no matters of its own: what no other section is for lies with the one that bears its name
     * (企画部 and 企画課). Elsewhere that section keeps house for the others, and tells nothing.
     */
    private void lead() {
        if (unit == null || !PLANNING.matcher(unit).matches() || named.size() > 1) {
            return;
        }
        String lead = unit.substring(0, unit.length() - 1) + "課";
        if (under.stream().anyMatch(s -> s.name().equals(lead))
                && !GeneralDuties.BUNDLED.isOfAnother(text, around, unit, lead)) {
            candidate(lead).add(SectionGround.LEAD, 1, "（ほかの課の話題を示す言葉がない）");
        }
    }

    /** What holds for every candidate, or for its name alone. */
    private void circumstances(SectionCandidate candidate) {
        String name = candidate.name();
        List<String> words = SectionNames.words(name);
        long said = words.stream().filter(text::contains).count();
        long alsoAsked = words.stream()
                .filter(w -> !text.contains(w) && asked.contains(w))
                .count();
        candidate.add(SectionGround.NAME_WORDS, words.isEmpty() ? 0 : (said + alsoAsked / 2.0) / words.size());
        candidate.add(SectionGround.CHIEF, department == null ? 1 : 0);
        candidate.add(SectionGround.SEVERAL, several ? 1 : 0);
        candidate.add(SectionGround.START, 1);
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

    /** The department of an official above the sections: 福祉部. */
    static @Nullable String unit(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker == null || speaker.side() != Side.OFFICIAL ? null : speaker.department();
    }
}
