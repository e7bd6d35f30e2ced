package kizashi.signal;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.SuffixTable;
import kizashi.japanese.TsvTable;

/**
 * Which parts of a budget tell what comes in (歳入) and which what is spent (歳出). The form of a budget is prescribed (地方自治法施行規則第14条):
 * both stand under headings of their own, on each page or once, and 地方債 is a table of its own that says what is borrowed.
 */
final class BudgetSides {
    /** A line that is nothing but the heading, with its number, brackets or unit. */
    private static final Pattern HEADING = Pattern.compile(
            "(?m)^[\\s　（(]*(?:[0-9０-９一二三四五]{1,2}[.．、]?[\\s　]*)?歳[ 　]*(入|出)[\\s　]*[)）]?[\\s　]*(?:[（(]単位[^\\n]*)?$");

    private static final Pattern TABLE =
            Pattern.compile("(?m)^[\\s　]*第[ 　]*[0-9０-９一二三四五六七]{1,2}[ 　]*表[\\s　]+([^\\s　]{2,12})[\\s　]*$");

    /** The title (款) that a page of a statement bears at its head: 「款　22.市　債　項　1.市　債」. */
    private static final Pattern TITLE =
            Pattern.compile("(?m)^[\\s　]*款[\\s　]*[0-9０-９]{1,2}[.．、]?([^\\n項0-9０-９（(]{1,30})");

    /** What titles end in, and whether they tell what comes in. */
    private static final SuffixTable<Boolean> TITLES =
            SuffixTable.of(TsvTable.rows(BudgetSides.class, "budget-titles.tsv", 2).stream()
                    .map(row -> Map.entry(row.get(0).strip(), row.get(1).strip().equals("in")))
                    .toList());

    /** 地方特例交付金等 */
    private static final String AND_SO_ON = "等";

    private static final String BORROWED = "地方債";

    /** Where a part begins, and whether it tells what comes in. */
    private final TreeMap<Integer, Boolean> income = new TreeMap<>();

    BudgetSides(String text) {
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            income.put(heading.start(1), heading.group(1).equals("入"));
        }
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            income.put(table.start(1), table.group(1).equals(BORROWED));
        }
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            String name = title.group(1).replaceAll("[\\s　_]", "");
            int end = name.endsWith(AND_SO_ON) ? name.length() - 1 : name.length();
            SuffixTable.Suffix<Boolean> ending = TITLES.longest(name, end);
            // a title of no form leaves the side as the pages before have it
            if (ending != null) {
                income.put(title.start(), ending.value());
            }
        }
    }

    /** Whether what stands at an offset tells what comes in; not where the text has no such headings. */
    boolean isIncome(int offset) {
        Map.Entry<Integer, Boolean> part = income.floorEntry(offset);
        return part != null && part.getValue();
    }
}
