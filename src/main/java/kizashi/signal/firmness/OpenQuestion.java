package kizashi.signal.firmness;

import kizashi.signal.phrase.WordList;

/** A question that officials still put to themselves: どの建物を残すか、|今、整理をしているところです. */
final class OpenQuestion {
    /** How long such a question may be, in UTF-16 units. */
    private static final int LONGEST = 40;

    /** How near its end stands to the predicate. */
    private static final int NEAR = 20;

    /** How a question ends whether something can be done; before it stands a verb that says so (共同でできないか, 協定を結べないか). */
    private static final String WHETHER = "ないか";

    /** Last kana of a verb that says what can be done: でき, 使え, 結べ, 借りられ. */
    private static final String ABLE = "きえけげせてねべめれ";

    private OpenQuestion() {}

    /** Whether what goes on just now is to answer a question of their own. */
    static boolean isAsked(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd(), p.end());
        boolean now = ending.contains("ところ") || ending.contains("段階") || ending.contains("最中");
        return now
                && clause.words().is(WordList.WORKS_OUT, p.word())
                && !clause.words().in(WordList.MANY_OTHERS, clause.text())
                && (stands(clause) || asksWhether(clause));
    }

    /** 「近隣市と共同で開催できないか協議をしているところです」: whether it can be done is what is looked into. */
    private static boolean asksWhether(Clause clause) {
        int until = clause.predicate().start();
        int at = clause.text().lastIndexOf(WHETHER, until);
        int end = at + WHETHER.length();
        return at > 0 && ABLE.indexOf(clause.text().charAt(at - 1)) >= 0 && end <= until && until - end < NEAR;
    }

    static boolean stands(Clause clause) {
        String text = clause.text();
        int until = clause.predicate().start();
        for (String word : clause.words().of(WordList.QUESTION_WORD)) {
            for (int at = text.indexOf(word); at >= 0 && at < until; at = text.indexOf(word, at + 1)) {
                boolean within = at > 0 && text.charAt(at - 1) == 'な'; // な|どの
                int end = text.indexOf('か', at + word.length());
                if (!within
                        && end > 0
                        && end < until
                        && end - at < LONGEST
                        && until - end < NEAR
                        && "、をについと".indexOf(text.charAt(end + 1)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
