package kizashi.deliver;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.match.cases.NearDuplicates;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Where else the same words were published (ほかの出典): an earlier edition, a committee's report, the answer of another official.
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
        return of(
                matches.size() < 2
                        ? new NearDuplicates.Item(matches.get(0), List.of())
                        : NearDuplicates.group(matches).get(0));
    }

    /** The other sources of an item. */
    public static List<OtherSource> of(NearDuplicates.Item item) {
        Map<String, OtherSource> sources = new LinkedHashMap<>();
        editions(item.shown().passage().document(), sources);
        for (Match other : item.others()) {
            Passage passage = other.passage();
            if (!passage.key().equals(item.shown().passage().key())) {
                sources.putIfAbsent(passage.key(), of(passage));
                editions(passage.document(), sources);
            }
        }
        return List.copyOf(sources.values());
    }

    /** Where earlier revisions of a document were published: 速報版 and 正本 are one document. */
    private static void editions(Document document, Map<String, OtherSource> sources) {
        for (Document.Edition edition : document.editions()) {
            String label = edition.state().label() + "　" + document.title();
            sources.putIfAbsent(edition.url().toString(), of(label, edition.url()));
        }
    }

    private static OtherSource of(String label, URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return new OtherSource(label, web ? url.toString() : null, url.toString());
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
        return of(label.toString(), document.url());
    }
}
