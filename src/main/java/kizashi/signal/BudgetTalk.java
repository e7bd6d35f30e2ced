package kizashi.signal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Signal;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a speech explains a budget: once its speaker has said so (「令和7年度当初予算の概要を申し上げます」「歳出から御説明いたします」), what he says will be done stands in that budget,
 * until he comes to a bill of another kind. The head of the executive lays out a year with its budget (施政方針), in the same words.
 */
final class BudgetTalk {
    static final BudgetTalk NONE = new BudgetTalk(List.of());

    /** 「新年度予算の…予算の大綱を申し上げ、」「補正予算につきまして御説明申し上げます」; not of last year's accounts, and not of what was explained before. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:(?:当初|補正|新年度|来年度|年度|今回の|一般会計)予算案?|歳出予算?|予算案?の(?:大綱|概要|内容|主な|編成))[^。]{0,60}(?:(?:御|ご)?説明(?:を?(?:いた|致)?し|申し上げ|させていただき)ます|申し上げます|申し上げ、|述べさせていただきます)");

    private static final Pattern NO_BUDGET = Pattern.compile("決算|賛成|反対|討論|要望|御質問|お尋ね");

    /** What is put to the vote next. */
    private static final Pattern BILL =
            Pattern.compile("(?:次に、|続きまして、|続いて、)?(?:議案?|承認?|報告?|認定?|諮問?|同意)第[0-9一二三四五六七八九十百]{1,4}号");

    private static final Pattern ENDS =
            Pattern.compile("予算(?:案)?(?:につきまして|について)?は、?以上|以上で(?:、)?[^。]{0,20}予算[^。]{0,20}(?:説明を)?終わ");

    /** 「照明灯を更新するものでございます」, 「…を予定しております」, 「…に伴う増でございます」. */
    private static final Pattern ITEM = Pattern.compile("(?:もの|計上|増額?|追加)(?:で(?:す|ござい|あり)|と(?:なり|なって))");

    /** An item of a budget says so by itself, whoever explains it: 「公園費は、…するものでございます」「9項11目防犯対策費、説明欄2…」. */
    private static final Pattern NAMED_ITEM = Pattern.compile(
            "^(?:次の|次に、|続いて、|また、|同じく、?|[0-9]{1,3}ページの?)?((?:[0-9]{1,2}款[^、。]{0,20}、?)?(?:[0-9]{1,2}項)?(?:[0-9]{1,2}目)?[^、。0-9]{1,20}費)(?:は|では|において|におきまして|につきまして(?:は|も)|でございますが|ですが|、説明欄[^。]{1,60}ですが|、説明欄[^。]{1,60}でございますが)、?");

    private static final Pattern DONE_BY_IT = Pattern.compile("もので(?:す|ござい|あり)[^。]{0,4}。?\\s*$");

    /** 「教育費は、…トイレ洋式化等により、事業費が約28億円の増加となっております」. */
    private static final Pattern MORE =
            Pattern.compile("(?:円の(?:増|追加)|円(?:増|を増)|増額)[^。]{0,14}(?:なり|なって|です|ござい|いたし|見込)");

    /** An effort without an act costs nothing that could be found in a budget. */
    private static final Pattern STRIVES = Pattern.compile("努め|取り組|取組|目指|図っ|図り|進め|推進|つなげ");

    private static final Pattern HELP = Pattern.compile("(?:補助|助成|給付|支給|支援)(?:いた|致)?する|(?:補助|助成|給付|支援)金");

    private final List<int[]> stretches;

    private BudgetTalk(List<int[]> stretches) {
        this.stretches = stretches;
    }

    /** Of the speech of an official. */
    static BudgetTalk of(String text, List<Sentences.Range> sentences) {
        List<int[]> stretches = new java.util.ArrayList<>();
        int from = -1;
        for (Sentences.Range sentence : sentences) {
            int at = text.indexOf("予算", sentence.start());
            boolean may = at >= 0 && at < sentence.end() || starts(text, sentence, "歳出");
            boolean bill = from >= 0 && may(text, sentence, '号');
            if (!may && !bill) {
                continue;
            }
            String said =
                    FoldedText.of(text, sentence.start(), sentence.end()).text().strip();
            if (may
                    && ANNOUNCES.matcher(said).find()
                    && !NO_BUDGET.matcher(said).find()) {
                from = from < 0 ? sentence.end() : from;
            } else if (from >= 0
                    && (bill && BILL.matcher(said).lookingAt() && !said.contains("予算")
                            || ENDS.matcher(said).find())) {
                stretches.add(new int[] {from, sentence.start()});
                from = -1;
            }
        }
        if (from >= 0) {
            stretches.add(new int[] {from, Integer.MAX_VALUE});
        }
        return stretches.isEmpty() ? NONE : new BudgetTalk(stretches);
    }

    private static boolean starts(String text, Sentences.Range sentence, String word) {
        int at = text.indexOf(word, sentence.start());
        return at >= 0 && at < sentence.start() + 12;
    }

    private static boolean may(String text, Sentences.Range sentence, char sign) {
        int at = text.indexOf(sign, sentence.start());
        return at >= 0 && at < sentence.end();
    }

    /**
     * The stage that a sentence of an official shows as part of a budget.
     *
     * @param at where the sentence begins
     * @param reading how firm it is
     * @return null where it shows none
     */
    Signal.@Nullable StageReading read(String stored, FoldedText folded, int at, CommitmentReading reading) {
        String text = folded.text();
        if (text.contains("決算")) {
            return null;
        }
        Matcher item = NAMED_ITEM.matcher(text);
        if (item.find()
                && (DONE_BY_IT.matcher(text).find() || MORE.matcher(text).find())) {
            return reading(stored, folded.rawStart(item.start(1)), folded.rawEnd(item.end(1)));
        }
        boolean explains = stretches.stream().anyMatch(s -> at >= s[0] && at < s[1]);
        if (!explains) {
            return null;
        }
        String phrase = stored.substring(reading.phraseStart(), reading.phraseEnd());
        boolean acts = reading.level().compareTo(Commitment.WILL_DO) >= 0
                || reading.level() == Commitment.LEANING
                        && !STRIVES.matcher(phrase).find();
        if (acts) {
            return reading(stored, reading.phraseStart(), reading.phraseEnd());
        }
        Matcher of = ITEM.matcher(text);
        return of.find() && DONE_BY_IT.matcher(text).find()
                ? reading(stored, folded.rawStart(of.start()), folded.rawEnd(of.end()))
                : null;
    }

    /** 「運行継続に必要な経費を助成するもの」: the money goes to those who get it, and buys nothing for the body. */
    static boolean isHelp(String text) {
        return HELP.matcher(text).find();
    }

    private static Signal.StageReading reading(String stored, int start, int end) {
        return new Signal.StageReading(Stage.BUDGET, start, end, stored.substring(start, end));
    }
}
