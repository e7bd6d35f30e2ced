package kizashi.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.JapaneseText;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Signal;

/** What a match or a case is about: its weightiest keyword, and the programmes that it names. */
final class Matter {
    /** About two sentences. */
    private static final int NEAR = 120;

    private Matter() {}

    /** The keyword that contributed most, folded; over several matches the one that they share most of. */
    static String mainTerm(List<Match> matches) {
        Map<String, Double> weights = new HashMap<>();
        for (Match match : matches) {
            for (Match.TermHit hit : match.terms()) {
                weights.merge(fold(hit.term()), hit.weight(), Double::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    static Set<String> terms(Match match) {
        Set<String> terms = new HashSet<>();
        match.terms().forEach(h -> terms.add(fold(h.term())));
        return terms;
    }

    static Set<String> programs(List<Match> matches) {
        Set<String> programs = new HashSet<>();
        for (Match match : matches) {
            for (String program : match.passage().signal().programs()) {
                if (isNear(match, program)) {
                    programs.add(fold(program));
                }
            }
        }
        return programs;
    }

    /** A long answer names programmes of many matters; those beside the keyword are of this one. */
    static boolean isNear(Match match, String program) {
        String text = match.passage().text();
        int first = text.indexOf(program);
        for (int at = first; at >= 0; at = text.indexOf(program, at + 1)) {
            int from = match.passage().start() + at;
            int to = from + program.length();
            if (match.terms().stream().anyMatch(h -> h.start() - to <= NEAR && from - h.end() <= NEAR)) {
                return true;
            }
        }
        return first < 0;
    }

    /** How a match hangs together with a case of the same municipality; the first is the strongest. */
    enum Bond {
        /** The same passage for the same profile: it is this match already. */
        SAME_MATCH,
        /** The same programme by name (事業名). */
        PROGRAM,
        /** The same words elsewhere: another edition, another official, a report. */
        DUPLICATE,
        /** The same main keyword in the same profile. */
        TERM,
        /** A question and its answer that share a keyword. */
        EXCHANGE,
        /** The same passage, seen by another profile. */
        PASSAGE,
        /** None. */
        NONE
    }

    static Bond bond(Match match, Opportunity opportunity) {
        List<Match> known = opportunity.matches();
        boolean samePassage = known.stream()
                .anyMatch(k -> k.passage().key().equals(match.passage().key()));
        List<Match> ofProfile = known.stream()
                .filter(k -> k.profileId().equals(match.profileId()))
                .toList();
        if (samePassage
                && ofProfile.stream()
                        .anyMatch(k -> k.passage().key().equals(match.passage().key()))) {
            return Bond.SAME_MATCH;
        }
        Set<String> programs = programs(List.of(match));
        programs.retainAll(programs(known));
        if (!programs.isEmpty()) {
            return Bond.PROGRAM;
        }
        String main = mainTerm(List.of(match));
        if (!ofProfile.isEmpty() && !main.isEmpty() && main.equals(mainTerm(ofProfile))) {
            return Bond.TERM;
        }
        if (ofProfile.stream().anyMatch(k -> NearDuplicates.same(k, match))) {
            return Bond.DUPLICATE;
        }
        if (known.stream().anyMatch(k -> shareTerm(k, match) && sameExchange(k, match))) {
            return Bond.EXCHANGE;
        }
        return samePassage && known.stream().anyMatch(k -> sameSentence(k, match)) ? Bond.PASSAGE : Bond.NONE;
    }

    /** Whether two profiles found their keywords in one sentence of one passage; a long answer has several matters. */
    private static boolean sameSentence(Match a, Match b) {
        if (!a.passage().key().equals(b.passage().key())) {
            return false;
        }
        String text = a.passage().text();
        for (Match.TermHit x : a.terms()) {
            for (Match.TermHit y : b.terms()) {
                int from = Math.min(x.end(), y.end()) - a.passage().start();
                int to = Math.max(x.start(), y.start()) - a.passage().start();
                if (from >= to || text.substring(Math.max(0, from), to).indexOf('。') < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two cases that a match hangs on are one: only a programme or a main keyword says so. */
    static boolean joins(Bond bond) {
        return bond == Bond.PROGRAM || bond == Bond.TERM;
    }

    private static boolean shareTerm(Match a, Match b) {
        Set<String> terms = terms(a);
        terms.retainAll(terms(b));
        return !terms.isEmpty();
    }

    private static boolean sameExchange(Match a, Match b) {
        if (!a.passage().document().id().equals(b.passage().document().id())) {
            return false;
        }
        return names(a.passage().signal(), b) || names(b.passage().signal(), a);
    }

    /** Whether an exchange of one passage names a span that overlaps the other. */
    private static boolean names(Signal signal, Match other) {
        Signal.Exchange exchange = signal.exchange();
        if (exchange == null) {
            return false;
        }
        return exchange.questions().stream().anyMatch(s -> overlaps(s, other))
                || exchange.answers().stream().anyMatch(s -> overlaps(s, other));
    }

    private static boolean overlaps(Signal.Span span, Match match) {
        return span.start() < match.passage().end() && match.passage().start() < span.end();
    }

    static String fold(String term) {
        return JapaneseText.bundled().fold(term).strip();
    }
}
