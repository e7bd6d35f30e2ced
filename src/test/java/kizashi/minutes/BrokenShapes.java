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
import kizashi.minutes.DrawnOffices.Office;
import kizashi.minutes.RosterShape.Printed;

/** The shapes whose entries take several lines or share something: offices over two lines, units as headings, surnames alone. */
final class BrokenShapes {
    private BrokenShapes() {}

    /** All shapes by what they are called. */
    static Map<String, RosterShape> all() {
        Map<String, RosterShape> shapes = new LinkedHashMap<>();
        shapes.put("office above the name", OfficeLines::above);
        shapes.put("name above the office", OfficeLines::below);
        shapes.put("office over two lines, name beside the first", (e, r) -> OfficeLines.over(e, r, true));
        shapes.put("office over two lines, name beside the second", (e, r) -> OfficeLines.over(e, r, false));
        shapes.put("offices over two lines, two a line", OfficeLines::overInColumns);
        shapes.put("boxed units", (e, r) -> units(r, true));
        shapes.put("units as lines, indented", (e, r) -> units(r, false));
        shapes.put("unit in a column", (e, r) -> unitColumn(r));
        shapes.put("boxed units, names in brackets", (e, r) -> boxedBrackets(r));
        shapes.put("surnames, one a line", (e, r) -> surnames(e, r, 1));
        shapes.put("surnames, three a line", (e, r) -> surnames(e, r, 3));
        shapes.put("surnames in brackets", BrokenShapes::surnamesInBrackets);
        shapes.put("surname before office, one a line", (e, r) -> together(e, r, 1, ""));
        shapes.put("surname before office, spaces", (e, r) -> together(e, r, 3, WIDE));
        shapes.put("surname before office, commas", (e, r) -> together(e, r, 4, "、"));
        shapes.put("dittos", BrokenShapes::dittos);
        return shapes;
    }

    private static final class OfficeLines {
        private static Printed above(List<DrawnEntry> entries, Random r) {
            NameSetting names = DrawnLayout.names(r);
            List<String> lines = new ArrayList<>();
            for (DrawnEntry e : entries) {
                lines.add(WIDE + e.role());
                lines.add(WIDE.repeat(8) + names.set(e.person()));
            }
            return Printed.of(lines, entries);
        }

        private static Printed below(List<DrawnEntry> entries, Random r) {
            NameSetting names = DrawnLayout.parted(r);
            List<String> lines = new ArrayList<>();
            for (DrawnEntry e : entries) {
                lines.add(names.set(e.person()));
                lines.add(WIDE + e.role());
            }
            return Printed.of(lines, entries);
        }

        private static Printed over(List<DrawnEntry> entries, Random r, boolean nameFirst) {
            NameSetting names = DrawnLayout.names(r);
            List<String> lines = new ArrayList<>();
            for (DrawnEntry e : entries) {
                String role = e.role();
                int cut = cut(role);
                String name = names.set(e.person());
                if (cut == 0) {
                    lines.add(WIDE + pad(justify(role, 9), 10) + WIDE + name);
                } else if (nameFirst) {
                    lines.add(WIDE + pad(justify(role.substring(0, cut), 9), 10) + WIDE + name);
                    lines.add(WIDE + justify(role.substring(cut), 9));
                } else {
                    lines.add(WIDE + justify(role.substring(0, cut), 9));
                    lines.add(WIDE + pad(justify(role.substring(cut), 9), 10) + WIDE + name);
                }
            }
            return Printed.of(lines, entries);
        }

        private static Printed overInColumns(List<DrawnEntry> entries, Random r) {
            NameSetting names = DrawnLayout.names(r);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < entries.size(); i += 2) {
                StringBuilder upper = new StringBuilder(WIDE);
                StringBuilder lower = new StringBuilder(WIDE);
                for (DrawnEntry e : entries.subList(i, Math.min(entries.size(), i + 2))) {
                    int cut = cut(e.role());
                    String first = cut == 0 ? e.role() : e.role().substring(0, cut);
                    upper.append(pad(justify(first, 9), 13)).append(pad(names.set(e.person()), 10));
                    lower.append(pad(cut == 0 ? WIDE : justify(e.role().substring(cut), 9), 13))
                            .append(WIDE.repeat(10));
                }
                lines.add(upper.toString().stripTrailing());
                if (!lower.toString().isBlank()) {
                    lines.add(lower.toString().stripTrailing());
                }
            }
            return Printed.of(lines, entries);
        }

