package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of lists on a line: one alone, one with its entries behind it on the same line (説明員　町長　甲野太郎), or
 * several side by side.
 */
final class HeadingFinder {
    /** A gap that parts columns, in half-width columns. */
    static final int COLUMN_GAP = 2;

    private static final int LONGEST_BESIDE = 24;
    /** Letters in which the words of a heading end. */
    private static final String ENDS = "者員名部側局人席関況欠の無";

    /** How far the number of a seat is looked for. */
    private static final int LONGEST_SEAT = 8;

    private final HeadingContents contents;

    HeadingFinder(CharSequence text) {
        this.contents = new HeadingContents(text);
    }

    /**
     * A heading on a line.
     *
     * @param kind whom it lists
     * @param start index into the line's letters
     * @param end index after it
     */
    record Found(Kind kind, int start, int end) {}

    /**
     * The headings of a line from left to right; empty when it has none.
     *
     * @param open the list that is open; null for none
     * @param inline whether the document writes headings on the line of their entries
     */
    List<Found> find(RosterLine line, @Nullable Kind open, boolean inline) {
        if (RosterHeadings.isElsewhere(line.letters())) {
            return List.of(new Found(Kind.STOP, 0, line.length()));
        }
        Found first = isOffice(line.letters(), open)
                ? new Found(line.letters().contains("議会") ? Kind.SECRETARIAT : Kind.OFFICIALS, 0, line.length())
                : RosterHeadings.shared().mayBeIn(line.letters()) ? first(line, open, inline) : null;
        if (first == null && open != null && opensBox(line.letters(), 0)) {
            first = beside(line, 0);
        }
        if (first == null) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        all.add(first);
        boolean words = RosterHeadings.shared().mayBeIn(line.text(first.end(), line.length()));
        for (int i = first.end(); i < line.length() && first.kind() != Kind.STOP; i++) {
            boolean begins = words && line.gap(i) >= COLUMN_GAP || opensBox(line.letters(), i);
            Found beside = begins ? beside(line, i) : null;
            if (beside != null) {
                all.add(beside);
                i = beside.end() - 1;
            }
        }
        return all;
    }

    /** 農業委員会事務局 alone below a list of members begins the list of its staff. */
    private static boolean isOffice(String letters, @Nullable Kind open) {
        if (open != Kind.MEMBERS && open != Kind.ABSENT_MEMBERS || letters.length() > LONGEST_BESIDE) {
            return false;
        }
        String core = RosterHeadings.core(letters);
        return core.endsWith("事務局") && core.length() > 4;
    }

    private @Nullable Found first(RosterLine line, @Nullable Kind open, boolean inline) {
        String letters = line.letters();
        RosterHeadings headings = RosterHeadings.shared();
        for (int i = 2; i < line.length(); i++) {
            boolean gap = line.gap(i) > 0 || "：:".indexOf(letters.charAt(i - 1)) >= 0;
            boolean bracket = "【〔".indexOf(letters.charAt(i)) >= 0 || "）)】〕".indexOf(letters.charAt(i - 1)) >= 0;
            if (!gap && !bracket && !letters.startsWith("は、", i - 2)) {
                continue;
            }
            String prefix = letters.substring(0, i);
            if (opensBracket(prefix)) {
                continue; // 議員の出欠（出席　○印・欠席　×印）
            }
            Kind kind = headings.kind(prefix);
            if (kind != null
                    && kind != Kind.STOP
                    && isComplete(prefix)
                    && !goesOn(line, i)
                    && contents.follow(line, i, kind, open, inline)) {
                return new Found(kind, 0, i);
            }
        }
        Kind kind = whole(letters, open);
        return kind == null ? null : new Found(kind, beginning(line, kind), line.length());
    }

    private static boolean opensBracket(String prefix) {
        return Math.max(prefix.lastIndexOf('（'), prefix.lastIndexOf('('))
                > Math.max(prefix.lastIndexOf('）'), prefix.lastIndexOf(')'));
    }

