package kizashi.minutes;

import java.util.List;
import java.util.Objects;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;

/**
 * The list of speakers that some systems print above the minutes: 1 : ◯議長（甲野太郎君） 717頁. It repeats the headers of the
 * speeches, so that the first one follows it again.
 */
final class SpeakerIndex {
    private static final int LONGEST_GAP = 40;
    /** What such a line says beside the speaker: his number, the page, what to click. */
    private static final List<String> FURNITURE = List.of("選択", "ページ", "頁", "発言");

    private SpeakerIndex() {}

    /**
     * Where such a list ends.
     *
     * @param marked the headers that have a marker, in order
     * @return the offset after its last header; 0 where there is no list
     */
    static int end(String text, List<Header> marked) {
        int last = 0;
        while (last + 1 < marked.size() && isListed(text, marked.get(last), marked.get(last + 1))) {
            last++;
        }
        // What follows the last of the list is the head of the minutes, then the first speaker again.
        boolean again = last + 1 < marked.size()
                && Objects.equals(marked.get(0).naming(), marked.get(last + 1).naming());
        boolean list = again && (last > 0 || isPage(text, marked.get(0))) && isFurniture(rest(text, marked.get(last)));
        return list ? marked.get(last).end() : 0;
    }

    private static boolean isListed(String text, Header header, Header next) {
        return next.start() - header.end() <= LONGEST_GAP && isFurniture(text.substring(header.end(), next.start()));
    }

    private static boolean isPage(String text, Header header) {
        String rest = rest(text, header);
        return rest.endsWith("頁") || rest.endsWith("ページ");
    }

    private static String rest(String text, Header header) {
        int end = Letters.lineEnd(text, header.end(), text.length());
        return text.substring(header.end(), end).strip();
    }

    private static boolean isFurniture(String between) {
        String rest = Letters.withoutSpaces(between);
        for (String word : FURNITURE) {
            rest = rest.replace(word, "");
        }
        return rest.chars().allMatch(c -> Letters.isDigit((char) c) || "：:.．[]［］()（）".indexOf(c) >= 0);
    }
}
