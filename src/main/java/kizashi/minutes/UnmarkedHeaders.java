package kizashi.minutes;

import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Ranks;

/** Whether a line that begins with a header but with no marker begins a speech, and is no signature, no heading and no part of a sentence. */
final class UnmarkedHeaders {
    private static final int LONGEST_PLAIN = 40;
    private static final int LONGEST_CALLED = 12;
    /** How long a line is at least that breaks where the page ends, and over how many such a sentence is followed. */
    private static final int SHORTEST_BROKEN = 16;

    private static final int MOST_BROKEN = 4;
    /** No header with words of grammar in it is shorter. */
    private static final int SHORTEST_PHRASE = 5;

    private final String text;
    private final TextLines lines;

    UnmarkedHeaders(String text) {
        this.text = text;
        this.lines = new TextLines(text);
    }

    /** Without a marker a line must be a header beyond doubt, and something must be said after it. */
    boolean begins(Header header, int lineEnd) {
        if (header.bodyStart() >= text.length()) {
            return false;
        }
        if (isParticle(header)
                || isArticle(header.bodyStart())
                || isSignature(header, lineEnd)
                || isOfSentence(header)) {
            return false;
        }
        if (isCalled(header, lineEnd)) {
            return false;
        }
        // ３番議員：…: a seat alone begins many lines, but none with a colon.
        boolean seated = header.naming().seat() != null
                && header.end() < text.length()
                && SpacedHeader.isColon(text.charAt(header.end()));
        boolean named =
                header.strength() == Strength.SURE || header.naming().together() != null || seated || isAsking(header);
        boolean respected = header.naming().name() != null && text.startsWith("君", header.end() - 1);
        // Between a header and the next something is said: the lines of a roster go on without a full stop.
        boolean sure = header.strength() == Strength.SURE && header.naming().together() == null;
        return (named || respected)
                && (sure
                        || lines.hasSentence(header.bodyStart(), saidUntil(header, lineEnd))
                        || isDone(header, lineEnd));
    }

    /** 問（小林）: what he does, and his name in a bracket. */
    private boolean isAsking(Header header) {
        String written = text.substring(header.textStart(), header.end());
        int open = Math.max(written.indexOf('（'), written.indexOf('('));
        return open > 0
                && header.naming().name() != null
                && HeaderWords.shared().isOnly(HeaderWords.Kind.ACT, written.substring(0, open));
    }

    /** …に関して地域振興課長: words of grammar stand in it. */
    private boolean isOfSentence(Header header) {
        String written = text.substring(header.textStart(), header.end());
        return written.length() > SHORTEST_PHRASE
                && HeaderWords.shared().of(HeaderWords.Kind.GRAMMAR).stream().anyMatch(written::contains);
    }

    /** 甲野市民部長 on a line of its own, then （議案書に基づき説明）: what he said is told in a bracket. */
    boolean isDone(Header header, int lineEnd) {
        int from = header.bodyStart();
        int end = lines.end(from) - 1;
        if (from < lineEnd && isReply(header, text.substring(from, lineEnd).strip())) {
            return true;
        }
        return header.strength() != Strength.WEAK
                && from > lineEnd
                && end > from
                && "（(〔".indexOf(text.charAt(from)) >= 0
                && "）)〕".indexOf(text.charAt(end)) >= 0
                && NonSpeakers.shared().isNote(Letters.withoutSpaces(text.subSequence(from + 1, end)));
    }

    /** 甲野委員　はい: somebody's name or seat, and one word in reply on the same line. */
    private static boolean isReply(Header header, String said) {
        Naming naming = header.naming();
        Ranks.Found rank = naming.together() == null ? null : Ranks.shared().find(naming.together());
        boolean person = naming.name() != null || naming.seat() != null || rank != null && rank.start() > 0;
        return person && HeaderWords.shared().of(HeaderWords.Kind.REPLY).contains(said);
    }

    /** 13番 甲野太郎君。, 副町長 乙野花子君。: called by the chair, on a line of its own. A chair's own line can say no more than that. */
    private boolean isCalled(Header header, int lineEnd) {
        String rest =
                text.substring(header.end(), Math.max(header.end(), lineEnd)).strip();
        if (rest.length() > LONGEST_CALLED || !rest.endsWith("。") || ListItems.isChair(header.naming())) {
            return false;
        }
        String person = rest.substring(0, rest.length() - 1);
        return person.isEmpty() || Honorifics.plain(person) != null;
    }

