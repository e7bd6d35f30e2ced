package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/** Tells the heading of a list of those present, and whom it lists ({@code roster-headings.tsv}). */
final class RosterHeadings {
    private static final RosterHeadings SHARED = new RosterHeadings();
    private static final int LONGEST = 60;

    private final List<Row> rows = new ArrayList<>();

    private RosterHeadings() {
        for (List<String> row : TsvTable.rows(RosterHeadings.class, "roster-headings.tsv", 3)) {
            Kind kind = Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
            rows.add(new Row(row.get(0).equals("is"), row.get(1), kind));
        }
    }

    static RosterHeadings shared() {
        return SHARED;
    }

    /** Whether the line is a heading and nothing else, such as 区議会事務局. */
    boolean isWhole(String line) {
        String heading = core(Letters.withoutSpaces(line));
        return rows.stream().anyMatch(row -> row.whole() && row.text().equals(heading));
    }

    /** What the line is the heading of; null when it is none. */
    @Nullable
    Kind kind(String line) {
        if (line.length() > 3 * LONGEST || line.indexOf('。') >= 0 && line.indexOf('。') < line.length() - 1) {
            return null;
        }
        String heading = core(Letters.withoutSpaces(line));
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return null;
        }
        Row best = null;
        for (Row row : rows) {
            boolean fits = row.whole() ? heading.equals(row.text()) : heading.contains(row.text());
            // 欠席説明員 contains 説明員: the longer text is the more exact one.
            if (fits && (best == null || row.text().length() > best.text().length())) {
                best = row;
            }
        }
        return best == null ? null : best.kind();
    }

    /** The heading without marker, numbering (５, (3), 第４), brackets around it and what it counts (（34名）). */
    static String core(String heading) {
        int start = 0;
        int end = heading.length();
        while (start < end && isLeading(heading.charAt(start))) {
            start++;
        }
        if (start < end && heading.charAt(end - 1) == '）' || start < end && heading.charAt(end - 1) == ')') {
            int open = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf('('));
            end = open > start ? open : end;
        }
        while (end > start && "】〕］：:＞〉。)）".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        String core = heading.substring(start, end);
        int count = core.length();
        while (count > 0 && "名人は、".indexOf(core.charAt(count - 1)) >= 0) {
            count--;
        }
        int digits = count;
        while (digits > 0 && KanjiNumerals.isNumeral(core.charAt(digits - 1))) {
            digits--;
        }
        return digits < count && digits > 0 ? core.substring(0, digits) : core;
    }

    private static boolean isLeading(char c) {
        return Markers.isMarker(c) || Letters.isDigit(c) || "【〔［＜〈．.，、(（)）・※＊*－―─-■一二三四五六七八九十".indexOf(c) >= 0;
    }

    /** Whom a list names. */
    enum Kind {
        /** The executive. */
        OFFICIALS,
        /** Members. */
        MEMBERS,
        /** The council's own staff. */
        SECRETARIAT,
        /** Witnesses. */
        WITNESSES,
        /** Members who are not there. */
        ABSENT_MEMBERS,
        /** Officials who are not there. */
        ABSENT_OFFICIALS,
        /** No list: the agenda begins. */
        STOP
    }

    private record Row(boolean whole, String text, Kind kind) {}
}
