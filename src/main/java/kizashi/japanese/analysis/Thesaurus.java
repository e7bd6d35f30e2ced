package kizashi.japanese.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.japanese.AnalysisFileException;

/**
 * Words of one meaning. A keyword is widened where a member of a line stands in it, so DX推進 finds
 * デジタルトランスフォーメーション推進 too. Done on whole sequences rather than by Lucene's synonym filter, because the members may
 * have empty places in them (部活動□地域移行) and because matching needs the sequences themselves.
 */
final class Thesaurus {
    /** More ways to write one keyword are not followed. */
    private static final int MOST = 64;

    private record Rule(TermSequence from, List<TermSequence> to) {}

    private final Map<String, List<Rule>> byFirstTerm = new HashMap<>();

    private Thesaurus() {}

    static Thesaurus read(String content, Function<String, TermSequence> words) {
        Thesaurus thesaurus = new Thesaurus();
        int number = 0;
        for (String line : content.split("\r?\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> members = List.of(line.trim().split("\t+"));
            boolean oneWay = members.size() > 2 && members.get(1).equals("=>");
            List<TermSequence> sequences = new ArrayList<>();
            for (String member : members) {
                if (oneWay && member.equals("=>")) {
                    continue;
                }
                TermSequence sequence = words.apply(member);
                if (sequence.isEmpty() || member.equals("=>")) {
                    throw new AnalysisFileException("synonyms.tsv", number, "has no word that is searched: " + member);
                }
                sequences.add(sequence);
            }
            if (sequences.size() < 2) {
                throw new AnalysisFileException(
                        "synonyms.tsv", number, "names one word only; put a tab between words of one meaning: " + line);
            }
            thesaurus.add(sequences, oneWay);
        }
        return thesaurus;
    }

    private void add(List<TermSequence> members, boolean oneWay) {
        for (TermSequence from : oneWay ? members.subList(0, 1) : members) {
            List<TermSequence> to =
                    members.stream().filter(m -> !m.equals(from)).distinct().toList();
            if (!to.isEmpty()) {
                byFirstTerm
                        .computeIfAbsent(from.terms().get(0), t -> new ArrayList<>())
                        .add(new Rule(from, to));
            }
        }
    }

    /** Every way to write a sequence, itself first; empty for an empty one. */
    List<TermSequence> expand(TermSequence sequence) {
        if (sequence.isEmpty()) {
            return List.of();
        }
        Set<TermSequence> all = new LinkedHashSet<>();
        all.add(sequence);
        expand(sequence, 0, all);
        return all.stream()
                .filter(s -> s.equals(sequence) || !containsAnother(s, all))
                .toList();
    }

    /** 空き家等 finds nothing that 空き家 does not find. */
    private static boolean containsAnother(TermSequence sequence, Set<TermSequence> all) {
        for (TermSequence other : all) {
            for (int i = 0; other.size() < sequence.size() && i <= sequence.size() - other.size(); i++) {
                if (sequence.hasAt(i, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void expand(TermSequence sequence, int from, Set<TermSequence> all) {
        for (int i = from; i < sequence.size(); i++) {
            int longest = 0;
            Set<TermSequence> others = new LinkedHashSet<>();
            for (Rule rule : byFirstTerm.getOrDefault(sequence.terms().get(i), List.of())) {
                if (rule.from().size() >= longest && sequence.hasAt(i, rule.from())) {
                    if (rule.from().size() > longest) {
                        others.clear();
                        longest = rule.from().size();
                    }
                    others.addAll(rule.to());
                }
            }
            for (TermSequence other : others) {
                TermSequence written = sequence.replace(i, longest, other);
                if (all.size() < MOST && all.add(written)) {
                    expand(written, i + other.size(), all);
                }
            }
            if (longest > 0) {
                expand(sequence, i + longest, all);
                return;
            }
        }
    }
}
