package kizashi.signal;

import java.util.List;

/** Whether a wording of {@code needs.tsv} names a need here, or is denied, settled, or part of the name of something. */
final class NeedWords {
    private static final int AFTER = 12;
    private static final int BEFORE = 8;

    /** 支障はない, 不安のない, 被害はございません: there is no need. */
    private static final List<String> DENIED = List.of(
            "はない", "がない", "なく", "のない", "はなかった", "はありませ", "はございませ", "がありませ", "がございませ", "ていませ", "ておりませ", "ないよう", "を招かな",
            "来さな", "にならな", "とならな", "を与えな", "はしておら", "がなか", "なし");

    /** 不足が解消されておりません is one. */
    private static final List<String> UNSOLVED = List.of("解消", "改善", "解決", "追いつ", "対応でき", "見込め", "止ま", "歯止め");

    /** 空き家対策, 人口減少対策本部, 過疎地域, 高齢化率: names of policies and figures. */
    private static final List<String> TOPICS = List.of("空き家", "人口減少", "過疎", "高齢化");

    private static final List<String> NAMES = List.of(
            "対策", "バンク", "相談", "条例", "制度", "計画", "戦略", "地域", "率", "等対策", "特措法", "法", "の利活用", "利活用", "の活用", "について",
            "に関する", "・", "社会", "時代");

    /** What one has to keep in mind is no need. */
    private static final List<String> MINDED =
            List.of("注視", "見守", "留意", "考慮", "念頭", "勘案", "踏まえ", "検討する", "評価する", "検証する", "議論する", "判断する");

    /** Who asks what the problems are, names none. */
    private static final List<String> ASKED = List.of(
            "認識", "の認識", "と今後", "について伺", "についてお", "について、お", "についてです", "についてでござ", "は何", "を伺", "をお伺", "をお聞", "をどのように",
            "等について", "などについて");

    private static final List<String> SUPPOSED = List.of("した場合", "した際", "わないか", "ないか");
    private static final List<String> REPORTED = List.of("質疑や御意見", "質疑や意見", "指摘などについて", "などの質疑");

    private static final List<String> HEARD = List.of("くことで", "ければ", "きながら", "くよう", "くため");
    private static final List<String> SETTLED = List.of("行いました", "実施しました", "いたしました", "完了", "解消されました", "解消しました");

    private NeedWords() {}

    /**
     * Whether the wording names no need.
     *
     * @param text a folded sentence
     * @param start of the wording
     * @param end after it
     */
    static boolean isNone(String text, int start, int end) {
        String word = text.substring(start, end);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        int stop = after.indexOf('、');
        String clause = stop < 0 ? after : after.substring(0, stop);
        if (has(clause, DENIED) && !has(clause, UNSOLVED)) {
            return true;
        }
        if (TOPICS.contains(word) && NAMES.stream().anyMatch(after::startsWith)) {
            return true;
        }
        if (word.equals("不安") && after.startsWith("定")
                || word.equals("被害") && (after.startsWith("想定") || after.startsWith("予測"))
                || word.equals("悩み") && after.startsWith("相談")) {
            return true;
        }
        if (word.startsWith("必要が") && has(text.substring(Math.max(0, start - BEFORE), start), MINDED)) {
            return true;
        }
        if (word.equals("課題") && ASKED.stream().anyMatch(after::startsWith)
                || SUPPOSED.stream().anyMatch(after::startsWith)
                || word.startsWith("必要性") && has(text.substring(end), REPORTED)) {
            return true;
        }
        return word.endsWith("をいただ") && HEARD.stream().anyMatch(after::startsWith)
                || word.endsWith("が必要") && has(text.substring(end), SETTLED);
    }

    private static boolean has(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
