package kizashi.deliver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.model.Commitment;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/**
 * What the HTML template and the plain text have in common: the sentences of a digest in its language.
 *
 * @param digest what is shown
 * @param words of its language
 */
public record DigestView(Digest digest, Words words) {
    /** Lines for what of a profile is not shown in full. */
    public static final int REST_SHOWN = 3;

    /** Next dates shown. */
    public static final int DATES_SHOWN = 3;

    /** Lines of further evidence; the rest is counted. */
    public static final int EVIDENCE_SHOWN = 2;

    /** Refusals and lost ones shown. */
    public static final int APART_SHOWN = 10;

    /** Failed sources named. */
    public static final int FAILURES_SHOWN = 10;

    private static final int HASH = 12;

    /** A digest in its own language. */
    public static DigestView of(Digest digest) {
        return new DigestView(digest, new Words(digest.language()));
    }

    /** The subject: day, counts and the best item. */
    public String subject() {
        if (digest.empty()) {
            Coverage c = digest.coverage();
            String failed = c.failures().isEmpty()
                    ? ""
                    : words.get("subject.failed", c.failures().size());
            return words.get("subject.empty", digest.day(), c.bodies(), c.documents(), failed);
        }
        List<DigestItem> shown = digest.top().isEmpty() ? digest.apart() : digest.top();
        DigestItem best = shown.get(0);
        String updated = digest.updated() == 0 ? "" : words.get("subject.updated", digest.updated());
        return words.get("subject.items", digest.day(), digest.fresh(), updated, best(best));
    }

    private String best(DigestItem item) {
        return words.get("best", item.municipality(), item.title(), headline(item));
    }

    /** The one word that says most: that it ended, else how firm the last answer is, else how far the matter has come. */
    public String headline(DigestItem item) {
        if (item.isApart()) {
            return words.stage(item.stage());
        }
        if (item.latest() != null) {
            return state(item.latest())
                    + (item.latest().day() == null
                            ? session(item.latest().session())
                            : "（" + item.latest().day() + "）");
        }
        return item.commitment() == null || !item.counts()
                ? words.stage(item.stage())
                : words.commitment(item.commitment());
    }

    private String state(DigestItem.Latest latest) {
        return latest.commitment() == null ? words.stage(latest.stage()) : words.commitment(latest.commitment());
    }

