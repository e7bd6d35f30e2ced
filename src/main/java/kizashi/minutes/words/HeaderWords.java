package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.japanese.TsvTable;

/** The signs and small words around a speaker's name and office ({@code header-words.tsv}). */
public final class HeaderWords {
    private static final HeaderWords SHARED = new HeaderWords();

    private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

    private HeaderWords() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new ArrayList<>());
        }
        for (List<String> row : TsvTable.rows(HeaderWords.class, "header-words.tsv", 2)) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            of(kind).add(row.get(1));
        }
        // 議席番号 before 議席: the longest is tried first.
        words.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** The bundled table, read once. */
    public static HeaderWords shared() {
        return SHARED;
    }

    /** The words of a kind, the longest first. */
    public List<String> of(Kind kind) {
        return words.getOrDefault(kind, List.of());
    }

    /** The sign that closes what {@code open} opens, among the pairs of a kind; 0 when it opens nothing. */
    public char closing(Kind pairs, char open) {
        for (String pair : of(pairs)) {
            if (pair.charAt(0) == open) {
                return pair.charAt(1);
            }
        }
        return 0;
    }

    /** The text without a word of a kind at its end; unchanged when it ends in none or is nothing else. */
    public String withoutEnd(Kind kind, String text) {
        for (String word : of(kind)) {
            if (text.length() > word.length() && text.endsWith(word)) {
                return text.substring(0, text.length() - word.length());
            }
        }
        return text;
    }

    /** Whether a text is one word of a kind, or several set apart by dots: 要望・質疑. */
    public boolean isOnly(Kind kind, String text) {
        for (String part : text.split("[・･、，/／]", -1)) {
            if (!of(kind).contains(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is nothing but words of a kind, one after the other. */
    boolean isMadeOf(Kind kind, String text) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            for (String word : of(kind)) {
                if (text.startsWith(word, from)) {
                    at += word.length();
                    break;
                }
            }
            if (at == from) {
                return false;
            }
        }
        return true;
    }

    /** What a word of the table is. */
    public enum Kind {
        /** A sign before a header. */
        MARKER,
        /** What stands for a marker where a carrier has no better sign for it. */
        STAND_IN,
        /** What says that the office is that of the one before. */
        DITTO,
        /** What announces a list that is read out. */
        LISTS,
        /** What somebody says who lets another answer for him. */
        HANDS_OVER,
        /** A pair of brackets round a name. */
        NAME,
        /** A pair of brackets round a whole header. */
        WHOLE,
        /** A word of respect. */
        RESPECT,
        /** A word of respect that is a role too. */
        TITLE,
        /** What somebody is here who has come to be heard, whatever he is elsewhere. */
        WITNESS,
        /** What stands before a seat's number. */
        SEAT,
        /** Who is no member and has the floor. */
        ASIDE,
        /** What somebody does, after who he is. */
        TRAIL,
        /** What somebody does. */
        ACT,
        /** What only who presides says. */
        PRESIDES,
        /** Who leads a part of a council and elsewhere serves an administration. */
        HEADS,
        /** Of these, who leads a part of a committee (分科会). */
        LEADS,
        /** Who sits on the board of a part of a council and elsewhere serves an administration. */
        SITS,
        /** What follows a rank. */
        AFTER,
        /** What stands before a rank and belongs to it. */
        BEFORE,
        /** A unit that is named after a place and says nothing without it. */
        PLACED,
        /** A unit of which a town can have one for each side of it. */
        SIDED,
        /** A kind of committee. */
        COMMITTEE,
        /** What a committee is in charge of. */
        FIELD,
        /** What stands before the title of all who were named: 甲野、乙野各委員. */
        EACH,
        /** What stands before a title that all who have it speak under: 各委員. */
        ALL,
        /** An office that nobody holds beside another. */
        TOP,
        /** What stands after it: 委員一同. */
        CROWD,
        /** What a group or body ends in from which somebody comes. */
        BELONGS,
        /** What goes on right behind a bracket where somebody is spoken of. */
        TOPIC,
        /** How a sentence ends that somebody says to others. */
        POLITE,
        /** A word that alone is all that somebody says. */
        REPLY,
        /** What the names below it did in a vote. */
        VOTE,
        /** What no office and no name holds. */
        GRAMMAR,
        /** Who answers for the administration as a whole. */
        ANSWERS,
        /** Who is told by the first letter of the word alone. */
        LETTER,
        /** What the title of minutes holds that are of a board or advisory council of an administration. */
        BOARD,
        /** What shows that minutes are a council's. */
        COUNCIL
    }
}
