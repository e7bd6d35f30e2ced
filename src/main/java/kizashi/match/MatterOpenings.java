package kizashi.match;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.signal.exchange.TopicOpenings;

/**
 * Which sentences of a passage begin another matter than the one before them: 「次に、…」「３点目は…」「議第130号は…」. What such a
 * sentence promises is not on the keyword of the sentence before, though it stands right behind it.
 */
final class MatterOpenings {
    /** The numbers that bills, accounts and reports bear where an executive or a chair reads out what is put to the vote. */
    private static final Pattern BILL = Pattern.compile(
            "(?:議案?|承認?|報告?|認定?|諮問?|同意|請願|陳情)第[0-9０-９一二三四五六七八九十百]{1,4}号|第[0-9０-９一二三四五六七八九十百]{1,4}号(?=議案|は|に|、|及び|から)");

    /** 「まず」 goes on under the heading that was just said: 「給食についてお答えします。まず、…」 */
    private static final Pattern FIRST = Pattern.compile("まず|初めに|はじめに|始めに|(?:第|その)?[1１一](?:に|点目|つ目|、)");

    private static final byte OPENS = 1;
    private static final byte GOES_ON = 2;

    private final String text;
    private final List<int[]> sentences;
    /** By sentence, 0 until somebody asks: most are asked for nobody's sake. */
    private final byte[] known;

    /**
     * @param text of a passage
     * @param sentences beginning and end of each
     */
    MatterOpenings(String text, List<int[]> sentences) {
        this.text = text;
        this.sentences = sentences;
        this.known = new byte[sentences.size()];
    }

    /** Whether a sentence begins another matter; never the first, and none that there is not. */
    boolean at(int sentence) {
        if (sentence < 1 || sentence >= known.length) {
            return false;
        }
        if (known[sentence] == 0) {
            known[sentence] = opens(sentence) ? OPENS : GOES_ON;
        }
        return known[sentence] == OPENS;
    }

    private boolean opens(int number) {
        int[] span = sentences.get(number);
        String sentence = text.substring(span[0], span[1]).strip();
        int[] before = sentences.get(number - 1);
        return BILL.matcher(sentence).lookingAt()
                || AnotherObject.in(text.substring(before[0], before[1]), sentence)
                || TopicOpenings.opens(sentence) && !FIRST.matcher(sentence).lookingAt();
    }

    /** Whether a sentence goes on about the one before it, which is one of a set. */
    boolean goesOn(long set, int sentence) {
        return PassageReading.in(set, sentence - 1) && !at(sentence);
    }
}
