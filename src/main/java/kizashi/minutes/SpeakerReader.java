package kizashi.minutes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.SeveralSpeakers;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameSplitter.Split;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Turns the headers of one document into speakers. What one header shows clearly (a name in brackets, a member's full name)
 * decides how unclear ones are split: first all are counted, then read.
 */
final class SpeakerReader {
    /** Who heads a union of municipalities. */
    private static final Set<String> JOINT_HEADS =
            Set.of("管理者", "副管理者", "広域連合長", "副広域連合長", "連合長", "副連合長", "企業長", "組合長");

    private static final String SECRETARIAT = "事務局";
    private static final Set<String> RANKS_OF_SECRETARIAT = Set.of("局長", "次長");

    private final NameSplitter splitter;
    private final MarkerSides markers = new MarkerSides();
    private final HeaderStyles styles;
    private final ListedOffices listed;
    private final Map<String, Naming> read = new HashMap<>();
    private final Presidency presidency;
    private final Guests guests;
    /** The names of those who are called 事務局長 or another office of a 事務局: elsewhere they are a bare 局長. */
    private final Set<String> secretaries = new HashSet<>();
    /** The surnames of the officials on the roster. */
    private final Set<String> officials = new HashSet<>();

    /**
     * @param headers of the document
     * @param roster of the sitting, empty where none is printed
     * @param body what the text itself shows
     */
    SpeakerReader(List<Header> headers, List<RosterEntry> roster, BodyEvidence body) {
        Set<String> knownNames = new HashSet<>();
        Set<String> knownRoles = new HashSet<>();
        for (RosterEntry entry : roster) {
            addKnown(knownNames, entry.name());
            addKnown(knownNames, entry.surname());
            addKnown(knownRoles, entry.role());
            if (entry.side() == Side.OFFICIAL) {
                addKnown(officials, entry.surname());
            }
        }
        Map<String, Integer> together = new LinkedHashMap<>();
        for (Header header : headers) {
            Naming naming = header.naming();
            if (naming.together() != null) {
                together.merge(naming.together(), 1, Integer::sum);
                continue;
            }
            if (naming.name() != null) {
                knownNames.add(naming.name());
            }
            if (naming.role() != null) {
                knownRoles.add(naming.role());
            }
        }
        listed = new ListedOffices(roster);
        splitter = new NameSplitter(knownNames, knownRoles, body);
        styles = new HeaderStyles(splitter, together.keySet());
        presidency = Presidency.of(headers, header -> split(header.naming()).role(), roster, body);
        guests = new Guests(headers, roster);
        if (body.isOfAdministration()) {
            markers.isJoint();
        }
        for (Header header : headers) {
            Naming naming = split(header.naming());
            if (naming.name() != null
                    && naming.role() != null
                    && naming.role().startsWith(SECRETARIAT)
                    && Offices.read(naming.role()).side() == null) {
                secretaries.add(naming.name());
            }
            if (naming.role() != null && JOINT_HEADS.contains(Posts.first(naming.role()))) {
                markers.isJoint();
            }
            markers.count(
                    header.marker(),
                    naming.role() == null ? null : Offices.read(naming.role()).side());
        }
    }

    /** Whether a bare 局長 is the one who elsewhere in the minutes is called 事務局長, and no other official has that name. */
    private boolean isSecretary(@Nullable String name, String role) {
        return name != null
                && RANKS_OF_SECRETARIAT.contains(role)
                && !officials.contains(name)
                && secretaries.stream().anyMatch(full -> full.startsWith(name));
    }

    private static void addKnown(Set<String> known, @Nullable String value) {
        if (value != null) {
            known.add(value);
        }
    }

    /** The speaker of a header, of whom the carrier says nothing. */
    Speaker read(Header header) {
        return read(header, null);
    }

    /**
     * The speaker of a header, not yet resolved against a roster.
     *
     * @param hinted on which side the carrier puts him, which counts where the header leaves it open; null for unknown
     */
    Speaker read(Header header, @Nullable Side hinted) {
        Naming asMember = hinted == Side.MEMBER ? member(header.naming()) : null;
        Naming naming = asMember != null ? asMember : split(header.naming());
        String role = naming.role();
        Office office = role == null ? null : Offices.read(role);
        Side side = office == null ? null : office.side();
        Side sits = role == null ? null : presidency.side(role);
        side = sits == null ? side : sits;
        if (side == Side.OFFICIAL && role != null && isSecretary(naming.name(), role)) {
            side = markers.side(header.marker(), SECRETARIAT);
        }
        if (side == null) {
            side = guests.isOne(naming) ? Side.OTHER : markers.side(header.marker(), role);
        }
        if (hinted == Side.OFFICIAL
                && office != null
                && office.side() == null
                && office.role().startsWith(SECRETARIAT)) {
            side = Side.OFFICIAL; // a 事務局長 who answers is a commission's
        }
        if (hinted != null && (asMember != null || role == null && naming.seat() == null)) {
            side = hinted;
        }
        boolean several = role != null && role.contains(SeveralSpeakers.AND);
        if (several) {
            office = null; // none of several is chosen
        }
        return new Speaker(
                naming.name(),
                role,
                office == null ? null : office.department(),
                office == null ? List.of() : office.path(),
                office == null ? null : office.rank(),
                naming.seat(),
                side,
                null,
                null);
    }

    /** 浜田理事 asks a question: then he is a member called 浜田 who sits on a board; null where that cannot be meant. */
    private @Nullable Naming member(Naming naming) {
        String text = naming.together();
        Ranks.Found found = text == null ? null : Ranks.shared().find(text);
        boolean bare = found != null && found.start() > 0 && found.rank().department() == Rank.DepartmentRule.WITHIN;
        if (text == null || found == null || !bare) {
            return null;
        }
        Split split = splitter.split(text, found, NameStyle.of(0, 3, 1));
        boolean named = split.name() != null && split.role().equals(found.rank().ending());
        return named ? Naming.of(split.name(), split.role(), null) : null;
    }

    private Naming split(Naming naming) {
        String text = naming.together();
        return text == null
                ? listed.parted(naming)
                : read.computeIfAbsent(text, together -> listed.parted(styles.split(together)));
    }
}
