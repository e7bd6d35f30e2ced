package kizashi.papers;

import org.jspecify.annotations.Nullable;

/** The line of a question notice that names who asks: 通告１　３番　乙野花子議員. */
final class Members {
    private static final int LONGEST = 36;
    private static final String[] BEFORE = {"質問者", "質問議員", "発言者", "通告者", "議員名", "氏名"};

    private Members() {}

    /** The member's name without spaces, number and honorific; null when the line names none. */
    static @Nullable String of(String line) {
        if (line.length() > LONGEST || line.indexOf('。') >= 0) {
            return null;
        }
        String rest = Lines.bare(line.substring(Numbering.skip(line)));
        boolean named = false;
        for (String word : BEFORE) {
            if (rest.startsWith(word)) {
                rest = rest.substring(word.length()).replaceFirst("^[：:]", "");
                named = true;
            }
        }
        int seat = rest.indexOf('番');
        if (seat > 0 && seat <= 5 && rest.substring(0, seat).chars().anyMatch(Character::isDigit)) {
            rest = rest.substring(seat + 1);
            rest = rest.startsWith("議員") ? rest.substring(2) : rest;
            named = true;
        }
        for (String honorific : new String[] {"議員", "君", "委員", "さん"}) {
            int at = rest.indexOf(honorific);
            if (at >= 2 && at <= 8) {
                rest = rest.substring(0, at);
                named = true;
                break;
            }
        }
        int bracket = Math.max(rest.indexOf('（'), rest.indexOf('('));
        rest = bracket > 1 ? rest.substring(0, bracket) : rest;
        return named && rest.length() >= 3 && rest.length() <= 8 && isName(rest) ? rest : null;
    }

    private static boolean isName(String text) {
        for (char c : text.toCharArray()) {
            boolean letter = (c >= 0x3041 && c <= 0x30FE && c != '・')
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0xF900 && c <= 0xFAFF)
                    || c == '々'
                    || c == '〆';
            if (!letter) {
                return false;
            }
        }
        return !text.contains("質問") && !text.contains("議会") && !text.contains("関する");
    }
}
