package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.japanese.Sentences;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * Where a speech explains a budget: once its speaker has said so (「令和7年度当初予算の概要を申し上げます」「歳出から御説明いたします」), what he says will be done stands in that budget,
 * until he comes to a bill of another kind. The head of the executive lays out a year with its budget (施政方針), in the same words.
 */
final class BudgetTalk {
    static final BudgetTalk NONE = new BudgetTalk(List.of());

    /** 「新年度予算の…予算の大綱を申し上げ、」「補正予算につきまして御説明申し上げます」; not of last year's accounts, and not of what was explained before. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:(?:当初|補正|新年度|来年度|年度|今回の|一般会計)予算案?|歳出予算?|予算案?の(?:大綱|概要|内容|主な|編成))[^。]{0,60}(?:(?:御|ご)?説明(?:を?(?:いた|致)?し|申し上げ|させていただき)ます|申し上げます|申し上げ、|述べさせていただきます)");

    /** What is put to the vote next. */
    private static final Pattern BILL =
            Pattern.compile("(?:次に、|続きまして、|続いて、)?(?:議案?|承認?|報告?|認定?|諮問?|同意)第[0-9一二三四五六七八九十百]{1,4}号");

    private static final Pattern ENDS =
            Pattern.compile("予算(?:案)?(?:につきまして|について)?は、?以上|以上で(?:、)?[^。]{0,20}予算[^。]{0,20}(?:説明を)?終わ");

    /** Where a sentence names 歳出 that goes on to explain it. */
    private static final int AT_HEAD = 13;

    private final List<int[]> stretches;

    private BudgetTalk(List<int[]> stretches) {
        this.stretches = stretches;
    }

    /**
     * Of the speech of an official.
     *
     * @param text the stored text
     * @param sentences of the speech
     * @param words the lists that the rules ask for
     */
    static BudgetTalk of(String text, List<Sentences.Range> sentences, WordLists words) {
        List<int[]> stretches = new ArrayList<>();
        int from = -1;
        for (Sentences.Range sentence : sentences) {
            boolean may = text.indexOf("予算", sentence.start(), sentence.end()) >= 0
                    || text.indexOf("歳出", sentence.start(), Math.min(sentence.end(), sentence.start() + AT_HEAD)) >= 0;
            boolean bill = from >= 0 && text.indexOf('号', sentence.start(), sentence.end()) >= 0;
            if (!may && !bill) {
                continue;
            }
            String said =
                    FoldedText.of(text, sentence.start(), sentence.end()).text().strip();
            if (may && ANNOUNCES.matcher(said).find() && !words.in(WordList.BUDGET_TOLD_OTHERWISE, said)) {
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

    /** Whether a budget is explained at an offset. */
    boolean explains(int at) {
        return stretches.stream().anyMatch(s -> at >= s[0] && at < s[1]);
    }
}
