package kizashi.signal.firmness;

import kizashi.signal.phrase.WordList;

/** A count right before the verb (いけすを二基|増やします, 毎年一園ずつ|入れていきます) names an act, whatever the verb. */
final class Quantity {
    private static final String FIGURES = "0123456789一二三四五六七八九十百千万億数半";

    /** How far before its verb a figure may stand: 2か所ずつ|付け, in UTF-16 units. */
    private static final int REACH = 8;

    private Quantity() {}

    static boolean isNamed(Clause clause) {
        if (!hasFigure(clause)) {
            return false;
        }
        String all = clause.beforePredicate();
        boolean carriesOut =
                clause.words().is(WordList.CARRIES_OUT, clause.predicate().word());
        String before = carriesOut && all.endsWith("を") ? all.substring(0, all.length() - 1) : all; // 残りの二校を|やります
        for (String tail : clause.words().of(WordList.QUANTITY_TAIL)) {
            if (before.endsWith(tail)) {
                return isCount(clause, before.substring(0, before.length() - tail.length()));
            }
        }
        return isCount(clause, before);
    }

    /** Most sentences have none, and are not looked at more closely. */
    private static boolean hasFigure(Clause clause) {
        int verb = clause.predicate().start();
        for (int at = Math.max(clause.mainStart(), verb - REACH); at < verb; at++) {
            if (FIGURES.indexOf(clause.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(Clause clause, String before) {
        for (String counter : clause.words().of(WordList.QUANTITY)) {
            int figure = before.length() - counter.length() - 1;
            if (figure >= 0 && before.endsWith(counter)) {
                return FIGURES.indexOf(before.charAt(figure)) >= 0;
            }
        }
        return false;
    }
}
