package kizashi.minutes.words;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords.Kind;

/**
 * Tells the minutes of a board or advisory council of an administration (教育委員会会議録, 公共交通会議) from those of a council: there the
 * 事務局 is the administration itself, and who speaks for it answers.
 */
public final class AdministrationBoards {
    /** So many lines at the head of a text say whose minutes it is. */
    private static final int HEAD = 12;

    private static final int LONGEST_TITLE = 40;
    /** Over so many letters at most the head goes. */
    private static final int LONGEST_HEAD = 1_500;

    private AdministrationBoards() {}

    /** Whether the head of a text names such a board, and nothing in it a council. */
    public static boolean isOne(String text) {
        int lines = 0;
        int from = 0;
        boolean board = false;
        while (from < Math.min(text.length(), LONGEST_HEAD) && lines < HEAD) {
            int end = from;
            while (end < text.length() && end - from < LONGEST_HEAD && !Letters.isBreak(text.charAt(end))) {
                end++;
            }
            String line = Letters.withoutSpaces(text.subSequence(from, end));
            if (has(Kind.COUNCIL, line)) {
                return false;
            }
            lines += line.isEmpty() ? 0 : 1;
            board |= line.length() <= LONGEST_TITLE && line.indexOf('。') < 0 && has(Kind.BOARD, line);
            from = end + 1;
        }
        return board;
    }

    private static boolean has(Kind kind, String line) {
        List<String> words = HeaderWords.shared().of(kind);
        return words.stream().anyMatch(line::contains);
    }
}
