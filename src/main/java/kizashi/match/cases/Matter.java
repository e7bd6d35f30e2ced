package kizashi.match.cases;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kizashi.match.Exchanged;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/** What a match or a case is about: its weightiest keyword, the programmes that it names, and what else it speaks of. */
final class Matter {
    /** Measured on 146 matches that were put together by hand. */
    static final double NEAR_ENOUGH = 0.27;
    /** To one of the passages of a case, of which each speaks of less than all together. */
    private static final double NEAR_ONE = 0.2;
    /**
     * To as many of all passages of a case, whoever's profile found them. Where passages are near to the next one only, a keyword that
     * all share makes a chain of matters; and what another profile brought into a case must not bring that profile's own matters.
     */
    private static final double MOST = 0.5;

    private static final double NEAR_MOST = 0.12;
    /** What answers a question speaks of it in other words. */
    private static final double ANSWERS = 0.15;

    /** A member who asks on, question by question. */
    private static final double TALKS = 0.2;

    private static final double ONE_MATTER = 0.5;

    /** Said in one of a thousand passages: such a keyword is nearly a matter itself (RPA, 多文化共生). */
    private static final double RARE = 6.8;

    private static final double NEAR_RARE = 0.16;

    /** Said in one of four hundred. */
    private static final double RATHER_RARE = 5.9;

    private static final double NEAR_IN_ROUND = 0.14;

    private Matter() {}

