package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;

/**
 * Full names taken from drawn rosters: everybody on a list speaks under three headers (surname and office run together, the office
 * alone, the office with the surname in a bracket). Whoever is named must be the one who speaks; where two could be meant, nobody may be.
 */
class DrawnResolutionTest {
    private static final int LISTS = 4;
    private static final int SEED = 7;
    /** How many of a thousand speakers may get another's name. */
    private static final double MOST_WRONG = 1.0;

    @Test
    void nobodyIsTakenForAnother() {
        Score score = measure(LISTS, SEED);
        assertThat(score.speakers).isGreaterThan(4000);
        assertThat(1000.0 * score.wrong.size() / score.speakers)
                .as(score + "\n" + String.join("\n", score.wrong))
                .isLessThan(MOST_WRONG);
    }

    static Score measure(int lists, long seed) {
        Score score = new Score();
        DrawnRosters.shapes().forEach((name, shape) -> {
            Random random = new Random(seed + name.hashCode());
            for (int i = 0; i < lists; i++) {
                score.add(name, DrawnRosters.draw(name, shape, random));
            }
        });
        return score;
    }

    static final class Score {
        private int speakers;
        private int right;
        private int open;
        private final List<String> wrong = new ArrayList<>();

        private void add(String shape, DrawnRosters.Drawn drawn) {
            List<DrawnEntry> speaking = drawn.all().stream()
                    .filter(e -> e.office() != null && e.present())
                    .toList();
            for (int form = 0; form < 3; form++) {
                StringBuilder text = new StringBuilder(drawn.text());
                text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n");
                text.append("○議長（乙山次郎君）　これより会議を開きます。\n");
                List<Integer> starts = new ArrayList<>();
                for (DrawnEntry entry : speaking) {
                    starts.add(text.length());
                    text.append('○').append(header(entry, form)).append("　お答えします。そのとおりです。\n");
                }
                count(shape, text.toString(), speaking, starts);
            }
        }

        private static String header(DrawnEntry entry, int form) {
            String surname = entry.person().surname();
            return switch (form) {
                case 0 -> surname + entry.role();
                case 1 -> entry.role();
                default -> entry.role() + "（" + surname + "君）";
            };
        }

        private void count(String shape, String text, List<DrawnEntry> speaking, List<Integer> starts) {
            List<Speech> speeches = new MinutesParser()
                    .parse(ExtractedText.plain(text), MeetingLabel.NONE)
                    .speeches();
            for (int i = 0; i < speaking.size(); i++) {
                int start = starts.get(i);
                Speaker got = speeches.stream()
                        .filter(s -> s.start() == start)
                        .map(Speech::speaker)
                        .findFirst()
                        .orElse(null);
                speakers++;
                if (got == null || got.fullName() == null) {
                    open++;
                } else if (got.fullName().equals(speaking.get(i).name())) {
                    right++;
                } else {
                    wrong.add(shape + "\t" + text.substring(start, text.indexOf('　', start)) + "\t"
                            + speaking.get(i).person().full() + "\t" + got.name() + "\t" + got.fullName() + "\t"
                            + got.resolution());
                }
            }
        }

        @Override
        public String toString() {
            return speakers + " speakers, " + right + " right, " + open + " open, " + wrong.size() + " wrong";
        }
    }
}
