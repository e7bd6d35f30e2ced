package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.RosterHeadings.Kind;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/** Finds the lists of those present, wherever they stand, and reads them. */
final class RosterReader {
    /** A line longer than this is no line of a list. */
    private static final int LONGEST_LINE = 600;

    private static final int MOST_EMPTY = 3;

    private final String text;
    private final List<RosterEntry> entries = new ArrayList<>();
    private @Nullable RosterEntries current;
    private Kind currentKind = Kind.STOP;
    private String currentHeading = "";
    private final List<int[]> currentLines = new ArrayList<>();
    private boolean currentInBody;
    private int idle;

    private RosterReader(String text) {
        this.text = text;
    }

    /**
     * Reads all lists.
     *
     * @param text the stored text
     * @param headers where speeches begin, in order; a list ends there
     */
    static List<RosterEntry> read(String text, List<Header> headers) {
        RosterReader reader = new RosterReader(text);
        int firstSpeech = headers.isEmpty() ? text.length() : headers.get(0).start();
        int line = 0;
        int next = 0;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            while (next < headers.size() && headers.get(next).start() < line) {
                next++;
            }
            boolean speech = next < headers.size() && headers.get(next).start() < end;
            if (speech) {
                reader.close();
            } else if (end - line <= LONGEST_LINE) {
                reader.line(line, end, line >= firstSpeech);
            } else {
                reader.close();
            }
            line = end + 1;
        }
        reader.close();
        return reader.entries;
    }

    private void line(int start, int end, boolean inBody) {
        int first = start;
        while (first < end && Letters.isSpace(text.charAt(first))) {
            first++;
        }
        if (first == end) {
            return;
        }
        if (inBody && current == null && (end - first > 60 || !canBeHeading(first, end))) {
            return;
        }
        String line = text.substring(first, end);
        Kind kind = heading(line);
        if (kind != null) {
            close();
            if (kind != Kind.STOP) {
                currentKind = kind;
                currentHeading = RosterHeadings.core(Letters.withoutSpaces(line));
                current = new RosterEntries(kind, currentHeading, false);
                currentLines.clear();
                currentInBody = inBody;
                idle = 0;
            }
            return;
        }
        RosterEntries list = current;
        if (list == null) {
            return;
        }
        if (line.indexOf('。') >= 0 || isTime(line)) {
            close();
            return;
        }
        currentLines.add(new int[] {first, end});
        boolean found = !isRule(line) && list.add(new RosterLine(text, first, end), line.strip());
        idle = found ? 0 : idle + (isRule(line) ? 0 : 1);
        if (idle > MOST_EMPTY) {
            close();
        }
    }

    private @Nullable Kind heading(String line) {
        Kind kind = RosterHeadings.shared().kind(line);
        if (kind == null || kind == Kind.STOP || RosterHeadings.shared().isWhole(line)) {
            return kind;
        }
        // 議会事務局　局長 甲野太郎: an entry whose unit is written like a heading.
        RosterLine letters = new RosterLine(line, 0, line.length());
        String plain = letters.letters();
        Ranks.Found rank = Ranks.shared().find(plain);
        boolean entry = rank != null && !plain.contains("出席") && !plain.contains("員") && current != null;
        return entry ? null : kind;
    }

    /** In the midst of speeches only lines that speak of presence can be headings. */
    private boolean canBeHeading(int first, int end) {
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '、' && end - first > 40) {
                return false;
            }
        }
        String line = text.substring(first, end);
        return line.contains("席") || line.contains("説明員") || line.contains("委任") || line.contains("職員");
    }

    private void close() {
        RosterEntries list = current;
        current = null;
        if (list == null) {
            return;
        }
        List<RosterEntry> found = (list.lacksNames() ? runTogether() : list).entries();
        if (!currentInBody || found.size() > 1) {
            entries.addAll(found);
        }
    }

    private RosterEntries runTogether() {
        RosterEntries again = new RosterEntries(currentKind, currentHeading, true);
        for (int[] line : currentLines) {
            again.add(
                    new RosterLine(text, line[0], line[1]),
                    text.substring(line[0], line[1]).strip());
        }
        return again;
    }

    private static boolean isTime(String line) {
        String plain = Letters.withoutSpaces(line);
        return plain.startsWith("午前") || plain.startsWith("午後") || plain.endsWith("開議") || plain.endsWith("開会");
    }

    private static boolean isRule(String line) {
        int rule = 0;
        for (int i = 0; i < line.length(); i++) {
            rule += "─－―—‐-＝=━…・*＊~～".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return rule > 2 && rule >= line.strip().length() - 2;
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Letters.isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
