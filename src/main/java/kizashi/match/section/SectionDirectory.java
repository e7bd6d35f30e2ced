package kizashi.match.section;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.TimeReader;
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
     * @param seen when it was named
     */
    record Section(String name, @Nullable String parent, List<String> duties, Seen seen) {
        /** Keeps its own copy. */
        public Section {
            duties = List.copyOf(duties);
        }

        /** One of which it is not known when it was named. */
        public Section(String name, @Nullable String parent, List<String> duties) {
            this(name, parent, duties, Seen.UNKNOWN);
        }

        /** The same, named on a day; null where the day is unknown. */
        public Section on(@Nullable LocalDate day) {
            return new Section(name, parent, duties, seen.and(new Seen(day, day, false)));
        }
    }

    /**
     * When a section was named by papers and minutes.
     *
     * @param first the first day known; null where none is
     * @param last the last one
     * @param listed whether a roster listed it with the others of its department, so that these are known too
     */
    record Seen(@Nullable LocalDate first, @Nullable LocalDate last, boolean listed) {
        /** Nobody knows when. */
        public static final Seen UNKNOWN = new Seen(null, null, false);

        /** In a roster, on a day not told. */
        static final Seen LISTED = new Seen(null, null, true);

        /** What both know. */
        public Seen and(Seen other) {
            return new Seen(
                    first == null || other.first != null && other.first.isBefore(first) ? other.first : first,
                    last == null || other.last != null && other.last.isAfter(last) ? other.last : last,
                    listed || other.listed);
        }

        /**
         * Whether it was named for the last time in a fiscal year before the one in which another is named for the first time:
         * offices are renamed on 1 April, and what was renamed is named no more.
         */
        boolean endsBefore(Seen other) {
            return last != null
                    && other.first != null
                    && TimeReader.fiscalYear(last) < TimeReader.fiscalYear(other.first);
        }
    }

    /** All known sections of a municipality, by {@link kizashi.model.Municipality#key()}. */
    List<Section> of(String municipality);
}
