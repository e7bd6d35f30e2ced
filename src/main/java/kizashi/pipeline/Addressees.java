package kizashi.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.config.Accounts;
import kizashi.config.Home;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/** Who gets the cases of which profiles. */
final class Addressees {
    private final Home home;

    /**
     * @param home whose accounts are read each time: they may change while it is open
     */
    Addressees(Home home) {
        this.home = home;
    }

    /**
     * Who gets what.
     *
     * @param recipient a mail address, or {@link Digests#LOCAL}
     * @param profiles whose cases
     * @param municipalities LG codes of the only bodies whose cases; null for all
     */
    record Addressee(
            String recipient,
            List<Profile> profiles,
            @Nullable Set<LgCode> municipalities) {
        boolean gets(Municipality municipality) {
            return municipalities == null || municipalities.contains(municipality.code());
        }
    }

    /**
     * The recipients of the profiles, and whoever looks after an account and can be mailed: the latter gets the cases of
     * his accounts. The file, where nobody is named.
     */
    List<Addressee> of(List<Profile> profiles) {
        Map<String, Set<Profile>> named = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            for (String recipient : profile.recipients()) {
                named.computeIfAbsent(recipient, r -> new LinkedHashSet<>()).add(profile);
            }
        }
        List<Addressee> all = new ArrayList<>();
        named.forEach((recipient, set) -> all.add(new Addressee(recipient, List.copyOf(set), null)));
        Map<String, Set<LgCode>> owned = new LinkedHashMap<>();
        for (Accounts.Account account : Accounts.of(home).byCode().values()) {
            String owner = account.owner();
            if (owner != null && owner.contains("@") && !named.containsKey(owner)) {
                owned.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(account.code());
            }
        }
        owned.forEach((owner, codes) -> all.add(new Addressee(owner, profiles, codes)));
        return all.isEmpty() ? List.of(new Addressee(Digests.LOCAL, profiles, null)) : all;
    }
}