    /** 2026-12-04 福祉部長 佐々木健司 実施（5/6）「…」: what was said last. */
    public String latest(DigestItem.Latest latest) {
        return day(latest.day()) + session(latest.session()) + " " + latest.who() + " "
                + (latest.commitment() == null ? words.stage(latest.stage()) : level(latest.commitment())) + "「"
                + latest.quote() + "」";
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

    /** 実施（5/6）, or that nobody committed himself. */
    public String commitment(DigestItem item) {
        Commitment level = item.commitment();
        return level == null || !item.counts() ? words.get("commitment.none") : level(level);
    }

    /**
     * What is said beside it: that it is a reading, and the words that decided; of a sentence farther off also how firm that
     * is. Null where nothing was read.
     */
    public @Nullable String commitmentNote(DigestItem item) {
        Commitment level = item.commitment();
        if (level == null) {
            return null;
        }
        StringBuilder note = new StringBuilder(words.get("commitment.hint"));
        if (!item.counts()) {
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

    /** How far a matter has come: 予算, or 2025年度予算（年度は終わった）. */
    public String stage(DigestItem item) {
        return words.stage(item.stage(), item.yearOver());
    }

    /** The wording that shows the stage; null where it was said already as what decided how firm the answer is. */
    public @Nullable String stageNote(DigestItem item) {
        String shown = item.stageWords();
        String phrase = item.phrase();
        boolean said = shown != null
                && speaksOfCommitment(item)
                && phrase != null
                && (phrase.contains(shown) || shown.contains(phrase));
        return shown == null || said ? null : "「" + shown + "」";
    }

    /** The beginning of the capture's hash, by which the whole one is found on the page of the case and in exports. */
    public String hash(DigestItem item) {
        return item.sha256().length() <= HASH ? item.sha256() : item.sha256().substring(0, HASH) + "…";
    }

    /** Who answered a question, or that nobody was found who did. */
    public String answers(DigestItem item) {
        return item.answers() == null || item.answers().isEmpty() ? words.get("answers.none") : item.answers();
    }

    /** A day, or 未確認. */
    public String day(@Nullable LocalDate day) {
        return day == null ? words.get("unknown") : day.toString();
    }

    /** （2025-06-09 開会の会期）: all that is known of the day; nothing for none. */
    private String session(@Nullable LocalDate opened) {
        return opened == null ? "" : words.get("session", opened.toString());
    }

    /** 発言日 2026-09-08, 公開日 2026-11-20, 検知日 2026-11-21. */
    public List<String> days(DigestItem item) {
        String session = item.spokenOn() == null ? session(item.sessionOn()) : "";
        return List.of(
                words.get(item.spoken() ? "spoken" : "dated") + " " + day(item.spokenOn()) + session,
                words.get("published") + " " + day(item.publishedOn()),
                words.get("detected") + " " + item.detectedOn());
    }

    /** What is unsure about the person, in words. */
    public List<String> notes(DigestItem item) {
        return item.whoNotes().stream().map(note -> NameNotes.said(note, words)).toList();
    }

    /** 高齢者支援課, or 福祉部内・課未確認; what neither is confirmed nor says so itself gets 要確認. */
    public String section(DigestItem item) {
        Opportunity.ResponsibleSection section = item.section();
        return section.toBeAsked()
                ? section.name() + "（" + words.get("section.open") + "）"
                : words.said(section.name());
    }

    /** What of each profile is not shown in full; an item that fits several stands under the first. */
    public List<Rest> rest() {
        List<Rest> groups = new ArrayList<>();
        for (Digest.ProfileCount profile : digest.counts()) {
            List<DigestItem> of = digest.rest().stream()
                    .filter(i -> i.profiles().get(0).equals(profile.name()))
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new Rest(
                        profile.id(), profile.name(), of.size(), of.subList(0, Math.min(REST_SHOWN, of.size()))));
            }
        }
        return groups;
    }

    /**
     * The rest of one profile.
     *
     * @param id of the profile
     * @param name of the profile
     * @param total how many
     * @param shown the first of them, a line each
     */
    public record Rest(String id, String name, int total, List<DigestItem> shown) {
        /** How many are not even a line. */
        public int more() {
            return total - shown.size();
        }
    }

    /** Who asked: 質問者 山口美咲. */
    public @Nullable String asker(DigestItem item) {
        return item.asker() == null ? null : words.get("asker") + " " + item.asker();
    }

    /** 2027-01-15 参加表明書の提出期限. */
    public String next(Opportunity.NextDate next) {
        return next.date() + " " + what(next, words);
    }

    /** What a date is, saying so where it is an estimate and its own words do not. */
    public static String what(Opportunity.NextDate next, Words words) {
        String said = words.said(next.what());
        return next.estimated() && !next.what().contains("目安") ? said + "（" + words.get("next.estimated") + "）" : said;
    }

    /** Sums, programmes, funding and times in one line; empty where there are none. */
    public String facts(DigestItem item) {
        return FactWords.line(item.amounts(), item.facts(), item.times(), words);
    }

    /** 一致した語: 避難所、備蓄 ／ 議員が導入・検討を求めている ／ 75 点: why it came, without the profile's name. */
    public String why(DigestItem item) {
        List<String> all = new ArrayList<>();
        all.add(words.get("terms") + ": " + String.join("、", item.terms()));
        all.addAll(WhyArrived.of(item.parts(), words));
        all.add(words.get("score.points", Math.round(item.score())));
        return String.join(" ／ ", all);
    }

    /** The next dates to show; of several days for one thing the first. */
    public List<Opportunity.NextDate> nextDates(DigestItem item) {
        Set<String> told = new HashSet<>();
        return item.nextDates().stream()
                .filter(next -> told.add(next.what()))
                .limit(DATES_SHOWN)
                .toList();
    }

    /** The first lines of what else speaks for it. */
    public List<OtherEvidence> evidence(DigestItem item) {
        return item.evidence()
                .subList(0, Math.min(EVIDENCE_SHOWN, item.evidence().size()));
    }

    /** ほか 13 件: what is not shown of it; empty where all is. */
    public String moreEvidence(DigestItem item) {
        int more = item.evidence().size() - EVIDENCE_SHOWN;
        return more <= 0 ? "" : words.get("coverage.more", more);
    }

    /** Whether how firm the answer is can be said at all: a paper commits nobody. */
    public boolean speaksOfCommitment(DigestItem item) {
        return item.commitment() != null || item.spoken() && item.answers() == null;
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
