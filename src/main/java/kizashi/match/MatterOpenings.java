package kizashi.match;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.signal.exchange.Announcements;

/**
 * Which sentences of a passage begin another matter than the one before them: 「次に、…」「３点目は…」「…についてお答えします」「議第130号は…」. What such a
 * sentence promises is not on the keyword of the sentence before, though it stands right behind it. Those that say so in words are
 * borders, which nothing of a matter reaches over.
 */
final class MatterOpenings {
    /** The numbers that bills, accounts and reports bear where an executive or a chair reads out what is put to the vote. */
    private static final Pattern BILL = Pattern.compile(
            "(?:議案?|承認?|報告?|認定?|諮問?|同意|請願|陳情)第[0-9０-９一二三四五六七八九十百]{1,4}号|第[0-9０-９一二三四五六七八九十百]{1,4}号(?=議案|は|に|、|及び|から)");

    /** 「まず」 goes on under the heading that was just said: 「給食についてお答えします。まず、…」 */
    private static final Pattern FIRST = Pattern.compile("まず|初めに|はじめに|始めに|(?:第|その)?[1１一](?:に|点目|つ目|、)");

    /**
     * A sentence of a budget's explanation names an item of its own: 「このほか、消防費において、…に要する経費を補正するものでございます」. By what a budget is
     * divided (款): 地方自治法施行規則第15条. What the running of a facility costs (運営費については) goes on about it.
     */
    private static final Pattern ITEM_OF_BUDGET = Pattern.compile(
            "(?:なお、|また、|さらに、)?(?:(?:これら|こ|そ)のほか(?:に)?、|(?:議会|総務|民生|衛生|労働|農林(?:水産業?)?|商工|観光|土木|消防|警察|教育|災害復旧)費(?:では、|につきましては、|については、|において))[^。]*経費(?:など|等)?を");

    /** 「なお、先ほど名札について御提案もいただきました」 comes back to what was asked before. */
    private static final Pattern ASKED_BEFORE =
            Pattern.compile("(?:なお|また|それから|あと)、?先ほど[^。]{2,60}(?:[御ご](?:提案|質問|意見|指摘|要望)|お話|お尋ね)(?:を|も|が|に|は)");

    /** 「また、今年度は病後児保育を開設します」: what is added is another thing, unless its sentence names the matter again. */
    private static final Pattern ADDS = Pattern.compile("(?:また|さらに|更に|加えて|あわせて|併せて|このほか|そのほか)、");

    private static final byte READ = 1;
    private static final byte OPENS = 2;
    private static final byte BORDER = 4;
    private static final byte HEADING = 8;

    private final String text;
    private final List<int[]> sentences;
    /** By sentence what it is, 0 until somebody asks: most are asked for nobody's sake. */
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

    /** Whether a sentence says that it adds something to what was said before it. */
    static boolean adds(String sentence) {
        return ADDS.matcher(sentence.strip()).lookingAt();
    }

    /** Whether a sentence begins another matter; never the first, and none that there is not. */
    boolean at(int sentence) {
        return sentence >= 1 && is(sentence, OPENS);
    }

    /** Whether a sentence says that another matter begins: what stands before it is never on what follows. Never the first. */
    boolean isBorder(int sentence) {
        return sentence >= 1 && is(sentence, BORDER);
    }

    /** Whether the first sentence announces something, as if another stood before it. */
    boolean opensAnnounced() {
        return is(0, BORDER);
    }

    /** Whether a sentence only announces a matter: everything up to the next border is on it. */
    boolean isHeading(int sentence) {
        return sentence >= 0 && is(sentence, HEADING);
    }

    private boolean is(int sentence, byte what) {
        if (sentence >= known.length) {
            return false;
        }
        if (known[sentence] == 0) {
            known[sentence] = read(sentence);
        }
        return (known[sentence] & what) != 0;
    }

    private byte read(int number) {
        int[] span = sentences.get(number);
        String sentence = text.substring(span[0], span[1]).strip();
        boolean announces = Announcements.is(sentence);
        int read = READ;
        if (announces && Announcements.isBare(sentence)) {
            read |= HEADING;
        }
        boolean item = BILL.matcher(sentence).lookingAt()
                || ITEM_OF_BUDGET.matcher(sentence).lookingAt()
                || ASKED_BEFORE.matcher(sentence).lookingAt();
        if (item || announces && !goesOnUnderHeading(number, sentence)) {
            return (byte) (read | OPENS | BORDER);
        }
        int[] before = sentences.get(Math.max(0, number - 1));
        return number > 0 && AnotherObject.in(text.substring(before[0], before[1]), sentence)
                ? (byte) (read | OPENS)
                : (byte) read;
    }

    /** 「まず、…」 that announces nothing of its own, or does so right behind the heading of the one matter that is answered. */
    private boolean goesOnUnderHeading(int number, String sentence) {
        if (!FIRST.matcher(sentence).lookingAt()) {
            return false;
        }
        if (!Announcements.names(sentence)) {
            return true;
        }
        int[] before = sentences.get(Math.max(0, number - 1));
        return number > 0 && isHeading(number - 1) && !Announcements.isOfSeveral(text.substring(before[0], before[1]));
    }

    /** Whether a sentence goes on about the one before it, which is one of a set. */
    boolean goesOn(long set, int sentence) {
        return PassageReading.in(set, sentence - 1) && !at(sentence);
    }

    /** Whether a sentence stands under a heading that is one of a set. */
    boolean isUnder(long set, int sentence) {
        for (int s = sentence; s > 0; s--) {
            if (isBorder(s)) {
                return false;
            }
            if (PassageReading.in(set, s - 1) && isHeading(s - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no border stands between two sentences. */
    boolean isOneMatter(int one, int other) {
        for (int s = Math.min(one, other) + 1; s <= Math.max(one, other); s++) {
            if (isBorder(s)) {
                return false;
            }
        }
        return true;
    }
}
