package kizashi.signal;

import java.util.List;

/** Whether what follows a word has happened, by whichever ending comes first: 年度末に策定いたしました, 3月に契約を締結する予定. */
enum Tense {
    PAST,
    OPEN,
    UNSAID;

    private static final int REACH = 60;

    private static final List<String> PASTS = List.of(
            "ました", "した", "ており", "ておる", "ておら", "ている", "てある", "済み", "済の", "された", "なった", "たところ", "しようとする", "議決を", "でした",
            "だった");

    private static final List<String> OPENS = List.of(
            "予定", "まいり", "まいる", "参り", "ていき", "ていく", "します", "行います", "めます", "えます", "する", "べき", "検討", "場合", "たい", "目指",
            "見込", "向け", "者がな", "者がい", "率", "価格");

    /** The tense of the words from an offset to the end of the sentence. */
    static Tense after(String text, int from, int end) {
        int stop = Math.min(end, from + REACH);
        int past = first(text, from, stop, PASTS);
        int open = first(text, from, stop, OPENS);
        return past == open ? UNSAID : past < open ? PAST : OPEN;
    }

    private static int first(String text, int from, int stop, List<String> endings) {
        for (int i = from; i < stop; i++) {
            for (String ending : endings) {
                if (text.charAt(i) == ending.charAt(0) && text.startsWith(ending, i) && i + ending.length() <= stop) {
                    return i;
                }
            }
        }
        return stop;
    }
}
