package kizashi.minutes.roster;

import java.util.List;
import java.util.stream.IntStream;
import kizashi.minutes.roster.RosterPart.Type;

/** Rows of names whose offices stand in the row below, in a list that writes names first. */
final class NamesAbove {
    private final RosterDrafts drafts;
    /** The names on the line before, where nothing else stands on it. */
    private List<PlacedPart> waiting = List.of();

    private int lost;

    NamesAbove(RosterDrafts drafts) {
        this.drafts = drafts;
    }

    /** How many names have no office: those that wait for it, and those whose row of offices never came. */
    int withoutOffice() {
        return lost + waiting.size();
    }

    /** 甲野太郎　乙川花子 above 町長　副町長: a row of names in a list that writes them first, then the row of their offices. */
    boolean take(RosterLine line, String raw, List<RosterPart> parts) {
        List<PlacedPart> names = waiting;
        waiting = List.of();
        if (names.size() == parts.size() && !names.isEmpty() && parts.stream().allMatch(RosterPart::isRole)) {
            for (int i = 0; i < names.size(); i++) {
                PlacedPart named = names.get(i);
                RosterPart role = parts.get(i);
                drafts.draft(
                                        named.line(),
                                        named.raw(),
                                        named.part().start(),
                                        named.part(),
                                        line.text(role.start(), role.end()),
                                        null)
                                .end =
                        line.offset(role.end() - 1) + 1;
            }
            return true;
        }
        lost += names.size(); // their offices did not come
        if (parts.size() > 1 && parts.stream().allMatch(part -> part.type() == Type.NAME)) {
            waiting = IntStream.range(0, parts.size())
                    .mapToObj(i -> new PlacedPart(line, raw, parts, i, true))
                    .toList();
            return true;
        }
        return false;
    }

    /** Whether a line is nothing but names, each with its office or title behind it. */
    static boolean areFirst(List<RosterPart> parts) {
        int pairs = 0;
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            Type second = parts.get(i + 1).type();
            if (parts.get(i).type() != Type.NAME || second != Type.ROLE && second != Type.TITLE) {
                return false;
            }
            pairs++;
        }
        return pairs > 0 && parts.size() % 2 == 0;
    }
}
