package kizashi.crawl.platform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the cells of a table say about a link in one of them: those in front of it, in its row, and the head of its column. */
final class TableWords {
    private static final int LONGEST = 60;

    private final IdentityHashMap<Element, Place> places = new IdentityHashMap<>();
    private final Map<Integer, String> heads = new TreeMap<>();

    private TableWords() {}

    /** Where a cell is: its column, and the words of its row by column (those of cells that reach down into it too). */
    private record Place(int column, Map<Integer, String> row) {}

    /** A cell that reaches down over further rows. */
    private record Carried(String words, int rows) {}

    /**
     * A day in the same row.
     *
     * @param day as written
     * @param head of its column, empty without one
     */
    record Day(String day, String head) {}

    static TableWords of(Element table) {
        TableWords words = new TableWords();
        Map<Integer, Carried> carried = new TreeMap<>();
        boolean first = true;
        for (Element row : table.select("tr")) {
            if (!table.equals(row.closest("table"))) {
                continue;
            }
            Map<Integer, String> texts = new TreeMap<>();
            carried.forEach((column, cell) -> texts.put(column, cell.words));
            Map<Integer, Carried> next = new TreeMap<>();
            carried.forEach((column, cell) -> {
                if (cell.rows > 1) {
                    next.put(column, new Carried(cell.words, cell.rows - 1));
                }
            });
            List<Element> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    cells.add(cell);
                }
            }
            boolean head = first && row.selectFirst("a[href]") == null;
            first = false;
            int column = 0;
            for (Element cell : cells) {
                while (carried.containsKey(column)) {
                    column++;
                }
                String text = cell.text().strip();
                boolean ownLink = cell.selectFirst("a[href]") != null && !MeetingTitle.namesMeeting(text);
                texts.put(column, ownLink ? "" : text); // what another link says is not about this one
                words.places.put(cell, new Place(column, texts));
                if (head) {
                    words.heads.put(column, text);
                }
                int rows = number(cell.attr("rowspan"));
                if (rows > 1) {
                    next.put(column, new Carried(text, rows - 1));
                }
                column += number(cell.attr("colspan"));
            }
            carried = next;
        }
        return words;
    }

    /** The words in front of a cell that are no day, then the head of its column where that says which sitting it is. */
    String before(Element cell) {
        Place place = places.get(cell);
        if (place == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        place.row.forEach((column, text) -> {
            if (column < place.column && !text.isEmpty() && text.length() <= LONGEST && !isDay(text)) {
                words.append(words.isEmpty() ? "" : " ").append(text);
            }
        });
        String head = heads.getOrDefault(place.column, "");
        if (MeetingTitle.namesSitting(head) || MeetingTitle.namesMeeting(head)) {
            words.append(words.isEmpty() ? "" : " ").append(head);
        }
        return words.toString().strip();
    }

    /** The first day that another cell of the row is, or null. */
    @Nullable
    Day day(Element cell) {
        Place place = places.get(cell);
        if (place != null) {
            for (Map.Entry<Integer, String> other : place.row.entrySet()) {
                if (other.getKey() != place.column && isDay(other.getValue())) {
                    return new Day(
                            String.valueOf(ListPage.date(other.getValue())), heads.getOrDefault(other.getKey(), ""));
                }
            }
        }
        return null;
    }

    /** Whether words are a day and hardly more. */
    static boolean isDay(String text) {
        String day = ListPage.date(text);
        return day != null && text.length() - day.length() <= 5; // （月曜日）
    }

    private static int number(String attribute) {
        return attribute.length() == 1 && Character.isDigit(attribute.charAt(0))
                ? Math.max(1, attribute.charAt(0) - '0')
                : attribute.length() == 2 && attribute.chars().allMatch(Character::isDigit)
                        ? Integer.parseInt(attribute)
                        : 1;
    }
}
