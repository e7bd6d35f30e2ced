package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.model.ExtractedText;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole texts, short ones: who speaks where, in {@code sittings.txt}. */
class SittingCasesTest {

    @Test
    void whoSpeaksWhere() {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(7);
        for (Case each : cases) {
            List<Speech> speeches = new MinutesParser()
                    .parse(ExtractedText.plain(each.text().toString()), MeetingLabel.NONE)
                    .speeches();
            List<String> got = new ArrayList<>();
            for (int i = 0; i < speeches.size(); i++) {
                Speaker s = speeches.get(i).speaker();
                boolean unit = i >= each.unchecked().size() || !each.unchecked().get(i);
                String department = unit ? dash(s.department()) : "*";
                got.add(speeches.get(i).start() + " " + dash(s.name()) + "|" + dash(s.role()) + "|" + department + "|"
                        + s.side().json());
            }
            assertThat(got).as(each.name()).isEqualTo(each.expected());
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (List<String> row : TsvTable.rows(SittingCasesTest.class, "sittings.txt", 1)) {
            String line = row.get(0);
            if (line.startsWith("=== ")) {
                cases.add(new Case(line.substring(4), new StringBuilder(), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("@")) {
                waiting.add(line.substring(1));
            } else {
                add(cases.get(cases.size() - 1), line, waiting);
                waiting.clear();
            }
        }
        return cases;
    }

    private static void add(Case to, String line, List<String> speakers) {
        String[] parts = line.split("\\^", -1);
        boolean several = parts.length > 1;
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            if (next < speakers.size() && (!several || i > 0)) {
                String who = speakers.get(next++);
                to.expected().add(to.text().length() + " " + who);
                to.unchecked().add(who.split("\\|", -1)[2].equals("*"));
            }
            to.text().append(parts[i]);
        }
        to.text().append('\n');
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    /** A text and who must be found in it, each as {@code offset name|role|department|side}. */
    private record Case(String name, StringBuilder text, List<String> expected, List<Boolean> unchecked) {}
}