    /** The end of the line on which the speech begins, or, where lines break hard, of the lines over which its first sentence goes. */
    private int saidUntil(Header header, int lineEnd) {
        int line = header.bodyStart() < lineEnd ? header.start() : header.bodyStart();
        int end = header.bodyStart() < lineEnd ? lineEnd : lines.end(line);
        for (int i = 0; i < MOST_BROKEN && end - line >= SHORTEST_BROKEN && !lines.hasSentence(line, end); i++) {
            line = Math.min(text.length(), end + 1);
            end = lines.end(line);
        }
        return end;
    }

    /** （委員長）, then 第五条　委員会に…: the heading of an article of a law. */
    private boolean isArticle(int from) {
        int at = from + 1;
        while (at < text.length() && KanjiNumerals.isNumeral(text.charAt(at))) {
            at++;
        }
        return text.startsWith("第", from) && at > from + 1 && text.startsWith("条", at);
    }

    /** 27番　甲野議員　を11番に: a name in the midst of a sentence. とはいえ and がん検診 begin one. */
    private boolean isParticle(Header header) {
        int from = header.bodyStart();
        int at = from;
        for (String title : HeaderWords.shared().of(HeaderWords.Kind.TITLE)) {
            at = from == header.end() && text.startsWith(title, from) ? from + title.length() : at;
        }
        while (at > from && at < text.length() - 1 && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        boolean half = from == header.end() + 1 && "）)".indexOf(text.charAt(header.end())) >= 0; // 甲野委員）から…
        boolean bracket = half || from == header.end() && "）)】".indexOf(text.charAt(from - 1)) >= 0;
        for (String topic : HeaderWords.shared().of(HeaderWords.Kind.TOPIC)) {
            if (bracket && text.startsWith(topic, from)) {
                return true;
            }
        }
        char c = text.charAt(Math.min(at, text.length() - 1));
        if ("をへ、".indexOf(c) >= 0) {
            return true;
        }
        boolean hiraganaFollows = at + 1 < text.length() && Letters.isHiragana(text.charAt(at + 1));
        return "はがにのとも".indexOf(c) >= 0 && !hiraganaFollows;
    }

    /** 甲野市議会議長　乙野太郎 under a date, 乙野太郎様: a letter or certificate that is read out. */
    private boolean isSignature(Header header, int lineEnd) {
        char last = text.charAt(header.end() - 1);
        if (last == '様' || last == '殿') {
            return true;
        }
        if ("）)】".indexOf(last) >= 0
                || header.bodyStart() < lineEnd && lines.hasSentence(header.bodyStart(), lineEnd)) {
            return false; // who signs says nothing on that line
        }
        int end = header.start();
        while (end > 0 && (Letters.isSpace(text.charAt(end - 1)) || Letters.isBreak(text.charAt(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 20 && !Letters.isBreak(text.charAt(start - 1))) {
            start--;
        }
        String line = Letters.withoutSpaces(text.subSequence(start, end));
        return line.endsWith("日") && line.contains("年") && line.contains("月") && line.length() < 16;
    }

    /** Whether a line without a marker is worth reading: a rank, a seat or an honorific stands near its beginning. */
    static boolean canBeIn(String text, int first, int end) {
        int limit = Math.min(end, first + LONGEST_PLAIN);
        for (int i = first; i < limit; i++) {
            char c = text.charAt(i);
            if ("。、，".indexOf(c) >= 0 || c == '「' && i > first) {
                return false;
            }
            if (i == first + 2
                    && i + 1 < end
                    && HeaderWords.shared().of(HeaderWords.Kind.ANSWERS).contains(text.substring(first, i + 1))) {
                return true; // 執行部：…
            }
            if (i > first && "長員番君監者事幹査）)氏与佐官師局記人役".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** ５ 番 はい、わかりました。: a seat and nothing else, then something that is said on the same line. */
    boolean isSeatThatSpeaks(Header header, int lineEnd) {
        Naming naming = header.naming();
        return header.marker() == null
                && naming.seat() != null
                && naming.name() == null
                && header.bodyStart() < lineEnd
                && Letters.isSpace(text.charAt(header.end()))
                && lines.hasSentence(header.bodyStart(), saidUntil(header, lineEnd))
                && !isParticle(header)
                && !isCalled(header, lineEnd);
    }
}
