package kizashi.signal.firmness;

import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;

/**
 * Whether a sentence goes on telling of what somebody else does, who was named before it and is left out in it: 「国においては、支援の在り方を検討するとしております。
 * 具体的には、…について検討しているところです。」 It holds until the council's own body is named, a topic of its own begins, or the predicate can only be said of
 * oneself (いたしております, してまいります).
 *
 * @param predicates reads what the sentences before say
 * @param cues of the tables
 */
record OthersGoOn(PredicateReader predicates, PhraseMatcher<CueKind> cues) {
    /** So far back in UTF-16 units: a few long sentences. */
    private static final int REACH = 600;

    private static final int MOST_SENTENCES = 3;

    /** So far into its sentence stands who acts in all of it (「一方、現在、国においては、」); further on he may act in a clause only. */
    private static final int OPENING = 14;

    /** Of a sentence by its main clause. */
    boolean is(Clause clause) {
        Predicate p = clause.predicate();
        boolean does = p.kind().act() || p.kind() == HeadClass.STUDY || p.kind() == HeadClass.VAGUE;
        boolean told = does && p.has(Mood.STATE) || p.has(Mood.PLAN) || p.has(Mood.RESOLVE) || p.has(Mood.DECIDED);
        if (!told || !goesOn(clause.text(), clause.cues().stream().anyMatch(c -> c.value() == CueKind.OURS))) {
            return false;
        }
        WordLists words = predicates.words();
        boolean own = p.has(Mood.GOING)
                || p.has(Mood.WISH)
                || words.in(WordList.OWN_DOING, clause.text().substring(p.start(), p.end()));
        return !own && isOthers(clause.setting());
    }

    /** Whether a sentence tells more of what was told before it, without a subject or topic of its own. */
    private boolean goesOn(String sentence, boolean ours) {
        WordLists words = predicates.words();
        int opener = words.of(WordList.TELLS_MORE).stream()
                .filter(sentence::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return opener > 0
                && !ours
                && !words.in(WordList.OWN_HOUSE, sentence)
                && !words.in(WordList.TOPIC_MARK, sentence.substring(opener));
    }

    private boolean isOthers(Setting setting) {
        String before = setting.before(REACH);
        for (int i = 0; i < MOST_SENTENCES && !before.isEmpty(); i++) {
            int start = before.lastIndexOf('。', before.length() - 2) + 1;
            String sentence = before.substring(start).strip();
            Clause clause = whole(sentence, setting);
            if (clause.isAboutOthers() && opensWithOthers(clause)) {
                return true;
            }
            if (!goesOn(sentence, clause.cues().stream().anyMatch(c -> c.value() == CueKind.OURS))) {
                return false;
            }
            before = before.substring(0, start);
        }
        return false;
    }

    private static boolean opensWithOthers(Clause clause) {
        return clause.cues().stream().anyMatch(c -> c.value() == CueKind.OTHERS && c.start() <= OPENING);
    }

    /** All of a sentence as one clause: who acts in its first words does so to its end. */
    private Clause whole(String sentence, Setting setting) {
        Predicate p = predicates.read(sentence, sentence.length());
        return new Clause(sentence, p, 0, new Cues(cues, sentence), setting, predicates);
    }
}
