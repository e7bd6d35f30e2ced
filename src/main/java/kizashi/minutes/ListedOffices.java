package kizashi.minutes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.minutes.header.Naming;
import kizashi.minutes.person.NameMatch;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;

/**
 * Where the name ends and the office begins, by the sitting's own list: 本田乳幼児支援課長 is 本田 and 乳幼児支援課長 where it has a 乳幼児支援課長　本田 智,
 * whatever dictionaries say of 乳.
 */
final class ListedOffices {
    private final Set<String> roles = new HashSet<>();
    private final Map<String, Naming> written = new HashMap<>();

    ListedOffices(List<RosterEntry> roster) {
        for (RosterEntry entry : roster) {
            String role = entry.role();
            if (role == null || !entry.present()) {
                continue;
            }
            roles.add(role);
            for (String name : new String[] {entry.surname(), entry.name()}) {
                if (name != null && Ranks.shared().find(role) != null) {
                    written.putIfAbsent(NameMatch.fold(name + role), Naming.of(name, role, null));
                }
            }
        }
    }

    /** The naming parted as the list parts it; the same where the list does not have it, or has its office as it is. */
    Naming parted(Naming naming) {
        String name = naming.name();
        String role = naming.role();
        if (role == null || naming.seat() != null || roles.contains(role)) {
            return naming;
        }
        Naming listed = written.get(NameMatch.fold(name == null ? role : name + role));
        if (listed == null) {
            return naming;
        }
        // The letters as they are written: 高橋 for a 髙橋 of the list.
        String letters = name == null ? role : name + role;
        int end = String.valueOf(listed.name()).length();
        return Naming.of(letters.substring(0, end), letters.substring(end), null);
    }
}
