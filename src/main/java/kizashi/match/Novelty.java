package kizashi.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Side;

/**
 * What is new about a case, in plain sentences. Counts are per session, never per day, since councils meet by quarters; and
 * "for the first time" is only said where we have read at least half a year before.
 */
final class Novelty {
    /** Sittings further apart than this belong to different sessions. */
    private static final int SESSION_GAP_DAYS = 25;

    private static final int COVERED_DAYS = 180;
    private static final int RISE = 2;
    private static final int PEERS = 3;

    private Novelty() {}

    static List<String> of(Opportunity opportunity, MentionHistory history) {
        String term = Matter.mainTerm(opportunity.matches());
        String municipality = opportunity.municipality().key();
        List<Mention> mentions = history.of(municipality, term).stream()
                .sorted(Comparator.comparing(Mention::spokenOn))
                .toList();
        if (mentions.isEmpty()) {
            return List.of();
        }
        List<List<Mention>> sessions = sessions(mentions);
        List<Mention> latest = sessions.get(sessions.size() - 1);
        LocalDate start = latest.get(0).spokenOn();
        List<String> sentences = new ArrayList<>();
        String shown = shown(opportunity, term);
        LocalDate covered = history.coveredSince(municipality);
        if (sessions.size() == 1
                && covered != null
                && covered.plusDays(COVERED_DAYS).isBefore(start)) {
            sentences.add("この自治体で初めて「" + shown + "」が取り上げられた（" + month(covered) + "以降の収集分）");
        }
        String prefecture = opportunity.municipality().prefecture();
        if (prefecture != null) {
            LocalDate first = mentions.get(0).spokenOn();
            MentionHistory.Peers peers = history.peers(prefecture, term, first);
            if (peers.mentioned() == 0 && peers.collected() >= PEERS) {
                sentences.add(prefecture + "内で初めて（収集済み" + peers.collected() + "自治体中）");
            }
        }
        if (sessions.size() > 1) {
            int before = sessions.get(sessions.size() - 2).size();
            if (latest.size() >= RISE * before && latest.size() > before + 1) {
                sentences.add("前の会期の" + before + "か所から" + latest.size() + "か所に増えた");
            }
        }
        long askers = mentions.stream()
                .filter(m -> m.side() == Side.MEMBER)
                .map(Mention::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (askers > 1) {
            sentences.add("これまでに" + askers + "人の議員が質問している");
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
                    sentences.add(
                            month(sessions.get(i).get(0).spokenOn()) + "の『" + label(then) + "』から『" + label(now) + "』へ");
                }
                return;
            }
        }
    }

    private static int firmest(List<Mention> session) {
        return session.stream()
                .filter(m -> m.side() == Side.OFFICIAL)
                .mapToInt(Mention::level)
                .max()
                .orElse(-1);
    }

    private static String label(int level) {
        for (Commitment commitment : Commitment.values()) {
            if (commitment.level() == level) {
                return commitment.label();
            }
        }
        return Commitment.NONE.label();
    }

    private static List<List<Mention>> sessions(List<Mention> mentions) {
        List<List<Mention>> sessions = new ArrayList<>();
        LocalDate last = null;
        for (Mention mention : mentions) {
            if (last == null || ChronoUnit.DAYS.between(last, mention.spokenOn()) > SESSION_GAP_DAYS) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(sessions.size() - 1).add(mention);
            last = mention.spokenOn();
        }
        return sessions;
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    /** The term as the profile writes it. */
    private static String shown(Opportunity opportunity, String folded) {
        return opportunity.matches().stream()
                .flatMap(m -> m.terms().stream())
                .map(Match.TermHit::term)
                .filter(t -> Matter.fold(t).equals(folded))
                .findFirst()
                .orElse(folded);
    }
}
