package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Groups;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Ranks;

/** Signs and small words within a header that no space sets apart: dots, strokes and colons between office and name, notes, half brackets. */
final class HeaderSigns {
    private static final int LONGEST_NOTE = 14;
    /** What a surname and a given name cost of which one is in no list. */
    private static final double LIKELY_NAME = 4.6;
    /** What a full name costs at most of which both parts are listed. */
    private static final double SURE_NAME = 3.4;

    private static final int LONGEST = 60;
    /** How long a line is at least that breaks in mid-sentence. */
    private static final int SHORTEST_BROKEN = 25;

    private HeaderSigns() {}

    /** 番外　総務課長, 番外２番　甲野総務課長: who has the floor and is no member; a seat behind it is not one of the members'. */
    static boolean isAside(CharSequence text, int start, int i, int limit) {
        return i + 1 < limit
                && Letters.isSpace(text.charAt(i))
                && !Letters.isDigit(text.charAt(i + 1))
                && isAside(text.subSequence(start, i).toString());
    }

    /** 番外, 番外２番. */
    private static boolean isAside(String token) {
        for (String aside : HeaderWords.shared().of(Kind.ASIDE)) {
            String number = token.startsWith(aside) ? token.substring(aside.length()) : "-";
            if (number.isEmpty() || NamingReader.seatEnd(number) == number.length()) {
                return true;
            }
        }
        return false;
    }

    /** １２番　公明党　甲野太郎君. */
    static boolean isGroupBehindSeat(SpacedHeader.Token seat, CharSequence text, int start, int i, int limit) {
        return i < limit
                && Letters.isSpace(text.charAt(i))
                && NamingReader.seatEnd(seat.text()) == seat.text().length()
                && Groups.shared().isOne(text.subSequence(start, i).toString());
    }

    /** １番、甲野太郎君. */
    static boolean isDotAfterSeat(CharSequence text, int start, int i) {
        if ("・･、，".indexOf(text.charAt(i)) < 0 || text.charAt(i - 1 < start ? start : i - 1) != '番') {
            return false;
        }
        String seat = Letters.withoutSpaces(text.subSequence(start, i));
        return NamingReader.seatEnd(seat) == seat.length();
    }

    /** 総務課長／甲野太郎: a stroke that parts an office from a name, and not two offices from each other. */
    static boolean isParting(CharSequence text, int start, int i, int limit) {
        if (i == start || "／/｜|".indexOf(text.charAt(i)) < 0) {
            return false;
        }
        int end = i + 1;
        while (end < limit && !Letters.isSpace(text.charAt(end)) && !SpacedHeader.isColon(text.charAt(end))) {
            end++;
        }
        String office = Letters.withoutSpaces(text.subSequence(start, i));
        String name = Honorifics.strip(text.subSequence(i + 1, end).toString());
        boolean known = Ranks.shared().find(office) != null || NamingReader.seatEnd(office) == office.length();
        return known
                && NamingReader.isName(name)
                && Ranks.shared().find(name) == null
                && Math.min(NameCosts.full(name), NameCosts.surname(name)) < LIKELY_NAME;
    }

    /**
     * 議長：甲野太郎君, 総務部長＝甲野太郎君, ３番：甲野太郎議員: a sign after which speech mostly begins; only a name with a word of respect or a
     * full one beyond doubt, with a space behind it, is the speaker's.
     */
    static boolean isSignBeforeName(CharSequence text, int start, int i, int limit) {
        if (i == start || "：:＝=－、".indexOf(text.charAt(i)) < 0) {
            return false;
        }
        int end = i + 1;
        while (end < limit && Letters.isNameLetter(text.charAt(end))) {
            end++;
        }
        if (end >= limit || !Letters.isSpace(text.charAt(end))) {
            return false;
        }
        String office = Letters.withoutSpaces(text.subSequence(start, i));
        boolean seat = NamingReader.seatEnd(office) == office.length();
        String written = text.subSequence(i + 1, end).toString();
        String title = seat ? Honorifics.role(written) : null;
        String plain =
                title == null ? Honorifics.strip(written) : written.substring(0, written.length() - title.length());
        boolean respected = plain.length() < written.length();
        boolean full = plain.length() > 2 && Letters.isKanji(plain.charAt(0)) && NameCosts.full(plain) < SURE_NAME;
        return (seat || Ranks.shared().find(office) != null)
                && NamingReader.isName(plain)
                && Ranks.shared().find(plain) == null
                && (respected ? NameCosts.full(plain) < SpacedNames.DEAREST : full && text.charAt(i) != '、');
    }

    /** 甲野知事＝お答えします。, 甲野太郎君＝質問します。: a sign that in some minutes parts who speaks from what is said; in ツルネン＝マルテイ it parts names. */
    static boolean isEqualsBeforeSpeech(CharSequence text, int from, int i, int lineEnd) {
        if (i == from || !isEquals(text.charAt(i))) {
            return false;
        }
        String who = Letters.withoutSpaces(text.subSequence(from, i));
        boolean titled = Honorifics.plain(who) != null
                || Ranks.shared().find(who) != null
                || NamingReader.seatEnd(who) == who.length();
        return titled && isSaid(text, i + 1, lineEnd);
    }

    /** Whether a sentence ends on the line, or goes on below it. */
    private static boolean isSaid(CharSequence text, int from, int lineEnd) {
        boolean ends = false;
        for (int i = from; i < lineEnd && !ends; i++) {
            ends = text.charAt(i) == '。';
        }
        return ends || lineEnd - from > SHORTEST_BROKEN;
    }

    /** Whether it is the sign = of either width. */
    static boolean isEquals(char c) {
        return c == '＝' || c == '=';
    }

    /** 甲野議員（登壇）, 甲野君[ 12頁]: the header ends before a note. */
    static boolean isNoteAt(CharSequence text, int i, int lineEnd) {
        char open = text.charAt(i);
        if ("（([［".indexOf(open) < 0) {
            return false;
        }
        int close = i + 1;
        while (close < lineEnd && close - i < LONGEST_NOTE && "）)]］".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close >= lineEnd) {
            return false;
        }
        String inside = Letters.withoutSpaces(text.subSequence(i + 1, close));
        boolean note = Brackets.withoutStep(inside).length() == inside.length()
                && NonSpeakers.shared().isNote(inside);
        return "（(".indexOf(open) >= 0 ? note : isPage(inside);
    }

    /** 228頁: some systems print where the speech stands in the bound volume. */
    private static boolean isPage(String inside) {
        int digits = 0;
        while (digits < inside.length() && Letters.isDigit(inside.charAt(digits))) {
            digits++;
        }
        return digits > 0 && ("頁".contentEquals(inside.substring(digits)) || inside.endsWith("ページ"));
    }

    /** 行革推進課長)それでは, 甲野(一)委員)次に: a bracket that was never opened. */
    static boolean isHalfBracket(CharSequence text, int i, int limit) {
        char c = text.charAt(i);
        if (c != ')' && c != '）') {
            return false;
        }
        int depth = 0;
        for (int j = i - 1; j >= Math.max(0, limit - LONGEST); j--) {
            char d = text.charAt(j);
            depth += d == ')' || d == '）' ? 1 : d == '(' || d == '（' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            if (Letters.isBreak(d)) {
                break;
            }
        }
        return true;
    }
}
