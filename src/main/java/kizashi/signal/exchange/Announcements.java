package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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

    /** What an announcement may begin with: 「私からは、」「次に、」. */
    private static final Pattern LEADS_TO = Pattern.compile("[\\s　]*[^、。]{1,8}、");

    private static final Pattern SEVERAL = Pattern.compile("、|及び|並びに|と(?=[一-鿿ァ-ヺー])|についてと|[^一-鿿]や");
    private static final Pattern HOW_MANY = Pattern.compile("[2-9２-９二三四五六七八九数幾何](?:点|つ|件|項目)");

    private static final int LEAD_TAIL = 26;
    /** What may stand behind the name where nothing but the name is said: 「…についての御質問にお答えを申し上げます。」 */
    private static final int NAME_TAIL = 30;
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

    /** Whether a sentence says of what something is said: 「…について」. */
    public static boolean names(String sentence) {
        return NAMES.matcher(sentence).find();
    }

    /** Whether an announcement lists several matters, which are announced one by one after it: 「道路と公園についての２点にお答えします」. */
    public static boolean isOfSeveral(String announcement) {
        Matcher lead = LEADS_TO.matcher(announcement);
        int from = lead.lookingAt() ? lead.end() : 0;
        int to = Math.max(from, nameEnd(announcement));
        return SEVERAL.matcher(announcement.substring(from, to)).find()
                || HOW_MANY.matcher(announcement.substring(to)).find();
    }

    /** Where the name of what is announced ends, with 「について」; 0 where an announcement has none. */
    public static int nameEnd(String announcement) {
        int end = 0;
        Matcher name = NAMES.matcher(announcement);
        while (name.find()) {
            end = name.end();
        }
        return end;
    }

    /** Whether a sentence only announces: it names a matter and says nothing of it (「次に、路線バスについてお答えします。」). */
    public static boolean isBare(String sentence) {
        if (!is(sentence)) {
            return false;
        }
        Matcher name = NAMES.matcher(sentence);
        return name.find() && sentence.length() - name.end() <= NAME_TAIL;
    }
}
