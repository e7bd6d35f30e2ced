package kizashi.minutes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.NameLexicon;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Method;
import org.jspecify.annotations.Nullable;

/**
 * Finds a speaker among the entries of rosters: by the very office, then by department, surname and rank, by surname and rank,
 * by the name alone. Where several persons fit, none is chosen.
 */
final class RosterMatcher {
    private RosterMatcher() {}

    /**
     * What was found.
     *
     * @param method what matched
     * @param entries the fitting entries; of several persons only with {@link Method#AMBIGUOUS}
     */
    record Match(Method method, List<RosterEntry> entries) {}

    /** Looks a speaker up; null when nobody fits. */
    static @Nullable Match find(Speaker speaker, List<RosterEntry> roster) {
        List<RosterEntry> named = new ArrayList<>();
        for (RosterEntry entry : roster) {
            if (entry.name() != null && nameFits(speaker.name(), entry)) {
                named.add(entry);
            }
        }
        String name = speaker.name();
        Match match = first(named, e -> isOffice(speaker, e), Method.OFFICE);
        if (match != null || name == null) {
            return match;
        }
        match = first(
                named,
                e -> sameSide(speaker, e)
                        && speaker.department() != null
                        && sameDepartment(speaker.department(), e.department())
                        && Objects.equals(speaker.rank(), e.rank()),
                Method.DEPARTMENT_SURNAME_RANK);
        if (match == null && speaker.rank() != null && speaker.side() != Side.MEMBER) {
            match = first(
                    named, e -> sameSide(speaker, e) && Objects.equals(speaker.rank(), e.rank()), Method.SURNAME_RANK);
        }
        return match != null ? match : first(named, e -> sameSide(speaker, e), Method.NAME);
    }

    private static @Nullable Match first(List<RosterEntry> entries, Predicate<RosterEntry> fits, Method method) {
        List<RosterEntry> found = entries.stream().filter(fits).toList();
        if (found.isEmpty()) {
            return null;
        }
        Set<String> people = new LinkedHashSet<>();
        for (RosterEntry entry : found) {
            people.add(NameLexicon.shared().fold(String.valueOf(entry.name())));
        }
        return new Match(people.size() == 1 ? method : Method.AMBIGUOUS, found);
    }

    private static boolean isOffice(Speaker speaker, RosterEntry entry) {
        if (speaker.seat() != null) {
            return seat(speaker.seat()).isPresent() && seat(speaker.seat()).equals(seat(entry.seat()));
        }
        boolean common = speaker.side() == Side.MEMBER;
        return !common && speaker.role() != null && speaker.role().equals(entry.role()) && sameSide(speaker, entry);
    }

    private static OptionalInt seat(@Nullable String seat) {
        if (seat == null) {
            return OptionalInt.empty();
        }
        String digits = seat.replace("第", "").replace("番", "");
        return KanjiNumerals.parse(digits);
    }

    /** A committee's chair sits among the members. */
    private static boolean sameSide(Speaker speaker, RosterEntry entry) {
        return group(speaker.side()) == group(entry.side());
    }

    private static int group(Side side) {
        return switch (side) {
            case CHAIR, MEMBER -> 0;
            case OFFICIAL -> 1;
            case OTHER -> 2;
        };
    }

    /** 総務課 and 総務部総務課: one can be written with its division before it. */
    private static boolean sameDepartment(String a, @Nullable String b) {
        return b != null && (a.equals(b) || a.endsWith(b) || b.endsWith(a));
    }

    /** Whether the name in a header can be that of the entry: the same, its surname, its surname with a mark (石田（ち）). */
    static boolean nameFits(@Nullable String name, RosterEntry entry) {
        String full = entry.name();
        if (name == null || full == null) {
            return full != null;
        }
        NameLexicon lexicon = NameLexicon.shared();
        String folded = lexicon.fold(full);
        int mark = indexOfBracket(name);
        String plain = lexicon.fold(mark < 0 ? name : name.substring(0, mark));
        if (folded.equals(plain)) {
            return true;
        }
        String surname = entry.surname() == null ? null : lexicon.fold(entry.surname());
        boolean surnameFits = surname != null ? surname.equals(plain) : folded.startsWith(plain);
        if (!surnameFits || mark < 0) {
            return surnameFits;
        }
        // A mark in kanji is the first letter of the given name; one in kana is its reading, which letters do not show.
        String given = folded.substring(Math.min(plain.length(), folded.length()));
        String inside = lexicon.fold(name.substring(mark + 1, name.length() - 1));
        boolean kana = inside.chars().allMatch(c -> kizashi.japanese.Letters.isHiragana((char) c));
        return given.startsWith(inside)
                || kana && !given.isEmpty() && !kizashi.japanese.Letters.isHiragana(given.charAt(0));
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
