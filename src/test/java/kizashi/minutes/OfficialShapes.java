package kizashi.minutes;

import static kizashi.minutes.DrawnLayout.WIDE;
import static kizashi.minutes.DrawnLayout.justify;
import static kizashi.minutes.DrawnLayout.pad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kizashi.minutes.DrawnLayout.NameSetting;
import kizashi.minutes.RosterShape.Printed;

/** The shapes in which lists of officials are printed, each entry with office and full name. */
final class OfficialShapes {
    private OfficialShapes() {}

    /** All shapes by what they are called. */
    static Map<String, RosterShape> all() {
        Map<String, RosterShape> shapes = new LinkedHashMap<>();
        shapes.put("one a line", (e, r) -> cells(e, r, 1, DrawnLayout.names(r), false, WIDE.repeat(1 + r.nextInt(3))));
        shapes.put("one a line, justified", (e, r) -> cells(e, r, 1, DrawnLayout.names(r), true, WIDE.repeat(2)));
        shapes.put("two a line", (e, r) -> cells(e, r, 2, DrawnLayout.names(r), false, WIDE.repeat(2)));
        shapes.put("two a line, justified", (e, r) -> cells(e, r, 2, DrawnLayout.names(r), true, WIDE.repeat(2)));
        shapes.put("three a line, justified", (e, r) -> cells(e, r, 3, DrawnLayout.names(r), true, WIDE.repeat(2)));
        shapes.put(
                "two a line, single half spaces",
                (e, r) -> cells(e, r, 2, p -> p.surname() + " " + p.given(), false, " "));
        shapes.put("two a line, wide single spaces", (e, r) -> cells(e, r, 2, p -> p.full(), false, WIDE));
        shapes.put("respect", OfficialShapes::respect);
        shapes.put("several a line with 君", OfficialShapes::severalWithRespect);
        shapes.put("name first", (e, r) -> nameFirst(e, r, 1));
        shapes.put("name first, two a line", (e, r) -> nameFirst(e, r, 2));
        shapes.put("name in brackets", OfficialShapes::bracketed);
        shapes.put("office in brackets", OfficialShapes::officeInBrackets);
        shapes.put("leaders", (e, r) -> joined(e, r, DrawnNames.pick(r, List.of("……", "…………", "・・・・", "．．．．"))));
        shapes.put("colon", (e, r) -> joined(e, r, DrawnNames.pick(r, List.of("：", ":", "： "))));
        shapes.put("slash", (e, r) -> joined(e, r, DrawnNames.pick(r, List.of("／", "/", " / "))));
        shapes.put("tab", (e, r) -> joined(e, r, "\t"));
        shapes.put("tabs, two a line", OfficialShapes::tabs);
        shapes.put("tabs, two columns of a page", OfficialShapes::pageColumns);
        shapes.put("table with lines", OfficialShapes::table);
        shapes.put("commas", OfficialShapes::commas);
        shapes.put("numbered", OfficialShapes::numbered);
        shapes.put("bulleted", OfficialShapes::bulleted);
        shapes.put("furigana", OfficialShapes::furigana);
        shapes.put("glued, gap in the name", OfficialShapes::glued);
        shapes.put("glued with 君", OfficialShapes::gluedWithRespect);
        shapes.put("all glued", OfficialShapes::allGlued);
        return shapes;
    }

