package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.japanese.TsvTable;

/** The words of {@code roster-words.tsv}: what stands in lists of those present besides offices and names. */
final class RosterVocabulary {
    private static final Map<Kind, List<String>> WORDS = load();

    private RosterVocabulary() {}

    /** What a word says. */
    enum Kind {
        /** The person before it was there. */
        PRESENT,
        /** The person before it was not there. */
        ABSENT,
        /** Nobody holds the office or the seat before it. */
        VACANT,
        /** It ends a run of names. */
        TAIL,
        /** It stands before those who are not named. */
        OTHERS,
        /** The end of a party's name. */
        PARTY,
        /** It stands before a number of persons. */
        COUNTED,
        /** The rest of a heading that goes on below, beside the persons. */
        REST,
        /** A remark that is no part of the name. */
        NOTE
    }

    /** The words of a kind, longest first. */
    static List<String> of(Kind kind) {
        return WORDS.getOrDefault(kind, List.of());
    }

    private static Map<Kind, List<String>> load() {
        Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
        for (List<String> row : TsvTable.rows(RosterVocabulary.class, "roster-words.tsv", 2)) {
            words.computeIfAbsent(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), k -> new ArrayList<>())
                    .add(row.get(1));
        }
        words.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        return words;
    }
}
