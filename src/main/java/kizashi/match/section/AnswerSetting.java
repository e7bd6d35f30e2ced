package kizashi.match.section;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.signal.exchange.Announcements;
import org.jspecify.annotations.Nullable;

/** An answer with all that stands around it, and the sections that may be in charge. */
final class AnswerSetting {
    /** A title that says what its bearer is for, and no department. */
    static final Pattern TITLED = Pattern.compile("(.{2,12}?)(?:担当(?:部長|局長|理事|参事|次長)|(?:統括)?監)");

    /** 「お答えします。学校図書館」「委員長、よろしいでしょうか。学校図書館」: what stands before a topic's particle at the beginning, the topic as its group. */
    private static final String TOPIC_FIRST =
            "(?:[^。]{0,30}(?:お答え|補足|よろしい)[^。]{0,14}。)?[\\s　]*(?:[^。、]{1,6}、)?([^。、]{2,40}?)";

    private static final Pattern OPENING = Pattern.compile(TOPIC_FIRST + "(?:につきまして|については|に関しまして|でございますが)");

    /** The same where it is only asked whether two speak of one matter. */
    private static final Pattern ANNOUNCING =
            Pattern.compile(TOPIC_FIRST + "(?:につきまして|について|に関しまして|に関する|に係る|の関係で|の件で|でございますが|でありますが|ですが)");

    /** What a matter is called by; 「御質問」 and the like call none. */
    private static final Pattern NAME = Pattern.compile("[一-鿿々]{2,}|[ァ-ヺー]{2,}");

    private static final Pattern NO_NAME = Pattern.compile(".*(?:質問|議員|委員|案件|関係|対応|取組|状況|現状|今後|点目|項目|答弁|件数|説明).*");

    /** Heads of what is no department of the mayor's, by law. */
    private static final Pattern BODY = Pattern.compile("(?:上下)?(消防|水道|病院|交通)(?:長|事業管理者|局長)");

    private final RelatedAnswers related;
    private @Nullable Map<String, List<Passage>> sharing;

    final Passage answer;
    final String text;
    /** The same with 本市 for the municipality's name. */
    final String own;

    final String asked;
    final String beside;
    /** What the speaker says that he speaks of, there or before it in his speech; else what is asked. */
    final String topic;

    /** What the answer itself says at its beginning that it is about; null where it does not. */
    final @Nullable String announced;

    final Dialogue dialogue;
    /** What stands beside it, what is asked; and what was said before where these do not tell what it is about. */
    final String around;

    final @Nullable String unit;
    final @Nullable String department;
    final List<SectionDirectory.Section> known;
    /** Known sections that may lie in the department that answers, with their duties or without. */
    final List<SectionDirectory.Section> near;
    /** Those of them that are sections by their names. */
    final KnownSections under;
    /** Whether there are no departments, so that the head of the municipality answers for its sections as heads of departments do. */
    final boolean town;

    AnswerSetting(SectionDirectory directory, RelatedAnswers related, Passage answer, String text, String beside) {
        this.related = related;
        this.answer = answer;
        this.text = text;
        this.own = SectionsInText.own(text, answer.document().municipality());
        this.beside = beside;
        this.known = directory.of(answer.document().municipality().key());
        this.asked = asked(answer);
        this.announced = announcing(text);
        this.topic = topic(answer, text, asked);
        this.dialogue = new Dialogue(answer, related.document(answer));
        String said = beside + "\n" + asked;
        this.around = GeneralDuties.BUNDLED.saysLittle(text + "\n" + said) ? said + "\n" + dialogue.before() : said;
        this.unit = SectionEvidence.unit(answer);
        this.department = department(answer);
        this.near = known.stream()
                .filter(s -> unit == null || s.parent() == null || s.parent().equals(unit))
                .toList();
        KnownSections may = KnownSections.of(known, unit, department);
        this.town = may.full() && known.stream().allMatch(s -> s.parent() == null);
        this.under = here(SchoolBoard.among(may, unit, department));
    }

