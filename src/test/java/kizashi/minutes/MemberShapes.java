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

/** The shapes in which lists of members are printed. Their entries are drawn here: a seat in an assembly, an office in a committee. */
final class MemberShapes {
    private static final String DIGITS = "０１２３４５６７８９";

    private MemberShapes() {}

    /** The shapes of an assembly, by what they are called. */
    static Map<String, RosterShape> assembly() {
        Map<String, RosterShape> shapes = new LinkedHashMap<>();
        shapes.put("seats, one a line", (e, r) -> seats(r, 1, ""));
        shapes.put("seats, two a line", (e, r) -> seats(r, 2, ""));
        shapes.put("seats, three a line with 君", (e, r) -> seats(r, 3, "君"));
        shapes.put("seats, three a line with 議員", (e, r) -> seats(r, 3, "議員"));
        shapes.put("names alone, three a line", (e, r) -> namesAlone(r, "議員"));
        shapes.put("table of presence", (e, r) -> presence(r));
        return shapes;
    }

    /** The shapes of a committee, by what they are called. */
    static Map<String, RosterShape> committee() {
        Map<String, RosterShape> shapes = new LinkedHashMap<>();
        shapes.put("offices, one a line", (e, r) -> offices(r, 1));
        shapes.put("offices, two a line", (e, r) -> offices(r, 2));
        shapes.put("offices, then names alone", (e, r) -> restAlone(r));
        shapes.put("committee, names alone", (e, r) -> namesAlone(r, "委員"));
        shapes.put("committee, dittos", (e, r) -> committeeDittos(r));
        return shapes;
    }

    private static String wide(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append(DIGITS.charAt(c - '0'));
        }
        return out.toString();
    }

    private static String kanji(int number) {
        String digits = "〇一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1);
        String tens = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return tens + ones;
    }

    private static Printed seats(Random r, int perLine, String respect) {
        NameSetting names = DrawnLayout.names(r);
        int style = r.nextInt(3);
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        int members = 5 + r.nextInt(16);
        for (int i = 1; i <= members; i++) {
            String seat = (style == 0 ? wide(i) : style == 1 ? Integer.toString(i) : kanji(i)) + "番";
            DrawnEntry e = DrawnEntry.member(DrawnNames.person(r), "議員", seat);
            String name = names.set(e.person()) + (respect.equals("君") && r.nextInt(9) > 0 ? WIDE : "") + respect;
            cells.add(perLine == 1 ? pad(seat, 4) + WIDE + name : pad(seat, 4) + WIDE + pad(name, 9));
            wanted.add(e);
        }
        return Printed.of(RosterShape.rows(cells, perLine, WIDE, WIDE), wanted);
    }

    private static Printed namesAlone(Random r, String role) {
        NameSetting names = DrawnLayout.names(r);
        List<String> cells = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        for (int i = 4 + r.nextInt(10); i > 0; i--) {
            DrawnEntry e = DrawnEntry.member(DrawnNames.person(r), role, null);
            cells.add(pad(names.set(e.person()), 9));
            wanted.add(e);
        }
        return Printed.of(RosterShape.rows(cells, 3, WIDE.repeat(2), WIDE), wanted);
    }

    private static Printed presence(Random r) {
        NameSetting names = DrawnLayout.names(r);
        boolean marks = r.nextBoolean();
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> wanted = new ArrayList<>();
        lines.add("番号　　氏　　　名　　　　出欠");
        int members = 5 + r.nextInt(10);
        for (int i = 1; i <= members; i++) {
            boolean absent = r.nextInt(6) == 0;
            String seat = i < 10 ? wide(i) : Integer.toString(i);
            DrawnEntry e = DrawnEntry.member(DrawnNames.person(r), "議員", seat);
            String mark = marks ? absent ? "×" : "○" : absent ? "欠席" : "出席";
            lines.add(pad(seat, 4) + pad(names.set(e.person()), 10) + WIDE + mark);
            wanted.add(absent ? e.absent() : e);
        }
        return Printed.of(lines, wanted);
    }

    private static List<DrawnEntry> committeeOf(Random r) {
        List<DrawnEntry> entries = new ArrayList<>();
        entries.add(DrawnEntry.member(DrawnNames.person(r), "委員長", null));
        entries.add(DrawnEntry.member(DrawnNames.person(r), "副委員長", null));
        for (int i = 3 + r.nextInt(6); i > 0; i--) {
            entries.add(DrawnEntry.member(DrawnNames.person(r), "委員", null));
        }
        return entries;
    }

    private static Printed offices(Random r, int perLine) {
        NameSetting names = DrawnLayout.names(r);
        boolean justified = r.nextBoolean();
        String respect = DrawnNames.pick(r, List.of("", "君", "　君"));
        List<DrawnEntry> entries = committeeOf(r);
        List<String> cells = new ArrayList<>();
        for (DrawnEntry e : entries) {
            String cell = (justified ? justify(e.role(), 4) : pad(e.role(), 4))
                    + WIDE.repeat(2)
                    + names.set(e.person())
                    + respect;
            cells.add(perLine == 1 ? cell : pad(cell, 16));
        }
        return Printed.of(RosterShape.rows(cells, perLine, WIDE, WIDE), entries);
    }

    private static Printed restAlone(Random r) {
        NameSetting names = DrawnLayout.parted(r);
        List<DrawnEntry> entries = committeeOf(r);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DrawnEntry e = entries.get(i);
            String role = i > 2 ? WIDE.repeat(6) : pad(justify(e.role(), 4), 6);
            lines.add(WIDE + role + names.set(e.person()));
        }
        return Printed.of(lines, entries);
    }

    private static Printed committeeDittos(Random r) {
        NameSetting names = DrawnLayout.names(r);
        List<DrawnEntry> entries = committeeOf(r);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DrawnEntry e = entries.get(i);
            lines.add(WIDE + pad(i > 2 ? "　〃" : justify(e.role(), 4), 6) + names.set(e.person()));
        }
        return Printed.of(lines, entries);
    }
}
