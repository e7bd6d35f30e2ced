package kizashi.extract.platform;

import org.jspecify.annotations.Nullable;

/** The line with which a speech begins in the text that vendors serve: marker, speaker, space, what he says. */
final class HeaderLine {
    private static final String MARKERS = "○◯〇◎◆◇△▲●■□";
    private static final int LONGEST = 60;

    private HeaderLine() {}

    static boolean startsWithMarker(String text, int at) {
        return at < text.length() && MARKERS.indexOf(text.charAt(at)) >= 0;
    }

    /**
     * The label at the head of a line, marker included: {@code ○議長（甲野太郎君）} of {@code ○議長（甲野太郎君）　開会します}, and
     * {@code ○塩田　委員長} of {@code ○塩田　委員長　　おはようございます}.
     *
     * @return null when the line does not begin with a marker and a label of reasonable length
     */
    static @Nullable String label(String text, int start) {
        if (!startsWithMarker(text, start)) {
            return null;
        }
        int limit = Math.min(text.length(), start + LONGEST);
        int depth = 0;
        int single = -1;
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' || c == '［' ? 1 : c == '）' || c == ')' || c == '］' ? -1 : 0;
            if (c == '。' || c == '、' || c == '\n' || c == '\r') {
                limit = i;
                break;
            }
            boolean space = (c == '\u3000' || c == ' ' || c == '\t') && depth <= 0;
            if (space && i > start + 1) {
                boolean wide = i + 1 < text.length() && (text.charAt(i + 1) == '\u3000' || text.charAt(i + 1) == '\n');
                if (wide || text.charAt(i - 1) == '）' || text.charAt(i - 1) == ')') {
                    return text.substring(start, i);
                }
                single = single < 0 ? i : single;
            }
            if ((c == '〔') && depth <= 0) {
                return text.substring(start, i).strip();
            }
        }
        if (depth > 0 && text.substring(limit).isBlank()) {
            return null; // the page ends in the midst of the header
        }
        int end = single >= 0 ? single : limit;
        boolean whole = single < 0 && (end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
        return end > start + 1 && (single >= 0 || whole)
                ? text.substring(start, end).strip()
                : null;
    }
}
