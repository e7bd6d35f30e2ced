package kizashi.minutes.roster;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Ranks;

/** What gaps and letters in a line of a roster tell for and against a run of letters being a person's name. */
final class NameSigns {
    private NameSigns() {}

    /** 早苗　　　農　林課長: a letter behind a gap that is wider than the one after it belongs to what follows. */
    static boolean isTornName(RosterLine line, int start, int end, int next) {
        int after = next < line.length() ? line.gap(next) : Integer.MAX_VALUE;
        boolean filled =
                next < line.length() && RosterSegmenter.isFiller(line.letters().charAt(next));
        int last = line.gap(end - 1);
        if (end - start < 4 || after == 0 || filled || last <= after) {
            return false;
        }
        int others = line.widestGapWidth(start, end - 1);
        return others > 0 && last > others; // 小野塚　　　修 is one name
    }

    static boolean isAfterComma(RosterLine line, int start) {
        return start > 0 && "、，,".indexOf(line.letters().charAt(start - 1)) >= 0;
    }

    /** 兼子 and 兼松 are surnames where a gap stands before 兼 and none after it, or a smaller one and no office. */
    static boolean isSurname(RosterLine line, int start) {
        boolean apart = start == 0
                || line.gap(start) > 0
                || RosterSegmenter.isFiller(line.letters().charAt(start - 1));
        if (!apart || start + 1 >= line.length()) {
            return false;
        }
        int before = line.gap(start);
        if (line.gap(start + 1) == 0) {
            return true;
        }
        if (start == 0 || before <= line.gap(start + 1)) {
            return false;
        }
        int end = start + 1;
        while (end < line.length()
                && line.gap(end) <= before
                && !RosterSegmenter.isFiller(line.letters().charAt(end))) {
            end++;
        }
        return Ranks.shared().find(line.text(start, end)) == null; // 建設課長　　兼　松　誠, but not 総務課長　　兼　会計管理者
    }

    /** 副議長 ends no name; 監 can. */
    static boolean endsInRank(String name) {
        Ranks.Found found = Ranks.shared().find(name);
        return found != null && found.end() - found.start() > 1;
    }

    /** 吉田（敬）副委員長: a mark of one letter or two that tells namesakes apart; 0 for none. */
    static int markEnd(RosterLine line, int end) {
        String letters = line.letters();
        int close = end;
        while (close < letters.length() && close < end + 4 && "）)］]".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        boolean open = end < letters.length() && "（(［[".indexOf(letters.charAt(end)) >= 0;
        if (!open || close >= letters.length() || close == end + 4 || close < end + 2 || line.gap(end) > 0) {
            return 0;
        }
        String inside = letters.substring(end + 1, close);
        boolean letter = !RosterNotes.isTown(inside) && inside.chars().allMatch(c -> Letters.isNameLetter((char) c));
        return letter && Ranks.shared().find(inside) == null && !RosterWords.isRemark(inside) ? close + 1 : 0;
    }
}
