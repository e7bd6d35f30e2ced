package kizashi.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line of a roster apart into persons, whatever its columns: role and name, seat and name, name and role, several of
 * them, with or without gaps. Every way to cut the line has a cost; the cheapest is taken.
 */
final class RosterSegmenter {
    private static final int LONGEST_ROLE = 40;
    private static final int LONGEST_NAME = 9;
    private static final double NEVER = 1e6;
    private static final double CUT_WITHOUT_GAP = 1.0;

    private final boolean members;
    private final boolean runTogether;
    private double[] best = new double[0];
    private @Nullable Part[] last = new Part[0];
    /** The type of the last part before a place that is more than punctuation. */
    private @Nullable Type[] context = new Type[0];

    /**
     * @param members whether the list is one of members, in which names stand without a role
     * @param runTogether whether the list writes surname and office without anything between them
     */
    RosterSegmenter(boolean members, boolean runTogether) {
        this.members = members;
        this.runTogether = runTogether;
    }

    /** What a run of letters is. */
    enum Type {
        /** An office. */
        ROLE,
        /** The beginning of an office whose rank stands on the next line. */
        ROLE_BEGINNING,
        /** A person. */
        NAME,
        /** A seat. */
        SEAT,
        /** 〃 or 同: the role of the line before. */
        DITTO,
        /** Surname and office run together. */
        NAME_ROLE,
        /** What is none of these. */
        OTHER
    }

    /**
     * A run of letters.
     *
     * @param type what it is
     * @param start index into the line's letters
     * @param end index after it
     * @param split for {@link Type#NAME_ROLE} where the role begins
     */
    record Part(Type type, int start, int end, int split) {}

