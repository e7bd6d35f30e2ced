package kizashi.signal;

import java.util.List;

/**
 * Whether a sentence of a sitting tells of a call (公募, 入札, 選定) that this municipality will make or has open. Most sentences
 * with the word explain how a tender works, look back on one that is over, or tell of another body's.
 */
final class StageCalls {
    /** What is still to come, or under way. */
    private static final List<String> COMING = List.of(
            "予定", "まいり", "まいる", "今後", "これから", "今現在", "現在は", "現在、", "たいと", "こととして", "目指", "準備", "スケジュール", "早々", "来年度",
            "翌年度", "次年度", "次期", "年内", "年度中", "年度内", "近づ", "すぐ", "されましたら", "公表する", "を経て決", "を始め", "を開始", "進めてお", "進めてい",
            "進められて", "見据え");

    /** A verb that says it of the call itself, in the present. */
    private static final List<String> CALLS = List.of(
            "行います", "行いまして", "実施します", "実施いたします", "公募します", "公募いたします", "公募してお", "公募中", "募集します", "募集いたします", "募集してお", "募集中",
            "選定します", "選定いたします", "決定します", "決定いたします", "公告します", "公告いたします", "公告を行", "公告出して", "することとな", "こととなり", "くこととな");

    /** Only beside the wording; farther off something else goes on. */
    private static final List<String> GOES_ON = List.of("ていく", "ていき");

    private static final int CLOSE = 20;

    /** Bodies that buy for themselves. */
    private static final List<String> OTHER_BUYERS = List.of(
            "防衛省", "防衛局", "航空基地", "米軍", "整備局", "都市機構", "他市", "他の市", "他都市", "他自治体", "他の自治体", "先進自治体", "県企業局", "県が",
            "国が");

    /** How tenders work; nobody calls. */
    private static final List<String> RULES = List.of(
            "というのは", "が原則", "の考え方", "共通事項", "方式とは", "制度とは", "の際に特に", "との違い", "予想されます", "場合には、", "となった場合", "してはいかが");

    private StageCalls() {}

    /**
     * Whether a wording for a call shows one.
     *
     * @param sentence folded
     * @param end of the wording in it
     */
    static boolean isComing(String sentence, int end) {
        String before = sentence.substring(0, end);
        if (OTHER_BUYERS.stream().anyMatch(before::contains) || RULES.stream().anyMatch(sentence::contains)) {
            return false;
        }
        return COMING.stream().anyMatch(sentence::contains)
                || CALLS.stream().anyMatch(w -> sentence.indexOf(w, end - 3) >= 0)
                || GOES_ON.stream()
                        .anyMatch(w -> sentence.substring(end, Math.min(sentence.length(), end + CLOSE))
                                .contains(w));
    }

    /** Whether a contract or choice that is not concluded is told as one to come; an agreement (協定) never is a call. */
    static boolean isContractToCome(String sentence, int start, int end) {
        if (sentence.substring(start, end).contains("協定")) {
            return false;
        }
        String after = sentence.substring(end, Math.min(sentence.length(), end + 40));
        return isComing(sentence, end)
                && List.of("予定", "まいり", "たいと", "こととして", "します", "いたします", "目指", "進め").stream()
                        .anyMatch(after::contains);
    }
}
