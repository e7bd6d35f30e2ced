package kizashi.minutes.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What other sittings' rosters can say of a day. Somebody who was 課長 in June and 部長 in December is no 課長 in March, and an
 * office that changed hands is that of whom the rosters next before and next after the day list there.
 */
final class PastRosters {
    private PastRosters() {}

    /** The entries that may hold on a day. */
    static List<PastEntry> near(List<PastEntry> past, LocalDate day) {
        List<PastEntry> ofPersons = nearest(past, day, PastRosters::official, Set.of());
        return nearest(ofPersons, day, PastRosters::office, shared(past));
    }

    /** Without those of whom a list gives the surname alone and another one, for the same office, the full name. */
    static List<PastEntry> inFull(List<PastEntry> past) {
        Map<String, List<String>> full = new HashMap<>();
        for (PastEntry entry : past) {
            String name = entry.entry().name();
            if (name != null && !name.equals(entry.entry().surname())) {
                full.computeIfAbsent(String.valueOf(entry.entry().role()), r -> new ArrayList<>())
                        .add(NameMatch.fold(name));
            }
        }
        List<PastEntry> left = new ArrayList<>();
        for (PastEntry entry : past) {
            String name = entry.entry().name();
            boolean surname = name != null && name.equals(entry.entry().surname());
            String folded = surname ? NameMatch.fold(String.valueOf(name)) : "";
            boolean known = surname
                    && full.getOrDefault(String.valueOf(entry.entry().role()), List.of()).stream()
                            .anyMatch(f -> f.startsWith(folded));
            if (!known) {
                left.add(entry);
            }
        }
        return left;
    }

    /** Whether an office alone says who it is: not 委員長 of one committee or another, nor a 部長 of whatever. */
    static boolean isUnique(Speaker speaker) {
        String role = speaker.role();
        if (speaker.name() != null || speaker.seat() != null || role == null) {
            return true;
        }
        Ranks.Found found = Ranks.shared().find(role);
        if (found == null) {
            return false;
        }
        boolean council = role.equals("議長") || role.equals("副議長");
        return council || speaker.side() != Side.CHAIR && (!found.rank().takesUnit() || found.start() > 0);
    }

    /** Of the entries with one key those of the last day before and of the first day after; all of those without a key. */
    private static List<PastEntry> nearest(
            List<PastEntry> past, LocalDate day, Function<RosterEntry, @Nullable String> key, Set<String> all) {
        Map<String, LocalDate> before = new HashMap<>();
        Map<String, LocalDate> after = new HashMap<>();
        for (PastEntry entry : past) {
            String of = key.apply(entry.entry());
            LocalDate seen = entry.seenOn();
            if (of != null && !seen.isAfter(day)) {
                before.merge(of, seen, (a, b) -> a.isAfter(b) ? a : b);
            }
            if (of != null && !seen.isBefore(day)) {
                after.merge(of, seen, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        List<PastEntry> near = new ArrayList<>();
        for (PastEntry entry : past) {
            String of = key.apply(entry.entry());
            LocalDate seen = entry.seenOn();
            if (of == null || all.contains(of) || seen.equals(before.get(of)) || seen.equals(after.get(of))) {
                near.add(entry);
            }
        }
        return near;
    }

    private static @Nullable String official(RosterEntry entry) {
        return entry.side() == Side.OFFICIAL && entry.name() != null ? NameMatch.fold(entry.name()) : null;
    }

    private static @Nullable String office(RosterEntry entry) {
        boolean council = "議長".equals(entry.role()) || "副議長".equals(entry.role());
        return entry.side() == Side.OFFICIAL || council ? entry.role() : null;
    }

    /** Offices that several hold at once: a roster of a committee may list but one of two 副市長. */
    private static Set<String> shared(List<PastEntry> past) {
        Map<String, String> holders = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (PastEntry entry : past) {
            String office = office(entry.entry());
            String person = official(entry.entry());
            if (office != null && person != null) {
                String other = holders.putIfAbsent(office + "\n" + entry.documentId(), person);
                if (other != null && !other.equals(person)) {
                    shared.add(office);
                }
            }
        }
        return shared;
    }
}