    /** The profile whose matter a case is: the one with most of its evidence. */
    static String host(List<Match> matches) {
        Map<String, Integer> counts = new TreeMap<>();
        matches.forEach(m -> counts.merge(m.profileId(), 1, Integer::sum));
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The evidence of the profile whose matter a case is. */
    static List<Match> ofHost(List<Match> matches) {
        String host = host(matches);
        return matches.stream().filter(m -> m.profileId().equals(host)).toList();
    }

    /** The keyword that contributed most, folded; over several matches the one that they share most of. */
    static String mainTerm(List<Match> matches) {
        return mainTerm(matches, term -> true);
    }

    /** The same among those that a test lets pass; empty where none does. */
    static String mainTerm(List<Match> matches, Predicate<String> of) {
        Map<String, Double> weights = new HashMap<>();
        for (Match match : matches) {
            for (Match.TermHit hit : match.terms()) {
                weights.merge(FoldedTerm.of(hit.term()), hit.weight(), Double::sum);
            }
        }
        return weights.entrySet().stream()
                .filter(e -> of.test(e.getKey()))
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    static Set<String> terms(Match match) {
        Set<String> terms = new HashSet<>();
        match.terms().forEach(h -> terms.add(FoldedTerm.of(h.term())));
        return terms;
    }

    /**
     * The programmes that a match names in the clause of a keyword, folded. What stands in the next clause (「…整備・運営事業などの進展、
     * 公共施設の老朽化への対応」) is mentioned beside it, and binds nothing.
     */
    static Set<String> programs(Match match) {
        Set<String> programs = new HashSet<>();
        for (String program : match.passage().signal().programs()) {
            if (isInClause(match, program) || !match.passage().text().contains(program)) {
                programs.add(FoldedTerm.of(program));
            }
        }
        return programs;
    }

    /** Of the programmes that one sentence lists (民生費において…事業の経費、消防費において…), the one whose clause holds a keyword. */
    static boolean isInClause(Match match, String program) {
        String text = match.passage().text();
        int start = match.passage().start();
        for (int at = text.indexOf(program); at >= 0; at = text.indexOf(program, at + 1)) {
            int end = at + program.length();
            for (Match.TermHit hit : match.terms()) {
                int from = Math.min(end, hit.end() - start);
                int to = Math.max(at, hit.start() - start);
                if (from >= to || text.substring(from, to).chars().noneMatch(c -> "、。\n".indexOf(c) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How a match hangs together with a case of the same municipality; the first is the strongest. */
    enum Kind {
        /** The same passage for the same profile: it is this match already. */
        SAME_MATCH,
        /** The same programme by name (事業名). */
        PROGRAM,
        /** The same words elsewhere: another edition, another official, a report. */
        DUPLICATE,
        /** A member's question on a keyword, and an answer to it that has one too. */
        ANSWERED,
        /** The passage before or after it in the same speech, on the same topic. */
        GOES_ON,
        /** The same plan, scheme or facility with a keyword in its name. */
        NAMED,
        /** The same matter, announced by name, or a point of it. */
        ANNOUNCED,
        /** The same item of the agenda, which is on a keyword. */
        ITEM,
        /** A page of the same report. */
        REPORT,
        /** It speaks of the same in other words. */
        TOPIC,
        /** A question and its answer that share a keyword and more than that, or a question and the next one of the same talk. */
        EXCHANGE,
        /** The same passage, seen by another profile. */
        PASSAGE
    }

    /**
     * A bond.
     *
     * @param kind how
     * @param closeness how near the words are, 0 to 1
     */
    record Bond(Kind kind, double closeness) {
        /**
         * Whether two cases that a match hangs on are one: only a programme, the same words, the same announced matter, nearly the same topic or a
         * question and its answer with one keyword say so.
         */
        boolean joins() {
            return kind == Kind.PROGRAM
                    || kind == Kind.DUPLICATE
                    || kind == Kind.ANNOUNCED
                    || kind == Kind.ITEM
                    || kind == Kind.REPORT
                    || (kind == Kind.TOPIC || kind == Kind.ANSWERED) && closeness >= ONE_MATTER;
        }
    }

    /**
     * The strongest bond of a match with a case; null where there is none. Whatever makes one needs a key in {@link CaseKeys}, by
     * which cases are found.
     */
    static @Nullable Bond bond(Match match, Opportunity opportunity, MatterWords words) {
        List<Match> known = opportunity.matches();
        if (known.stream().anyMatch(k -> k.profileId().equals(match.profileId()) && samePassage(k, match))) {
            return new Bond(Kind.SAME_MATCH, 1);
        }
        List<Match> ofProfile = bindingFor(match.profileId(), known);
        Compared own = words.compared(match);
        if (ofProfile.stream()
                .anyMatch(k ->
                        !Collections.disjoint(own.programs(), words.compared(k).programs()))) {
            return new Bond(Kind.PROGRAM, 1);
        }
        if (ofProfile.stream().anyMatch(k -> own.isDuplicateOf(words.compared(k)))) {
            return new Bond(Kind.DUPLICATE, 1);
        }
        List<Match> exchanged = ofProfile.stream()
                .filter(k -> Exchanged.isAnswered(k, match) || Exchanged.isAnswered(match, k))
                .toList();
        if (!exchanged.isEmpty()) {
            boolean shares = exchanged.stream().anyMatch(k -> words.compared(k).sharesTerm(own));
            return new Bond(Kind.ANSWERED, shares ? 1 : 0);
        }
        if (ofProfile.stream().anyMatch(k -> Talk.goesOn(k, match))) {
            return new Bond(Kind.GOES_ON, 1);
        }
        Bond named = MatterNames.bond(match, ofProfile, words);
        if (named != null) {
            return named;
        }
        if (ofProfile.stream().anyMatch(k -> words.compared(k).sharesTerm(own))) {
            double closeness = words.closeness(match, ofProfile);
            if (ofProfile.stream().anyMatch(k -> isNear(match, k, words))
                    && words.shareNear(match, known, NEAR_MOST) >= MOST) {
                return new Bond(Kind.TOPIC, closeness);
            }
            // a broad case speaks of much together that none of its passages speaks of
            if (closeness >= NEAR_ENOUGH
                    && words.nearest(match, ofProfile) >= NEAR_ONE
                    && words.shareNear(match, known, NEAR_MOST) >= MOST) {
                return new Bond(Kind.TOPIC, closeness);
            }
            if (closeness >= ANSWERS
                    && known.stream().anyMatch(k -> words.compared(k).sharesTerm(own) && Talk.sameExchange(k, match))) {
                return new Bond(Kind.EXCHANGE, closeness);
            }
            if (closeness >= TALKS && ofProfile.stream().anyMatch(k -> Talk.sameTalk(k, match))) {
                return new Bond(Kind.EXCHANGE, closeness);
            }
        }
        return known.stream().anyMatch(k -> sameClause(k, match)) ? new Bond(Kind.PASSAGE, 1) : null;
    }

    /** Of one sitting or of any: the rarer the keyword that both have, the less else they have to share. */
    private static boolean isNear(Match a, Match b, MatterWords words) {
        double rarity = words.rarityShared(a, b);
        return rarity >= RARE && words.nearest(a, List.of(b)) >= NEAR_RARE
                || rarity >= RATHER_RARE
                        && Talk.sameRound(a, b)
                        && !Talk.ofTwoBureaus(a, b)
                        && words.nearest(a, List.of(b)) >= NEAR_IN_ROUND;
    }

    /**
     * What of a case binds further matches of a profile. A case is the matter of the profile with most of its evidence; what another one
     * found in the same passages stands there as a guest, and must not bring that profile's other matters along.
     */
    static List<Match> bindingFor(String profile, List<Match> known) {
        String host = host(known);
        return known.stream()
                .filter(k -> k.profileId().equals(profile))
                .filter(k -> profile.equals(host)
                        || known.stream().noneMatch(o -> !o.profileId().equals(profile) && samePassage(o, k)))
                .toList();
    }

    /**
     * Whether a match that opens no case belongs to this one: it speaks of a keyword of the case, for the same profile. That
     * another profile found something in its sentence, or that it follows in the speech, is not enough for bad news.
     */
    static boolean isFollowedUp(Match match, Opportunity opportunity, Bond bond) {
        if (bond.kind() == Kind.PASSAGE) {
            return false;
        }
        Set<String> terms = terms(match);
        return opportunity.matches().stream()
                .anyMatch(k -> k.profileId().equals(match.profileId()) && !Collections.disjoint(terms, terms(k)));
    }

    private static boolean samePassage(Match a, Match b) {
        return a.passage().key().equals(b.passage().key());
    }

    /** Whether two profiles found their keywords in one clause of one passage: a sentence lists several matters, a long answer has more. */
    private static boolean sameClause(Match a, Match b) {
        if (!samePassage(a, b)) {
            return false;
        }
        String text = a.passage().text();
        for (Match.TermHit x : a.terms()) {
            for (Match.TermHit y : b.terms()) {
                // a revision may have the passage elsewhere
                int moved = a.passage().start() - b.passage().start();
                int from = Math.min(x.end(), y.end() + moved) - a.passage().start();
                int to = Math.max(x.start(), y.start() + moved) - a.passage().start();
                if (from >= to
                        || text.substring(Math.max(0, from), to).chars().noneMatch(c -> "、。\n".indexOf(c) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
