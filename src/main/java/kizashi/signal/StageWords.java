package kizashi.signal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Stage;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * Whether a wording of {@code stages.tsv} shows the stage of the matter, or is only said: by a member who asks for it, of
 * somebody else, as a wish, or in another sense (a call for residents is no call for tenders).
 *
 * @param words the lists that the rules ask for
 */
record StageWords(WordLists words) {
    private static final int BEFORE = 14;
    private static final int AFTER = 14;
    private static final int AROUND = 40;

    /** How far before 位置づけ the paper is named: between them stands what is placed in it. */
    private static final int PAPER = 70;

    /** What members report is a fact (a tender failed); what they say of study, budget or giving up is what they want. */
    private static final List<Stage> WANTED = List.of(Stage.STUDY, Stage.DECLINED);

    /** 「…に予算を計上する他都市もございます」. */
    private static final Pattern OTHERS_TOO = Pattern.compile("(?:他都市|他市|自治体|市町村|市)も(?:ございま|あり|見られ|増え)");

    /** 「実証実験を行った自治体があると聞いております」: the executive tells what it heard of others. */
    private static final Pattern HEARD = Pattern.compile(
            "と(?:お)?(?:聞い|聞き|伺っ|伺い|うかがっ)て?(?:おり|い|ござい)[^。]{0,12}。?$|(?:自治体|市町村|団体)(?:が|も)(?:ある|あり|ござい)");

    /** 「実証運行を行い、一部では本格運行が開始されております」: the trial is over. */
    private static final Pattern BEGUN_FOR_GOOD = Pattern.compile(
            "本格(?:的な)?(?:運行|運用|実施|導入|稼働|利用)(?:が|を|に|へ)?(?:開始|移行|実施)?(?:(?:いたし|され|し)(?:ました|ており|ている)|しました)");

    private static final Pattern HEADS_A_BILL = Pattern.compile("に(?:ついて|関する件)[\\s。]*");

    private static final Pattern ONE_CASE = Pattern.compile("(?:いた|致)?[しさ]?れ?た?場合");

    private static final Pattern WON =
            Pattern.compile("(?:会社|企業体|法人|組合|業者)[^。]{0,40}落札(?:し|いたし|され)(?:ました|た(?!場合|とき|際|後|者))");

    /** What a wording is only the object of: 「社会実験の場としての利用などの検討」「予算化に努めて」. */
    private static final Pattern THOUGHT_OF =
            Pattern.compile("検討|協議|可能性|(?:一つ|ひとつ|1つ)の(?:方法|手法|手段|選択肢)|選択肢|御提案|ご提案|に努め|に取り組|未定|を目指");

    /** By these it is carried out, or was: what is studied then is what comes of it. */
    private static final Pattern CARRIED_OUT =
            Pattern.compile("行(?:い|って|う|っ)|実施(?:し|いた|す)|始め|開始|進め(?:て|な)|結果|踏まえ|通じ|通し|によ[りる]|成果|検証|後");

    /** 「新たなプランは作成せず、総合計画に掲げた施策を進めてまいります」: that nothing is planned anew stands before what goes on. */
    private static final Pattern NO_PLAN =
            Pattern.compile("(?:計画|プラン|構想|ビジョン|方針|指針)[はをも](?:新たに)?(?:作成|策定|改定|改訂|見直し)(?:は|を)?(?:せず|いたさず|行わず|しない)");

    /** 「昨年度から実証実験を行い」 goes on. */
    private static final Pattern SINCE = Pattern.compile("年度?(?:[0-9]{1,2}月)?(?:から|より)");

    /** What is drawn from a trial of last year, or goes on with it. */
    private static final Pattern CAME_OF_IT = Pattern.compile("結果|検証|評価|踏まえ|引き続き|継続|今年度も|本年度も|効果");

    private static final int CLAUSE = 48;

    /** Whether the rest of its clause tells of a study or an effort, of which the wording is the object. */
    private static boolean isOnlyThoughtOf(String text, int end) {
        String clause = clause(text.substring(end, Math.min(text.length(), end + CLAUSE)));
        Matcher thought = THOUGHT_OF.matcher(clause);
        return thought.find()
                && !CARRIED_OUT.matcher(clause.substring(0, thought.start())).find();
    }

