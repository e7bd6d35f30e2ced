package kizashi.extract.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Puts a vendor's blocks one below the other and notes what the vendor says of each. */
final class VendorText {
    private final StringBuilder text = new StringBuilder();
    private final List<Hint> hints = new ArrayList<>();

    /** Appends a block as it is, on a line of its own. */
    int add(String block) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        int start = text.length();
        text.append(block);
        return start;
    }

    /** Appends a block that is of one kind. */
    void add(String block, Hint.Kind kind, String label) {
        int start = add(block);
        hint(start, text.length(), kind, label);
    }

    /**
     * Appends a block that the vendor keeps as one speech. What stands in it before the speaker's own line (the hour of
     * opening, stage directions) is not speech.
     *
     * @param label the vendor's label, or null where only the text names the speaker
     */
    void speech(String block, @Nullable String label) {
        speech(block, label, null);
    }

    /**
     * Appends a block that the vendor keeps as one speech of one side.
     *
     * @param side on which side the vendor puts the speaker; null where he says nothing of it
     */
    void speech(String block, @Nullable String label, @Nullable Side side) {
        int start = add(block);
        int header = headerLine(block, label);
        String own = label != null ? label : header < 0 ? null : HeaderLine.label(block, header);
        if (own == null) {
            if (!hasSpeech()) {
                notSpeech(start, text.length(), "");
            }
            return; // a speech whose speaker nobody names goes on
        }
        int at = Math.max(0, header);
        if (!block.substring(0, at).isBlank()) {
            notSpeech(start, start + at, "");
        }
        hint(start + at, text.length(), Hint.Kind.SPEECH, own);
        if (side != null) {
            hint(start + at, text.length(), Hint.Kind.SIDE, side.json());
        }
    }

    /** A span that is no speech: a roster where it says who was there. */
    void notSpeech(int start, int end, String label) {
        String span = text.substring(start, end);
        boolean roster = span.contains("出席") || span.contains("出　席");
        hint(start, end, roster ? Hint.Kind.ROSTER : Hint.Kind.NOT_SPEECH, label);
    }

    void hint(int start, int end, Hint.Kind kind, String label) {
        hints.add(new Hint(start, end, kind, label));
    }

    /** Where in a block the speaker's line begins: at the label's own words, else at the first marker; -1 without one. */
    private static int headerLine(String block, @Nullable String label) {
        String name = label == null ? "" : bare(label);
        int first = -1;
        for (int at = 0; at >= 0 && at < block.length(); at = next(block, at)) {
            if (HeaderLine.startsWithMarker(block, at)) {
                if (name.isEmpty()
                        || bare(block.substring(at, Math.min(block.length(), at + 80)))
                                .startsWith(name)) {
                    return at;
                }
                first = first < 0 ? at : first;
            } else if (!name.isEmpty() && block.startsWith(name, at)) {
                return at;
            }
        }
        return first;
    }

    private static int next(String block, int at) {
        int newline = block.indexOf('\n', at);
        return newline < 0 ? -1 : newline + 1;
    }

    /** Without marker and spaces. */
    private static String bare(String label) {
        String text = HeaderLine.startsWithMarker(label, 0) ? label.substring(1) : label;
        return text.replace("\u3000", "").replace(" ", "");
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    boolean hasSpeech() {
        return hints.stream().anyMatch(h -> h.kind() == Hint.Kind.SPEECH);
    }

    ExtractedText build(String extractor, @Nullable String title) {
        hints.sort(Comparator.comparingInt(Hint::start));
        return new ExtractedText(text.toString(), extractor, title, List.of(), hints);
    }
}
