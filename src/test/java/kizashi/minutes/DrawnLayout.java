package kizashi.minutes;

import java.util.List;
import java.util.Random;
import kizashi.minutes.DrawnNames.Person;

/** How minutes set offices and names: justified, spaced, padded to a column. */
final class DrawnLayout {
    static final String WIDE = "\u3000";

    private DrawnLayout() {}

    /** The width of a text in half-width columns. */
    static int width(String text) {
        return text.chars().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    /** The text set to a width in full-width letters by spaces between its letters, wider ones first: 総　務　課　長. */
    static String justify(String text, int letters) {
        int gaps = text.length() - 1;
        int more = letters - text.length();
        if (gaps < 1 || more < 1) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= gaps; i++) {
            out.append(text.charAt(i));
            if (i < gaps) {
                out.append(WIDE.repeat(more / gaps + (i < more % gaps ? 1 : 0)));
            }
        }
        return out.toString();
    }

    /** The text with spaces behind it up to a width in full-width letters, and at least one. */
    static String pad(String text, int letters) {
        int missing = 2 * letters - width(text);
        return text + (missing < 2 ? WIDE : WIDE.repeat(missing / 2) + (missing % 2 == 1 ? " " : ""));
    }

    /** One way to write names, the same for a whole list. */
    static NameSetting names(Random random) {
        return List.<NameSetting>of(
                        Person::full,
                        p -> p.surname() + WIDE + p.given(),
                        p -> p.surname() + " " + p.given(),
                        p -> spaced(p.surname(), " ") + WIDE + spaced(p.given(), " "),
                        DrawnLayout::fiveCells,
                        DrawnLayout::sevenCells,
                        p -> spaced(p.full(), WIDE),
                        p -> spaced(p.full(), " "))
                .get(random.nextInt(8));
    }

    /** One way to write names with a gap between surname and given name. */
    static NameSetting parted(Random random) {
        return List.<NameSetting>of(
                        p -> p.surname() + WIDE + p.given(), p -> p.surname() + " " + p.given(), DrawnLayout::fiveCells)
                .get(random.nextInt(3));
    }

    /** A way to write names. */
    interface NameSetting {
        String set(Person person);
    }

    /** 森　　　真, 甲野　太郎, 佐々木健一: surname and given name at the ends of five cells. */
    private static String fiveCells(Person p) {
        int missing = 5 - p.full().length();
        return p.surname() + WIDE.repeat(Math.max(0, missing)) + p.given();
    }

    /** 甲　野　太　郎, 森　　　真　一: seven cells, three for each. */
    private static String sevenCells(Person p) {
        return justify(p.surname(), Math.max(3, p.surname().length()))
                + (p.surname().length() == 1 ? WIDE.repeat(3) : WIDE)
                + (p.given().length() == 1 ? WIDE.repeat(2) : "")
                + justify(p.given(), Math.max(3, p.given().length()));
    }

    private static String spaced(String text, String space) {
        return String.join(space, text.split(""));
    }
}