        /** Where a long office breaks: behind its body or 兼. */
        private static int cut(String role) {
            for (String end : List.of("兼", "教育委員会")) {
                int at = role.indexOf(end);
                int after = at + end.length();
                if (at >= 0 && role.length() - after > 2 && role.indexOf('（') < 0) {
                    return after;
                }
            }
            return 0;
        }
    }

    private record Unit(String name, List<DrawnEntry> entries) {}

    private static List<Unit> drawUnits(Random r) {
        List<Unit> units = new ArrayList<>();
        for (int i = 2 + r.nextInt(3); i > 0; i--) {
            String unit = DrawnOffices.word(r, "unit").replace("委員会", "") + (r.nextInt(4) == 0 ? "局" : "部");
            List<DrawnEntry> entries = new ArrayList<>();
            String head = unit.substring(unit.length() - 1);
            entries.add(DrawnEntry.of(DrawnNames.person(r), new Office("", head + "長", unit, "bare head")));
            if (r.nextBoolean()) {
                entries.add(DrawnEntry.of(DrawnNames.person(r), new Office("", "次長", unit, "bare deputy")));
            }
            for (int j = 1 + r.nextInt(4); j > 0; j--) {
                String section = DrawnOffices.word(r, "unit").replace("委員会", "") + "課";
                entries.add(DrawnEntry.of(DrawnNames.person(r), new Office(section, "長", section, "section")));
            }
            units.add(new Unit(unit, entries));
        }
        return units;
    }

    private static Printed units(Random r, boolean boxed) {
        NameSetting names = DrawnLayout.names(r);
        String open = DrawnNames.pick(r, List.of("【】", "（）", "〔〕", "＜＞", "［］"));
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (Unit unit : drawUnits(r)) {
            lines.add(boxed ? open.charAt(0) + unit.name() + open.charAt(1) : unit.name());
            for (DrawnEntry e : unit.entries()) {
                lines.add(WIDE + justify(e.role(), 8) + WIDE.repeat(2) + names.set(e.person()));
                wanted.add(e);
            }
        }
        return Printed.of(lines, wanted);
    }

    private static Printed unitColumn(Random r) {
        NameSetting names = DrawnLayout.names(r);
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (Unit unit : drawUnits(r)) {
            boolean first = true;
            for (DrawnEntry e : unit.entries()) {
                lines.add(WIDE
                        + pad(first ? unit.name() : "", 12)
                        + WIDE
                        + pad(e.role(), 12)
                        + WIDE
                        + names.set(e.person()));
                wanted.add(first ? e.as(unit.name() + e.role(), unit.name()) : e);
                first = false;
            }
        }
        return Printed.of(lines, wanted);
    }

    private static Printed boxedBrackets(Random r) {
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (Unit unit : drawUnits(r)) {
            lines.add("【" + unit.name() + "】");
            List<String> cells = new ArrayList<>();
            for (DrawnEntry e : unit.entries()) {
                cells.add(e.role() + "（" + e.person().full() + "）");
                wanted.add(e);
            }
            lines.add(String.join("，", cells));
        }
        return Printed.of(lines, wanted);
    }

    private static Printed surnames(List<DrawnEntry> entries, Random r, int perLine) {
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (DrawnEntry e : entries) {
            cells.add(e.role()
                    + WIDE
                    + (r.nextBoolean()
                            ? e.person().surname()
                            : justify(e.person().surname(), 3)));
            wanted.add(e.bySurname());
        }
        return Printed.of(RosterShape.rows(cells, perLine, WIDE.repeat(2), WIDE), wanted);
    }

    private static Printed surnamesInBrackets(List<DrawnEntry> entries, Random r) {
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (DrawnEntry e : entries) {
            if (e.role().indexOf('（') < 0) {
                cells.add(e.role() + "（" + e.person().surname() + "）");
                wanted.add(e.bySurname());
            }
        }
        return Printed.of(RosterShape.rows(cells, 1 + r.nextInt(3), "、", ""), wanted);
    }

    private static Printed together(List<DrawnEntry> entries, Random r, int perLine, String by) {
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (DrawnEntry e : entries) {
            if (DrawnAmbiguity.isClearTogether(e)) {
                cells.add(e.person().surname() + e.role());
                wanted.add(e.bySurname());
            }
        }
        return Printed.of(RosterShape.rows(cells, perLine, by, WIDE.repeat(r.nextInt(2))), wanted);
    }

    private static Printed dittos(List<DrawnEntry> entries, Random r) {
        NameSetting names = DrawnLayout.names(r);
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        DrawnEntry above = null;
        for (DrawnEntry e : entries) {
            if (above != null && r.nextInt(3) == 0) {
                lines.add(WIDE + pad(WIDE.repeat(2) + "〃", 12) + WIDE + names.set(e.person()));
                wanted.add(e.as(above.role(), above.department()));
            } else {
                lines.add(WIDE + pad(e.role(), 12) + WIDE + names.set(e.person()));
                wanted.add(e);
                above = e;
            }
        }
        return Printed.of(lines, wanted);
    }
}
