package kizashi.match.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.signal.exchange.Announcements;
import org.jspecify.annotations.Nullable;

/** Gathers what speaks for each section that may be the one to write to about an answer. */
final class SectionEvidence {
    private static final int MONTHS = 24;
    private static final double MOST_ALIKE = 2;
    private static final Pattern PLANNING = Pattern.compile(".{0,4}(?:企画|政策).{0,4}[部局]");
    private static final Pattern SEVERAL = Pattern.compile("[２-９2-9二三四五]点(?:について|お答え|に)|(?:御質問|質問)[２-９2-9]点");

    /** Grounds that do not rest on what sections of a name commonly do. */
    private static final Set<SectionGround> OF_ITSELF = EnumSet.of(
            SectionGround.SAME_QUESTION,
            SectionGround.NAMED,
            SectionGround.OWN_DUTIES,
            SectionGround.HEADS,
            SectionGround.LEAD);

    private final AnswerSetting setting;
    private final RelatedAnswers related;
    private final List<Passage> evidence;
    private final Passage answer;
    private final String text;
    private final @Nullable String unit;
    /** The sections that the answer names. */
    private final List<String> named;
    /** Whether it names several, or answers several points at once. */
    private final boolean several;

    /** How much is said of a matter for which no section is known, 0 to 1. */
    private double unknown;

    /** The same of what the answer announces. */
    private double unknownTopic;

    private final Map<String, SectionCandidate> candidates = new LinkedHashMap<>();

