package kizashi.minutes;

import static kizashi.minutes.DrawnLayout.WIDE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kizashi.minutes.DrawnLayout.NameSetting;
import kizashi.minutes.RosterShape.Printed;

/** Lists that are written as a paragraph, whose lines the margin breaks in the midst of a word. */
final class FlowedShapes {
    private FlowedShapes() {}

    /** All shapes by what they are called. */
    static Map<String, RosterShape> all() {
        Map<String, RosterShape> shapes = new LinkedHashMap<>();
        shapes.put("paragraph, gaps", (e, r) -> roleFirst(e, r, WIDE.repeat(2), ""));
        shapes.put("paragraph, commas and 君", (e, r) -> roleFirst(e, r, "、", "君"));
        shapes.put("paragraph, surname before office", FlowedShapes::together);
        shapes.put("paragraph, name in brackets", FlowedShapes::brackets);
        return shapes;
    }

    private static Printed roleFirst(List<DrawnEntry> entries, Random r, String by, String respect) {
        NameSetting names = DrawnLayout.parted(r);
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + WIDE + names.set(e.person()) + respect);
        }
        return Printed.of(broken(String.join(by, cells), r), entries);
    }

    private static Printed together(List<DrawnEntry> entries, Random r) {
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (DrawnEntry e : entries) {
            if (DrawnAmbiguity.isClearTogether(e)) {
                cells.add(e.person().surname() + e.role());
                wanted.add(e.bySurname());
            }
        }
        return Printed.of(broken(String.join("、", cells), r), wanted);
    }

    private static Printed brackets(List<DrawnEntry> entries, Random r) {
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + "（" + e.person().full() + "）");
        }
        return Printed.of(broken(String.join("、", cells), r), entries);
    }

    private static List<String> broken(String paragraph, Random r) {
        int width = 34 + r.nextInt(8);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < paragraph.length(); i += width) {
            lines.add(paragraph.substring(i, Math.min(paragraph.length(), i + width)));
        }
        return lines;
    }
}
