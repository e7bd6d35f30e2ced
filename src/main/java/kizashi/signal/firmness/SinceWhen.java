package kizashi.signal.firmness;

import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** From which month on something is so, where it is news: 「10月1日から運用を開始しております」. */
final class SinceWhen {
    private SinceWhen() {}

    /** 「10月1日から運用を開始しております」: a month of this year; what begins every year, or began in another, is no news. */
    static boolean isAMonth(Clause clause) {
        return clause.predicate().has(Mood.STATE)
                && Dated.sinceMonth(told(clause), clause.setting().fiscalYear())
                && !clause.words().in(WordList.LONG_PAST, clause.main())
                && !clause.kindsFrom(0).contains(CueKind.HABIT);
    }

    /** 「返礼品は9月から3品追加してございます」: what there was has been changed, from a month of this year on. */
    static boolean isChanged(Clause clause) {
        return clause.words().is(WordList.CHANGED_SINCE, clause.predicate().word())
                && isAMonth(clause)
                && !OngoingRules.isListed(clause)
                && !clause.isAboutOthers();
    }

    /** The main clause; a time that opens the sentence (今年度から、…するため、…) belongs to it too. */
    static String told(Clause clause) {
        int purpose = clause.mainStart();
        boolean opens = clause.text().startsWith("ため、", purpose - "ため、".length());
        return opens && clause.text().lastIndexOf("ました", purpose) < 0 ? clause.text() : clause.main();
    }
}
