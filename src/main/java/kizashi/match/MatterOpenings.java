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

    private MatterOpenings() {}

    /**
     * The sentences that begin another matter.
     *
     * @param text of a passage
     * @param sentences beginning and end of each, at most {@link PassageReading#MOST_SENTENCES}
     * @return one bit a sentence; never that of the first
     */
    static long of(String text, List<int[]> sentences) {
        long opening = 0;
        for (int i = 1; i < sentences.size(); i++) {
            String sentence =
                    text.substring(sentences.get(i)[0], sentences.get(i)[1]).strip();
            if (BILL.matcher(sentence).lookingAt()
                    || TopicOpenings.opens(sentence) && !FIRST.matcher(sentence).lookingAt()) {
                opening |= 1L << i;
            }
        }
        return opening;
    }

    /** Whether a sentence goes on about the one before it, which is one of a set. */
    static boolean goesOn(long set, long opening, int sentence) {
        return PassageReading.in(set, sentence - 1) && !PassageReading.in(opening, sentence);
    }
}
