package kizashi.minutes.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import kizashi.japanese.KanjiNumerals;
import kizashi.minutes.roster.OfficeMatch;
import kizashi.minutes.roster.OfficeMatch.Degree;
import kizashi.minutes.words.Ranks;
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

    /**
     * Looks a speaker up; null when nobody fits.
     *
     * @param roster of this sitting, or of others
     */
    static @Nullable Match find(Speaker speaker, List<RosterEntry> roster) {
        List<RosterEntry> named = NameMatch.fitting(speaker.name(), roster);
        Match match = null;
        if (speaker.seat() != null) {
            match = first(named, e -> sameSeat(speaker, e), Method.OFFICE);
        } else if (speaker.side() != Side.MEMBER) {
            match = byOffice(speaker, named, Degree.SAME);
            match = match == null ? byOffice(speaker, named, Degree.SHORTER) : match;
            match = match == null ? byOffice(speaker, named, Degree.BESIDES) : match;
            match = match == null ? onlyOneOfSection(speaker, named) : match;
        }
        if (match != null || speaker.name() == null) {
            return match;
        }
        match = first(
                named,
                e -> sameSide(speaker, e)
                        && OfficeMatch.sameUnit(speaker.department(), e.department())
                        && Objects.equals(speaker.rank(), e.rank()),
                Method.DEPARTMENT_SURNAME_RANK);
        if (match == null && speaker.side() != Side.MEMBER) {
            match = first(
                    named,
                    e -> sameSide(speaker, e) && (OfficeMatch.sameRank(speaker, e) || OfficeMatch.isCalled(speaker, e)),
                    Method.SURNAME_RANK);
        }
        return match != null ? match : first(named, e -> isByName(speaker, e), Method.NAME);
    }

    /** Looks up by the name alone among those of the speaker's side; null when nobody fits. */
    static @Nullable Match byName(Speaker speaker, List<RosterEntry> roster) {
        return first(NameMatch.fitting(speaker.name(), roster), e -> sameSide(speaker, e), Method.NAME);
    }

    /**
     * 委員長（藤井潔君） whom the roster lists as that of a commission does not preside here; null where it does not say so, or lists
     * such a name among the members. A surname alone says so only where the members are listed.
     */
    static @Nullable Match ofCommission(Speaker speaker, List<RosterEntry> roster) {
        String role = speaker.role();
        if (speaker.side() != Side.CHAIR || speaker.name() == null || role == null) {
            return null;
        }
        List<RosterEntry> named = NameMatch.fitting(speaker.name(), roster);
        boolean members = roster.stream().anyMatch(e -> group(e.side()) == 0);
        if (named.stream().anyMatch(e -> group(e.side()) == 0)) {
            return null;
        }
        return first(
                named,
                e -> OfficeMatch.isOfCommission(role, e) && (members || NameMatch.isFull(speaker.name(), e)),
                Method.OFFICE);
    }

    /** 南部次長 reads like an office, but the roster lists a 次長 called 南部: the speaker with that name; null for none. */
    static @Nullable Speaker parted(Speaker speaker, List<RosterEntry> roster) {
        String role = speaker.role();
        if (role == null) {
            return null;
        }
        for (RosterEntry entry : roster) {
            String name = role.startsWith(String.valueOf(entry.name())) ? entry.name() : entry.surname();
            String office = name != null && role.startsWith(name) ? role.substring(name.length()) : "";
            if (OfficeMatch.degree(office, entry.role()) == Degree.SAME) {
                return entry.speaking(name);
            }
        }
        return null;
    }

    /** 高齢者支援課 speaks, and one person of that section alone is listed; null where none or several are. */
    private static @Nullable Match onlyOneOfSection(Speaker speaker, List<RosterEntry> roster) {
        String section = speaker.department();
        if (section == null || speaker.name() != null || !section.equals(speaker.role())) {
            return null;
        }
        Match match = first(roster, e -> OfficeMatch.sameUnit(section, e.department()), Method.OFFICE);
        return match == null || match.method() == Method.AMBIGUOUS ? null : match;
    }

    private static @Nullable Match byOffice(Speaker speaker, List<RosterEntry> named, Degree degree) {
        Predicate<RosterEntry> office = e -> OfficeMatch.sameSide(speaker.side(), e.side())
                && OfficeMatch.degree(speaker.role(), e) == degree
                && (degree != Degree.SHORTER || speaker.name() != null || OfficeMatch.isEnough(speaker, e));
        Match match = first(named, office, Method.OFFICE);
        if (match == null || match.method() != Method.AMBIGUOUS) {
            return match;
        }
        // Of two 企画課長 the one below whose bureau's heading he is listed: 建設局企画課長.
        Match inUnit = first(match.entries(), e -> isInNamedUnit(speaker, e), Method.OFFICE);
        return inUnit == null ? match : inUnit;
    }

    private static boolean isInNamedUnit(Speaker speaker, RosterEntry entry) {
        String role = speaker.role();
        return role != null
                && entry.path().stream().anyMatch(unit -> role.startsWith(unit) && !unit.equals(entry.department()));
    }

    /** A surname says who speaks only where the office does not gainsay it; a full name always does. */
    private static boolean isByName(Speaker speaker, RosterEntry entry) {
        if (speaker.seat() != null && entry.seat() != null && !sameSeat(speaker, entry)) {
            return false;
        }
        if (NameMatch.isFull(speaker.name(), entry)) {
            return speaker.role() == null || sameSide(speaker, entry) || isStaff(speaker, entry);
        }
        boolean noOffice = speaker.rank() == null || speaker.side() == Side.MEMBER || speaker.side() == Side.CHAIR;
        return speaker.role() == null || noOffice && sameSide(speaker, entry);
    }

    /**
     * 局長（甲野太郎君） who is listed among the council's staff as 議会事務局局長, 書記長（乙川花子君） who is listed among the officials as
     * 選挙管理委員会書記長: the bare rank does not tell whose he is.
     */
    static boolean isStaff(Speaker speaker, RosterEntry entry) {
        String role = speaker.role();
        String listed = entry.role();
        return role != null
                && listed != null
                && (entry.side() == Side.OTHER && speaker.side() == Side.OFFICIAL
                        || entry.side() == Side.OFFICIAL && speaker.side() == Side.OTHER)
                && NameMatch.isFull(speaker.name(), entry)
                && Ranks.shared().isRank(role)
                && listed.endsWith(role);
    }

    private static @Nullable Match first(List<RosterEntry> entries, Predicate<RosterEntry> fits, Method method) {
        List<RosterEntry> found = entries.stream().filter(fits).toList();
        if (found.isEmpty()) {
            return null;
        }
        Set<String> people = new LinkedHashSet<>();
        for (RosterEntry entry : found) {
            people.add(NameMatch.fold(String.valueOf(entry.name())));
        }
        return new Match(people.size() == 1 ? method : Method.AMBIGUOUS, found);
    }

    private static boolean sameSeat(Speaker speaker, RosterEntry entry) {
        return seat(speaker.seat()).isPresent() && seat(speaker.seat()).equals(seat(entry.seat()));
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
}
