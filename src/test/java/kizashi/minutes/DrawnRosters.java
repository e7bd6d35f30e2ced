package kizashi.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Composes whole heads of minutes: a list in the shape asked for, with headings, and sometimes further lists around it. */
final class DrawnRosters {
    private static final List<String> OFFICIALS = List.of(
            "説明のため出席した者の職氏名",
            "説明のため議場に出席した者の職氏名",
            "〇説明のため出席した者",
            "出席説明員",
            "説明員",
            "出席理事者",
            "地方自治法第１２１条の規定により説明のため出席した者の職氏名",
            "地方自治法第121条により説明のため議場に出席した者",
            "執行部",
            "【説明員】",
            "５　説明のため出席した者",
            "説明のために出席した者は次のとおりである。",
            "委員会条例第22条の規定により出席した者",
            "説明のため会議に出席した者の職・氏名",
            "出席した説明員");
    private static final List<String> MEMBERS =
            List.of("出席議員", "〇出席議員（９名）", "出席議員は次のとおりである。", "１　出席議員", "出席した議員の氏名", "応招議員", "出席議員　１２名");
    private static final List<String> COMMITTEE = List.of("出席委員", "○出席委員（８名）", "出席した委員", "１　出席委員", "出席委員は次のとおり");
    private static final List<String> STAFF =
            List.of("職務のため出席した者の職氏名", "職務のため議場に出席した事務局職員の職氏名", "議会事務局職員", "事務局職員", "〇事務局職員出席者", "議会事務局");
    private static final List<String> CLOSINGS = List.of(
            "議事日程（第１号）\n日程第１　会議録署名議員の指名",
            "午前10時00分　開議\n○議長（乙山次郎君）　これより本日の会議を開きます。",
            "会議に付した事件\n議事日程に同じ",
            "――――――――――――――――\n○議長（乙山次郎君）　ただいまから会議を開きます。",
            "");

    private DrawnRosters() {}

    /**
     * A drawn head of minutes.
     *
     * @param text as it would be stored
     * @param wanted the entries of the list in the shape that is looked at
     * @param around the entries of the other lists
     */
    record Drawn(String text, List<DrawnEntry> wanted, List<DrawnEntry> around) {
        List<DrawnEntry> all() {
            List<DrawnEntry> all = new ArrayList<>(wanted);
            all.addAll(around);
            return all;
        }
    }

    /** All shapes by what they are called. */
    static Map<String, RosterShape> shapes() {
        Map<String, RosterShape> all = new LinkedHashMap<>(OfficialShapes.all());
        all.putAll(BrokenShapes.all());
        all.putAll(FlowedShapes.all());
        all.putAll(MemberShapes.assembly());
        all.putAll(MemberShapes.committee());
        return all;
    }

    /** Draws a head of minutes with a list of the shape. */
    static Drawn draw(String name, RosterShape shape, Random r) {
        boolean assembly = MemberShapes.assembly().containsKey(name);
        boolean committee = MemberShapes.committee().containsKey(name);
        List<DrawnEntry> officials = new ArrayList<>();
        for (int i = 3 + r.nextInt(10); i > 0; i--) {
            officials.add(DrawnEntry.of(DrawnNames.person(r), DrawnOffices.official(r)));
        }
        RosterShape.Printed printed = shape.print(officials, r);
        List<String> lines = new ArrayList<>();
        List<DrawnEntry> around = new ArrayList<>();
        if (!assembly && !committee && r.nextInt(3) == 0) {
            lines.add(DrawnNames.pick(r, MEMBERS));
            RosterShape.Printed members =
                    MemberShapes.assembly().get("seats, two a line").print(List.of(), r);
            lines.addAll(members.lines());
            around.addAll(members.wanted());
            lines.add(r.nextBoolean() ? "欠席議員（なし）" : "欠席議員　なし");
        }
        lines.add(DrawnNames.pick(r, assembly ? MEMBERS : committee ? COMMITTEE : OFFICIALS));
        lines.addAll(printed.lines());
        if (assembly || committee) {
            absent(lines, around, committee, r);
        }
        if (r.nextInt(2) == 0) {
            staff(lines, around, r);
        }
        String closing = DrawnNames.pick(r, CLOSINGS);
        return new Drawn(String.join("\n", lines) + "\n" + closing + "\n", printed.wanted(), around);
    }

    private static void absent(List<String> lines, List<DrawnEntry> around, boolean committee, Random r) {
        lines.add(committee ? "欠席委員" : "欠席議員");
        if (r.nextBoolean()) {
            lines.add("　なし");
            return;
        }
        DrawnNames.Person person = DrawnNames.person(r);
        String role = committee ? "委員" : "議員";
        String seat = committee ? null : "30番";
        lines.add("　" + (committee ? "委員" : "30番") + "　　" + person.surname() + "　" + person.given());
        around.add(DrawnEntry.member(person, role, seat).absent());
    }

    private static void staff(List<String> lines, List<DrawnEntry> around, Random r) {
        lines.add(DrawnNames.pick(r, STAFF));
        for (int i = 1 + r.nextInt(3); i > 0; i--) {
            DrawnEntry e = DrawnEntry.of(DrawnNames.person(r), DrawnOffices.staff(r));
            lines.add("　" + DrawnLayout.pad(e.role(), 8) + "　" + e.person().surname() + "　"
                    + e.person().given());
            around.add(e);
        }
    }
}
