package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Phrases that say what a sentence does, from {@code wording.tsv}: category, phrase, meaning. */
final class Wording {
    /** What a phrase shows. */
    enum Kind {
        /** Something new is to come: 導入, 整備, 実証. */
        ACT,
        /** Planning and money: 計画, 予算, 補助. */
        PLAN,
        /** The market is asked in: 事業者, 公募, 協定, 委託. */
        MARKET,
        /** A need or problem: 不足, 課題, 困難. */
        NEED,
        /** A question that asks for something: いかがでしょうか, 見解. */
        ASK,
        /** A proposal to introduce: 導入すべき, 検討すべき. */
        PROPOSE,
        /** This municipality: 本市, 当市. */
        HERE,
        /** Elsewhere: 他市, 先進事例. */
        ELSEWHERE,
        /** The nation or prefecture acts: 国において. */
        NATION,
        /** The past and the routine: いたしました, しているところ. */
        DONE,
        /** Procedure, greetings, thanks. */
        PROCEDURE,
        /** Refusal. */
        REFUSAL
    }

    private final List<Kind> kinds = new ArrayList<>();
    private final TermTrie trie;

    Wording() {
        try (InputStream in = Wording.class.getResourceAsStream("wording.tsv")) {
            if (in == null) {
                throw new IllegalStateException("wording.tsv is missing beside " + Wording.class);
            }
            List<String> folded = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                kinds.add(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)));
                folded.add(Folded.term(cells[1]));
            }
            trie = new TermTrie(folded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told of each phrase: what it shows, and where it begins in the text that was folded. */
    interface Sink {
        void phrase(Kind kind, int start);
    }

    /** Finds every phrase of the table in a text. */
    void find(Folded text, Sink sink) {
        trie.scan(text, (term, from, to) -> sink.phrase(kinds.get(term), text.start(from)));
    }
}
