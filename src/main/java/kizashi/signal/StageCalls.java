package kizashi.signal;

import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * Whether a sentence of a sitting tells of a call (公募, 入札, 選定) that this municipality will make or has open. Most sentences
 * with the word explain how a tender works, look back on one that is over, or tell of another body's.
 *
 * @param words the lists that the rules ask for
 */
record StageCalls(WordLists words) {
    private static final int CLOSE = 20;

    /** 「令和7年度に事業者を選定し、令和8年度から…を行い、…進めていく予定」: a schedule says at its end that it is one. */
    private static final int TO_COME = 90;

    /**
     * Whether a wording for a call shows one.
     *
     * @param sentence folded
     * @param end of the wording in it
     */
    boolean isComing(String sentence, int end) {
        String before = sentence.substring(0, end);
        if (words.in(WordList.STAGE_CALL_OTHER_BUYER, before) || words.in(WordList.STAGE_CALL_RULE, sentence)) {
            return false;
        }
        return words.in(WordList.STAGE_CALL_COMING, sentence)
                || words.in(WordList.STAGE_CALL_MADE, sentence.substring(Math.max(0, end - 3)))
                || words.at(WordList.STAGE_CALL_RUNS, sentence, end)
                || words.in(
                        WordList.STAGE_CALL_GOES_ON, sentence.substring(end, Math.min(sentence.length(), end + CLOSE)));
    }

    /**
     * Whether the call is settled: it is made, or will be; what was made before, or is only studied, is not.
     *
     * @param sentence folded
     * @param end of a wording of a call in it
     */
    boolean isFirm(String sentence, int end) {
        String after = sentence.substring(end);
        int stop = after.indexOf('、');
        String clause = stop < 0 ? after : after.substring(0, stop);
        return !words.in(WordList.STAGE_CALL_OVER, clause) && !words.in(WordList.STAGE_CALL_OPEN, after);
    }

    /** Whether a contract or choice that is not concluded is told as one to come; an agreement (協定) never is a call. */
    boolean isContractToCome(String sentence, int start, int end) {
        if (sentence.substring(start, end).contains("協定")) {
            return false;
        }
        String after = sentence.substring(end, Math.min(sentence.length(), end + TO_COME));
        return isComing(sentence, end) && words.in(WordList.STAGE_CONTRACT_TO_COME, after);
    }
}
