package kizashi.minutes.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kizashi.japanese.EraDates;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.meeting.SittingHeads.Word;
import kizashi.model.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Where one file goes from one sitting to the next: small councils publish the minutes of a whole session in one. Between the last
 * words of one sitting and the first of the next stand its title, day, agenda and lists. Two of these signs are asked for besides
 * that the sitting before was closed, and one of them must say that it is another sitting: another day, number or committee.
 */
public final class SittingBreaks {
    /** No line of a head is longer. */
    private static final int LONGEST_LINE = 80;
    /** So much may stand beside a day on a line of its own: 令和７年９月８日（月曜日）午前10時. */
    private static final int BESIDE_DAY = 12;
    /** Fewer signs are chance. */
    private static final int SIGNS = 2;

    private static final int SIGNS_UNCLOSED = 3;
    private static final int SHORTEST_HEAD = 20;
    private static final int YEAR_WITHIN = 2000;
    private static final int HALF_A_YEAR = 6;

    private final String text;
    private @Nullable LocalDate day;
    private @Nullable Integer number;
    private @Nullable String committee;

    private SittingBreaks(String text, Meeting first) {
        this.text = text;
        this.day = first.spokenOn();
        this.number = boxed(Numbered.value(first.sitting()));
        this.committee = first.committee();
    }

