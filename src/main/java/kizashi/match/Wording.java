package kizashi.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.japanese.TsvTable;

/** Phrases that say what a sentence does, from {@code wording.tsv}: category, phrase, meaning. */
final class Wording {
    /** What a phrase shows. */
    enum Kind {
        /** Something new is to come: 導入, 整備, 実証. */
        ACT,
        /** It is still to come: 今後, 予定, 来年度. */
        AHEAD,
        /** More or better of what there is: 拡充, 充実, 見直し. */
        EXTEND,
        /** A need or problem: 不足, 課題, 困難. */
        NEED,
        /** Worth doing: 必要, 有効, べき. Followed by {@link #ASK}, a proposal. */
        WORTH,
        /** A question for an opinion: いかが, 見解. */
        ASK,
        /** Something to be done: 導入, 検討. Followed by {@link #SEEK}, a proposal. */
        DEED,
        /** A question whether it will be done: 考えはない, できないか. */
        SEEK,
        /** A proposal in one phrase: てはいかが. */
        PROPOSE,
        /** Takes back what was proposed: 不可能だと思いますので. */
        GIVE_UP,
        /** Asks or calls for anything: 伺う, いかが, 要望. Who does neither only tells. */
        CALL,
        /** The present state cannot go on: 維持することは困難. No refusal. */
        UNTENABLE,
        /** A supplier has it already: 包括委託. */
        CONTRACTED,
        /** All stays as it is: 直営を堅持, これまでどおり. */
        UNCHANGED,
        /** Elsewhere: 他市, 先進事例. */
        ELSEWHERE,
        /** The nation or prefecture acts: 国において. */
        NATION,
        /** The past and the routine: いたしました, しているところ. */
        DONE,
        /** Procedure, greetings, thanks. */
        PROCEDURE
    }

    /** What each phrase shows, by its number in the trie. */
    private final List<List<Kind>> kinds = new ArrayList<>();

    private final TermTrie trie;

    Wording() {
        Map<String, List<Kind>> phrases = new LinkedHashMap<>();
        for (List<String> row : TsvTable.rows(Wording.class, "wording.tsv", 2)) {
            phrases.computeIfAbsent(Folded.term(row.get(1)), p -> new ArrayList<>())
                    .add(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
        kinds.addAll(phrases.values());
        trie = new TermTrie(phrases.keySet());
    }

    /** Told of each phrase in the order of their beginnings: what it shows, and where it stands in the text that was folded. */
    interface Sink {
        void phrase(Kind kind, int start, int end);
    }

    /** Finds every phrase of the table in a text. */
    void find(Folded text, Sink sink) {
        trie.scan(text, (term, from, to) -> {
            for (Kind kind : kinds.get(term)) {
                sink.phrase(kind, text.start(from), text.end(to));
            }
        });
    }
}
