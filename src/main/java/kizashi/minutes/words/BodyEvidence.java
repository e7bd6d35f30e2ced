package kizashi.minutes.words;

import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What the spoken text itself shows of offices and names: in 「次に、産業振興課長。」 the office stands alone, in 「佐藤議員」 the
 * surname does. Looked up only for what headers leave open.
 */
public final class BodyEvidence {
    /** No text, no evidence; many threads share it, so that it remembers nothing. */
    public static final BodyEvidence NONE = new BodyEvidence("");

    private static final int READ = 1_000_000;
    /** How far the lines go that say what was held. */
    private static final int HEAD = 2_000;

    private static final String[] RESPECT = {"議員", "さん", "君", "氏", "委員"};

    private final String text;
    private @Nullable Boolean administration;
    private final Map<String, Boolean> offices = new HashMap<>();
    private final Map<String, Boolean> names = new HashMap<>();

    /** Of the text of one document. */
    public BodyEvidence(String text) {
        this.text = text.length() > READ ? text.substring(0, READ) : text;
    }

    /** Whether the office is spoken of with nothing before it that could belong to it. */
    boolean standsAlone(String office) {
        return !text.isEmpty() && offices.computeIfAbsent(office, o -> occurs(o, ""));
    }

    /** Whether a unit is spoken of, not who heads it, with nothing before it that could belong to it. */
    boolean isUnitAlone(String unit) {
        return !text.isEmpty() && offices.computeIfAbsent("/" + unit, u -> occursAsUnit(unit));
    }

    private boolean occursAsUnit(String unit) {
        for (int at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + unit.length())) {
            int end = at + unit.length();
            if ((end >= text.length() || text.charAt(end) != '長') && isBoundary(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody of that name is addressed: 佐藤議員, 佐藤さん. */
    boolean isAddressed(String name) {
        return !text.isEmpty()
                && names.computeIfAbsent(name, n -> {
                    for (String word : RESPECT) {
                        if (occurs(n, word)) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /** Whether the body is a city, whose wards are no bodies of their own. */
    boolean isOfCity() {
        return text.contains("本市") || text.contains("市長") && !text.contains("区議会");
    }

    /** Whether the text is of a part of a committee: a line near its head names one. */
    public boolean isOfPart() {
        return headNames("分科会");
    }

    /** Whether the text is of the board of a committee (予算決算委員会理事会): a line near its head says so. */
    public boolean isOfBoard() {
        return headNames("委員会理事会");
    }

    /** Whether the minutes are those of a board or advisory council of an administration. */
    public boolean isOfAdministration() {
        if (administration == null) {
            administration = AdministrationBoards.isOne(text);
        }
        return administration;
    }

    private boolean headNames(String body) {
        int at = text.indexOf(body);
        return at >= 0 && at < HEAD;
    }

    /** Whether between two places somebody opens, suspends or closes the sitting: 再開いたします. Only who presides does so. */
    public boolean presides(int from, int to) {
        int end = Math.min(to, text.length());
        for (String word : HeaderWords.shared().of(HeaderWords.Kind.PRESIDES)) {
            // Words that begin within the speech, whatever stands behind it.
            int last = Math.min(text.length(), end + word.length() - 1);
            if (from < end && text.indexOf(word, from, last) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean occurs(String word, String after) {
        String whole = word + after;
        for (int at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + whole.length())) {
            if (isBoundary(at)) {
                return true;
            }
        }
        return false;
    }

    /** Before a word of its own stands a particle, a mark or a space; a marker begins a header, which is no speech. */
    private boolean isBoundary(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (before == 'も' && (text.startsWith("こども", at - 3) || text.startsWith("子ども", at - 3))) {
            return false;
        }
        if (Letters.isHiragana(before)) {
            return at < 2 || "はがをにでもと、".indexOf(before) >= 0 && !Letters.isKanji(text.charAt(at - 2)) || before == 'を';
        }
        return !Letters.isNameLetter(before)
                && !Letters.isDigit(before)
                && !Letters.isLatin(before)
                && "・（）()［］〇ー".indexOf(before) < 0
                && !Markers.isMarker(before);
    }
}