    /** Without sections of which it is not known where they lie, and that by their names lie in no department of this kind. */
    private KnownSections here(KnownSections may) {
        return may.full()
                ? may
                : new KnownSections(
                        may.sections().stream()
                                .filter(s ->
                                        s.parent() != null || !GeneralDuties.BUNDLED.isForeign(s.name(), department))
                                .toList(),
                        false);
    }

    /** For each telling word of the answer, what officials said elsewhere with it; looked up once. */
    Map<String, List<Passage>> sharing() {
        Map<String, List<Passage>> known = sharing;
        if (known == null) {
            known = related.sharing(answer);
            sharing = known;
        }
        return known;
    }

    /**
     * Whether what another official answers may be on the matter of this answer. A member asks of several things at once, and who announces
     * one of them does not add to what is answered on another.
     */
    boolean sharesMatter(Passage other) {
        String own = announced;
        String theirs = announcing(other.text());
        String where = theirs == null ? other.text() + "\n" + asked(other) : theirs;
        return own == null
                || NAME.matcher(own)
                        .results()
                        .map(MatchResult::group)
                        .filter(n -> !NO_NAME.matcher(n).matches())
                        .anyMatch(where::contains);
    }

    private static @Nullable String announcing(String text) {
        Matcher opening = ANNOUNCING.matcher(text);
        return opening.lookingAt() ? opening.group(1) : null;
    }

    /** Where the member asks. */
    String asking() {
        return related.asking(answer).stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    /** Whether a section is known to lie in another department than the one that answers, or can only lie in another one. */
    boolean isElsewhere(String section) {
        return SchoolBoard.isOfAnother(section, unit, department)
                || !isOwn(section) && GeneralDuties.BUNDLED.isForeign(section, department)
                || isKnownElsewhere(section)
                || isDepartment(section, known);
    }

    /** A 危機管理室 with sections below it is none itself. */
    static boolean isDepartment(String name, List<SectionDirectory.Section> known) {
        return name.endsWith("室") && known.stream().anyMatch(s -> name.equals(s.parent()));
    }

    private boolean isKnownElsewhere(String section) {
        return unit != null
                && known.stream()
                        .anyMatch(s -> s.name().equals(section)
                                && s.parent() != null
                                && !s.parent().equals(unit));
    }

    /** Whether a section is known to lie in the department that answers. */
    boolean isOwn(String section) {
        return unit != null
                && under.sections().stream().anyMatch(s -> s.name().equals(section) && unit.equals(s.parent()));
    }

    /** Where the announcement says of no matter of a section, the question does. */
    private static String topic(Passage answer, String text, String asked) {
        String announced = Announcements.first(text);
        if (announced == null && answer.signal().announced() != null) {
            announced = answer.signal().announced().text();
        }
        if (announced != null && !GeneralDuties.BUNDLED.saysNothing(announced)) {
            return announced;
        }
        Matcher opening = OPENING.matcher(text);
        return opening.lookingAt() && !GeneralDuties.BUNDLED.saysNothing(opening.group(1)) ? opening.group(1) : asked;
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
     * The department by what it does. The head of the schools' board has no department, but speaks of schools, and so has the head of the
     * fire brigade or of an enterprise; a 危機管理監 or an 農林水産担当部長 has none of that name, but speaks of what his title says.
     */
    private static @Nullable String department(Passage passage) {
        Speaker speaker = passage.speaker();
        String role = speaker == null ? null : speaker.role();
        if (role != null && role.startsWith("教育")) {
            return "教育";
        }
        String unit = SectionEvidence.unit(passage);
        Matcher body = unit == null && role != null ? BODY.matcher(role) : null;
        if (body != null && body.matches()) {
            return body.group(1);
        }
        Matcher titled = unit == null && role != null ? TITLED.matcher(role) : null;
        return titled != null && titled.matches() ? titled.group(1) : unit;
    }
}
