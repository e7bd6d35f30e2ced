package kizashi.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.cli.terminal.Printable;
import kizashi.cli.terminal.TextTable;
import kizashi.deliver.DigestItem;
import kizashi.deliver.Excerpt;
import kizashi.deliver.ShownScore;
import kizashi.deliver.Words;
import kizashi.match.ShownReading;
import kizashi.match.cases.BudgetYear;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.pipeline.Kizashi;

/** The best cases as a short list for a terminal: where and what, who, the quote, why. */
final class OpportunityTable {
    private static final int COLUMNS = 110;
    private static final int REASONS = 2;
    /** Columns of 「 and 」. */
    private static final int QUOTES = 4;

    private static final String INDENT = "     ";

    private final PrintWriter out;
    private final Words words;

    OpportunityTable(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** @param profiles ids of those whose cases are shown; none for all */
    void print(Kizashi kizashi, Set<String> profiles, int most) {
        OpportunityFilter filter = OpportunityFilter.open(kizashi.today()).withAmong(profiles);
        List<Opportunity> best = kizashi.opportunities().list(filter.page(most, 0));
        int total = kizashi.opportunities().count(filter);
        out.println();
        out.println(words.plain("cases", total) + (total > best.size() ? words.plain("cases.best", best.size()) : ""));
        for (Opportunity opportunity : best) {
            print(opportunity, kizashi.today());
        }
        if (total > best.size()) {
            out.println();
            out.println(words.get("cases.all"));
        }
    }

    private void print(Opportunity opportunity, LocalDate today) {
        Match match = opportunity.best();
        Passage passage = match.passage();
        out.println();
        line(
                String.format(Locale.ROOT, "%3d  ", Math.round(opportunity.score())),
                opportunity.municipality().name() + "　" + opportunity.title() + "［"
                        + words.stage(opportunity.stage(), BudgetYear.over(opportunity, today)) + "］");
        String who = passage.speaker() == null
                ? words.kind(passage.document().kind())
                : passage.speaker().display();
        String key = opportunity.keyPerson();
        line(
                INDENT,
                who + (key == null || key.equals(who) ? "" : words.get("cases.key", key)) + "　→ "
                        + opportunity.section().name()
                        + (passage.document().spokenOn() == null
                                ? ""
                                : "　" + passage.document().spokenOn())
                        + commitment(match));
        line(INDENT, quote(Excerpt.of(match)));
        line(INDENT, why(match));
    }

    /** The beginning of a long quote, and of what it says last the end, which tells how firm it is. */
    private static String quote(Excerpt excerpt) {
        String text = Printable.of(upToThePhrase(excerpt));
        int room = COLUMNS - INDENT.length() - QUOTES;
        if (TextTable.width(text) <= room) {
            return "「" + text + "」";
        }
        String head = TextTable.cut(text, room / 2);
        int from = text.length();
        while (from > 0 && TextTable.width(text.substring(from - 1)) <= room - room / 2) {
            from--;
        }
        return "「" + head
                + (Character.isLowSurrogate(text.charAt(from)) ? text.substring(from + 1) : text.substring(from)) + "」";
    }

    /** What follows the sentence that decides how firm the answer is can be read on its page. */
    private static String upToThePhrase(Excerpt excerpt) {
        StringBuilder text = new StringBuilder();
        int decided = -1;
        for (DigestItem.Segment segment : excerpt.segments()) {
            text.append(segment.text());
            decided = segment.mark() == DigestItem.Mark.PHRASE ? text.length() : decided;
        }
        int end = decided < 0 ? -1 : text.indexOf("。", decided);
        return end < 0 ? text.toString() : text.substring(0, end + 1);
    }

    /** How firm the answer is, where the score counts it. */
    private String commitment(Match match) {
        ShownReading shown = ShownReading.of(match);
        return shown == null || !shown.counts()
                ? ""
                : words.get("cases.commitment", words.commitment(shown.reading().level()));
    }

    private void line(String indent, String text) {
        out.println(indent + TextTable.cut(Printable.of(text), COLUMNS - indent.length()));
    }

    private String why(Match match) {
        return ShownScore.of(match, REASONS, words).lines().stream()
                .filter(l -> l.points() > 0)
                .limit(REASONS)
                .map(l -> l.signed() + " " + l.reason())
                .collect(Collectors.joining("　"));
    }
}