    /**
     * The offsets at which further sittings begin, in order; none where the text holds one sitting.
     *
     * @param text the stored text
     * @param headers of its speeches, in order
     * @param first the meeting as it was read for the text as a whole
     */
    public static List<Integer> find(String text, List<Header> headers, Meeting first) {
        SittingBreaks breaks = new SittingBreaks(text, first);
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < headers.size(); i++) {
            int from = headers.get(i - 1).bodyStart();
            int to = headers.get(i).start();
            int at = breaks.mayHold(from, to) ? breaks.between(from, to) : -1;
            if (at >= 0) {
                found.add(at);
            }
        }
        return found;
    }

    /** Cheap: whether there is a line at all, and something opens. */
    private boolean mayHold(int from, int to) {
        int line = from < to ? text.indexOf('\n', from, to) : -1;
        if (line < 0 || to - line < SHORTEST_HEAD) {
            return false;
        }
        for (String word : SittingHeads.words(Word.OPENING)) {
            int at = text.indexOf(word.charAt(0), from, to);
            while (at >= 0) {
                if (isSpaced(word, at, to)) {
                    return true;
                }
                at = text.indexOf(word.charAt(0), at + 1, to);
            }
        }
        return false;
    }

    /** Whether a word stands at a place, perhaps spaced out: 開　議. */
    private boolean isSpaced(String word, int at, int to) {
        int i = at;
        for (int k = 0; k < word.length(); k++) {
            while (k > 0 && i < to && Letters.isSpace(text.charAt(i))) {
                i++;
            }
            if (i >= to || text.charAt(i++) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Where a sitting begins between two speeches; −1 where none does. */
    private int between(int from, int to) {
        Head head = new Head();
        boolean closed = false;
        int line = from;
        while (line < to) {
            int end = lineEnd(line, to);
            String plain = end - line > 2 * LONGEST_LINE ? "" : Letters.withoutSpaces(text.substring(line, end));
            boolean sentence = plain.isEmpty() ? end - line > LONGEST_LINE : plain.indexOf('。') >= 0;
            boolean closes = isClosed(plain.isEmpty() ? text.substring(line, end) : plain);
            if (closes && (sentence || !head.justOpened)) {
                closed = true;
                head = new Head();
            } else if (sentence) {
                // What looked like a head before a sentence of the same speech was none: a paper that is read out.
                boolean ofHead = head.count() >= SIGNS || SittingHeads.has(plain, Word.ROSTER);
                head = ofHead ? head : new Head();
            } else if (!plain.isEmpty()) {
                head.read(plain, line);
            }
            line = end + 1;
        }
        boolean enough = closed ? head.count() >= SIGNS : head.listed && head.count() >= SIGNS_UNCLOSED;
        if (!enough || !head.isAnother()) {
            return -1;
        }
        day = head.day;
        number = head.number;
        committee = head.committee;
        return head.start;
    }

    /** 散会, but not 閉会中. */
    private static boolean isClosed(String line) {
        for (String word : SittingHeads.words(Word.CLOSING)) {
            int at = line.indexOf(word);
            if (at >= 0 && !line.startsWith("中", at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int from, int to) {
        return Letters.lineEnd(text, from, to);
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? (Integer) value.getAsInt() : null;
    }

    /** What the lines of a head say, as far as they were read. */
    private final class Head {
        private int start = -1;
        private boolean titled;
        private boolean listed;
        private boolean opens;
        /** Whether the last line was one of when it began: then the next may say when it ended. */
        private boolean justOpened;
        /** Whether something else stands among these lines. */
        private boolean broken;

        private @Nullable LocalDate day;
        private @Nullable Integer number;
        private @Nullable String committee;

        int count() {
            int lines = (titled ? 1 : 0) + (listed ? 1 : 0) + (opens ? 1 : 0);
            return lines + (day != null ? 1 : 0) + (number != null ? 1 : 0);
        }

        /** Whether it is the head of another sitting than the one before. */
        boolean isAnother() {
            boolean counted = number != null && !number.equals(SittingBreaks.this.number);
            boolean elsewhere = committee != null && !committee.equals(SittingBreaks.this.committee);
            LocalDate before = SittingBreaks.this.day;
            return day != null && before != null
                    ? !day.equals(before) || titled && (counted || elsewhere)
                    : day != null || counted || titled && elsewhere;
        }

        void read(String plain, int line) {
            justOpened = false;
            if (plain.length() > LONGEST_LINE) {
                return;
            }
            boolean paper = SittingHeads.has(plain, Word.PAPER);
            boolean roster = SittingHeads.has(plain, Word.ROSTER);
            boolean title = !paper && SittingHeads.has(plain, Word.TITLE);
            boolean opening = SittingHeads.has(plain, Word.OPENING);
            boolean session = !paper && SittingHeads.has(plain, Word.SESSION) && EraDates.year(plain) != null;
            Integer numbered = paper ? null : boxed(Numbered.value(Numbered.find(plain)));
            LocalDate dated = paper ? null : dayOf(plain, opening || session || numbered != null);
            boolean head = roster || title || opening || session || numbered != null || dated != null;
            if (!head) {
                broken |= start >= 0;
                return;
            }
            if (title && broken && !listed && !opens) {
                // A paper of its own day and number stood above the title.
                start = -1;
                day = null;
                number = null;
                committee = null;
                broken = false;
            }
            start = start < 0 ? line : start;
            titled |= title;
            listed |= roster;
            opens |= opening;
            justOpened = opening;
            number = number == null ? numbered : number;
            // The session's own opening may stand above the day of the sitting.
            day = day == null || dated != null && dated.isAfter(day) ? dated : day;
            committee = committee == null && (title || session) ? MeetingReader.committeeIn(plain) : committee;
        }

        /** The one day of a line: a whole one (令和７年９月８日（月）), or one beside what says that it is a sitting's. */
        private @Nullable LocalDate dayOf(String plain, boolean ofSitting) {
            List<EraDates.Found> days = EraDates.find(plain, 0, plain.length());
            if (days.size() != 1) {
                return null;
            }
            EraDates.Found one = days.get(0);
            boolean alone = plain.length() - (one.end() - one.start()) <= BESIDE_DAY;
            if (!ofSitting && !(alone && (one.year() != null || one.weekday() > 0))) {
                return null;
            }
            LocalDate before = SittingBreaks.this.day;
            LocalDate own = one.in(before == null ? yearOfText() : (Integer) before.getYear());
            if (own != null && before != null && one.year() == null && own.isBefore(before.minusMonths(HALF_A_YEAR))) {
                own = own.plusYears(1); // a session of December that goes on in January
            }
            return own == null || !one.weekdayFits(own) ? null : own;
        }

        private @Nullable Integer yearOfText() {
            return EraDates.year(text.substring(0, Math.min(text.length(), YEAR_WITHIN)));
        }
    }
}
