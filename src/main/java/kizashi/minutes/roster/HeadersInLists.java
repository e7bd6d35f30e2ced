package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.HeaderWords;
import org.jspecify.annotations.Nullable;

/** Tells lines of lists, which can look like the headers of speeches, from headers. */
final class HeadersInLists {
    /** After what looks like a header a person's spaced name can be left: 事 務 局 書 記 樋 口 し ほ み. */
    private static final int LONGEST_REST = 16;

    private final String text;
    private final HeadingFinder headings;

    HeadersInLists(String text, HeadingFinder headings) {
        this.text = text;
        this.headings = headings;
    }

    /**
     * Whether what looks like the header of a speech is a line of a list: a heading with its entries behind it, two persons
     * on one line of an open list, or its last line before the next heading.
     */
    boolean isOne(Header header, int start, int end, @Nullable RosterColumns current, boolean inline) {
        if (current == null && (end - start > RosterReader.LONGEST_IN_BODY || !canBeHeading(text, start, end))) {
            return false;
        }
        RosterLine line = new RosterLine(text, start, end);
        RosterColumns open = current;
        Kind kind = open == null ? null : open.first().kind();
        List<HeadingFinder.Found> found = headings.find(line, kind, inline);
        if (isSaid(header, end)) {
            return false; // 事務局：出席委員は６名です。
        }
        if (!found.isEmpty() && found.get(0).kind() != Kind.STOP) {
            return found.get(found.size() - 1).end() < line.length() || found.size() > 1 || header.end() > end;
        }
        if (open == null || text.substring(Math.min(header.end(), end), end).indexOf('。') >= 0) {
            return false;
        }
        int persons = open.first().personsOn(line);
        String rest = Letters.withoutSpaces(text.subSequence(Math.min(header.end(), end), end));
        boolean nothingSaid = RosterFurniture.withoutLeader(rest).length() <= LONGEST_REST;
        if (header.marker() != null) {
            boolean signed = persons > 1 && PresenceSigns.beginEach(line, persons);
            return signed
                    || persons == 1 && nothingSaid && isBeforeSigned(open.first(), line, end)
                    || persons == 1 && nothingSaid && isBulleted(open.first(), start, line.offset(0), end);
        }
        return persons > 1
                || persons == 1 && nothingSaid && RosterFurniture.hasLeader(line.letters())
                || persons == 1
                        && nothingSaid
                        && (isHeading(end + 1, inline) || goesOnAsList(open.first(), end + 1) || isEnd(end + 1));
    }

    /** Whether a polite sentence ends the line behind a header. */
    private boolean isSaid(Header header, int lineEnd) {
        String rest = header.bodyStart() < lineEnd
                ? text.substring(header.bodyStart(), lineEnd).strip()
                : "";
        String sentence = rest.endsWith("。") ? rest.substring(0, rest.length() - 1) : "";
        return HeaderWords.shared().of(HeaderWords.Kind.POLITE).stream().anyMatch(sentence::endsWith);
    }

    /** Whether the lines of an open list begin with a sign each: the one before or the one after begins with the same. */
    private boolean isBulleted(RosterList list, int start, int first, int end) {
        char sign = text.charAt(first);
        int above = Math.max(0, text.lastIndexOf('\n', start - 2) + 1);
        boolean after =
                start > above + 1 && text.substring(above, start).strip().startsWith(String.valueOf(sign));
        int next = Letters.skipBlank(text, end, text.length());
        boolean before = next < text.length() && text.charAt(next) == sign && goesOnAsList(list, next);
        boolean otherSign = start > above + 1
                && PresenceSigns.begins(text.substring(above, start).strip())
                && PresenceSigns.isSign(sign)
                && text.substring(next, Math.min(text.length(), RosterReader.lineEnd(text, next)))
                                .indexOf('。')
                        < 0;
        return before || after || otherSign;
    }

    /** ○　教育長　甲野太郎 above ×　総務課長　乙川花子: the next person of the list has a sign of presence as well. */
    private boolean isBeforeSigned(RosterList list, RosterLine line, int end) {
        int next = Letters.skipBlank(text, end, text.length());
        return PresenceSigns.begins(line.letters())
                && next < text.length()
                && PresenceSigns.isSign(text.charAt(next))
                && goesOnAsList(list, next);
    }

    /** Whether the next line is another person of the list, or what stands below a list at the end of the minutes. */
    private boolean goesOnAsList(RosterList list, int from) {
        int start = Letters.skipBlank(text, from, text.length());
        int end = Math.min(text.length(), RosterReader.lineEnd(text, start));
        if (end - start > RosterReader.LONGEST_IN_BODY) {
            return false;
        }
        String next = text.substring(start, end);
        return next.contains("署名") || next.indexOf('。') < 0 && list.personsOn(new RosterLine(text, start, end)) > 0;
    }

    /** Whether a rule or the time stands next, where no speech could go on. */
    private boolean isEnd(int from) {
        int start = Letters.skipBlank(text, from, text.length());
        String next = text.substring(start, Math.min(text.length(), RosterReader.lineEnd(text, start)));
        return RosterFurniture.isRule(next)
                || RosterFurniture.ends(Letters.withoutSpaces(next)) && next.length() < RosterReader.LONGEST_IN_BODY;
    }

    private boolean isHeading(int from, boolean inline) {
        int start = Letters.skipBlank(text, from, text.length());
        int end = Math.min(text.length(), RosterReader.lineEnd(text, start));
        String line = text.substring(start, end);
        // 出席議員が定足数に達しておりますので begins a speech, not a list.
        boolean spoken = line.contains("ます") || line.contains("です") || line.contains("おり") && !line.contains("とおり");
        boolean isShort = end > start && end - start <= RosterReader.LONGEST_IN_BODY;
        return isShort
                && !spoken
                && !headings.find(new RosterLine(text, start, end), null, inline)
                        .isEmpty();
    }

    /** In the midst of speeches only lines that speak of presence can be headings. */
    static boolean canBeHeading(String text, int first, int end) {
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            boolean last = i >= end - 2;
            if (c == '。' && !last || c == '、' && end - first > 40) {
                return false;
            }
        }
        String line = text.substring(first, end);
        if (line.contains("投票")) {
            return false; // 出席議員数 in the report of an election
        }
        return line.contains("席") || line.contains("説明員") || line.contains("委任") || line.contains("職員");
    }
}
