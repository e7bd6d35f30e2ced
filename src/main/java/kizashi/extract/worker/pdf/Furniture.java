package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Running heads and page numbers. They stand in the middle of sentences that cross a page, so they are left out of the text
 * ({@code ExtractedText.pages} says where pages begin). Only what repeats from page to page, or is plainly a page
 * number at the page's edge, goes.
 */
final class Furniture {
    /** Rows at the top and at the bottom that can be furniture. */
    private static final int EDGE = 2;
    /** Heads stand on each page, or on each left and each right one. */
    private static final int[] NEIGHBOURS = {-1, 1, -2, 2};

    private static final long LARGEST = 1_000_000_000;

    private Furniture() {}

    /** The rows of all pages without their furniture. */
    static List<List<Row>> remove(List<List<Row>> pages) {
        Map<String, Map<Integer, Row>> repeated = new HashMap<>();
        Map<String, Integer> alternate = new HashMap<>();
        Map<Integer, Integer> offsets = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Map<String, Row> here = new HashMap<>();
            for (Row row : edge(pages.get(page))) {
                here.put(key(row), row);
                int number = PageNumber.of(row.bare()).value();
                if (number >= 0) {
                    offsets.merge(number - page, 1, Integer::sum);
                }
            }
            int side = page % 2;
            for (Map.Entry<String, Row> row : here.entrySet()) {
                repeated.computeIfAbsent(row.getKey(), k -> new HashMap<>()).put(page, row.getValue());
            }
            here.keySet().forEach(k -> alternate.merge(k + "@" + side, 1, Integer::sum));
        }
        int often = pages.size() == 2 ? 2 : Math.max(3, Math.min(8, (pages.size() + 3) / 4));
        List<List<Row>> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Row> edge = edge(pages.get(page));
            List<Row> all = pages.get(page);
            List<Row> foot = all.subList(Math.max(all.size() - EDGE, all.size() / 2), all.size());
            List<Row> rows = new ArrayList<>();
            for (Row row : all) {
                // The first page's head says what the paper is; its foot says nothing more.
                boolean canRepeat = page > 0 || foot.contains(row);
                boolean onItsSide = isOnAllOfItsSide(row, page, pages.size(), alternate);
                int enough = onItsSide ? 0 : often;
                if (!edge.contains(row) || !isFurniture(row, page, canRepeat, enough, repeated, offsets)) {
                    rows.add(row);
                }
            }
            kept.add(rows);
        }
        return kept;
    }

    /** Heads of left and right pages differ: what stands on every second page, twice at least, and begins no speech. */
    private static boolean isOnAllOfItsSide(Row row, int page, int pages, Map<String, Integer> alternate) {
        int ofSide = (pages + (page % 2 == 0 ? 1 : 0)) / 2;
        return ofSide > 1
                && "○◯〇◎◆〔（「".indexOf(row.bare().charAt(0)) < 0
                && !row.bare().endsWith("。")
                && alternate.getOrDefault(key(row) + "@" + page % 2, 0) == ofSide;
    }

    /** Rows but for those that are page numbers. */
    static List<Row> withoutNumbers(List<Row> rows) {
        return rows.stream().filter(r -> PageNumber.of(r.bare()).value() < 0).toList();
    }

    private static boolean isFurniture(
            Row row,
            int page,
            boolean canRepeat,
            int often,
            Map<String, Map<Integer, Row>> repeated,
            Map<Integer, Integer> offsets) {
        PageNumber number = PageNumber.of(row.bare());
        if (number.value() >= 0) {
            return number.decorated()
                    || number.value() == page + 1
                    || offsets.getOrDefault(number.value() - page, 0) >= 2;
        }
        // The head of a table that runs over pages says what its figures are in.
        return canRepeat
                && !row.bare().contains("単位")
                && isRunning(row, page, often, repeated.getOrDefault(key(row), Map.of()));
    }

    /**
     * What runs from page to page, or over every second one, with no other figures than those of the pages: the title of each day's
     * first page (第１号, 第２号) in a file of a whole session does not.
     */
    private static boolean isRunning(Row row, int page, int often, Map<Integer, Row> on) {
        if (on.size() < 2 || on.size() < often) {
            return often <= on.size();
        }
        for (int distance : NEIGHBOURS) {
            Row other = on.get(page + distance);
            if (other != null && sameButForPage(row.bare(), other.bare(), distance)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figures of two rows that say the same are the same, too, or those of pages so far apart. */
    private static boolean sameButForPage(String one, String other, int distance) {
        List<Long> figures = figures(one);
        List<Long> others = figures(other);
        for (int i = 0; i < Math.min(figures.size(), others.size()); i++) {
            long difference = others.get(i) - figures.get(i);
            if (difference != 0 && difference != distance) {
                return false;
            }
        }
        return true;
    }

    private static List<Long> figures(String text) {
        List<Long> figures = new ArrayList<>();
        long figure = -1;
        for (int i = 0; i <= text.length(); i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
            if (digit >= 0) {
                figure = Math.min(LARGEST, Math.max(0, figure) * 10 + digit);
            } else if (figure >= 0) {
                figures.add(figure);
                figure = -1;
            }
        }
        return figures;
    }

    private static List<Row> edge(List<Row> rows) {
        if (rows.size() <= 2 * EDGE) {
            return rows.size() <= 1 ? rows : List.of(rows.getFirst(), rows.getLast());
        }
        List<Row> edge = new ArrayList<>(rows.subList(0, EDGE));
        edge.addAll(rows.subList(rows.size() - EDGE, rows.size()));
        return edge;
    }

    /** What makes two rows of different pages the same: text but for its figures, and height on the page. */
    private static String key(Row row) {
        StringBuilder key = new StringBuilder();
        for (char c : row.bare().toCharArray()) {
            char d = Character.isDigit(c) ? '0' : c;
            if (d != '0' || key.isEmpty() || key.charAt(key.length() - 1) != '0') {
                key.append(d);
            }
        }
        return key.append('@').append(Math.round(row.y() / 6)).toString();
    }
}
