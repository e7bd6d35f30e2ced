package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.roster.RosterVocabulary.Kind;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What stands in brackets directly after a person's name: his office （副議長）, whether he was there （公務のため欠席）, his party, how
 * the name is read, the surname before marriage.
 */
final class RosterNotes {
    private static final int LONGEST = 24;
    /** Remarks on presence can stand in a column of their own; others stand directly behind the name, in half-width columns. */
    private static final int NEAR = 2;

    private static final List<String> PRESENCE = List.of("欠席", "出席", "退席", "早退", "遅刻", "遅参");
    /** What says that somebody was absent for a part of the sitting only. */
    private static final List<String> PARTLY = List.of("から", "まで", "途中", "午前", "午後", "以降", "時");

    private RosterNotes() {}

    /**
     * The note that begins at a bracket; null for none.
     *
     * @param members whether the list is one of members
     * @param nameFirst whether the list writes names before offices
     */
    static @Nullable RosterPart at(RosterLine line, int start, boolean members, boolean nameFirst) {
        String letters = line.letters();
        if ("（([［".indexOf(letters.charAt(start)) < 0) {
            return null;
        }
        int close = start + 1;
        while (close < letters.length() && close - start <= LONGEST && "）)]］".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        if (close >= letters.length() || close - start > LONGEST) {
            return null;
        }
        String inside = letters.substring(start + 1, close);
        if (line.gap(start) > NEAR && PRESENCE.stream().noneMatch(inside::contains)) {
            return null;
        }
        Type type = type(inside, members, nameFirst);
        return type == null ? null : new RosterPart(type, start, close + 1, 0);
    }

    private static @Nullable Type type(String inside, boolean members, boolean nameFirst) {
        if (NamingReader.seatEnd(inside) == inside.length()) {
            return null;
        }
        Ranks.Found rank = Ranks.shared().find(inside);
        boolean official = rank != null && rank.rank().side() == Side.OFFICIAL && inside.length() > 2;
        if (members && (official || Ranks.shared().isRank(inside))) {
            return Type.TITLE;
        }
        if (inside.endsWith("欠席") && PARTLY.stream().noneMatch(inside::contains)) {
            return Type.MARK;
        }
        if (PRESENCE.stream().anyMatch(inside::contains)) {
            return Type.OTHER;
        }
        if (RosterVocabulary.of(Kind.NOTE).contains(inside)) {
            return Type.OTHER;
        }
        boolean office = rank != null;
        // 吉田（敬） belongs to the name; 田村真理（遠藤） is how she was called before.
        boolean mark = inside.length() < 2
                || inside.length() == 2 && !NameLexicon.shared().isSurname(inside) && !isTown(inside);
        return office && nameFirst || mark || inside.startsWith("代理") ? null : Type.OTHER;
    }

    /** 長島三郎（東町）: the town that a member of a joint authority comes from. */
    static boolean isTown(String inside) {
        return inside.length() > 1 && "町村市".indexOf(inside.charAt(inside.length() - 1)) >= 0;
    }

    /** What a note or a mark says, without its brackets. */
    static String text(String note) {
        return "（([［".indexOf(note.charAt(0)) >= 0 ? note.substring(1, note.length() - 1) : note;
    }

    /** 佐々木（旧姓　遠藤）由美: where the bracket ends that opens here and gives a former surname; the same place for none. */
    static int formerNameEnd(CharSequence text, int open, int end) {
        boolean former = open + 2 < end
                && "（(".indexOf(text.charAt(open)) >= 0
                && text.charAt(open + 1) == '旧'
                && text.charAt(open + 2) == '姓';
        for (int i = open; former && i < Math.min(end, open + LONGEST); i++) {
            if ("）)".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return open;
    }
}
