package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kizashi.minutes.InventedSitting.Expected;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;

/** Whole sittings, printed in many styles, are read like the scorer for real minutes counts: turns, and who speaks. */
class InventedSittingsTest {
    private static final int SITTINGS = 4;
    private static final int TURNS = 30;

    @Test
    void everyStyleIsRead() {
        List<String> weak = new ArrayList<>();
        double all = 0;
        List<SittingStyle> styles = SittingStyle.all();
        for (SittingStyle style : styles) {
            Score score = score(style, SITTINGS, 1, new ArrayList<>());
            all += score.who();
            if (score.turns() < 0.99 || score.who() < 0.95) {
                weak.add(score.toString());
            }
        }
        assertThat(styles).hasSizeGreaterThan(30);
        assertThat(weak).isEmpty();
        assertThat(all / styles.size()).isGreaterThan(0.99);
    }

    @Test
    void hardLineBreaksDoNoHarm() {
        List<String> weak = new ArrayList<>();
        for (SittingStyle style : SittingStyle.all()) {
            Score score = score(style, 1, 2, new ArrayList<>(), 24);
            if (score.turns() < 0.97 || score.who() < 0.93) {
                weak.add(score.toString());
            }
        }
        assertThat(weak).isEmpty();
    }

    /** Scores a style over some sittings. */
    static Score score(SittingStyle style, int sittings, long seed, List<String> errors) {
        return score(style, sittings, seed, errors, Integer.MAX_VALUE);
    }

    static Score score(SittingStyle style, int sittings, long seed, List<String> errors, int width) {
        int gold = 0;
        int read = 0;
        int hit = 0;
        int who = 0;
        for (int i = 0; i < sittings; i++) {
            InventedSitting sitting = new InventedSitting(style, seed * 1000 + i, TURNS, width);
            Map<Integer, Speech> byStart = new HashMap<>();
            for (Speech s : new MinutesParser()
                    .parse(ExtractedText.plain(sitting.text()), MeetingLabel.NONE)
                    .speeches()) {
                byStart.put(s.start(), s);
            }
            gold += sitting.expected().size();
            read += byStart.size();
            for (Expected want : sitting.expected()) {
                Speech got = byStart.remove(want.start());
                hit += got == null ? 0 : 1;
                boolean right = got != null && isRight(want, got);
                who += right ? 1 : 0;
                if (!right) {
                    errors.add(style.name() + "\t" + want + "\t" + (got == null ? "-" : got.speaker()));
                }
            }
            byStart.values().forEach(s -> errors.add(style.name() + "\tEXTRA\t" + s.header() + "\t" + s.speaker()));
        }
        return new Score(style.name(), 2.0 * hit / (gold + read), (double) who / gold);
    }

    private static boolean isRight(Expected want, Speech got) {
        boolean department = want.department().equals("*")
                || want.department().equals("-") && got.speaker().department() == null
                || want.department().equals(got.speaker().department());
        return department
                && Objects.equals(want.name(), got.speaker().name())
                && Objects.equals(want.role(), got.speaker().role())
                && want.side() == got.speaker().side();
    }

    /** How well a style is read: F1 of turns, share of speeches with everything about the speaker right. */
    record Score(String style, double turns, double who) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s\tturns=%.4f\twho=%.4f", style, turns, who);
        }
    }
}
