package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Ｑ１　備蓄は足りているのか。（乙川議員）: summaries of questions and answers that name who spoke where each ends. Brackets at the ends of items
 * tell of so many other things that these count only where a text names nobody otherwise, where most items end so, and where members stand
 * there as well as those who answer.
 */
final class TailHeaders {
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 20;

    private static final String OPENING = "（(［[〔【";
    private static final String CLOSING = "）)］]〕】";

    private final String text;
    private final List<Header> found = new ArrayList<>();
    private int items;
    private boolean member;
    private boolean answers;

    private TailHeaders(String text) {
        this.text = text;
    }

    /** The headers of this form; none where they are not how the text names who speaks. */
    static List<Header> find(String text) {
        TailHeaders tails = new TailHeaders(text);
        tails.read();
        boolean habit = tails.found.size() >= FEWEST && tails.found.size() * 3 > tails.items * 2;
        return habit && tails.member && tails.answers ? tails.found : List.of();
    }

    /**
     * Where an item begins.
     *
     * @param start its sign
     * @param end after its sign and number
     * @param body what is said
     */
    private record Item(int start, int end, int body) {}

    private void read() {
        Item open = null;
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            Item item = item(line, end);
            items += item == null ? 0 : 1;
            open = item == null ? open : item;
            Naming naming = open == null ? null : atEnd(line, end);
            if (open != null && naming != null) {
                add(open, naming);
                open = null;
            }
            line = end + 1;
        }
    }

    private void add(Item item, Naming naming) {
        String sign = text.substring(item.start, item.start + 1);
        String marker = Markers.isMarker(sign.charAt(0)) ? sign : null;
        found.add(new Header(item.start, item.start, item.end, item.body, marker, naming, Strength.LIKELY));
        String office = naming.together() != null ? naming.together() : naming.role();
        Office read = office == null ? null : Offices.read(office);
        Side side = read == null ? null : read.side();
        member |= side == Side.MEMBER;
        answers |= side == Side.OFFICIAL || office != null && Ranks.shared().find(office) == null;
    }

    /** Ｑ１　, 問：, 【答２】, ・: how an item begins; null for a line that goes on. */
    private @Nullable Item item(int line, int lineEnd) {
        int first = Letters.skipSpaces(text, line, lineEnd);
        if (first >= lineEnd) {
            return null;
        }
        char sign = text.charAt(first);
        char close = HeaderWords.shared().closing(Kind.WHOLE, sign);
        close = close == 0 ? HeaderWords.shared().closing(Kind.NAME, sign) : close;
        int at = close == 0 ? first : Letters.skipSpaces(text, first + 1, lineEnd);
        if (close == 0 && (Markers.isMarker(sign) || sign == '・')) {
            return new Item(first, first + 1, Letters.skipSpaces(text, first + 1, lineEnd));
        }
        for (String act : HeaderWords.shared().of(Kind.ACT)) {
            if (text.startsWith(act, at)) {
                int end = Letters.skipSpaces(text, at + act.length(), lineEnd);
                int digits = end;
                while (end < lineEnd && Letters.isDigit(text.charAt(end))) {
                    end++;
                }
                end = end > digits ? end : at + act.length();
                boolean closed = close != 0 && end < lineEnd && text.charAt(end) == close;
                boolean apart = end < lineEnd
                        && (Letters.isSpace(text.charAt(end))
                                || SpacedHeader.isColon(text.charAt(end))
                                || "．.、".indexOf(text.charAt(end)) >= 0);
                int body = end < lineEnd ? Letters.skipSpaces(text, end + 1, lineEnd) : end;
                return close == 0
                        ? (apart ? new Item(first, end, body) : null)
                        : closed ? new Item(first, end + 1, body) : null;
            }
        }
        return null;
    }

    /** Who stands in the bracket that ends a line; null where none does. */
    private @Nullable Naming atEnd(int line, int lineEnd) {
        int end = lineEnd;
        while (end > line && (Letters.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '。')) {
            end--;
        }
        int close = end - 1;
        if (close <= line || CLOSING.indexOf(text.charAt(close)) < 0) {
            return null;
        }
        int open = close - 1;
        while (open > line && close - open < LONGEST_NAME && OPENING.indexOf(text.charAt(open)) < 0) {
            open--;
        }
        if (OPENING.indexOf(text.charAt(open)) < 0) {
            return null;
        }
        String who = withoutAct(Letters.withoutSpaces(text.subSequence(open + 1, close)));
        if (NonSpeakers.shared().isNote(who)) {
            return null;
        }
        if (Offices.isUnit(who) && Ranks.shared().find(who) == null) {
            return Naming.of(null, who, null);
        }
        Naming naming = NamingReader.read(who);
        return naming == null || naming.role() == null && naming.together() == null ? null : naming;
    }

    /** 答弁：総務課長, 質問者：乙川議員: what he does before who he is. */
    private static String withoutAct(String inside) {
        int colon = 0;
        while (colon < inside.length() && !SpacedHeader.isColon(inside.charAt(colon))) {
            colon++;
        }
        String act = inside.substring(0, colon);
        String plain = act.endsWith("者") ? act.substring(0, colon - 1) : act;
        boolean parted =
                colon + 1 < inside.length() && HeaderWords.shared().of(Kind.ACT).contains(plain);
        return parted ? inside.substring(colon + 1) : inside;
    }
}
