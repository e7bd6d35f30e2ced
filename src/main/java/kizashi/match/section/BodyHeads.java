package kizashi.match.section;

import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** The offices of heads that the law names ({@code body-heads.tsv}): a 教育長 has the secretariat of the board of education. */
final class BodyHeads {
    private static final Map<String, String> OFFICES = new HashMap<>();

    static {
        for (TsvTable.Row row :
                TsvTable.load(BodyHeads.class, "body-heads.tsv", null).rows()) {
            OFFICES.put(row.get("role"), row.get("office"));
        }
    }

    private BodyHeads() {}

    /** The office of who speaks; null where no law gives his role one. */
    static @Nullable String office(Passage passage) {
        Speaker speaker = passage.speaker();
        return speaker == null || speaker.side() != Side.OFFICIAL || speaker.role() == null
                ? null
                : OFFICES.get(speaker.role());
    }
}
