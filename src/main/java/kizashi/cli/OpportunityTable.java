package kizashi.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kizashi.deliver.Words;
import kizashi.match.OpportunityFilter;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.pipeline.Kizashi;

/** The best cases as a short list for a terminal. */
final class OpportunityTable {
    private static final int QUOTE = 64;
    private final PrintWriter out;
    private final Words words;

    OpportunityTable(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void print(Kizashi kizashi, int most) {
        OpportunityFilter filter = OpportunityFilter.open(kizashi.today());
        List<Opportunity> best = kizashi.opportunities().list(filter.page(most, 0));
        int total = kizashi.opportunities().count(filter);
        out.println();
        out.println(words.plain("cases", total) + (total > best.size() ? words.plain("cases.best", best.size()) : ""));
        for (Opportunity opportunity : best) {
            print(opportunity);
        }
    }

    private void print(Opportunity opportunity) {
        Match match = opportunity.best();
        Passage passage = match.passage();
        out.println();
        out.printf(
                Locale.ROOT,
                "%5.1f  %s  %s［%s］%n",
                opportunity.score(),
                opportunity.municipality().name(),
                opportunity.title(),
                words.stage(opportunity.stage()));
        String who = passage.speaker() == null
                ? words.kind(passage.document().kind())
                : passage.speaker().display();
        String key = opportunity.keyPerson();
        out.println("       " + who + (key == null || key.equals(who) ? "" : words.get("cases.key", key)) + "　→ "
                + opportunity.section().name()
                + (passage.document().spokenOn() == null
                        ? ""
                        : "　" + passage.document().spokenOn()));
        out.println("       「" + quote(match) + "」");
        out.println("       " + why(match));
    }

    /** Around the first keyword, on one line. */
    private static String quote(Match match) {
        String text = match.passage().text();
        int at = match.terms().isEmpty()
                ? 0
                : match.terms().get(0).start() - match.passage().start();
        int from = Math.max(0, at - QUOTE / 2);
        int to = Math.min(text.length(), from + QUOTE);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ")
                + (to < text.length() ? "…" : "");
    }

    private static String why(Match match) {
        return match.parts().stream()
                .filter(p -> p.value() > 0)
                .sorted(Comparator.comparingDouble((Match.Part p) -> -p.value()))
                .limit(3)
                .map(p -> String.format(Locale.ROOT, "%+.1f %s", p.value(), p.reason()))
                .reduce((a, b) -> a + " / " + b)
                .orElse("");
    }
}
