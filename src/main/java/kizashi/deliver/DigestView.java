package kizashi.deliver;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/**
 * What the HTML template and the plain text have in common: the sentences of a digest in its language.
 *
 * @param digest what is shown
 * @param words of its language
 */
public record DigestView(Digest digest, Words words) {
    /** Lines for what is not shown in full. */
    public static final int REST_SHOWN = 20;

    /** Parts of a score named; the rest is summed up. */
    public static final int PARTS_SHOWN = 5;

    /** Next dates shown. */
    public static final int DATES_SHOWN = 3;

    /** Refusals and lost ones shown. */
    public static final int APART_SHOWN = 10;

    /** Failed sources named. */
    public static final int FAILURES_SHOWN = 10;

    /** A digest in its own language. */
    public static DigestView of(Digest digest) {
        return new DigestView(digest, new Words(digest.language()));
    }

    /** The subject: day, counts and the best item. */
    public String subject() {
        if (digest.empty()) {
            return words.get("subject.empty", digest.day());
        }
        List<DigestItem> shown = digest.top().isEmpty() ? digest.apart() : digest.top();
        DigestItem best = shown.get(0);
        String updated = digest.updated() == 0 ? "" : words.get("subject.updated", digest.updated());
        return words.get("subject.items", digest.day(), digest.fresh(), updated, best(best));
    }

    private String best(DigestItem item) {
        return words.get("best", item.municipality(), item.title(), headline(item));
    }

    /** The one word that says most: how firm the answer is, else how far the matter has come. */
    public String headline(DigestItem item) {
        return item.commitment() == null || !item.counts()
                ? words.stage(item.stage())
                : words.commitment(item.commitment());
    }

    /** 新着 3 件、動きのあった案件 1 件. */
    public String lead() {
        if (digest.empty()) {
            return words.get("lead.empty");
        }
        return digest.updated() == 0
                ? words.get("lead.fresh", digest.fresh())
                : words.get("lead.items", digest.fresh(), digest.updated());
    }

    /** 実施（5）, or that nobody committed himself. */
    public String commitment(DigestItem item) {
        Commitment level = item.commitment();
        return level == null || !item.counts() ? words.get("commitment.none") : level(level);
    }

    /** What is said beside it: that it is a reading, and the words that decided; of a sentence farther off also how firm that is. */
    public String commitmentNote(DigestItem item) {
        StringBuilder note = new StringBuilder(words.get("commitment.hint"));
        Commitment level = item.commitment();
        if (level != null && !item.counts()) {
            note.append(words.get("stop")).append(words.get("commitment.far", level(level)));
        }
        if (item.phrase() != null) {
            note.append(words.get("stop"))
                    .append(words.get("phrase"))
                    .append('「')
                    .append(item.phrase())
                    .append('」');
        }
        return note.toString();
    }

    private String level(Commitment level) {
        return words.commitment(level) + "（" + level.level() + "/6）";
    }

    /** Who answered a question, or that nobody was found who did. */
    public String answers(DigestItem item) {
        return item.answers() == null || item.answers().isEmpty() ? words.get("answers.none") : item.answers();
    }

    /** A day, or 未確認. */
    public String day(@Nullable LocalDate day) {
        return day == null ? words.get("unknown") : day.toString();
    }

    /** 発言日 2026-09-08 ／ 公開日 2026-11-20 ／ 検知日 2026-11-21. */
    public String days(DigestItem item) {
        String session = item.spokenOn() == null && item.sessionOn() != null
                ? words.get("session", item.sessionOn().toString())
                : "";
        return words.get(item.spoken() ? "spoken" : "dated") + " " + day(item.spokenOn()) + session + " ／ "
                + words.get("published") + " " + day(item.publishedOn()) + " ／ " + words.get("detected") + " "
                + item.detectedOn();
    }

    /** What is unsure about the person, in words. */
    public List<String> notes(DigestItem item) {
        return item.whoNotes().stream().map(note -> NameNotes.said(note, words)).toList();
    }

    /** 高齢者支援課, or 福祉部内・課未確認（要確認）. */
    public String section(DigestItem item) {
        Opportunity.ResponsibleSection section = item.section();
        return section.confirmed() ? section.name() : section.name() + "（" + words.get("section.open") + "）";
    }

    /** 2027-01-15 参加表明書の提出期限. */
    public String next(Opportunity.NextDate next) {
        return next.date() + " " + what(next, words);
    }

    /** What a date is, saying so where it is an estimate and its own words do not. */
    static String what(Opportunity.NextDate next, Words words) {
        return next.estimated() && !next.what().contains("目安")
                ? next.what() + "（" + words.get("next.estimated") + "）"
                : next.what();
    }

    /** The parts of a score that weigh most, and the sum of the others, so that what is shown still adds up. */
    public List<Match.Part> parts(DigestItem item) {
        List<Match.Part> all = item.parts().stream()
                .filter(p -> p.value() != 0)
                .sorted(Comparator.comparingDouble((Match.Part p) -> -Math.abs(p.value())))
                .toList();
        if (all.size() <= PARTS_SHOWN + 1) {
            return all;
        }
        List<Match.Part> shown = new ArrayList<>(all.subList(0, PARTS_SHOWN));
        shown.sort(Comparator.comparingDouble((Match.Part p) -> -p.value()));
        List<Match.Part> rest = all.subList(PARTS_SHOWN, all.size());
        double sum = rest.stream().mapToDouble(Match.Part::value).sum();
        shown.add(new Match.Part("rest", sum, words.get("score.rest", rest.size())));
        return shown;
    }

    /** The next dates to show. */
    public List<Opportunity.NextDate> nextDates(DigestItem item) {
        return item.nextDates()
                .subList(0, Math.min(DATES_SHOWN, item.nextDates().size()));
    }

    /** Whether how firm the answer is can be said at all: a paper commits nobody. */
    public boolean speaksOfCommitment(DigestItem item) {
        return item.commitment() != null || item.spoken() && item.answers() == null;
    }

    /** A score with at most two decimals, so that the parts are seen to add up. */
    public static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A part of a score, with its sign. */
    public static String signed(double value) {
        return (value < 0 ? "−" : "+") + number(Math.abs(value));
    }

    /** 霧ヶ原市（青嶺県）. */
    public String place(DigestItem item) {
        return item.prefecture() == null || item.prefecture().equals(item.municipality())
                ? item.municipality()
                : item.municipality() + "（" + item.prefecture() + "）";
    }

    /** What was checked, in one sentence. */
    public String coverage() {
        Coverage c = digest.coverage();
        return c.bodies() == 0 && c.failures().isEmpty()
                ? words.get("coverage.none")
                : words.get("coverage.checked", c.bodies(), c.documents(), c.fresh());
    }
}
