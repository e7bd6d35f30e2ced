package kizashi.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.HeaderReader;
import kizashi.minutes.header.Naming;
import kizashi.model.Hint;
import org.jspecify.annotations.Nullable;

/** The carrier's own labels and what was found in the text, made one: labels beat guessing, but a block can hide a second speaker. */
final class HintedTurns {
    /** A block that is said to hold no speech and yet holds so many sure headers is a whole transcript. */
    private static final int TRANSCRIPT = 3;

    private final String text;
    private final List<Hint> hints;

    HintedTurns(String text, List<Hint> hints) {
        this.text = text;
        this.hints = hints;
    }

    /** The headers in order. */
    List<Header> merge(List<Header> guessed) {
        List<Header> all = new ArrayList<>();
        for (Hint hint : hints) {
            Header header = hint.kind() == Hint.Kind.SPEECH ? header(hint) : null;
            if (header != null) {
                all.add(header);
            }
        }
        for (Header header : guessed) {
            if (!isTaken(all, header) && mayBegin(header, guessed)) {
                all.add(header);
            }
        }
        all.sort(Comparator.comparingInt(Header::start));
        return all;
    }

    private static boolean isTaken(List<Header> all, Header header) {
        for (Header other : all) {
            if (header.start() < Math.max(other.end(), other.start() + 1) && other.start() < header.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(Header header, List<Header> guessed) {
        for (Hint hint : hints) {
            if (hint.start() > header.start() || hint.end() <= header.start()) {
                continue;
            }
            switch (hint.kind()) {
                case SPEECH -> {
                    return header.strength() != Strength.WEAK && header.marker() != null;
                }
                case ROSTER, HEADING, FURNITURE -> {
                    return false;
                }
                case NOT_SPEECH -> {
                    long sure = guessed.stream()
                            .filter(h -> h.start() >= hint.start() && h.start() < hint.end())
                            .filter(h -> h.strength() == Strength.SURE)
                            .count();
                    return sure >= TRANSCRIPT;
                }
                default -> {}
            }
        }
        return true;
    }

    /** The header that a label gives; where the text repeats it, what is said begins after that. */
    private @Nullable Header header(Hint hint) {
        int first = hint.start();
        while (first < hint.end() && isBlank(text.charAt(first))) {
            first++;
        }
        int lineEnd = Letters.lineEnd(text, first, hint.end());
        String label = hint.label();
        Header byLabel = label.isBlank() ? null : HeaderReader.read(label, 0, label.length(), label.length());
        Header inText = first < lineEnd ? HeaderReader.read(text, first, lineEnd, hint.end()) : null;
        if (inText != null) {
            boolean labelled = byLabel != null && byLabel.naming().name() != null;
            Naming naming = labelled && byLabel != null ? byLabel.naming() : inText.naming();
            return new Header(
                    inText.start(),
                    inText.textStart(),
                    inText.end(),
                    inText.bodyStart(),
                    inText.marker(),
                    naming,
                    Strength.SURE);
        }
        if (byLabel == null) {
            return null;
        }
        return new Header(first, first, first, first, byLabel.marker(), byLabel.naming(), Strength.SURE);
    }

    private static boolean isBlank(char c) {
        return Letters.isSpace(c) || Letters.isBreak(c);
    }
}
