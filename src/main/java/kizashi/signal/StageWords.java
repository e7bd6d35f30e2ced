package kizashi.signal;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.model.Stage;

/**
 * Whether a wording of {@code stages.tsv} shows the stage of the matter, or is only said: by a member who asks for it, of
 * somebody else, as a wish, or in another sense (a call for residents is no call for tenders).
 */
final class StageWords {
    private static final int BEFORE = 14;
    private static final int AFTER = 14;
    private static final int AROUND = 40;

    /** What members report is a fact (a tender failed); what they say of study, budget or giving up is what they want. */
    private static final List<Stage> WANTED = List.of(Stage.STUDY, Stage.DECLINED);

    private static final List<String> FACTS = List.of("不調", "不落", "応募がな");
    private static final List<String> MONEY_WANTED = List.of("予算措置", "予算化", "予算計上");
    private static final List<String> WISHES = List.of(
            "すべき",
            "べきで",
            "べきと",
            "してほしい",
            "ほしく",
            "を求め",
            "強く求め",
            "をお願い",
            "していただきたい",
            "が生じ",
            "できないか",
            "に向け",
            "なくては",
            "が必要",
            "していただけ",
            "していただき",
            "働きかけ",
            "などであっても");
    /** 「予算措置について県や国にこれから要望」 asks others for it. */
    private static final List<String> ASKED_OF_OTHERS = List.of("国に", "県に", "府に", "国へ", "県へ");

    private static final List<String> OTHERS =
            List.of("国の", "国で", "国が", "県の", "他市", "他都市", "他の自治体", "他自治体", "先進", "民間企業が", "住民が", "方が");
    /** 「…に予算を計上する他都市もございます」. */
    private static final Pattern OTHERS_TOO = Pattern.compile("(?:他都市|他市|自治体|市町村|市)も(?:ございま|あり|見られ|増え)");

    /** 「県内のモデル事業」 is tried out elsewhere, if anywhere here nobody says so. */
    private static final List<String> OTHER_PLACES =
            List.of("県内の", "県内で", "府内の", "道内の", "都内の", "近隣", "全国の", "全国で", "国内の", "各地の", "他県", "他の市", "他町");

    /** Wordings that are a plan's name: the name alone (基本構想について伺います) says nothing of the matter. */
    private static final List<String> PLANS = List.of("基本構想", "基本計画", "実施計画", "アクションプラン", "整備方針");

    /** What is done with a plan, or by it. */
    private static final List<String> DEEDS = List.of(
            "策定", "位置づけ", "位置付け", "掲げ", "盛り込", "基づ", "沿っ", "明記", "示し", "示す", "まとめ", "定め", "記載", "改定", "改訂", "作成",
            "において", "におきまし", "では", "踏まえ", "素案", "原案", "進め", "つくり", "検討", "としており", "着手", "公表", "発表", "書かれ", "(案", "案に",
            "案を", "案で", "案が", "方針に至");

    private static final List<String> PUBLIC_CALL = List.of("公募を行", "公募を実施", "公募し", "公募を開始", "募集要項");
    private static final List<String> BUSINESS =
            List.of("事業者", "業者", "企業", "受託", "指定管理", "提案", "プロポーザル", "ネーミング", "委託", "運営者", "施工", "設計", "業務");
    private static final List<String> STUDIED = List.of(
            "した結果",
            "されている方",
            "している方",
            "する方が",
            "される方",
            "について御質問",
            "についての御質問",
            "についてお答え",
            "についてのお尋ね",
            "についてお尋ね",
            "についてです",
            "についてでござ",
            "について伺",
            "についてお伺");
    private static final List<String> NOBODY_WON = List.of("に至ら", "者がな", "者がい", "者はな", "者なし", "ができな", "できず");
    private static final List<String> OTHER_BUYERS =
            List.of("東京都に", "東京都が", "東京都の", "県に確認", "県が", "国が", "防衛省", "防衛局", "都市機構");
    /** What is counted up without these (意見を分類し計上して) is no money. */
    private static final List<String> MONEY =
            List.of("円", "予算", "経費", "費", "補正", "当初", "料", "金", "歳", "額", "財源", "事業", "債");

    private static final List<String> PUT = List.of("締結について", "締結するもの", "締結しようとする");
    private static final List<String> CONTRACT_NOUNS = List.of("請負契約", "委託契約");

    private StageWords() {}

