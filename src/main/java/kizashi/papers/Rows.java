package kizashi.papers;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a budget or plan: 「見守りセンサー貸与事業　8,400　【高齢福祉課】」. Each programme is a matter of its own, with its own sum and its own
 * section, although nothing but its line parts it from the next one.
 */
final class Rows {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SECTION = 16;
    private static final String PARTS = "【】（）()［］[]〔〕|｜：:";
    /** An item's name, and its sums of two years. */
    private static final int ITEM = 3;

    private static final String MARKS = "○◯〇◎●";
    private static final List<String> ENDS = TsvTable.rows(Rows.class, "rows.tsv", 1).stream()
            .map(row -> row.get(0).strip())
            .toList();

    private Rows() {}

    /**
     * A row.
     *
     * @param department the section in charge that it names; null where it names none
     * @param marked whether a mark (○) stands before it, as before the programmes of a budget's statement: the rows below it
     *     that have none are what it is spent for
     */
    record Row(@Nullable String department, boolean marked) {}

    /** The row that a line begins; null where it begins none. */
    static @Nullable Row of(String line) {
        List<String> cells = cells(line);
        if (isMarked(cells)) {
            return new Row(null, true);
        }
        int name = -1;
        int sum = -1;
        String department = null;
        boolean numbered = false;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (department == null && (isSection(cell) || i == 1 && isNumber(cells.get(0)) && isSectionCell(cell))) {
                department = cell;
                numbered = i == 1 && isNumber(cells.get(0));
            } else if (name < 0 && isProgramme(cell)) {
                name = i;
            } else if (sum < 0 && (name >= 0 || numbered) && isSum(cell)) {
                sum = i;
            }
        }
        // 「5　企画課　56,595」, where the name of the programme stands on another line of its cell
        boolean ownSection = numbered && sum >= 0;
        boolean named = name >= 0 && name <= 3 && (sum >= 0 || department != null);
        return named || ownSection ? new Row(department, false) : null;
    }

    /** 「○電子自治体推進事業費　375,206」: whatever its name ends in. */
    private static boolean isMarked(List<String> cells) {
        if (cells.size() < 2 || MARKS.indexOf(cells.getFirst().charAt(0)) < 0) {
            return false;
        }
        String sum = cells.getLast();
        boolean figures = sum.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '，');
        return figures && cells.subList(0, cells.size() - 1).stream().noneMatch(c -> c.indexOf('。') >= 0);
    }

    /**
     * Whether a line of a budget's statement is none of the rows below a programme: the heads of its pages and columns, and the
     * items (目) with their sums of two years.
     */
    static boolean isOfStatement(String line) {
        List<String> cells = cells(line);
        if (cells.isEmpty()) {
            return false;
        }
        String first = cells.getFirst();
        boolean head = first.equals("款") || first.equals("目") || first.equals("歳入") || first.equals("歳出");
        return head || isItem(line);
    }

    /** Whether a line is an item (目) of a statement: its name, and its sums of two years and more. */
    static boolean isItem(String line) {
        List<String> cells = cells(line);
        return cells.size() > ITEM
                && cells.subList(1, cells.size()).stream().filter(Rows::isSum).count() >= ITEM;
    }

    /** Whether two lines of a statement are the same item (目), of which the second goes on on another page. */
    static boolean isSameItem(@Nullable String line, String next) {
        List<String> cells = line == null ? List.of() : cells(line);
        return cells.size() > ITEM
                && cells(next).size() > ITEM
                && cells.subList(0, ITEM).equals(cells(next).subList(0, ITEM));
    }

    /** The section that a line is, with nothing but a number before it: 「４　企画課」; null where it is more or less. */
    static @Nullable String sectionAlone(String line) {
        List<String> cells = cells(line);
        int last = cells.size() - 1;
        boolean alone = last == 0 || last == 1 && isNumber(cells.get(0));
        return alone && isSection(cells.get(last)) ? cells.get(last) : null;
    }

    /** What stands between spaces and brackets. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || Lines.isSpace(line.charAt(i)) || PARTS.indexOf(line.charAt(i)) >= 0) {
                if (i > from) {
                    cells.add(line.substring(from, i));
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private static boolean isProgramme(String cell) {
        String name = cell.substring(Numbering.skip(cell));
        if (name.length() < 4 || name.length() > LONGEST_NAME || name.indexOf('。') >= 0 || name.indexOf('、') >= 0) {
            return false;
        }
        return ENDS.stream().anyMatch(name::endsWith);
    }

    /** Whether a cell is the name of a section and nothing else; words with kana may be the end of a sentence. */
    private static boolean isSection(String cell) {
        return isSectionCell(cell) && cell.chars().noneMatch(c -> c >= 'ぁ' && c <= 'ん');
    }

    /** Whether a cell in which nothing but a section can stand names one: 子育て支援課 behind the number of a row. */
    static boolean isSectionCell(String cell) {
        int last = cell.length() - 1;
        return last >= 1
                && last < LONGEST_SECTION
                && (cell.charAt(last) == '課' || cell.charAt(last) == '室')
                && cell.chars().noneMatch(Character::isDigit)
                && cell.equals(Contacts.onLine("担当課：" + cell));
    }

    /** Whether a cell is the number of a row. */
    static boolean isNumber(String cell) {
        String bare = cell.endsWith("．") || cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell;
        return !bare.isEmpty() && bare.length() <= 3 && Numbering.number(bare, 0) == bare.length();
    }

    /** 8,400, 960千円, １２０万円; a zero is none. */
    static boolean isSum(String cell) {
        int digits = 0;
        int at = 0;
        boolean some = false;
        while (at < cell.length() && (Character.isDigit(cell.charAt(at)) || ",，．.".indexOf(cell.charAt(at)) >= 0)) {
            digits += Character.isDigit(cell.charAt(at)) ? 1 : 0;
            some |= Character.isDigit(cell.charAt(at)) && Character.digit(cell.charAt(at), 10) > 0;
            at++;
        }
        boolean unit = cell.endsWith("円") && cell.length() - at <= 3;
        return some && (unit || at == cell.length() && digits >= 3);
    }
}
