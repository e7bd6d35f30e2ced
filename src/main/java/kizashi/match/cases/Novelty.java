package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kizashi.match.CommonWords;
import kizashi.match.FoldedTerm;
import kizashi.match.MentionHistory;
import kizashi.match.MentionHistory.Mention;
import kizashi.match.Mentions;
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
    /** A word of two signs (再編, 雇用) is part of many names, and said more often it may be on any of them. */
    private static final int OWN_NAME = 3;
    /** Longer given names are rare. */
    private static final int GIVEN_NAME = 3;

    /**
     * What stands in so many of all passages of any council stands in every sitting; a first mention of it only says that little was
     * read (「AI」「DX」「雇用」).
     */
    private static final double EVERYWHERE = 0.004;

    private Novelty() {}

    /** Whether it tells anything that a keyword was mentioned. */
    static boolean tells(String foldedTerm) {
        return CommonWords.share(foldedTerm) < EVERYWHERE;
    }

    static List<String> of(Opportunity opportunity, MentionHistory history) {
        String term = Matter.mainTerm(opportunity.matches(), Novelty::tells);
        String municipality = opportunity.municipality().key();
        List<Mention> mentions = term.isEmpty()
                ? List.of()
                : history.of(municipality, term).stream()
                        .sorted(Comparator.comparing(Mention::day))
                        .toList();
        Rise rise = Rise.of(opportunity.matches());
        if (mentions.isEmpty()) {
            return rise == null ? List.of() : List.of(rise.sentence());
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
        if (sessions.size() > 1 && term.length() >= OWN_NAME) {
            int before = sessions.get(sessions.size() - 2).size();
            if (latest.size() >= RISE * before
                    && latest.size() > before + 1
                    && latest.size() > most(sessions.subList(0, sessions.size() - 1))
                    && isOf(opportunity, start)) {
                sentences.add("「" + shown + "」の言及が前の会期の" + before + "か所から" + latest.size() + "か所に増えた");
            }
        }
        int askers = people(mentions.stream()
                        .filter(m -> m.side() == Side.MEMBER)
                        .map(Mention::speaker)
                        .filter(Objects::nonNull)
                        .toList())
                .size();
        if (askers > 1) {
            sentences.add("「" + shown + "」を取り上げた議員はこれまでに" + askers + "人");
        }
        if (rise != null) {
            sentences.add(rise.sentence());
        }
        return sentences;
    }

    private static int most(List<List<Mention>> sessions) {
        return sessions.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Whether a case has evidence of a day or later: what is said of the newest session tells nothing of an older case. */
    private static boolean isOf(Opportunity opportunity, LocalDate session) {
        return opportunity.matches().stream()
                .map(m -> Mentions.order(m.passage().document()))
                .anyMatch(day -> day != null && !day.isBefore(session));
    }

    /**
     * Who of a municipality they are: 議員 大石一郎 and 委員 大石 are one.
     *
     * @param speakers as shown, with or without their office
     */
    static Set<String> people(List<String> speakers) {
        Set<String> names = new TreeSet<>();
        speakers.forEach(s -> names.add(s.substring(s.lastIndexOf(' ') + 1)));
        Set<String> people = new TreeSet<>(names);
        for (String name : names) {
            people.removeIf(surname -> name.startsWith(surname)
                    && name.length() > surname.length()
                    && name.length() - surname.length() <= GIVEN_NAME);
        }
        return people;
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
