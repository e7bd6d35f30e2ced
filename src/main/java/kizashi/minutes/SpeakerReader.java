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
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameSplitter.Split;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
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
    private static final int ROUNDS = 6;
    /** After so many different headers no further one tells anything new of how the document writes names. */
    private static final int MOST_LEARNT = 2000;
    /** Who heads a union of municipalities. */
    private static final Set<String> JOINT_HEADS =
            Set.of("管理者", "副管理者", "広域連合長", "副広域連合長", "連合長", "副連合長", "企業長", "組合長");

    private static final String SECRETARIAT = "事務局";
    private static final Set<String> RANKS_OF_SECRETARIAT = Set.of("局長", "次長");

    private final NameSplitter splitter;
    private final MarkerSides markers = new MarkerSides();
    /** How often officials, chairs and members are written without a name, with a surname, in full. */
    private double[] office = new double[3];

    private double[] chair = new double[3];
    private double[] member = new double[3];
    /** What each header that runs name and office together adds to these. */
    private final Map<String, double[]> votes = new HashMap<>();

    private NameStyle offices = NameStyle.UNKNOWN;
    private NameStyle members = NameStyle.UNKNOWN;
    private NameStyle chairs = NameStyle.UNKNOWN;
    private final Map<String, Naming> read = new HashMap<>();
    private final Presidency presidency;
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
        splitter = new NameSplitter(knownNames, knownRoles, body);
        learnStyle(together.keySet());
        presidency = Presidency.of(headers, header -> split(header.naming()).role(), roster, body);
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
            if (naming.role() != null && JOINT_HEADS.contains(Offices.firstPost(naming.role()))) {
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

    /** Officials, chairs and members are often named in different ways; each way says a little about the others. */
    private void learnStyle(Set<String> together) {
        Map<String, Weighed> weighed = new LinkedHashMap<>();
        for (String text : together) {
            Ranks.Found found = Ranks.shared().find(Offices.firstPost(text));
            if (found != null && found.start() > 0 && weighed.size() < MOST_LEARNT) {
                weighed.put(text, new Weighed(found, splitter.byLetters(text, found)));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, double[]> shares = new HashMap<>();
            // A doubtful header has no whole vote.
            weighed.forEach((text, w) -> shares.put(text, NameSplitter.shares(w.letters(), style(w.found()))));
            boolean last = round == ROUNDS - 1;
            if (last) {
                shares.replaceAll((text, vote) -> decided(vote));
            }
            votes.clear();
            votes.putAll(shares);
            office = new double[3];
            chair = new double[3];
            member = new double[3];
            shares.forEach((text, vote) -> add(countsOf(text), vote, 1));
            setStyles();
        }
    }

    /** A header whose letters were weighed, which no round needs to do again. */
    private record Weighed(Ranks.Found found, double[] letters) {}

    private void setStyles() {
        // How members are named says little about whether officials are named, but much about how.
        offices = NameStyle.of(office[0], office[1] + share(1, member, chair), office[2] + share(2, member, chair));
        members = NameStyle.of(member[0], member[1] + share(1, chair), member[2] + share(2, chair));
        // A committee has one chair, so that most is known from the others.
        chairs = NameStyle.of(
                chair[0], chair[1] + 2 * share(1, member, office), chair[2] + 2 * share(2, member, office));
    }

    private double[] countsOf(String text) {
        Ranks.Found found = Ranks.shared().find(Offices.firstPost(text));
        return found == null || !found.rank().takesUnit() ? member : isChair(found) ? chair : office;
    }

    /** In the end each header counts for what it most likely is: many small doubts are no evidence. */
    private static double[] decided(double[] vote) {
        double[] whole = new double[vote.length];
        int most = 0;
        for (int i = 1; i < vote.length; i++) {
            most = vote[i] > vote[most] ? i : most;
        }
        whole[most] = 1;
        return whole;
    }

    private static void add(double[] counts, double[] vote, int times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, counts[i] + times * vote[i]);
        }
    }

    /** How much of a kind there is in other counts, as (part of) one header. */
    private static double share(int kind, double[]... counts) {
        double of = 0;
        double all = 0;
        for (double[] count : counts) {
            of += count[kind];
            all += count[1] + count[2];
        }
        return all == 0 ? 0 : of / all;
    }

    private static boolean isChair(Ranks.Found found) {
        return found.rank().takesUnit() && found.rank().side() == Side.CHAIR;
    }

    private NameStyle style(Ranks.Found found) {
        return isChair(found) ? chairs : found.rank().takesUnit() ? offices : members;
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
            side = markers.side(header.marker(), role);
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
        if (text == null) {
            return naming;
        }
        return read.computeIfAbsent(text, this::splitNow);
    }

    private Naming splitNow(String text) {
        Ranks.Found found = Ranks.shared().find(Offices.firstPost(text));
        if (found == null) {
            return Naming.of(null, text, null);
        }
        // How the others are written decides: its own vote would bear out what a header was first taken for.
        double[] vote = votes.getOrDefault(text, new double[3]);
        double[] counts = countsOf(text);
        add(counts, vote, -1);
        setStyles();
        Split split = splitter.split(text, found, style(found));
        add(counts, vote, 1);
        return Naming.of(split.name(), split.role(), null);
    }

    /** Which sides stand behind which marker in this document. */
    private static final class MarkerSides {
        private final Map<String, Map<Side, Integer>> counts = new HashMap<>();
        private boolean joint;

        /** In a union of municipalities, whose head is a 管理者, and on a board of an administration the 事務局 is all of the administration. */
        void isJoint() {
            joint = true;
        }

        void count(@Nullable String marker, @Nullable Side side) {
            if (marker != null && side != null) {
                counts.computeIfAbsent(marker, m -> new HashMap<>()).merge(side, 1, Integer::sum);
            }
        }

        /** The side of a speaker whose role does not tell it. */
        Side side(@Nullable String marker, @Nullable String role) {
            if (role != null && role.contains("事務局")) {
                return joint ? Side.OFFICIAL : Side.OTHER;
            }
            if (role != null
                    && Honorifics.role(role) == null
                    && Ranks.shared().find(role) == null
                    && Offices.isHead(role)) {
                return Side.OFFICIAL;
            }
            if (marker != null && counts.size() > 1) {
                Map<Side, Integer> sides = counts.getOrDefault(marker, Map.of());
                int member = sides.getOrDefault(Side.MEMBER, 0);
                int official = sides.getOrDefault(Side.OFFICIAL, 0);
                if (official > member) {
                    return Side.OFFICIAL;
                }
            }
            return Side.MEMBER;
        }
    }
}