    /** Whether the wording between two offsets of a folded sentence shows nothing. */
    static boolean onlySaid(String text, int start, int end, Stage stage, boolean member) {
        String word = text.substring(start, end);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        String before = text.substring(Math.max(0, start - BEFORE), start);
        if (member && WANTED.contains(stage) && !has(word, FACTS) || member && has(word, MONEY_WANTED)) {
            return true;
        }
        if (stage != Stage.STUDY && stage != Stage.SIGN && (begins(after, WISHES) || has(before, OTHERS))) {
            return true;
        }
        if (stage != Stage.STUDY && OTHERS_TOO.matcher(text).find()) {
            return true;
        }
        if (word.endsWith("して") && (after.startsWith("いな") || after.startsWith("おりませ"))) {
            return true;
        }
        return switch (stage) {
            case STUDY -> begins(after, STUDIED);
            case TRIAL ->
                word.equals("市場調査") && !has(around(text, start, end), MARKET)
                        || word.equals("モデル事業") && after.startsWith("補助")
                        || has(before, OTHER_PLACES);
            case TENDER -> has(word, PUBLIC_CALL) && !has(around(text, start, end), BUSINESS);
            case TAKEN -> word.equals("落札") && begins(after, NOBODY_WON) || has(text.substring(0, start), OTHER_BUYERS);
            case BUDGET ->
                word.startsWith("計上") && !has(before(text, start), MONEY)
                        || has(before, RESULTS) && word.contains("計上")
                        || has(word, MONEY_WANTED) && has(after, ASKED_OF_OTHERS);
            case CONTRACT ->
                word.contains("協定") && has(before(text, start), PARTNERS)
                        || has(before, OTHER_CONTRACTS)
                        || text.contains("までの") && text.contains("件を")
                        || text.contains("までの") && text.contains("件は")
                        || text.substring(0, start).contains("他市")
                        || after.startsWith("なければ")
                        || after(text, end).contains("行えない")
                        || has(word, CONTRACT_NOUNS)
                                && !after.contains("締結")
                                && !text.contains("議案")
                                && !text.contains("議第");
            case PLAN ->
                word.contains("実施計画") && after(text, end).contains("支援")
                        || HELP.stream().anyMatch(after::startsWith)
                        || before.endsWith("県")
                        || before.endsWith("国");
            case DECLINED ->
                word.equals("白紙") && after.startsWith("投票")
                        || word.startsWith("見送") && has(before(text, start), COMPANIES)
                        || word.startsWith("不調") && has(before(text, start), TALKS)
                        || word.equals("応募がな") && has(around(text, start, end), HOMES);
            default -> false;
        };
    }

    /** Whether a plan is only named in a sitting, and nothing is said to be done with it or by it. */
    static boolean onlyNamed(String text, int start, int end) {
        return PLANS.contains(text.substring(start, end)) && !has(after(text, end), DEEDS);
    }

    /** 「営業停止を受けた会社が落札するもの」 is no call that runs, but a rule. */
    static boolean isRule(String text, int start, int end) {
        return text.startsWith("落札", start)
                && !text.substring(end, Math.min(text.length(), end + AFTER)).contains("予定");
    }

    /** 「優先交渉権者と連携し」 speaks of somebody who is chosen already. */
    static boolean isSomebody(String text, int start, int end) {
        String after = text.substring(end, Math.min(text.length(), end + 4));
        return text.startsWith("優先交渉権者", start)
                && end - start == "優先交渉権者".length()
                && List.of("と", "が提案", "が運営", "から", "の提案", "である").stream().anyMatch(after::startsWith);
    }

    /** A contract that is put to the vote is concluded but for the vote, whatever the tense of the sentence. */
    static boolean isPut(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean contract = word.contains("契約の締結")
                || word.contains("契約締結")
                || word.contains("契約を締結")
                || word.contains("請負契約")
                || word.contains("仮契約");
        return contract
                && (text.contains("議案") || text.contains("議第"))
                && PUT.stream().anyMatch(w -> text.indexOf(w, start) >= 0);
    }

    /** Contracts by which nobody gets an order of the body. */
    private static final List<String> OTHER_CONTRACTS = List.of("受信", "雇用", "労働", "保険", "入居", "売買");

    /** Others make the plan. */
    private static final List<String> HELP = List.of("に対する支援", "を支援", "の支援", "支援", "に対する補助");

    private static final List<String> COMPANIES = List.of("企業において", "企業が", "企業の", "事業者側", "事業者が", "交付税");
    private static final List<String> TALKS = List.of("団体交渉", "交渉の結果", "協議が", "心身", "体調");
    private static final List<String> HOMES = List.of("住宅", "団地", "入居");

    private static final List<String> RESULTS = List.of("黒字", "赤字", "損失", "利益", "収益", "剰余");
    /** Agreements by which nobody gets an order. */
    private static final List<String> PARTNERS =
            List.of("応援", "連携", "災害", "友好", "立地", "包括", "相互", "姉妹", "防災", "県と", "国と", "協会", "連盟", "大学と");

    /** A dialogue with the market, and no look at prices in shops. */
    private static final List<String> MARKET = List.of("対話", "サウンディング", "民間", "事業者", "企業", "実施");

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - AROUND), start);
    }

    private static String after(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + AROUND));
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND));
    }

    private static boolean has(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    /** Whether one of the words stands in the clause that follows. */
    private static boolean begins(String after, List<String> words) {
        int stop = after.indexOf('、');
        return has(stop < 0 ? after : after.substring(0, stop), words);
    }
}