    /** Whether the wording between two offsets of a folded sentence shows nothing. */
    boolean onlySaid(String text, int start, int end, Stage stage, boolean member) {
        String word = text.substring(start, end);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        String before = text.substring(Math.max(0, start - BEFORE), start);
        if (member && WANTED.contains(stage) && !words.in(WordList.STAGE_FACT, word)
                || member && words.in(WordList.STAGE_MONEY_WANTED, word)) {
            return true;
        }
        if (stage != Stage.STUDY
                && stage != Stage.SIGN
                && (words.in(WordList.STAGE_WISH, clause(after)) || words.in(WordList.STAGE_OTHERS, before))) {
            return true;
        }
        if (stage == Stage.TRIAL && words.is(WordList.STAGE_TRIAL_ADVERB, word) && !isTried(text, start, end, member)) {
            return true;
        }
        if (stage == Stage.TRIAL && isPastTrial(text, start, end)) {
            return true;
        }
        if (stage == Stage.TRIAL
                        && BEGUN_FOR_GOOD
                                .matcher(text)
                                .region(end, text.length())
                                .find()
                || (stage == Stage.TRIAL || stage == Stage.BUDGET) && isOnlyThoughtOf(text, end)
                || stage == Stage.BUDGET && text.contains("議決いただ")) {
            return true;
        }
        if (!member
                && stage != Stage.STUDY
                && HEARD.matcher(text).region(end, text.length()).find()) {
            return true;
        }
        if (stage != Stage.STUDY && OTHERS_TOO.matcher(text).find()) {
            return true;
        }
        if (word.endsWith("して") && (after.startsWith("いな") || after.startsWith("おりませ"))) {
            return true;
        }
        return switch (stage) {
            case STUDY ->
                words.in(WordList.STAGE_STUDIED, clause(after)) || words.at(WordList.STAGE_STUDY_NOUN, text, end);
            case TRIAL ->
                word.equals("市場調査") && !words.in(WordList.STAGE_MARKET, around(text, start, end))
                        || word.equals("モデル事業") && after.startsWith("補助")
                        || words.in(WordList.STAGE_ELSEWHERE, before);
            case TENDER ->
                words.in(WordList.STAGE_PUBLIC_CALL, word)
                        && !words.in(WordList.STAGE_BUSINESS, around(text, start, end));
            case TAKEN ->
                word.equals("落札") && words.in(WordList.STAGE_NOBODY_WON, clause(after))
                        || word.startsWith("指定管理者") && !isPut(text, start, end)
                        || words.is(WordList.STAGE_CHOSEN, word)
                                && !words.in(WordList.STAGE_SOMEBODY, around(text, start, end))
                        || words.in(WordList.STAGE_OTHER_BUYER, text.substring(0, start));
            case BUDGET ->
                word.equals("事業を追加する") && !text.contains("予算")
                        || word.startsWith("計上") && !words.in(WordList.STAGE_MONEY, before(text, start))
                        || words.in(WordList.STAGE_VIEW, text.substring(0, start))
                        || words.in(WordList.STAGE_RESULT, before) && word.contains("計上")
                        || words.in(WordList.STAGE_DEBT, text)
                        || words.in(WordList.STAGE_MONEY_WANTED, word)
                                && words.in(WordList.STAGE_ASKED_OF_OTHERS, after);
            case CONTRACT ->
                word.contains("協定") && words.in(WordList.STAGE_PARTNER, before(text, start))
                        || words.in(WordList.STAGE_OTHER_CONTRACT, before)
                        || text.contains("までの") && text.contains("件を")
                        || text.contains("までの") && text.contains("件は")
                        || text.substring(0, start).contains("他市")
                        || after.startsWith("なければ")
                        || after(text, end).contains("行えない")
                        || words.in(WordList.STAGE_CONTRACT_NOUN, word)
                                && !after.contains("締結")
                                && !text.contains("議案")
                                && !text.contains("議第");
            case PLAN ->
                NO_PLAN.matcher(text).find()
                        || words.is(WordList.STAGE_PLACES, word) && !standsInAPaper(text, start)
                        || word.contains("実施計画") && after(text, end).contains("支援")
                        || words.at(WordList.STAGE_HELP, after, 0)
                        || before.endsWith("県")
                        || before.endsWith("国");
            case DECLINED ->
                word.equals("白紙") && after.startsWith("投票")
                        || words.ends(WordList.STAGE_STANDS_BY, text.substring(0, start))
                        || word.startsWith("見送") && words.in(WordList.STAGE_COMPANY, before(text, start))
                        || word.startsWith("不調") && words.in(WordList.STAGE_FAILED_TALK, before(text, start))
                        || word.equals("応募がな") && words.in(WordList.STAGE_HOME, around(text, start, end));
            default -> false;
        };
    }

