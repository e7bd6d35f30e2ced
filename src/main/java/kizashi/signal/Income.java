package kizashi.signal;

import kizashi.japanese.PhraseMatcher;

/** Whether a budget's sentence speaks of income, and not of spending. */
final class Income {
    private Income() {}

    /** Whether it is income that is spoken of, and not what it pays for (交付金を財源に). */
    static boolean isMeant(Clause clause) {
        for (PhraseMatcher.Hit<CueKind> cue : clause.cues()) {
            if (cue.value() == CueKind.REVENUE
                    && cue.start() >= clause.mainStart()
                    && cue.end() <= clause.predicate().headEnd()
                    && !clause.text().startsWith("財源", cue.end())
                    && !clause.text().startsWith("活用", cue.end())
                    && !clause.text().startsWith("事務", cue.start() - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether income is the topic, and no spending is named after it: 国庫補助金につきましては. */
    static boolean isTopic(Clause clause) {
        int topic = -1;
        int spending = -1;
        for (PhraseMatcher.Hit<CueKind> cue : clause.cues()) {
            boolean named = clause.text().startsWith("につきましては", cue.end())
                    || clause.text().startsWith("については", cue.end())
                    || clause.text().startsWith("は、", cue.end());
            if (cue.value() == CueKind.REVENUE && cue.start() >= clause.mainStart() && named) {
                topic = cue.end();
            } else if (cue.value() == CueKind.SPENDING) {
                spending = cue.start();
            }
        }
        return topic > spending;
    }
}
