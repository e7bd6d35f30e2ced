package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * ・甲野委員　人数は何人か。: the items of a list of what was asked and answered. Lists of so many other things begin alike that these count
 * only where a text names nobody otherwise, and where members stand among them as well as those who answer.
 */
final class BulletHeaders {
    private static final int FEWEST = 3;

    private BulletHeaders() {}

    /** The headers of this form; none where they are not how the text names who speaks. */
    static List<Header> find(String text) {
        List<Header> found = new ArrayList<>();
        boolean member = false;
        boolean answers = false;
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            Header header = read(text, line, end);
            if (header != null) {
                found.add(header);
                Side side = side(header);
                member |= side == Side.MEMBER;
                answers |= side == Side.OFFICIAL || side == Side.CHAIR;
            }
            line = end + 1;
        }
        return found.size() >= FEWEST && member && answers ? found : List.of();
    }

    private static @Nullable Header read(String text, int line, int end) {
        int dot = Letters.skipSpaces(text, line, end);
        if (dot >= end || text.charAt(dot) != '・') {
            return null;
        }
        int from = Letters.skipSpaces(text, dot + 1, end);
        Header header = from < end && UnmarkedHeaders.canBeIn(text, from, end)
                ? HeaderReader.read(text, from, end, text.length())
                : null;
        boolean said = header != null
                && header.marker() == null
                && header.strength() != Strength.WEAK
                && header.bodyStart() < end
                && Letters.isSpace(text.charAt(header.end()))
                && "。？".indexOf(text.charAt(end - 1)) >= 0;
        return header == null || !said
                ? null
                : new Header(
                        dot,
                        header.textStart(),
                        header.end(),
                        header.bodyStart(),
                        null,
                        header.naming(),
                        header.strength());
    }

    private static @Nullable Side side(Header header) {
        String office = header.naming().together() != null
                ? header.naming().together()
                : header.naming().role();
        Office read = office == null ? null : Offices.read(office);
        return read == null ? null : read.side();
    }
}
