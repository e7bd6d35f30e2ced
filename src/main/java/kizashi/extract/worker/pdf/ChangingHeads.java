package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Running heads that change with what is on the page: the session and who is asking. No two of them need be alike, but they stand
 * apart from the text, at one height on all pages, and share words. Only pages of sentences have them: the heads of a table's pages
 * say of what its figures are.
 */
final class ChangingHeads {
    /** So many pages with such a head show a habit. */
    private static final int ENOUGH = 2;
    /** The share of pages that have it, out of ten. */
    private static final int MOST = 8;
    /** How far apart in height the heads of two pages can be, in points. */
    private static final double SAME_HEIGHT = 3;
    /** How much wider than lines the space below a head is, or how much smaller its type. */
    private static final double WIDER = 1.2;

    private static final double SMALLER = 0.93;

    private static final int LONGEST = 48;
    private static final int SHARED = 4;
    private static final double SHARED_SHARE = 0.4;

    private ChangingHeads() {}

    /** The rows of all pages without such heads; that of the first page stays, for it says what the paper is. */
    static List<List<Row>> remove(List<List<Row>> pages) {
        List<Integer> with = new ArrayList<>();
        int pagesOfText = 0;
        for (int page = 1; page < pages.size(); page++) {
            boolean text = isText(pages.get(page));
            pagesOfText += text ? 1 : 0;
            if (text && standsApart(pages.get(page)) && isLikeAnother(pages, page)) {
                with.add(page);
            }
        }
        if (with.size() < ENOUGH || with.size() * 10 < pagesOfText * MOST) {
            return pages;
        }
        List<List<Row>> kept = new ArrayList<>(pages);
        for (int page : with) {
            kept.set(page, pages.get(page).subList(1, pages.get(page).size()));
        }
        return kept;
    }

    private static boolean isText(List<Row> rows) {
        long sentences = rows.stream().filter(Columns::isOfSentence).count();
        return rows.size() > 2 && sentences * 4 >= rows.size();
    }

    private static boolean standsApart(List<Row> rows) {
        Row head = rows.get(0);
        if (head.glyphs().size() > LONGEST || Columns.isOfSentence(head) || Paragraphs.isMarker(head)) {
            return false;
        }
        double[] pitches = new double[rows.size() - 2];
        for (int i = 0; i < pitches.length; i++) {
            pitches[i] = rows.get(i + 2).y() - rows.get(i + 1).y();
        }
        double pitch = Rows.quantile(pitches, 0.5);
        double size = Rows.quantile(rows.stream().mapToDouble(Row::em).toArray(), 0.5);
        return rows.get(1).y() - head.y() >= WIDER * pitch || head.em() <= SMALLER * size;
    }

    /** Whether a page near by has a head at the same height that begins or ends with the same words. */
    private static boolean isLikeAnother(List<List<Row>> pages, int page) {
        Row head = pages.get(page).getFirst();
        for (int other = Math.max(0, page - 2); other <= Math.min(pages.size() - 1, page + 2); other++) {
            if (other != page && !pages.get(other).isEmpty()) {
                Row theirs = pages.get(other).getFirst();
                boolean level = Math.abs(theirs.y() - head.y()) <= SAME_HEIGHT;
                int shared = shared(head.bare(), theirs.bare());
                int longer = Math.max(head.bare().length(), theirs.bare().length());
                if (level && shared >= SHARED && shared >= SHARED_SHARE * longer) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int before = 0;
        while (before < most && one.charAt(before) == other.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < most - before
                && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
            after++;
        }
        return before + after;
    }
}
