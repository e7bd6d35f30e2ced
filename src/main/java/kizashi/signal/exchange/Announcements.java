package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.model.Signal;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * By which sentences a speaker says what he speaks of: 「次に、路線バスについてお答えします。」 He says it once; what follows is about it, until
 * he announces something else.
 */
public final class Announcements {
    /** 「まず、…」 alone goes on under the heading that was just said. */
    private static final Pattern FIRST = Pattern.compile("[\\s　]*(?:まず|初めに|はじめに|始めに)");

    private static final Pattern NAMES = Pattern.compile("について|につきまして|に関する|に関して|に関しまして|に係る|(?:の|との|お)(?:御質問|ご質問|お?尋ね)");

    private static final int LEAD_TAIL = 26;
    /** An answer says within so many sentences what it is about. */
    private static final int OPENING = 2;
    /** Of a longer one the beginning says enough. */
    private static final int LONGEST = 160;

    private static final List<String> LEADS = SignalTables.bundled().exchange("LEAD");

    private final List<Signal.Span> said = new ArrayList<>();

    /**
     * Reads a speech.
     *
     * @param text the stored text
     * @param sentences of one speech, in order
     */
    public Announcements(String text, List<Sentences.Range> sentences) {
        for (Sentences.Range sentence : sentences) {
            String words = text.substring(sentence.start(), sentence.end());
            if (is(words)) {
                int end = Math.min(sentence.end(), sentence.start() + LONGEST);
                said.add(new Signal.Span(sentence.start(), sentence.end(), text.substring(sentence.start(), end)));
            }
        }
    }

    /** Under which announcement stands what begins at an offset; null where nothing was announced before it. */
    public Signal.@Nullable Span before(int offset) {
        Signal.Span last = null;
        for (Signal.Span span : said) {
            if (span.start() >= offset) {
                break;
            }
            last = span;
        }
        return last;
    }

    /** The sentence by which a text begins to say what it is about: its first, or one right after 「お答えいたします」; null for none. */
    public static @Nullable String first(String text) {
        int from = 0;
        for (int i = 0; i < OPENING && from < text.length(); i++) {
            int end = text.indexOf('。', from);
            String sentence =
                    text.substring(from, end < 0 ? text.length() : end + 1).strip();
            if (is(sentence)) {
                return sentence.substring(0, Math.min(LONGEST, sentence.length()));
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return null;
    }

    /** Whether a sentence announces what comes. */
    public static boolean is(String sentence) {
        if (TopicOpenings.opens(sentence)) {
            return !FIRST.matcher(sentence).lookingAt()
                    || NAMES.matcher(sentence).find();
        }
        String tail = sentence.substring(Math.max(0, sentence.length() - LEAD_TAIL));
        return Tails.contains(tail, LEADS) && NAMES.matcher(sentence).find();
    }
}
