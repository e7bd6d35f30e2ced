package kizashi.deliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.match.cases.NearDuplicates;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Where else the same words were published (ほかの出典): another edition, a committee's report, the answer of another official.
 *
 * @param label which document, who says it and when: 令和８年第３回定例会（第２号）　福祉部長 佐々木健司　2026-09-08
 * @param url its web address; null where it has none
 * @param source its address as text
 */
public record OtherSource(String label, @Nullable String url, String source) {

    /**
     * The other sources of the first of some matches, each place once.
     *
     * @param matches the one shown first
     */
    public static List<OtherSource> of(List<Match> matches) {
        return matches.size() < 2 ? List.of() : of(NearDuplicates.group(matches).get(0));
    }

    /** The other sources of an item. */
    public static List<OtherSource> of(NearDuplicates.Item item) {
        Map<String, OtherSource> sources = new LinkedHashMap<>();
        for (Match other : item.others()) {
            Passage passage = other.passage();
            if (!passage.key().equals(item.shown().passage().key())) {
                sources.putIfAbsent(passage.key(), of(passage));
            }
        }
        return List.copyOf(sources.values());
    }

    private static OtherSource of(Passage passage) {
        Document document = passage.document();
        StringBuilder label = new StringBuilder(document.title());
        String who = passage.speaker() != null ? passage.speaker().display() : passage.department();
        if (who != null) {
            label.append('　').append(who);
        }
        if (document.spokenOn() != null) {
            label.append('　').append(document.spokenOn());
        }
        String scheme = document.url().getScheme();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        return new OtherSource(
                label.toString(),
                web ? document.url().toString() : null,
                document.url().toString());
    }
}
