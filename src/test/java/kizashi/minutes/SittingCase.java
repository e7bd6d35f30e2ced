package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * A text and who must be found in it, as {@code sittings.txt} notes them.
 *
 * @param name what the case is about
 * @param text the minutes
 * @param expected the speakers in order, each as {@code offset name|role|department|side}; department {@code *} = not checked
 */
record SittingCase(String name, String text, List<String> expected) {

    /** The cases of a file. */
    static List<SittingCase> read(String file) {
        List<SittingCase> cases = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String name = "";
        for (List<String> row : TsvTable.rows(SittingCase.class, file, 1)) {
            String line = row.get(0);
            if (line.startsWith("=== ")) {
                add(cases, name, text, expected);
                name = line.substring(4);
                text = new StringBuilder();
                expected = new ArrayList<>();
            } else if (line.startsWith("@")) {
                waiting.add(line.substring(1));
            } else {
                append(text, expected, line, waiting);
                waiting.clear();
            }
        }
        add(cases, name, text, expected);
        return cases;
    }

    private static void add(List<SittingCase> cases, String name, StringBuilder text, List<String> expected) {
        if (!name.isEmpty()) {
            cases.add(new SittingCase(name, text.toString(), expected));
        }
    }

    private static void append(StringBuilder text, List<String> expected, String line, List<String> speakers) {
        String[] parts = line.split("\\^", -1);
        boolean several = parts.length > 1;
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            if (next < speakers.size() && (!several || i > 0)) {
                expected.add(text.length() + " " + speakers.get(next++));
            }
            text.append(parts[i]);
        }
        text.append('\n');
    }

    /** What was read, noted like {@link #expected}; a department that the case leaves open is left open here too. */
    List<String> read(List<Speech> speeches) {
        List<String> got = new ArrayList<>();
        for (Speech speech : speeches) {
            Speaker s = speech.speaker();
            String start = speech.start() + " ";
            boolean open = expected.stream().anyMatch(e -> e.startsWith(start) && e.contains("|*|"));
            String department = open ? "*" : dash(s.department());
            got.add(start + dash(s.name()) + "|" + dash(s.role()) + "|" + department + "|"
                    + s.side().json());
        }
        return got;
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
