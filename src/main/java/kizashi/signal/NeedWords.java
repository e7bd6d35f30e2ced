package kizashi.signal;

/**
 * Whether a wording of {@code needs.tsv} names a need here, or is denied, settled, or part of the name of something.
 *
 * @param words the lists that the rules ask for
 */
record NeedWords(WordLists words) {
    private static final int AFTER = 12;
    private static final int BEFORE = 8;

    /**
     * Whether the wording names no need.
     *
     * @param text a folded sentence
     * @param start of the wording
     * @param end after it
     */
    boolean isNone(String text, int start, int end) {
        String word = text.substring(start, end);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        int stop = after.indexOf('、');
        String clause = stop < 0 ? after : after.substring(0, stop);
        if (words.in(WordList.NEED_DENIED, clause) && !words.in(WordList.NEED_UNSOLVED, clause)) {
            return true;
        }
        if (words.is(WordList.NEED_TOPIC, word) && words.at(WordList.NEED_NAME, after, 0)) {
            return true;
        }
        if (word.equals("不安") && after.startsWith("定")
                || word.equals("被害") && (after.startsWith("想定") || after.startsWith("予測"))
                || word.equals("悩み") && after.startsWith("相談")) {
            return true;
        }
        if (word.startsWith("必要が")
                && words.in(WordList.NEED_MINDED, text.substring(Math.max(0, start - BEFORE), start))) {
            return true;
        }
        if (word.equals("課題") && words.at(WordList.NEED_ASKED, after, 0)
                || words.at(WordList.NEED_SUPPOSED, after, 0)
                || word.startsWith("必要性") && words.in(WordList.NEED_REPORTED, text.substring(end))) {
            return true;
        }
        return word.endsWith("をいただ") && words.at(WordList.NEED_HEARD, after, 0)
                || word.endsWith("が必要") && words.in(WordList.NEED_SETTLED, text.substring(end));
    }
}