    private SectionEvidence(
            SectionDirectory directory, RelatedAnswers related, List<Passage> evidence, String text, String beside) {
        this.answer = evidence.get(0);
        this.setting = new AnswerSetting(directory, related, answer, text, beside);
        this.related = related;
        this.evidence = evidence;
        this.text = text;
        this.unit = setting.unit;
        this.named = SectionsInText.in(setting.own);
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
            new NamedEvidence(setting, this::candidate).gather(named);
            ownDuties();
        }
        if (!ListOfBills.is(text)) {
            heads(official);
            nameOften();
            nameTopic();
            spoken(official);
            // A mayor speaks of everything with everybody's words.
            if (official && (setting.department != null || setting.town)) {
                new TellingWords(setting, setting.sharing()).gather(this::candidate);
            }
            lead();
        }
        candidates.values().forEach(this::circumstances);
    }

    private void spoken(boolean official) {
        SpokenEvidence spoken = new SpokenEvidence(setting, this::candidate);
        unknown = spoken.unknown();
        unknownTopic = spoken.unknownTopic();
        spoken.inAnswer();
        if (official) {
            spoken.inTalk();
        }
        if (official && setting.department != null) {
            spoken.elsewhere();
        }
    }

    private SectionCandidate candidate(String name) {
        return candidates.computeIfAbsent(name, SectionCandidate::new);
    }

    /** One head of a section answered the question, and the head of his bureau, no other's, adds to it. */
    private void sameQuestion() {
        ResponsibleSection found = null;
        for (Passage other : related.sameQuestion(answer)) {
            ResponsibleSection head = SureSection.speaks(other, SectionGround.SAME_QUESTION.basis());
            if (head == null || setting.isElsewhere(head.name()) || !setting.sharesMatter(other)) {
                continue;
            }
            if (found != null && !head.name().equals(found.name())) {
                return;
            }
            found = head;
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

    private void ownDuties() {
        List<SectionDirectory.Section> with =
                setting.near.stream().filter(s -> !s.duties().isEmpty()).toList();
        SectionDirectory.Section found =
                with.isEmpty() ? null : OwnDuties.of(text, setting.around + "\n" + setting.topic, with, setting.known);
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
        List<RelatedPassages.Alike> heads = related.heads(answer);
        double all = heads.stream().mapToDouble(SectionEvidence::squared).sum();
        for (RelatedPassages.Alike alike : heads) {
            head(alike.closest(), SectionGround.HEADS_ALIKE, Math.min(MOST_ALIKE, alike.together()));
            if (alike.standsOut()) {
                head(alike.closest(), SectionGround.HEADS_STAND_OUT, 1);
            }
            head(alike.closest(), SectionGround.HEADS_SHARE, Math.min(1, alike.together()) * squared(alike) / all);
        }
        for (RelatedPassages.Alike alike : related.naming(answer)) {
            if (!setting.isElsewhere(alike.section())) {
                LocalDate on = alike.closest().document().spokenOn();
                candidate(alike.section())
                        .add(
                                SectionGround.NAMED_ALIKE,
                                Math.min(MOST_ALIKE, alike.together()),
                                on == null ? "" : "（" + on + "）");
            }
        }
    }

    /** What is much alike counts for more than many that are a little. */
    private static double squared(RelatedPassages.Alike alike) {
        return alike.together() * alike.together();
    }

    private void head(Passage passage, SectionGround ground, double strength) {
        ResponsibleSection found = SureSection.ofHead(passage, ground.basis());
        if (found != null && !setting.isElsewhere(found.name())) {
            candidate(found.name()).add(ground, strength, remark(found));
        }
    }

    private void nameOften() {
        if (several) {
            return;
        }
        for (SectionDirectory.Section section : setting.under.sections()) {
            if (SectionNames.fit(section, setting.known, text) > 0) {
                candidate(section.name()).add(SectionGround.NAME_OFTEN, 1, "（この課だけに当てはまる言葉）");
            }
        }
    }

    /** The answer announces a matter by words of which a section's name is made: 「星見城の石垣についてお答えします」 and 星見城整備室. */
    private void nameTopic() {
        String announced = setting.announced;
        if (announced == null || Announcements.isOfSeveral(announced + "について")) {
            return;
        }
        for (SectionDirectory.Section section : setting.under.sections()) {
            List<String> words = SectionNames.words(section.name());
            long said = words.stream().filter(announced::contains).count();
            if (said > 0) {
                candidate(section.name()).add(SectionGround.NAME_TOPIC, (double) said / words.size());
            }
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
        if (setting.under.sections().stream().anyMatch(s -> s.name().equals(lead))
                && !GeneralDuties.BUNDLED.isOfAnother(text, setting.around, unit, lead)) {
            candidate(lead).add(SectionGround.LEAD, 1, "（ほかの課の話題を示す言葉がない）");
        }
    }

    /** What holds for every candidate, or for its name alone. */
    private void circumstances(SectionCandidate candidate) {
        String name = candidate.name();
        List<String> words = SectionNames.words(name);
        long said = words.stream().filter(text::contains).count();
        long alsoAsked = words.stream()
                .filter(w -> !text.contains(w) && setting.asked.contains(w))
                .count();
        candidate.add(SectionGround.NAME_WORDS, words.isEmpty() ? 0 : (said + alsoAsked / 2.0) / words.size());
        boolean ofItself = OF_ITSELF.stream().anyMatch(g -> candidate.strength(g) > 0);
        double open = ofItself ? 0 : Math.max(0, 1 - spokenFor(candidate));
        candidate.add(SectionGround.UNKNOWN, open * unknown);
        candidate.add(SectionGround.UNKNOWN_TOPIC, open * unknownTopic);
        candidate.add(SectionGround.CHIEF, setting.department == null && !setting.town ? 1 : 0);
        candidate.add(SectionGround.SEVERAL, several ? 1 : 0);
        candidate.add(SectionGround.START, 1);
    }

    /**
     * How far the matter that is nobody's who is known may be a section's after all, as who speaks and is named elsewhere with the telling
     * words shows. A section that has a share of what is said has it for its own matter, and the words elsewhere may be of that one.
     */
    private static double spokenFor(SectionCandidate candidate) {
        return candidate.strength(SectionGround.SHARE) > 0
                ? 0
                : candidate.strength(SectionGround.HEADS_WORDS) + candidate.strength(SectionGround.NAMED_WORDS);
    }

    /** The department of an official above the sections: 福祉部. */
    static @Nullable String unit(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker == null || speaker.side() != Side.OFFICIAL ? null : speaker.department();
    }
}
