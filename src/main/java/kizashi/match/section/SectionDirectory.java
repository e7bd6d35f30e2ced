package kizashi.match.section;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a municipality as far as its own papers and minutes named them: 課, with the 部 above where known. */
public interface SectionDirectory {
    /** Knows none. */
    SectionDirectory NONE = municipality -> List.of();

    /**
     * A section.
     *
     * @param name 都市交通課
     * @param parent 都市計画部; null where unknown
     * @param duties words of its 事務分掌, where they were read; empty otherwise
     */
    record Section(String name, @Nullable String parent, List<String> duties) {
        /** Keeps its own copy. */
        public Section {
            duties = List.copyOf(duties);
        }
    }

    /** All known sections of a municipality, by {@link kizashi.model.Municipality#key()}. */
    List<Section> of(String municipality);
}
