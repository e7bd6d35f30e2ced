package kizashi.minutes.person;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.NameCosts;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/** Whether the name in a header can be that of an entry: the same, its surname, its surname with a mark (石田（ち）). */
public final class NameMatch {
    private static final NameLexicon LEXICON = NameLexicon.shared();
    private static final int LONGEST_GIVEN = 3;
    /** How much dearer another place to part a name may be. */
    private static final double AS_LIKELY = 1.2;

    private NameMatch() {}

    /** A name in the common form of its letters; 斉藤 and 斎藤 are written for each other. */
    public static String fold(String name) {
        return LEXICON.fold(name).replace('斉', '斎');
    }

    /** The entries whose names fit; without a name in the header, all who have one. */
    static List<RosterEntry> fitting(@Nullable String name, List<RosterEntry> roster) {
        List<RosterEntry> fitting = new ArrayList<>();
        for (RosterEntry entry : roster) {
            if (entry.name() != null && (name == null || fits(name, entry))) {
                fitting.add(entry);
            }
        }
        if (!fitting.isEmpty() || name == null) {
            return byMark(name, fitting);
        }
        // Where the roster does not part surname and given name, it is a guess where the surname ends.
        for (RosterEntry entry : roster) {
            if (entry.name() != null && isOtherSurname(name, entry)) {
                fitting.add(entry);
            }
        }
        return fitting;
    }

    /** 青木（か） is 青木かおり where one of that name is listed, and not 青木次郎, of whose reading the list says nothing. */
    private static List<RosterEntry> byMark(@Nullable String name, List<RosterEntry> fitting) {
        int mark = name == null ? -1 : indexOfBracket(name);
        if (name == null || mark < 0 || fitting.size() < 2) {
            return fitting;
        }
        String surname = fold(name.substring(0, mark));
        String inside = fold(name.substring(mark + 1, name.length() - 1));
        List<RosterEntry> written = new ArrayList<>();
        for (RosterEntry entry : fitting) {
            String full = fold(String.valueOf(entry.name()));
            if (full.startsWith(surname) && full.startsWith(inside, surname.length())) {
                written.add(entry);
            }
        }
        return written.isEmpty() ? fitting : written;
    }

    /** Whether the header gives the entry's whole name, and that is more than a surname. */
    static boolean isFull(@Nullable String name, RosterEntry entry) {
        return name != null
                && entry.name() != null
                && !entry.name().equals(entry.surname())
                && fold(name).equals(fold(entry.name()));
    }

    private static boolean fits(String name, RosterEntry entry) {
        String folded = fold(String.valueOf(entry.name()));
        int mark = indexOfBracket(name);
        String plain = fold(mark < 0 ? name : name.substring(0, mark));
        if (folded.equals(plain)) {
            return true;
        }
        String surname = entry.surname() == null ? null : fold(entry.surname());
        boolean listed = surname != null && isParted(entry);
        boolean surnameFits = (surname == null || surname.equals(plain)) && (listed || begins(folded, plain));
        if (!surnameFits || mark < 0) {
            return surnameFits;
        }
        // A mark in kanji is the first letter of the given name; one in kana is its reading, which letters do not show.
        String given = folded.substring(Math.min(plain.length(), folded.length()));
        String inside = fold(name.substring(mark + 1, name.length() - 1));
        boolean kana = inside.chars().allMatch(c -> Letters.isHiragana((char) c));
        return given.startsWith(inside) || kana && !given.isEmpty() && !Letters.isHiragana(given.charAt(0));
    }

    /** Whether a name whose surname nobody parted begins with that surname, and with no longer one that is known (小川内次男). */
    private static boolean begins(String full, String surname) {
        if (!full.startsWith(surname)) {
            return false;
        }
        for (int end = surname.length() + 1; end < full.length(); end++) {
            if (LEXICON.isSurname(full.substring(0, end))) {
                return false;
            }
        }
        return true;
    }

    /** 佐渡山 of 佐渡山安正, where the roster has no space that says that the surname is 佐渡. */
    private static boolean isOtherSurname(String name, RosterEntry entry) {
        String full = fold(String.valueOf(entry.name()));
        String plain = fold(name);
        int given = full.length() - plain.length();
        return begins(full, plain)
                && canPart(full, plain.length(), entry.surname())
                && given > 0
                && given <= LONGEST_GIVEN
                && (plain.length() > 1 || LEXICON.isSurname(plain))
                && !isParted(entry);
    }

    /** Whether the name can as well be parted there: 佐渡山|安正, but not 原|田実. */
    private static boolean canPart(String full, int at, @Nullable String surname) {
        int listed = surname == null ? 0 : surname.length();
        boolean known = listed > 0 && listed < full.length();
        if (known && at < listed && LEXICON.isSurname(full.substring(0, listed))) {
            return false; // 小川 is not 小川内次男
        }
        return !known || cost(full, at) < cost(full, listed) + AS_LIKELY;
    }

    private static double cost(String full, int at) {
        return NameCosts.surname(full.substring(0, at)) + NameCosts.given(full.substring(at));
    }

    /** Whether the roster's line has a space between surname and given name, and none within them. */
    private static boolean isParted(RosterEntry entry) {
        String surname = entry.surname();
        String name = String.valueOf(entry.name());
        if (surname == null || surname.length() >= name.length()) {
            return false;
        }
        int at = entry.raw().indexOf(surname + " ");
        int wide = entry.raw().indexOf(surname + "\u3000");
        return at >= 0 || wide >= 0;
    }

    private static int indexOfBracket(String name) {
        for (int i = 1; i < name.length() - 1; i++) {
            if ("（(［[".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
