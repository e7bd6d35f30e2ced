package kizashi.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.PassageIndex;
import kizashi.model.Passage;

/**
 * The passages of documents that were asked for lately. Cases of one batch and their promises come from few documents, whose
 * neighbourhood is asked for again and again.
 */
final class RecentDocuments {
    private static final int MOST = 12;

    private final PassageIndex index;

    /** By id and hash, since a revision has the id of what it replaces; those asked for longest ago first. */
    private final Map<String, List<Passage>> recent = new LinkedHashMap<>(MOST * 2, 0.75f, true);

    private long size = -1;

    RecentDocuments(PassageIndex index) {
        this.index = index;
    }

    /** All passages of the document of a passage, by their place in it. */
    synchronized List<Passage> around(Passage passage) {
        if (index.size() != size) {
            size = index.size();
            recent.clear();
        }
        String revision = passage.document().id() + "\n" + passage.document().sha256();
        List<Passage> known = recent.get(revision);
        if (known == null) {
            known = index.ofDocument(passage.document().id());
            recent.put(revision, known);
            if (recent.size() > MOST) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return known;
    }
}
