package kizashi.minutes.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.minutes.words.NameCosts;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office by the headers of speeches: ○総務部長（甲野太郎君） says as much as a line of a roster. Only officials whom the header
 * names in full and whom this sitting's own roster does not list.
 */
public final class SpokenOffices {
    /** The heading under which such entries stand. */
    private static final String SECTION = "発言者";
    /** A name of fewer letters may be a surname alone. */
    private static final int SHORTEST_FULL = 3;

    private SpokenOffices() {}

    /** The roster of a sitting, then those whom only the headers of its speeches name with their offices. */
    public static List<RosterEntry> withRoster(Minutes minutes) {
        List<RosterEntry> entries = new ArrayList<>(minutes.roster());
        Set<String> known = new HashSet<>();
        for (RosterEntry entry : minutes.roster()) {
            known.add(entry.name() == null ? "" : NameMatch.fold(entry.name()));
        }
        for (Speech speech : minutes.speeches()) {
            Speaker speaker = speech.speaker();
            String name = named(speaker);
            if (name != null && known.add(NameMatch.fold(name))) {
                entries.add(entry(speech, name));
            }
        }
        return entries;
    }

    /** The full name that a header gives an official; null where it gives none. */
    private static @Nullable String named(Speaker speaker) {
        String name = speaker.name();
        boolean whole = name != null
                && name.length() >= SHORTEST_FULL
                && name.chars().noneMatch(c -> "（(［[".indexOf(c) >= 0)
                && NameCosts.surnameEnd(name) < name.length();
        boolean written = speaker.resolution() == null && speaker.role() != null && speaker.rank() != null;
        return whole && written && speaker.side() == Side.OFFICIAL ? name : null;
    }

    private static RosterEntry entry(Speech speech, String name) {
        Speaker speaker = speech.speaker();
        return new RosterEntry(
                name,
                name.substring(0, NameCosts.surnameEnd(name)),
                speaker.role(),
                speaker.department(),
                speaker.path(),
                speaker.rank(),
                null,
                Side.OFFICIAL,
                true,
                SECTION,
                speech.start(),
                speech.bodyStart(),
                speech.header());
    }
}
