package kizashi.minutes.header;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Headers that a space, a colon or the line's end closes: 甲野委員長, １２番　乙野花子議員, 大 下 議 長, 産業課長 丙野次郎君. */
public final class SpacedHeader {
    private static final int LONGEST = 60;
    private static final int MOST_TOKENS = 30;
    private static final int FEW_TOKENS = 14;
    private static final int LONGEST_GIVEN = 3;
    /** What a surname and a given name cost of which one is in no list. */
    private static final double LIKELY_NAME = 4.6;

    private static final int WIDEST = Integer.MAX_VALUE;

    private SpacedHeader() {}

    /** Reads a header that begins at {@code from}; null when none of its possible ends makes one. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        return read(text, from, lineEnd, false);
    }

    /** Reads a header in a document of which is known whether a space alone parts offices from names. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd, boolean spaceParts) {
        int limit = Math.min(lineEnd, from + LONGEST);
        List<Token> tokens = new ArrayList<>();
        BracketHeader.Result best = null;
        int i = from;
        while (i < limit && tokens.size() < MOST_TOKENS) {
            int start = i;
            while (i < limit
                    && !Letters.isSpace(text.charAt(i))
                    && !HeaderSigns.isSignBeforeName(text, start, i, limit)
                    && !isColon(text.charAt(i))
                    && !HeaderSigns.isHalfBracket(text, i, limit)
                    && !HeaderSigns.isNoteAt(text, i, lineEnd)
                    && !HeaderSigns.isParting(text, start, i, limit)
                    && !HeaderSigns.isEqualsBeforeSpeech(text, from, i, lineEnd)
                    && !(i > start && text.charAt(i) == '〔')) {
                if (HeaderSigns.isDotAfterSeat(text, start, i)) {
                    break;
                }
                if ("。、「」『』！？?!〔【".indexOf(text.charAt(i)) >= 0) {
                    return best;
                }
                i++;
            }
            if (i == limit && limit < lineEnd) {
                return best;
            }
            if (tokens.isEmpty() && HeaderSigns.isAside(text, start, i, limit)) {
                i++;
                continue;
            }
            if (tokens.size() == 1 && HeaderSigns.isGroupBehindSeat(tokens.get(0), text, start, i, limit)) {
                while (i < limit && Letters.isSpace(text.charAt(i))) {
                    i++;
                }
                continue;
            }
            tokens.add(new Token(text.subSequence(start, i).toString(), width(text, start)));
            if (i < limit
                    && (HeaderSigns.isDotAfterSeat(text, start, i)
                            || HeaderSigns.isParting(text, start, i, limit)
                            || HeaderSigns.isSignBeforeName(text, start, i, limit))) {
                i++;
                continue;
            }
            boolean closed = i < lineEnd && !Letters.isSpace(text.charAt(i));
            // So many tokens are spaced-out type: only a word of respect or a rank can end that.
            boolean mayEnd = tokens.size() <= FEW_TOKENS || "君員長".indexOf(text.charAt(i - 1)) >= 0;
            best = !mayEnd ? best : better(best, tokens, i, closed ? WIDEST : gap(text, i, lineEnd), spaceParts);
            if (closed || i >= limit) {
                return best;
            }
            while (i < limit && Letters.isSpace(text.charAt(i))) {
                i++;
            }
        }
        return best;
    }

    /** A longer reading replaces a shorter one only where it says more: a role alone gains its person, a name its end. */
    private static BracketHeader.@Nullable Result better(
            BracketHeader.@Nullable Result best, List<Token> tokens, int end, int gapAfter, boolean spaceParts) {
        String header = SpacedNames.join(tokens, 0, tokens.size());
        String acted = withoutTrail(header);
        acted = gapAfter == WIDEST && !namesSomebody(acted) ? header : acted;
        String office = best == null ? null : best.naming().together();
        // 議席番号３番 alone is a heading, with a name behind it a speaker.
        int seat = NamingReader.seatEnd(header);
        boolean nobody = NonSpeakers.shared().contains(header) && (seat == 0 || seat == header.length());
        if (nobody || office != null && NamingReader.isNamed(office)) {
            return best;
        }
        if (acted.length() < header.length()) {
            Naming actor = NamingReader.read(acted);
            return actor == null ? best : new BracketHeader.Result(actor, end);
        }
        Naming naming = SpacedNames.read(tokens, gapAfter == WIDEST && !spaceParts ? 0 : gapAfter, spaceParts);
        if (naming == null) {
            naming = NamingReader.read(header);
        }
        if (naming == null) {
            return best;
        }
        if (best == null) {
            return new BracketHeader.Result(naming, end);
        }
        String before = best.naming().name();
        String name = naming.name();
        // 議長　甲野議員　… can be the chair calling a member; 議長　甲野太郎君　… and ３番　甲野議員 name the speaker.
        int gapBefore = tokens.get(tokens.size() - 1).gapBefore();
        boolean respected = Honorifics.plain(header) != null || naming.seat() != null || gapBefore < gapAfter;
        if (grows(best.naming(), naming, tokens) || isSpacedOut(tokens, header)) {
            return new BracketHeader.Result(naming, end);
        }
        boolean adds = name != null && before == null && (respected || naming.together() == null);
        boolean ends = name != null
                && before != null
                && name.startsWith(before)
                && (Honorifics.plain(header) != null
                        || isLetterOfName(tokens)
                        || isGivenName(before, tokens, gapBefore < gapAfter)
                        || isTitledName(name, tokens))
                && NameCosts.full(name) < SpacedNames.DEAREST;
        return adds || ends ? new BracketHeader.Result(naming, end) : best;
    }

