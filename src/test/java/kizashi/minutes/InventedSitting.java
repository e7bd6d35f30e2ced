package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** A sitting that never took place, printed in a given style, with what must be read from it. */
final class InventedSitting {
    private static final List<List<String>> OFFICES = TsvTable.rows(InventedSitting.class, "styles-offices.tsv", 4);
    private static final List<List<String>> SPEECHES = TsvTable.rows(InventedSitting.class, "styles-speech.txt", 2);
    private static final List<String> SURNAMES = words("surnames");
    private static final List<String> GIVENS = words("givens");
    private static final String KANJI = "〇一二三四五六七八九";

    private static final int NO_WRAP = Integer.MAX_VALUE;

    private final int width;
    private final SittingStyle style;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Expected> expected = new ArrayList<>();
    private final Person chair;
    private final List<Person> members = new ArrayList<>();
    private final List<Person> officials = new ArrayList<>();

    InventedSitting(SittingStyle style, long seed, int turns) {
        this(style, seed, turns, NO_WRAP);
    }

    /** A sitting whose lines break hard after so many letters, as in a PDF. */
    InventedSitting(SittingStyle style, long seed, int turns, int width) {
        this.width = width;
        this.style = style;
        this.random = new Random(seed ^ (long) style.name().hashCode() << 16);
        chair = person(0, style.chairRole(), "-", Side.CHAIR);
        for (int i = 1; i <= 8; i++) {
            members.add(person(i * 3 - random.nextInt(3), style.memberRole(), "-", Side.MEMBER));
        }
        List<List<String>> offices = OFFICES.stream()
                .filter(o -> o.get(0).equals("all") || o.get(0).equals(style.kind()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < 9; i++) {
            List<String> office = offices.remove(random.nextInt(offices.size()));
            officials.add(person(0, office.get(1), office.get(2), Side.OFFICIAL));
        }
        new SittingHead(style, chair, members, officials, text).write();
        turns(turns);
        end();
    }

    String text() {
        return text.toString();
    }

    List<Expected> expected() {
        return expected;
    }

    private void turns(int turns) {
        speak(chair, style.chair());
        for (int i = 1; i < turns - 1; i++) {
            between();
            switch (random.nextInt(5)) {
                case 0, 1 -> speak(chair, style.chair());
                case 2 -> speak(pick(members), style.member());
                default -> speak(pick(officials), style.official());
            }
        }
        speak(chair, style.chair());
    }

    /** What stands between speeches and is none. */
    private void between() {
        switch (random.nextInt(14)) {
            case 0 -> text.append("　　　　　　　─────────────○─────────────\n");
            case 1 -> text.append("◎日程第").append(wide(random.nextInt(9) + 1)).append("　議案第３号の上程、説明、質疑、討論、採決\n");
            case 2 -> text.append("　　　　　　　午前10時15分休憩\n　　　　　　　午前10時30分再開\n");
            case 3 -> text.append("　　　　　　　　　　〇\n");
            case 4 -> text.append("　　　〔「異議なし」と呼ぶ者あり〕\n");
            default -> {}
        }
    }

    private void end() {
        text.append("　　　　　　　午後３時20分散会\n");
        if (style.head().equals("none")) {
            return;
        }
        text.append("　　　　　　　──────────────────────────\n");
        text.append("　上記会議の経過を記載し、その相違ないことを証するためここに署名する。\n");
        text.append("　　　　")
                .append(spaced(chair.role()))
                .append("　　　")
                .append(spaced(chair.full()))
                .append('\n');
        text.append("　　　　署名議員　　　").append(spaced(members.get(0).full())).append('\n');
        text.append("　　　　署名議員　　　").append(spaced(members.get(1).full())).append('\n');
        text.append("議案第３号\n　　　甲野条例の一部を改正する条例について\n○印は新規に設けるもの。\n");
    }

    private void speak(Person person, String template) {
        if (!style.step().equals("-") && person != chair && random.nextInt(3) == 0) {
            String step = style.step();
            boolean seat = step.contains("{N}") || step.contains("{n}") || step.contains("{K}");
            if (!seat || person.side() == Side.MEMBER) {
                text.append("　　　　　　　　").append(fill(step, person)).append('\n');
            }
        }
        int start = text.length();
        String header = fill(template, person).replace("\\n", "\n");
        text.append(header);
        start += after(header, "〕\n"); // a heading stands before the header
        start += after(header, " : "); // a count does
        text.append(wrapped(speech(person.side()), header.length() - header.lastIndexOf('\n') - 1))
                .append('\n');
        boolean full = template.contains("{F") || template.contains("{S_G}") || template.contains("{S G}");
        String name = full ? person.full() : template.contains("{S}") ? person.surname() : null;
        String role = person.role().equals("-") ? null : person.role();
        expected.add(new Expected(start, name, role, person.department(), person.side()));
    }

    private String wrapped(String said, int before) {
        StringBuilder out = new StringBuilder();
        int column = before;
        for (char c : said.toCharArray()) {
            if (column >= width && "、。".indexOf(c) < 0) {
                out.append('\n');
                column = 0;
            }
            out.append(c);
            column = c == '\n' ? 0 : column + 1;
        }
        return out.toString();
    }

    private static int after(String header, String what) {
        int at = header.indexOf(what);
        return at < 0 ? 0 : at + what.length();
    }

    private String speech(Side side) {
        List<List<String>> fitting =
                SPEECHES.stream().filter(s -> s.get(0).equals(side.json())).toList();
        String said = fitting.get(random.nextInt(fitting.size())).get(1);
        Person other = pick(members);
        return said.replace("{S}", other.surname())
                .replace("{N}", wide(other.seat()))
                .replace("{R}", pick(officials).role())
                .replace("\\n", "\n");
    }

    static String fill(String template, Person person) {
        return template.replace("{FX}", spaced(person.full()))
                .replace("{Rx}", person.role().replaceAll("(?<=.)(?=.)", " "))
                .replace("{Fx}", person.full().replaceAll("(?<=.)(?=.)", " "))
                .replace("{S_G}", person.surname() + "　" + person.given())
                .replace("{S G}", person.surname() + " " + person.given())
                .replace("{F}", person.full())
                .replace("{S}", person.surname())
                .replace("{RX}", person.role().length() < 5 ? spaced(person.role()) : person.role())
                .replace("{R}", person.role())
                .replace("{N}", wide(person.seat()))
                .replace("{n}", String.valueOf(person.seat()))
                .replace("{K}", kanji(person.seat()));
    }

    static String spaced(String word) {
        return word.replaceAll("(?<=.)(?=.)", "　");
    }

    static String wide(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            out.append((char) (c - '0' + '０'));
        }
        return out.toString();
    }

    private static String kanji(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(KANJI.charAt(number / 10))) + "十";
        return tens + (number % 10 == 0 ? "" : KANJI.charAt(number % 10));
    }

    private Person person(int seat, String role, String department, Side side) {
        return new Person(pick(SURNAMES), pick(GIVENS), seat, role, department, side);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(String kind) {
        for (List<String> row : TsvTable.rows(InventedSitting.class, "styles-names.txt", 2)) {
            if (row.get(0).equals(kind)) {
                return List.of(row.get(1).split(" "));
            }
        }
        throw new IllegalStateException("styles-names.txt has no " + kind);
    }

    /** Who speaks. */
    record Person(String surname, String given, int seat, String role, String department, Side side) {
        String full() {
            return surname + given;
        }
    }

    /** What must be read of a speech; department {@code *} = not checked, {@code -} = none. */
    record Expected(
            int start, @Nullable String name, @Nullable String role, String department, Side side) {}
}
