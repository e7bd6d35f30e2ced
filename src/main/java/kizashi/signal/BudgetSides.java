package kizashi.signal;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The titles of what comes in, as the same form has them (市税, 国庫支出金, 諸収入, 市債); those of what is spent are …費, 諸支出金. */
    private static final Pattern TITLE_OF_INCOME =
            Pattern.compile(".*(?:税|交付金|負担金|手数料|[国庫都道府県]支出金|財産収入|寄附金|繰入金|繰越金|諸収入|(?<!公)債)");

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
            income.put(title.start(), TITLE_OF_INCOME.matcher(name).matches());
        }
    }

    /** Whether what stands at an offset tells what comes in; not where the text has no such headings. */
    boolean isIncome(int offset) {
        Map.Entry<Integer, Boolean> part = income.floorEntry(offset);
        return part != null && part.getValue();
    }
}