    /** Two or three a line: the columns are as wide as the widest of them. */
    private static Printed cells(
            List<DrawnEntry> entries, Random r, int perLine, NameSetting names, boolean justified, String gap) {
        int widest = entries.stream().mapToInt(e -> e.role().length()).max().orElse(0);
        boolean half = gap.isBlank() && gap.length() == 1;
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            String role = justified && e.role().indexOf('（') < 0 ? justify(e.role(), widest) : e.role();
            String name = names.set(e.person());
            boolean column = !half && perLine > 1;
            cells.add((half || perLine == 1 ? role + gap : pad(role, widest + 1)) + (column ? pad(name, 8) : name));
        }
        String indent = WIDE.repeat(r.nextInt(3));
        return Printed.of(RosterShape.rows(cells, perLine, half ? gap : perLine > 1 ? WIDE : "", indent), entries);
    }

    private static Printed respect(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.names(r);
        String respect = DrawnNames.pick(r, List.of("君", "　君", "氏", "さん", " 君"));
        int widest = entries.stream().mapToInt(e -> e.role().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            lines.add(WIDE + justify(e.role(), widest) + WIDE.repeat(2) + names.set(e.person()) + respect);
        }
        return Printed.of(lines, entries);
    }

    private static Printed severalWithRespect(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + WIDE + names.set(e.person()) + "君");
        }
        return Printed.of(RosterShape.rows(cells, 2 + r.nextInt(2), WIDE.repeat(1 + r.nextInt(2)), ""), entries);
    }

    private static Printed nameFirst(List<DrawnEntry> entries, Random r, int perLine) {
        NameSetting names = DrawnLayout.names(r);
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            String name = names.set(e.person());
            cells.add(perLine == 1 ? name + WIDE.repeat(2) + e.role() : pad(name, 8) + pad(e.role(), 12));
        }
        return Printed.of(RosterShape.rows(cells, perLine, WIDE, WIDE), entries);
    }

    private static Printed bracketed(List<DrawnEntry> entries, Random r) {
        boolean half = r.nextBoolean();
        boolean lines = r.nextBoolean();
        NameSetting names = r.nextBoolean() ? p -> p.full() : DrawnLayout.parted(r);
        String respect = r.nextInt(3) == 0 ? "君" : "";
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + (half ? "(" : "（") + names.set(e.person()) + respect + (half ? ")" : "）"));
        }
        return Printed.of(lines ? cells : RosterShape.rows(cells, 3, "、", ""), entries);
    }

    private static Printed officeInBrackets(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        List<DrawnEntry> plain =
                entries.stream().filter(e -> e.role().indexOf('（') < 0).toList();
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : plain) {
            cells.add(names.set(e.person()) + "（" + e.role() + "）");
        }
        return Printed.of(RosterShape.rows(cells, 1 + r.nextInt(2), WIDE.repeat(2), WIDE), plain);
    }

    private static Printed joined(List<DrawnEntry> entries, Random r, String by) {
        NameSetting names = DrawnLayout.names(r);
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            lines.add(e.role() + by + names.set(e.person()));
        }
        return Printed.of(lines, entries);
    }

    private static Printed tabs(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + "\t" + names.set(e.person()));
        }
        return Printed.of(RosterShape.rows(cells, 2, r.nextBoolean() ? "\t" : "\t\t", ""), entries);
    }

    /** A list that goes down the left column of a page and then the right one, and comes out line by line. */
    private static Printed pageColumns(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        int half = (entries.size() + 1) / 2;
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            DrawnEntry left = entries.get(i);
            String line = left.role() + "\t" + names.set(left.person());
            wanted.add(left);
            if (half + i < entries.size()) {
                DrawnEntry right = entries.get(half + i);
                line += "\t" + right.role() + "\t" + names.set(right.person());
                wanted.add(right);
            }
            lines.add(line);
        }
        return Printed.of(lines, wanted);
    }

    private static Printed table(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.names(r);
        String bar = DrawnNames.pick(r, List.of("│", "|", "｜"));
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            lines.add(bar + pad(e.role(), 14) + bar + pad(names.set(e.person()), 8) + bar);
        }
        return Printed.of(lines, entries);
    }

    private static Printed commas(List<DrawnEntry> entries, Random r) {
        String comma = DrawnNames.pick(r, List.of("、", "，"));
        String respect = r.nextBoolean() ? "君" : "";
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role() + WIDE + e.person().full() + respect);
        }
        List<String> lines = new ArrayList<>();
        for (String row : RosterShape.rows(cells, 3, comma, "")) {
            lines.add(row + comma);
        }
        return Printed.of(lines, entries);
    }

    private static Printed numbered(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        int style = r.nextInt(4);
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            int n = lines.size() + 1;
            String number = switch (style) {
                case 0 -> n + "　";
                case 1 -> "（" + n + "）";
                case 2 -> n + ". ";
                default -> Character.toString((char) ('０' + n % 10)) + WIDE;
            };
            lines.add(number + e.role() + WIDE.repeat(2) + names.set(e.person()));
        }
        return Printed.of(lines, entries);
    }

    private static Printed bulleted(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        String bullet = DrawnNames.pick(r, List.of("・", "○", "〇", "●", "◎"));
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            lines.add(bullet + e.role() + WIDE.repeat(2) + names.set(e.person()));
        }
        return Printed.of(lines, entries);
    }

    private static Printed furigana(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.parted(r);
        List<String> lines = new ArrayList<>();
        for (DrawnEntry e : entries) {
            lines.add(e.role() + WIDE + names.set(e.person()) + DrawnNames.pick(r, List.of("（あおの　たろう）", "（きいの　はなこ）")));
        }
        return Printed.of(lines, entries);
    }

    private static Printed glued(List<DrawnEntry> entries, Random r) {
        List<DrawnEntry> clear =
                entries.stream().filter(DrawnAmbiguity::isClearGlued).toList();
        NameSetting names =
                r.nextBoolean() ? p -> p.surname() + WIDE + p.given() : p -> p.surname() + WIDE + p.given() + "君";
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : clear) {
            cells.add(e.role() + names.set(e.person()));
        }
        return Printed.of(RosterShape.rows(cells, 1 + r.nextInt(2), WIDE.repeat(2), ""), clear);
    }

    private static Printed gluedWithRespect(List<DrawnEntry> entries, Random r) {
        List<DrawnEntry> clear =
                entries.stream().filter(DrawnAmbiguity::isClearGlued).toList();
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : clear) {
            cells.add(e.role() + e.person().full() + "君");
        }
        return Printed.of(
                RosterShape.rows(cells, 1 + r.nextInt(3), DrawnNames.pick(r, List.of(WIDE, " ", "、")), ""), clear);
    }

    private static Printed allGlued(List<DrawnEntry> entries, Random r) {
        List<DrawnEntry> clear = entries.stream()
                .filter(DrawnAmbiguity::isClearGlued)
                .filter(e -> e.person().kind().startsWith("common + common"))
                .toList();
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : clear) {
            cells.add(e.role() + e.person().full());
        }
        return Printed.of(RosterShape.rows(cells, 3, "", ""), clear);
    }
}
