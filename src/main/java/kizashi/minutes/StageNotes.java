package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.NamingReader;
import org.jspecify.annotations.Nullable;

/**
 * Notes such as 〔市長甲野太郎君登壇〕. Mostly a header follows, and the note belongs to nobody's speech; where none does, the
 * note itself is the only sign that another person speaks.
 */
final class StageNotes {
    private static final String STEPS_UP = "登壇";
    private static final int LONGEST = 45;

    private StageNotes() {}

    /** The headers, with those notes that stand in the place of one. */
    static List<Header> added(String text, List<Header> headers) {
        List<Header> all = new ArrayList<>();
        int next = 0;
        for (int at = text.indexOf(STEPS_UP); at >= 0; at = text.indexOf(STEPS_UP, at + STEPS_UP.length())) {
            Header note = read(text, at);
            if (note == null) {
                continue;
            }
            while (next < headers.size() && headers.get(next).start() < note.start()) {
                all.add(headers.get(next++));
            }
            boolean headerFollows = next < headers.size() && headers.get(next).start() <= note.bodyStart();
            Header before = all.isEmpty() ? null : all.get(all.size() - 1);
            boolean other = before != null
                    && hasSentence(text, before.bodyStart(), note.start())
                    && !java.util.Objects.equals(before.naming(), note.naming());
            int end = next < headers.size() ? headers.get(next).start() : text.length();
            // Where another note follows (〔書記朗読〕), something is done and not said.
            boolean said = note.bodyStart() < text.length() && "〔［（(【".indexOf(text.charAt(note.bodyStart())) < 0;
            if (!headerFollows && other && said && hasSentence(text, note.bodyStart(), end)) {
                all.add(note);
            }
        }
        all.addAll(headers.subList(next, headers.size()));
        return all;
    }

    private static @Nullable Header read(String text, int at) {
        int end = at + STEPS_UP.length();
        if (end >= text.length() || "〕］）)】".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        int open = at;
        while (open > 0 && at - open < LONGEST && "〔［（(【".indexOf(text.charAt(open)) < 0) {
            if (Letters.isBreak(text.charAt(open))) {
                return null;
            }
            open--;
        }
        if ("〔［（(【".indexOf(text.charAt(open)) < 0 || !isAlone(text, open, end + 1)) {
            return null;
        }
        String who = Letters.withoutSpaces(text.subSequence(open + 1, at));
        Naming naming = NamingReader.read(who);
        int body = Letters.skipBlank(text, end + 1, text.length());
        boolean office = naming != null && (naming.role() != null || naming.together() != null);
        return naming == null || !office ? null : new Header(open, open, end + 1, body, null, naming, Strength.SURE);
    }

    /** Whether nothing else stands on the line. */
    private static boolean isAlone(String text, int start, int end) {
        int left = start;
        while (left > 0 && Letters.isSpace(text.charAt(left - 1))) {
            left--;
        }
        int right = Letters.skipSpaces(text, end, text.length());
        return (left == 0 || Letters.isBreak(text.charAt(left - 1)))
                && (right == text.length() || Letters.isBreak(text.charAt(right)));
    }

    private static boolean hasSentence(String text, int from, int to) {
        return from < to && text.indexOf('。', from, to) >= 0;
    }
}
