package kizashi.signal;

/**
 * Tells sentences that open a topic by its number, as members number their questions and officials their answers:
 * 「大きな２項目め」「(1)」「（２）について」「第３項目」「６点目」「二つ目は」「質問事項の３」「①」.
 */
final class NumberedTopic {
    private static final String[] BEFORE = {
        "質問の第", "大きな", "大きい", "大きく", "大項目", "中項目", "小項目", "質問事項", "質問項目", "質問要旨", "要旨", "項目", "質問", "件名", "その", "第"
    };
    private static final String[] AFTER = {
        "点目", "つ目", "項目", "番目", "件目", "問目", "番", "つめ", "点め", "目の", "目は", "の(", "の（", "は、", "に、", "、", "．", ".", "　", " "
    };
    private static final String[] LISTS = {"以下", "大きく", "次の"};
    private static final String NUMERALS = "一二三四五六七八九十";

    private NumberedTopic() {}

    /** Whether a sentence only says how many questions follow: 「以下、２点お尋ねします」「大きく３点伺います」. */
    static boolean announcesList(String text, int start, int end) {
        for (String word : LISTS) {
            int at = text.indexOf(word, start, Math.clamp(end - 1L + word.length(), start, text.length()));
            if (at >= 0) {
                int from = at + word.length() + (text.startsWith("、", at + word.length()) ? 1 : 0);
                int after = number(text, from, end);
                if (after > from && (text.startsWith("点", after) || text.startsWith("項目", after))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a sentence begins with a number, or with it after 「そこで」, which asks under the topic that was opened before. */
    static boolean opensHere(String text, int start, int end) {
        if (text.startsWith("そこで", start) && start + 4 < end) {
            int after = start + 3;
            return opens(text, after + (text.charAt(after) == '、' ? 1 : 0), end);
        }
        return opens(text, start, end);
    }

    /** Whether the sentence between two offsets begins with a topic's number. */
    static boolean opens(String text, int start, int end) {
        char first = start < end ? text.charAt(start) : ' ';
        if (first >= '①' && first <= '⑳') {
            return true;
        }
        if (first == '(' || first == '（') {
            int after = number(text, start + 1, end);
            return after > start + 1 && after < end && (text.charAt(after) == ')' || text.charAt(after) == '）');
        }
        int at = start;
        for (String word : BEFORE) {
            if (text.startsWith(word, start)) {
                at = start + word.length();
                at += at < end && text.charAt(at) == 'の' ? 1 : 0;
                break;
            }
        }
        int after = number(text, at, end);
        if (after == at) {
            return false;
        }
        for (String word : AFTER) {
            // A bare number before a comma or space may be a figure of a sentence that goes on.
            boolean bare = word.length() == 1 && !word.equals("番") || word.endsWith("、");
            if (text.startsWith(word, after) && (!bare || at > start) && after + word.length() < end) {
                return !word.equals("番") || at > start;
            }
        }
        return false;
    }

    private static int number(String text, int from, int end) {
        int i = from;
        while (i < end
                && i - from < 2
                && (Character.isDigit(text.charAt(i)) || NUMERALS.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
