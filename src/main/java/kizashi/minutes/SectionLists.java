package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.minutes.header.Header;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;

/**
 * ○総務課　人事を所管します。 ○企画課　…: units that one speaker goes through, as where he explains how the offices are to be arranged anew. They look
 * like units that speak; but a chair gives units the floor, and an official who reads a list gives it to nobody. Whoever speaks again later
 * is no item of a list.
 */
final class SectionLists {
    private static final int SHORTEST = 2;
    /** How far before a list stands what announces it, and before a speech what hands over to it. */
    private static final int ANNOUNCED_WITHIN = 60;

    private SectionLists() {}

    /**
     * Those units that speak.
     *
     * @param others the headers of other forms, in order
     * @param sections the units that may speak, in order
     */
    static List<Header> without(String text, List<Header> others, List<Header> sections) {
        Map<String, Integer> times = new HashMap<>();
        sections.forEach(section -> times.merge(unit(section), 1, Integer::sum));
        List<Header> left = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < sections.size()) {
            while (next < others.size()
                    && others.get(next).start() < sections.get(i).start()) {
                next++;
            }
            int until = next < others.size() ? others.get(next).start() : text.length();
            int end = i;
            boolean again = false;
            while (end < sections.size() && sections.get(end).start() < until) {
                again |= times.getOrDefault(unit(sections.get(end)), 0) > 1;
                end++;
            }
            List<Header> run = sections.subList(i, Math.max(end, i + 1));
            boolean list = !again
                    && run.size() >= SHORTEST
                    && next > 0
                    && isRead(text, others.get(next - 1), run.get(0).start());
            left.addAll(list ? List.of() : run);
            i += run.size();
        }
        return left;
    }

    private static String unit(Header section) {
        return String.valueOf(section.naming().role());
    }

    /** Whether the speech before a run of units announces a list, or is that of an official who hands over to nobody. */
    private static boolean isRead(String text, Header speaks, int run) {
        int from = Math.max(speaks.bodyStart(), run - ANNOUNCED_WITHIN);
        String last = from < run ? text.substring(from, run) : "";
        boolean announced = has(Kind.LISTS, last);
        return announced || ListItems.isOfficial(speaks.naming()) && !has(Kind.HANDS_OVER, last);
    }

    private static boolean has(Kind kind, String text) {
        return HeaderWords.shared().of(kind).stream().anyMatch(text::contains);
    }
}
