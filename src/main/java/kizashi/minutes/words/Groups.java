package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;

/**
 * Parties and groups of a council's members ({@code groups.tsv}): 公明党, 市民クラブ. Printed beside a person they say with whom he sits;
 * they are never the person, and no department.
 */
public final class Groups {
    private static final Groups SHARED = new Groups();
    private static final int LONGEST = 20;
    /** 清流会: what has a name of two letters at least. */
    private static final int SHORTEST_SOCIETY = 3;

    private static final char SOCIETY = '会';

    private final Set<String> whole = new HashSet<>();
    private final List<String> endings = new ArrayList<>();

    private Groups() {
        for (List<String> row : TsvTable.rows(Groups.class, "groups.tsv", 2)) {
            switch (row.get(0)) {
                case "is" -> whole.add(row.get(1));
                case "ends" -> endings.add(row.get(1));
                default -> throw new IllegalStateException("groups.tsv: unknown match " + row.get(0));
            }
        }
    }

    /** The bundled table, read once. */
    public static Groups shared() {
        return SHARED;
    }

    /** Whether a text, written without spaces, is a party or group, or several with dots between them. */
    public boolean isOne(String text) {
        return isMade(text, false);
    }

    /**
     * Whether a text is a group where nothing but one can stand, as in a bracket behind a person: there 清流会 is one too, whose ending
     * alone would say little (教育委員会, 自治会).
     */
    public boolean isOneBesidePerson(String text) {
        return isMade(text, true);
    }

    private boolean isMade(String text, boolean besidePerson) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "・･／/、".indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i);
                if (!isNamed(part) && !(besidePerson && isSociety(part))) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    private boolean isNamed(String part) {
        if (whole.contains(part)) {
            return true;
        }
        for (String ending : endings) {
            if (part.length() > ending.length() && part.endsWith(ending) && isLetters(part)) {
                return true;
            }
        }
        return false;
    }

    /** 清流会, but neither 教育委員会 nor 第３委員会 nor 自治会. */
    private static boolean isSociety(String part) {
        int last = part.length() - 1;
        return part.length() >= SHORTEST_SOCIETY
                && part.charAt(last) == SOCIETY
                && "員議治内究覧総協".indexOf(part.charAt(last - 1)) < 0
                && !KanjiNumerals.isNumeral(part.charAt(0))
                && isLetters(part);
    }

    private static boolean isLetters(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!Letters.isNameLetter(c) && !Letters.isLatin(c) && c != 'ー' && !Letters.isDigit(c)) {
                return false;
            }
        }
        return true;
    }
}
