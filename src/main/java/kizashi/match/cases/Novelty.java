package kizashi.match.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kizashi.match.CommonWords;
import kizashi.match.FoldedTerm;
import kizashi.match.MentionHistory;
import kizashi.match.MentionHistory.Mention;
import kizashi.match.Mentions;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

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
    /** More names nobody reads. */
    private static final int NAMED = 4;
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
        List<String> sentences = new ArrayList<>();
        String term = Matter.mainTerm(Matter.ofHost(opportunity.matches()), Novelty::tells);
        List<Mention> mentions = term.isEmpty()
                ? List.of()
                : history.of(opportunity.municipality().key(), term).stream()
                        .sorted(Comparator.comparing(Mention::day))
                        .toList();
        if (!mentions.isEmpty()) {
            ofKeyword(opportunity, term, mentions, history, sentences);
        }
        List<String> askers = askers(opportunity.matches());
        if (askers.size() > 1) {
            sentences.add("これを取り上げた議員は" + askers.size() + "人（"
                    + askers.stream().limit(NAMED).collect(Collectors.joining("、"))
                    + (askers.size() > NAMED ? "ほか" : "") + "）");
        }
        Rise rise = Rise.of(opportunity.matches());
        if (rise != null) {
            sentences.add(rise.sentence());
        }
        return sentences;
    }

    /** What the mentions of its keyword in the municipality say of a case. */
    private static void ofKeyword(
            Opportunity opportunity,
            String term,
            List<Mention> mentions,
            MentionHistory history,
            List<String> sentences) {
        List<List<Mention>> sessions = sessions(mentions);
        List<Mention> latest = sessions.get(sessions.size() - 1);
        LocalDate start = latest.get(0).day();
        String shown = shown(opportunity, term);
        LocalDate covered = history.coveredSince(opportunity.municipality().key());
        if (sessions.size() == 1
                && covered != null
                && covered.plusDays(COVERED_DAYS).isBefore(start)) {
            sentences.add("この自治体で初めて「" + shown + "」が取り上げられた（" + month(covered) + "以降の収集分）");
            Mention first = mentions.get(0);
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
            List<Mention> before = sessions.get(sessions.size() - 2);
            if (latest.size() >= RISE * before.size()
                    && latest.size() > before.size() + 1
                    && latest.size() > most(sessions.subList(0, sessions.size() - 1))
                    && mostAreOf(opportunity, latest)) {
                sentences.add(
                        "「" + shown + "」の言及が、前に取り上げられた会期（" + month(before.get(0).day()) + "）の" + before.size() + "か所から"
                                + latest.size() + "か所（" + month(start) + "）に増えた");
            }
        }
    }

    /** Whether most of the passages with a keyword are evidence of a case: else they say more of the word than of the matter. */
    private static boolean mostAreOf(Opportunity opportunity, List<Mention> latest) {
        Set<String> own =
                opportunity.matches().stream().map(m -> m.passage().key()).collect(Collectors.toSet());
        long of = latest.stream().filter(m -> own.contains(m.passageKey())).count();
        return of * 2 > latest.size();
    }

    /** The members of the evidence, who asked or were answered, by name, the newest first. */
    private static List<String> askers(List<Match> matches) {
        List<String> names = matches.stream()
                .sorted(Comparator.comparing(
                        (Match m) -> Mentions.order(m.passage().document()),
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())
                                .reversed()))
                .map(m -> asker(m.passage()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> people = people(names);
        return names.stream()
                .map(n -> n.substring(n.lastIndexOf(' ') + 1))
                .filter(people::contains)
                .distinct()
                .toList();
    }

    private static @Nullable String asker(Passage passage) {
        Speaker speaker = passage.speaker();
        if (speaker != null && speaker.side() == Side.MEMBER) {
            return speaker.bestName();
        }
        Signal.Exchange exchange = passage.signal().exchange();
        return exchange == null ? null : exchange.asker();
    }

    private static int most(List<List<Mention>> sessions) {
        return sessions.stream().mapToInt(List::size).max().orElse(0);
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
