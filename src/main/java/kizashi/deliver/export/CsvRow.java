package kizashi.deliver.export;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.deliver.DigestItem;
import kizashi.deliver.DigestView;
import kizashi.deliver.ItemReader;
import kizashi.deliver.NameNotes;
import kizashi.deliver.OneLine;
import kizashi.deliver.PartReason;
import kizashi.deliver.Words;
import kizashi.match.cases.ShownStage;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** One opportunity as a row. */
record CsvRow(Opportunity opportunity, DigestItem item, CrmAccount account, Words words) {
    /** Lines of further evidence in a cell, which a CRM would cut if there were dozens. */
    private static final int EVIDENCE = 5;

    static CsvRow of(
            Opportunity opportunity, List<Profile> profiles, CrmAccount account, Words words, LocalDate today) {
        Map<String, Profile> byId =
                profiles.stream().collect(Collectors.toMap(Profile::id, Function.identity(), (a, b) -> a));
        return new CsvRow(
                opportunity, ItemReader.item(opportunity, opportunity.matches(), true, byId, today), account, words);
    }

    String opportunityId() {
        return opportunity.id();
    }

    String lgKey() {
        return item.lgKey();
    }

    @Nullable
    String lgCode() {
        return opportunity.municipality().code() == null
                ? null
                : opportunity.municipality().code().value();
    }

    @Nullable
    String department() {
        return passage().department();
    }

    @Nullable
    String role() {
        Speaker speaker = passage().speaker();
        return speaker == null ? null : speaker.role();
    }

    /** Whether a councillor says it. */
    boolean isMember() {
        return passage().speaker() != null && passage().speaker().side() == Side.MEMBER;
    }

    @Nullable
    String name() {
        Speaker speaker = passage().speaker();
        return speaker == null ? null : speaker.bestName();
    }

    /** What is unsure about the name; empty where nothing is. */
    String nameNote() {
        return NameNotes.said(passage().speaker(), words);
    }

    /** What else speaks for the case, with the page where each stands. */
    String evidence() {
        return item.evidence().stream()
                .limit(EVIDENCE)
                .map(further -> further.line() + " " + further.source())
                .collect(Collectors.joining(" ／ "));
    }

    /** The office of the key person; null where nobody is known, or only a name. */
    @Nullable
    String keyPersonRole() {
        Speaker known = keyPerson();
        // whom a question asked is an office, with the name where the roster told it
        return known != null ? known.role() : asked(0);
    }

    /** The name of the key person; null where nobody is known, or only his office. */
    @Nullable
    String keyPersonName() {
        Speaker known = keyPerson();
        return known != null ? known.bestName() : asked(1);
    }

    /** The key person as one of the speakers of the evidence; null where none of them is it. */
    private @Nullable Speaker keyPerson() {
        return opportunity.matches().stream()
                .map(m -> m.passage().speaker())
                .filter(s -> s != null && s.display().equals(opportunity.keyPerson()))
                .findFirst()
                .orElse(null);
    }

    /** The office or the name of whom a question asked, who did not speak. */
    private @Nullable String asked(int part) {
        String who = opportunity.keyPerson();
        String[] parts = who == null ? new String[0] : who.split(" ", 2);
        return part < parts.length ? parts[part] : null;
    }

    /** Whom a CRM takes as the person of a lead: who is quoted, but never a councillor, who buys nothing. */
    @Nullable
    String leadName() {
        return isMember() ? keyPersonName() : name();
    }

    /** His office. */
    @Nullable
    String leadRole() {
        return isMember() ? keyPersonRole() : role();
    }

    /** A CRM wants a person's name: the name, else the section to write to. */
    String leadNameOrSection() {
        String name = leadName();
        return name != null ? name : item.section().name();
    }

    @Nullable
    String commitment() {
        return item.commitment() == null || !item.counts() ? null : words.commitment(item.commitment());
    }

    @Nullable
    String commitmentLevel() {
        return item.commitment() == null || !item.counts()
                ? null
                : Integer.toString(item.commitment().level());
    }

    /** 2026-12-04 福祉部長 佐々木健司 実施「…」; null where that is what is quoted. */
    @Nullable
    String latest() {
        DigestItem.Latest latest = item.latest();
        if (latest == null) {
            return null;
        }
        String state =
                latest.commitment() == null ? words.stage(latest.stage()) : words.commitment(latest.commitment());
        return day(latest.day(), latest.session()) + " " + latest.who() + " " + state + "「" + latest.quote() + "」";
    }

    /** A day; where it is unknown that, with the opening of its session, which is never put in its place. */
    private String day(@Nullable LocalDate day, @Nullable LocalDate session) {
        return day != null
                ? day.toString()
                : words.get("unknown") + (session == null ? "" : words.get("session", session.toString()));
    }

    /** Who answered a member's question and with which words, or that no answer was found; null where no question is quoted. */
    @Nullable
    String answers() {
        String answers = item.answers();
        return answers != null && answers.isEmpty() ? words.get("answers.none") : answers;
    }

    /** What decided how firm it is, where that is told. */
    @Nullable
    String phrase() {
        return item.counts() ? item.phrase() : null;
    }

    /** Where the same words were published too: label and address, several parted by a bar. */
    String others() {
        return item.others().stream().map(o -> o.label() + " " + o.source()).collect(Collectors.joining(" ｜ "));
    }

    String score() {
        return number(item.score());
    }

    String sectionBasis() {
        return words.said(item.section().basis());
    }

    String turningPoint() {
        return words.said(item.turningPoint());
    }

    String reasons() {
        return item.parts().stream()
                .map(p ->
                        PartReason.of(p, words) + "（" + (p.value() < 0 ? "−" : "+") + number(Math.abs(p.value())) + "）")
                .collect(Collectors.joining("／"));
    }

    String stage() {
        return words.stage(opportunity.stage());
    }

    /**
     * The sentence that shows the stage, with its day and speaker where it is not in the passage that the row quotes; null where no words do,
     * such as for a mere sign.
     */
    @Nullable
    String stagePhrase() {
        ShownStage shown = ShownStage.of(opportunity.matches(), opportunity.stage());
        if (shown == null) {
            return null;
        }
        String sentence = said(OneLine.of(shown.sentence()));
        Passage from = shown.in().passage();
        if (from.key().equals(passage().key())) {
            return sentence;
        }
        LocalDate day = from.document().spokenOn();
        String who = from.speaker() == null
                ? words.kind(from.document().kind())
                : from.speaker().display();
        return day(day, day == null ? from.document().sessionOn() : null) + " " + who + "「" + sentence + "」";
    }

    /** That the year of a budget is over stands with its words: the stage itself is one of a list in a CRM. */
    private String said(String sentence) {
        return item.yearOver() == null ? sentence : words.stage(item.stage(), item.yearOver()) + "：" + sentence;
    }

    @Nullable
    String nextDate() {
        return opportunity.nextDates().isEmpty()
                ? null
                : opportunity.nextDates().get(0).date().toString();
    }

    @Nullable
    String nextWhat() {
        if (opportunity.nextDates().isEmpty()) {
            return null;
        }
        return DigestView.what(opportunity.nextDates().get(0), words);
    }

    /** Parts are whole eighths: three decimals, so that they add up to the score exactly. */
    private static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    private Passage passage() {
        return opportunity.best().passage();
    }
}
