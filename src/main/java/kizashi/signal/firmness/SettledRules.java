package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** What is settled already: who does it, where and when (事業者はもう決まっております), and money that the hall has voted this year. */
final class SettledRules {
    /** A matter and the verb that settles it are longer than this. */
    private static final int LEAST = 3;

    /** How near 決 stands to the end of the verb: 決めてあり. */
    private static final int NEAR = 6;

    private SettledRules() {}

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        boolean stands = p.has(Mood.PAST) || p.has(Mood.STATE) || p.word().equals("あり");
        if (!stands || p.has(Mood.NEGATIVE) || p.has(Mood.NOMINAL)) {
            return Verdict.NONE;
        }
        boolean settled = isSettled(clause);
        boolean known = settled || isVoted(clause);
        if (!known || clause.words().in(WordList.LONG_PAST, clause.main()) || clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        return CommitmentRules.say(Commitment.DECIDED, p, settled ? "決定済み" : "議決を得た予算");
    }

    /** 「業者さんももう決まっております」「会場は中央公園に決めました」; what a rule lays down (額は条例で決まっております) is no news. */
    private static boolean isSettled(Clause clause) {
        int end = clause.predicate().headEnd();
        if (end < clause.mainStart() + LEAST || clause.text().lastIndexOf('決', end) < end - NEAR && !isGiven(clause)) {
            return false;
        }
        String before = clause.text().substring(clause.mainStart(), end);
        boolean comes = before.endsWith("決まり") || before.endsWith("決まっ");
        boolean made = before.endsWith("決め") || before.endsWith("決めてあり");
        boolean given = isGiven(clause);
        if (!made
                && !((comes || given)
                        && (clause.words().in(WordList.SETTLED_NOW, before)
                                || clause.text()
                                        .startsWith("たところ", clause.predicate().headEnd())))) {
            return false;
        }
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        return namesAMatter(clause, before) && !kinds.contains(CueKind.LAID_DOWN) && !kinds.contains(CueKind.HABIT);
    }

    /** 「もう業者さんにお願いしてあります」. */
    private static boolean isGiven(Clause clause) {
        Predicate p = clause.predicate();
        return p.word().equals("あり")
                && clause.words().ends(WordList.SETTLED_DEED, clause.text().substring(0, p.headEnd()));
    }

    private static boolean namesAMatter(Clause clause, String before) {
        for (String matter : clause.words().of(WordList.SETTLED_MATTER)) {
            for (int at = before.indexOf(matter); at >= 0; at = before.indexOf(matter, at + 1)) {
                int end = at + matter.length();
                if (end < before.length() && "はがもをに".indexOf(before.charAt(end)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 「当初予算に計上し、御議決いただきました」; laws, accounts and contracts that were voted bring no money. */
    private static boolean isVoted(Clause clause) {
        Predicate p = clause.predicate();
        String text = clause.text();
        if (text.startsWith("ていただ", p.headEnd())) {
            return clause.words().ends(WordList.FUNDED, text.substring(0, p.headEnd()))
                    && clause.words().in(WordList.THIS_SITTING, text);
        }
        if (!p.word().equals("いただ")) {
            return false;
        }
        int end = text.startsWith("を", p.start() - 1) ? p.start() - 1 : p.start();
        return clause.words().ends(WordList.VOTED, text.substring(0, end))
                && clause.words().in(WordList.VOTED_MONEY, text)
                && clause.words().in(WordList.THIS_SITTING, text)
                && !clause.words().in(WordList.VOTED_LONG_AGO, text)
                && !Income.isMeant(clause)
                && !OngoingRules.isListed(clause);
    }
}