    /** 「まず試験的に始めてはどうか」 is a wish, 「昨年度、試行的に開催いたしました」 is over: it shows a trial where the body does it now or will. */
    private boolean isTried(String text, int start, int end, boolean member) {
        String before = text.substring(0, start);
        boolean over = words.in(WordList.STAGE_PAST, before) && !words.in(WordList.STAGE_NOW, before);
        return !member && !over && !words.in(WordList.STAGE_TRIAL_WISHED, text.substring(end));
    }

    /** 「これまで社会実験を実施し、令和7年度は…を策定してまいります」「昨年度は社会実験を実施しております」; what came of it (結果) is told of today. */
    private boolean isPastTrial(String text, int start, int end) {
        String before = text.substring(0, start);
        String after = text.substring(end);
        return words.in(WordList.STAGE_PAST, before)
                && !SINCE.matcher(before).find()
                && !words.in(WordList.STAGE_NOW, before)
                && !CAME_OF_IT.matcher(after).find();
    }

    /** 「緑の基本計画の中で…として位置づけ」; 「重要な課題と位置づけ」 names no paper. */
    private boolean standsInAPaper(String text, int start) {
        return words.in(WordList.STAGE_PLAN_PAPER, text.substring(Math.max(0, start - PAPER), start));
    }

    /** Whether a plan is only named in a sitting, and nothing is said to be done with it or by it. */
    boolean onlyNamed(String text, int start, int end) {
        return words.is(WordList.STAGE_PLAN_NAME, text.substring(start, end))
                && !words.in(WordList.STAGE_PLAN_DEED, after(text, end));
    }

    /** 「営業停止を受けた会社が落札するもの」 is no call that runs, but a rule. */
    boolean isRule(String text, int start, int end) {
        return text.startsWith("落札", start)
                && !text.substring(end, Math.min(text.length(), end + AFTER)).contains("予定");
    }

    /** 「優先交渉権者と連携し」 speaks of somebody who is chosen already. */
    boolean isSomebody(String text, int start, int end) {
        String after = text.substring(end, Math.min(text.length(), end + 4));
        return text.startsWith("優先交渉権者", start)
                && end - start == "優先交渉権者".length()
                && words.at(WordList.STAGE_CHOSEN_DOES, after, 0);
    }

    /** A contract or an operator that is put to the vote is concluded but for the vote, whatever the tense of the sentence. */
    boolean isPut(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean contract = word.contains("契約") || word.startsWith("指定管理者");
        return contract
                && (text.contains("議案") || text.contains("議第"))
                && (word.endsWith("議案")
                        || text.startsWith("議案", end) && words.in(WordList.STAGE_HANDED_IN, text)
                        || words.in(WordList.STAGE_PUT, text.substring(start)));
    }

    /** 「業者が落札した場合は」 tells what would follow. */
    static boolean isOneCase(String text, int end) {
        return ONE_CASE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** 「…工事請負契約の締結について」 as a line of its own heads a bill: the contract is made, but for the vote. */
    static boolean isHeadingOfBill(String line, int end) {
        return HEADS_A_BILL.matcher(line).region(end, line.length()).matches();
    }

    /** 「…株式会社が…円で落札しましたので、契約を締結するに当たり、議会の議決を求める」: what is still to come is the paper alone. */
    static boolean tellsWhoWon(String text) {
        return WON.matcher(text).find();
    }

    /** Whether a sentence that tells of a call that found nobody tells that it is made again, or that its money is kept for it. */
    boolean isCalledAgain(String text) {
        return words.in(WordList.STAGE_CALL_AGAIN, text);
    }

    /** Whether a wording says that a call found nobody. */
    boolean isFailedCall(String text, int start, int end) {
        return words.in(WordList.STAGE_CALL_FAILED, text.substring(start, end));
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - AROUND), start);
    }

    private static String after(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + AROUND));
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND));
    }

    /** The clause that follows. */
    private static String clause(String after) {
        int stop = after.indexOf('、');
        return stop < 0 ? after : after.substring(0, stop);
    }
}