    /** The parts of a line in order. */
    List<Part> parts(RosterLine line) {
        int n = line.length();
        best = new double[n + 1];
        last = new Part[n + 1];
        context = new Type[n + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (int start = 0; start < n; start++) {
            if (best[start] < NEVER) {
                extend(line, start);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int at = n; at > 0; ) {
            Part part = last[at];
            if (part == null) {
                return List.of(new Part(Type.OTHER, 0, n, 0));
            }
            parts.add(part);
            at = part.start();
        }
        Collections.reverse(parts);
        return parts;
    }

    private void extend(RosterLine line, int start) {
        int n = line.length();
        String letters = line.letters();
        Type before = context[start];
        double cut = start == 0 || line.gap(start) > 0 ? 0 : CUT_WITHOUT_GAP;
        char c = letters.charAt(start);
        if (isFiller(c)) {
            put(new Part(Type.OTHER, start, start + 1, 0), best[start] + 0.05);
        } else {
            put(new Part(Type.OTHER, start, start + 1, 0), best[start] + 3.0);
        }
        if (c == '〃' || c == '”' || c == '″' || c == '同' && line.gap(Math.min(n, start + 1)) > 0) {
            put(new Part(Type.DITTO, start, start + 1, 0), best[start] + 0.1);
        }
        int seat = NamingReader.seatEnd(letters.substring(start, Math.min(n, start + 8)));
        if (seat > 0) {
            put(new Part(Type.SEAT, start, start + seat, 0), best[start] + 0.1);
        }
        names(line, start, cut, before);
        roles(line, start, cut, before);
    }

    private void names(RosterLine line, int start, double cut, @Nullable Type before) {
        int n = line.length();
        boolean expected =
                before == Type.ROLE || before == Type.SEAT || before == Type.DITTO || before == Type.ROLE_BEGINNING;
        for (int end = start + 1; end <= Math.min(n, start + LONGEST_NAME); end++) {
            if (!isCell(line, start, end) || line.letters().charAt(start) == '兼') {
                continue;
            }
            String name = line.text(start, end);
            String plain = Honorifics.strip(name);
            boolean respected = plain.length() < name.length();
            double cost = Math.min(NameCosts.full(plain), NameCosts.surname(plain) + 1.6);
            if (cost >= NameCosts.IMPOSSIBLE || Offices.isUnit(plain) && plain.length() > 3) {
                continue;
            }
            if (Ranks.shared().find(plain) != null && !respected) {
                cost += 3;
            }
            cost += cut + 0.12 * line.gapsWithin(start, end) + endCost(line, end);
            cost += expected ? 0 : members ? 0.6 : 2.0;
            cost -= respected ? 1.0 : 0;
            put(new Part(Type.NAME, start, end, 0), best[start] + cost * 0.6);
        }
    }

    private void roles(RosterLine line, int start, double cut, @Nullable Type before) {
        int n = line.length();
        if (NamingReader.seatEnd(line.text(start, Math.min(n, start + 8))) > 0) {
            return;
        }
        boolean again = before == Type.ROLE || before == Type.ROLE_BEGINNING;
        for (int end = start + 1; end <= Math.min(n, start + LONGEST_ROLE); end++) {
            String role = line.text(start, end);
            if (isFiller(role.charAt(role.length() - 1)) && !role.endsWith("）") && !role.endsWith("・")) {
                return;
            }
            boolean goesOn = role.endsWith("兼");
            Ranks.Found found = Ranks.shared().find(goesOn ? role.substring(0, role.length() - 1) : role);
            boolean unitEnd = end - start > 1 && Offices.isUnit(role);
            if (found == null && !unitEnd) {
                continue;
            }
            double cost = roleCost(role, found) + cut + 0.08 * line.gapsWithin(start, end) + endCost(line, end);
            cost += again ? 2.0 : before == Type.SEAT ? 1.0 : 0;
            if (found == null || unitEnd || goesOn) {
                double rare = goesOn ? 0.2 : found == null ? 2.2 : 0.8;
                put(new Part(Type.ROLE_BEGINNING, start, end, 0), best[start] + cost + rare);
                continue;
            }
            // A role after which the line ends waits for its name on the next line, which is rare.
            cost += end == n ? 1.2 : 0;
            put(new Part(Type.ROLE, start, end, 0), best[start] + cost);
            if (before != Type.ROLE && before != Type.SEAT && found.start() > 0) {
                NameSplitter.Split split = new NameSplitter(java.util.Set.of(), java.util.Set.of(), BodyEvidence.NONE)
                        .split(role, found, NameStyle.of(0, 3, 1));
                if (split.name() != null) {
                    Part part = new Part(
                            Type.NAME_ROLE, start, end, start + split.name().length());
                    put(
                            part,
                            best[start]
                                    + split.cost() * 0.5
                                    + innerRanks(
                                            split.role(),
                                            found.start() - split.name().length())
                                    + cut
                                    + endCost(line, end)
                                    + (runTogether ? -1.5 : 1.4));
                }
            }
        }
    }

    /** A role of known words costs little for its length; a rank inside it that 兼 does not join costs much. */
    private static double roleCost(String role, Ranks.@Nullable Found found) {
        int stem = found == null ? role.length() : found.start();
        double unit = Units.shared().costsFromEnd(role.substring(0, stem))[0];
        return 0.4 + 0.35 * unit + innerRanks(role, stem);
    }

    private static double innerRanks(String role, int stem) {
        double cost = 0;
        for (int i = 2; i < stem; i++) {
            Rank inner = Ranks.shared().endingAt(role, i);
            if (inner != null && inner.ending().endsWith("長") && role.charAt(i) != '兼' && !role.endsWith("務")) {
                cost += 2.5;
            }
        }
        return cost;
    }

    private static double endCost(RosterLine line, int end) {
        if (end >= line.length() || line.gap(end) > 0 || isFiller(line.letters().charAt(end))) {
            return 0;
        }
        return CUT_WITHOUT_GAP * 0.5;
    }

    /** A name's letters all stand apart, or in at most three groups. */
    private static boolean isCell(RosterLine line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Letters.isNameLetter(line.letters().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFiller(char c) {
        return "（）()，、,・：:｜|／/[]［］【】〔〕＊*…．.－―─".indexOf(c) >= 0;
    }

    private void put(Part part, double cost) {
        if (cost < best[part.end()]) {
            best[part.end()] = cost;
            last[part.end()] = part;
            context[part.end()] = part.type() == Type.OTHER ? context[part.start()] : part.type();
        }
    }
}
