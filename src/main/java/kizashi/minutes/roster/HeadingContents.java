package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.KanjiNumerals;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Whether entries of a list stand behind its heading on the same line: 説明員　町長　甲野太郎, but not 書記　甲野太郎, which is an entry itself. */
final class HeadingContents {
    /** A line that may reach the margin, in half-width columns. */
    private static final int LONG_LINE = 60;

    /** Letters of a name before a title. */
    private static final int LONGEST_NAME = 7;

    private final CharSequence text;

    HeadingContents(CharSequence text) {
        this.text = text;
    }

    /** Whether what stands behind a heading on its line is the beginning of its list, or a heading itself. */
    boolean follow(RosterLine line, int from, Kind kind, @Nullable Kind open, boolean inline) {
        RosterLine rest = line.cell(text, from, line.length());
        String letters = rest.letters();
        if (letters.contains("同じ") || isCount(letters) || NonSpeakers.shared().isNote(letters)) {
            return false;
        }
        boolean words = RosterHeadings.shared().mayBeIn(letters);
        for (int i = 0; i < rest.length(); i++) {
            boolean apart = words && (i == 0 ? line.gap(from) : rest.gap(i)) >= HeadingFinder.COLUMN_GAP;
            if ((apart || HeadingFinder.opensBox(letters, i)) && HeadingFinder.beside(rest, i) != null) {
                return true;
            }
        }
        if (isTitledRun(rest)) {
            return true;
        }
        String heading = line.text(0, from);
        RosterStyle style = RosterStyle.of(kind, RosterHeadings.core(heading), heading);
        if (style.unitLine(rest) != null) {
            return true;
        }
        boolean secretariat =
                kind == Kind.SECRETARIAT && RosterHeadings.shared().isWhole(heading);
        if (secretariat && open == Kind.OFFICIALS && !inline) {
            return false;
        }
        RosterCollector probe = new RosterCollector(style, RosterOrder.ROLE_FIRST);
        probe.add(rest, "");
        boolean office = isOffice(kind, RosterHeadings.core(heading));
        if (probe.isClean() && !probe.drafts().isEmpty()) {
            // 書記　甲野太郎 is an entry, not a heading and a name.
            boolean roleless = probe.drafts().stream().allMatch(draft -> draft.role == null || draft.roleOfList);
            return isNamed(probe) && !(office && (roleless || !secretariat));
        }
        if (office && !secretariat) {
            return false;
        }
        RosterLine whole = withoutBroken(rest);
        return isNamedIn(rest, style) || whole.length() < rest.length() && isNamedIn(whole, style);
    }

    /** 甲野委員長　乙川副委員長　丙山委員: each of several cells ends in what its person is in a council, however rare his name is. */
    private static boolean isTitledRun(RosterLine rest) {
        int cells = 0;
        int start = 0;
        for (int i = 1; i <= rest.length(); i++) {
            if (i < rest.length() && rest.gap(i) == 0) {
                continue;
            }
            String cell = rest.text(start, i);
            Ranks.Found found = Ranks.shared().find(cell);
            Side side = found == null
                    ? null
                    : Offices.read(cell.substring(found.start())).side();
            if (found == null || found.start() < 1 || found.start() > LONGEST_NAME || !isOfCouncil(side)) {
                return false;
            }
            cells++;
            start = i;
        }
        return cells > 1;
    }

    private static boolean isOfCouncil(@Nullable Side side) {
        return side == Side.MEMBER || side == Side.CHAIR;
    }

    private static boolean isNamedIn(RosterLine rest, RosterStyle style) {
        for (RosterOrder order : List.of(RosterOrder.NAME_FIRST, RosterOrder.TOGETHER)) {
            RosterCollector other = new RosterCollector(style, order);
            other.add(rest, "");
            if (other.isClean() && !other.drafts().isEmpty() && isNamed(other)) {
                return true;
            }
        }
        return false;
    }

    /** A long line without its last cell, which the margin may have broken. */
    private RosterLine withoutBroken(RosterLine line) {
        if (line.width() < LONG_LINE) {
            return line;
        }
        for (int i = line.length() - 1; i > 0; i--) {
            if (line.gap(i) >= HeadingFinder.COLUMN_GAP) {
                return line.cell(text, 0, i);
            }
        }
        return line;
    }

    /** 書記 and 参考人 are offices of persons as well as headings; 理事者 and 傍聴議員 are headings. */
    static boolean isOffice(Kind kind, String core) {
        return (kind == Kind.SECRETARIAT || kind == Kind.WITNESSES)
                && Ranks.shared().isRank(core);
    }

    /** Whether the names are likely ones: the words of a heading can look like rare names. */
    private static boolean isNamed(RosterCollector probe) {
        for (RosterDraft draft : probe.drafts()) {
            boolean note = NonSpeakers.shared().isNote(draft.name) || draft.name.endsWith("氏名");
            if (note || draft.roleOfList && Math.min(NameCosts.full(draft.name), NameCosts.surname(draft.name)) > 6) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCount(String letters) {
        int i = 0;
        while (i < letters.length()
                && (KanjiNumerals.isNumeral(letters.charAt(i)) || "（(計全".indexOf(letters.charAt(i)) >= 0)) {
            i++;
        }
        return i > 0 && i < letters.length() && "名人".indexOf(letters.charAt(i)) >= 0 && letters.length() <= i + 3;
    }
}