    /** 令和８年第２回定例会会議録　６月１０日　出席議員: where the heading begins on a line that says more before it. */
    private static int beginning(RosterLine line, Kind kind) {
        for (int i = line.length() - 2; line.length() > LONGEST_BESIDE && i > 0; i--) {
            String rest = line.text(i, line.length());
            boolean own = line.gap(i) > 0 && RosterHeadings.shared().kind(rest) == kind;
            if (own && RosterHeadings.shared().isMostly(RosterHeadings.core(rest))) {
                return i;
            }
        }
        return 0;
    }

    private static @Nullable Kind whole(String line, @Nullable Kind open) {
        RosterHeadings headings = RosterHeadings.shared();
        Kind kind = headings.kind(line);
        if (kind == null || kind == Kind.STOP) {
            return kind;
        }
        if (headings.isWhole(line)) {
            // 書記 alone in a list of the secretariat is an office whose name stands below.
            boolean office = open == kind && Ranks.shared().isRank(line);
            return office ? null : kind;
        }
        // 議会事務局　局長 甲野太郎: an entry whose unit is written like a heading.
        boolean entry = open != null
                && Ranks.shared().find(line) != null
                && !line.contains("出席")
                && !line.contains("員")
                && line.indexOf('の') < 0;
        return entry ? null : kind;
    }

    /** 事 務 局 長: the gap before the next letter is no wider than those within. */
    private static boolean goesOn(RosterLine line, int end) {
        String letters = line.letters();
        if (NamingReader.seatEnd(letters.substring(end, Math.min(end + LONGEST_SEAT, letters.length()))) > 0) {
            return false; // 出 席 議 員 １番 甲 野 太 郎
        }
        int first = 0;
        while (first < end && !Letters.isNameLetter(line.letters().charAt(first))) {
            first++;
        }
        int widest = 0;
        for (int i = first + 1; i < end; i++) {
            widest = Math.max(widest, line.gap(i));
        }
        return widest > 0 && line.gap(end) <= widest;
    }

    private static boolean isComplete(String prefix) {
        String core = RosterHeadings.core(prefix);
        boolean goesOnBelow = prefix.endsWith("のため") || prefix.endsWith("のために");
        boolean stated = goesOnBelow || prefix.endsWith("は、") || prefix.endsWith("は") || prefix.endsWith("とおり");
        return stated || !core.isEmpty() && ENDS.indexOf(core.charAt(core.length() - 1)) >= 0;
    }

    /** 【当局】: a heading in a box stands wherever it likes. */
    static boolean opensBox(String letters, int at) {
        return "【〔".indexOf(letters.charAt(at)) >= 0;
    }

    /** Where the box ends that opens here; 0 for none. */
    private static int boxEnd(String letters, int open) {
        int close = opensBox(letters, open) ? open + 1 : letters.length();
        while (close < letters.length() && close < open + LONGEST_BESIDE && "】〕".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        return close < letters.length() && "】〕".indexOf(letters.charAt(close)) >= 0 ? close + 1 : 0;
    }

    /** A heading that begins in the midst of a line, after a gap, and ends before one; or one in a box. */
    static @Nullable Found beside(RosterLine line, int start) {
        int box = boxEnd(line.letters(), start);
        Kind boxed = box == 0 ? null : RosterHeadings.shared().boxed(line.text(start, box));
        if (boxed != null) {
            return new Found(boxed, start, box);
        }
        for (int end = start + 2; end <= Math.min(line.length(), start + LONGEST_BESIDE); end++) {
            if (end < line.length() && line.gap(end) == 0) {
                continue;
            }
            String cell = line.text(start, end);
            String core = RosterHeadings.core(cell);
            Kind kind = RosterHeadings.shared().kind(cell);
            if (kind != null
                    && kind != Kind.STOP
                    && isComplete(cell)
                    && !HeadingContents.isOffice(kind, core)
                    && RosterHeadings.shared().isMostly(core)) {
                return new Found(kind, start, end);
            }
        }
        return null;
    }
}