    /** 甲野市民課長答弁, 町長答弁: what he does, where it follows his office or title and is said on the same line. */
    private static String withoutTrail(String header) {
        String actor = HeaderWords.shared().withoutEnd(Kind.TRAIL, header);
        boolean titled = Ranks.shared().find(actor) != null;
        return titled || NamingReader.seatEnd(actor) == actor.length() ? actor : header;
    }

    /** Whether an actor is more than a bare rank: alone on its line 委員長説明 is as well a heading, 甲野総務課長答弁 is none. */
    private static boolean namesSomebody(String actor) {
        Naming naming = NamingReader.read(actor);
        String office = naming == null ? null : naming.together();
        Ranks.Found found = office == null ? null : Ranks.shared().find(office);
        return naming != null && naming.name() != null || found != null && found.start() > 0;
    }

    /** 橋　本　委　員　長: in spaced-out type the office goes on. */
    private static boolean grows(Naming best, Naming naming, List<Token> tokens) {
        boolean letter = tokens.get(tokens.size() - 1).text().length() == 1
                && tokens.get(tokens.size() - 2).text().length() == 1;
        String office = best.together() != null ? best.together() : best.role();
        String longer = best.together() != null ? naming.together() : naming.role();
        return letter
                && office != null
                && longer != null
                && longer.length() == office.length() + 1
                && longer.startsWith(office)
                && java.util.Objects.equals(best.name(), naming.name());
    }

    /** 総 務 課 長 甲 野 太 郎 君: every letter stands alone, so no space says anything until the word of respect. */
    private static boolean isSpacedOut(List<Token> tokens, String header) {
        return header.endsWith("君") && tokens.stream().allMatch(t -> t.text().length() == 1);
    }

    /** ３番　いとう　さやか議員: the title ends the name. */
    private static boolean isTitledName(String name, List<Token> tokens) {
        String last = tokens.get(tokens.size() - 1).text();
        String title = Honorifics.role(last);
        String given = title == null ? "" : last.substring(0, last.length() - title.length());
        boolean listed = (NameLexicon.shared().kinds(given) & NameLexicon.GIVEN) != 0;
        double dearest = listed ? SpacedNames.DEAREST : LIKELY_NAME;
        return !given.isEmpty() && name.endsWith(given) && NameCosts.full(name) < dearest;
    }

    /** 前 哲雄: a surname, then a listed given name that is no other word; or any, where what is said follows a wider gap: 金 城 ゆかり. */
    private static boolean isGivenName(String surname, List<Token> tokens, boolean setApart) {
        String last = tokens.get(tokens.size() - 1).text();
        String before = tokens.get(tokens.size() - 2).text();
        int kinds = NameLexicon.shared().kinds(last);
        boolean word = (kinds & (NameLexicon.NOUN | NameLexicon.OTHER)) != 0;
        boolean given = (kinds & NameLexicon.GIVEN) != 0 && (!word || setApart);
        return given
                && (surname.equals(before) || before.length() == 1 && surname.endsWith(before))
                && NameCosts.surname(surname) < NameCosts.full(surname)
                && last.length() <= LONGEST_GIVEN;
    }

    /** 佐　藤　　茂: the last of a spaced-out name, not a particle after one that has ended. */
    private static boolean isLetterOfName(List<Token> tokens) {
        String last = tokens.get(tokens.size() - 1).text();
        String before = SpacedNames.join(tokens, 0, tokens.size() - 1);
        boolean ended = Honorifics.plain(before) != null || Honorifics.role(before) != null;
        boolean spacedOut = tokens.get(tokens.size() - 2).text().length() == 1;
        return last.length() == 1
                && !ended
                && !NonSpeakers.shared().isNote(last)
                && (spacedOut || Letters.isKanji(last.charAt(0)));
    }

    /**
     * A run of letters between spaces.
     *
     * @param gapBefore how wide the space before it is; a wide one counts two
     */
    record Token(String text, int gapBefore) {}

    /** Whether it is a colon, of either width. */
    public static boolean isColon(char c) {
        return "：:；;".indexOf(c) >= 0;
    }

    private static int gap(CharSequence text, int from, int lineEnd) {
        int i = from;
        int width = 0;
        while (i < lineEnd && Letters.isSpace(text.charAt(i))) {
            width += text.charAt(i) == '\u3000' ? 2 : 1;
            i++;
        }
        return i >= lineEnd ? WIDEST : width;
    }

    /** How wide the gap before {@code start} is. */
    private static int width(CharSequence text, int start) {
        int width = 0;
        for (int i = start - 1; i >= 0 && Letters.isSpace(text.charAt(i)); i--) {
            width += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return width;
    }
}
