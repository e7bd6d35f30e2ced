package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kizashi.match.FoldedTerm;
import kizashi.match.MentionHistory;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Side;

/**
 * What is new about a case, in plain sentences. Counts are per session, never per day, since councils meet by quarters; and
 * "for the first time" is only said where we have read at least half a year before. Where the day of a sitting is unknown,
 * the opening of its session puts it in order, and is told as that.
 */
final class Novelty {
    /** Sittings further apart than this belong to different sessions. */
    static final int SESSION_GAP_DAYS = 25;

    static final int COVERED_DAYS = 180;
    private static final int RISE = 2;
    private static final int PEERS = 3;

    private Novelty() {}

    static List<String> of(Opportunity opportunity, MentionHistory history) {
        String term = Matter.mainTerm(opportunity.matches());
        String municipality = opportunity.municipality().key();
        List<Mention> mentions = history.of(municipality, term).stream()
                .sorted(Comparator.comparing(Mention::day))
                .toList();
        if (mentions.isEmpty()) {
            return List.of();
        }
        List<List<Mention>> sessions = sessions(mentions);
        List<Mention> latest = sessions.get(sessions.size() - 1);
        LocalDate start = latest.get(0).day();
        List<String> sentences = new ArrayList<>();
        String shown = shown(opportunity, term);
        LocalDate covered = history.coveredSince(municipality);
        if (sessions.size() == 1
                && covered != null
                && covered.plusDays(COVERED_DAYS).isBefore(start)) {
            sentences.add("この自治体で初めて「" + shown + "」が取り上げられた（" + month(covered) + "以降の収集分）");
        }
        Mention first = mentions.get(0);
        if (sessions.size() == 1) {
            MentionHistory.Peers near = history.inPrefecture(first);
            if (near.mentioned() == 0 && near.collected() >= PEERS) {
                sentences.add(first.prefecture() + "内で初めて（ほかに収集済みの" + near.collected() + "自治体では言及なし）");
            }
            MentionHistory.Peers alike = history.ofSize(first);
            if (alike.mentioned() == 0 && alike.collected() >= PEERS) {
                sentences.add("人口規模の近い自治体で初めて（ほかに収集済みの" + alike.collected() + "自治体では言及なし）");
            }
        }
        if (sessions.size() > 1) {
            int before = sessions.get(sessions.size() - 2).size();
            if (latest.size() >= RISE * before && latest.size() > before + 1) {
                sentences.add("「" + shown + "」の言及が前の会期の" + before + "か所から" + latest.size() + "か所に増えた");
            }
        }
        long askers = mentions.stream()
                .filter(m -> m.side() == Side.MEMBER)
                .map(Mention::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (askers > 1) {
            sentences.add("「" + shown + "」を取り上げた議員はこれまでに" + askers + "人");
        }
        rise(sessions, sentences);
        return sentences;
    }

    /** The firmest answer of the latest session against that of the last session before it that had one. */
    private static void rise(List<List<Mention>> sessions, List<String> sentences) {
        int now = firmest(sessions.get(sessions.size() - 1));
        for (int i = sessions.size() - 2; now >= 0 && i >= 0; i--) {
            int then = firmest(sessions.get(i));
            if (then >= 0) {
                if (now > then) {
                    sentences.add(when(sessions.get(i).get(0)) + "の『" + label(then) + "』から『" + label(now) + "』へ（"
                            + when(sessions.get(sessions.size() - 1).get(0)) + "）");
                }
                return;
            }
        }
    }

    static int firmest(List<Mention> session) {
        return session.stream()
                .filter(m -> m.side() == Side.OFFICIAL)
                .mapToInt(Mention::level)
                .max()
                .orElse(-1);
    }

    static String label(int level) {
        for (Commitment commitment : Commitment.values()) {
            if (commitment.level() == level) {
                return commitment.label();
            }
        }
        return Commitment.NONE.label();
    }

    static List<List<Mention>> sessions(List<Mention> mentions) {
        List<List<Mention>> sessions = new ArrayList<>();
        LocalDate last = null;
        for (Mention mention : mentions) {
            if (last == null || ChronoUnit.DAYS.between(last, mention.day()) > SESSION_GAP_DAYS) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(sessions.size() - 1).add(mention);
            last = mention.day();
        }
        return sessions;
    }

    /** When it was said; of an unknown sitting only its session is told. */
    static String when(Mention mention) {
        return month(mention.day()) + (mention.ofSession() ? "開会の会期" : "");
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    /** The term as the profile writes it. */
    private static String shown(Opportunity opportunity, String folded) {
        return opportunity.matches().stream()
                .flatMap(m -> m.terms().stream())
                .map(Match.TermHit::term)
                .filter(t -> FoldedTerm.of(t).equals(folded))
                .findFirst()
                .orElse(folded);
    }
}
