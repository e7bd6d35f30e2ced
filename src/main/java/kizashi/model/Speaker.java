package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the minutes name him, and who that is.
 *
 * @param name as written before the role: 佐藤一郎, or only 佐藤; null where only the office is named
 * @param role 職名: 産業振興課長, 議長, 議員
 * @param department 部署: 産業振興課; null where it is unclear (市長, 理事)
 * @param path the units from large to small (区, 局, 部, 課, 係), as far as known
 * @param rank 職位: 課長, 部長
 * @param seat 12番 of a member, as written
 * @param side on which side
 * @param fullName the full name, where it is written or a roster gives it; null when unresolved
 * @param resolution how the full name was found, null where it stands in the header itself
 */
public record Speaker(
        @Nullable String name,
        @Nullable String role,
        @Nullable String department,
        List<String> path,
        @Nullable String rank,
        @Nullable String seat,
        Side side,
        @Nullable String fullName,
        @Nullable Resolution resolution) {

    /** Keeps its own copy of the list. */
    public Speaker {
        path = List.copyOf(path);
    }

    /** The same on another side. */
    public Speaker on(Side other) {
        return new Speaker(name, role, department, path, rank, seat, other, fullName, resolution);
    }

    /** The same with what is known of who that is. */
    public Speaker known(@Nullable String as, @Nullable Resolution how) {
        return new Speaker(name, role, department, path, rank, seat, side, as, how);
    }

    /** The best name we have: the full one, else the one written; null where only the office is known. */
    public @Nullable String bestName() {
        return fullName != null ? fullName : name;
    }

    /** For screens: 産業振興課長 佐藤一郎. Never empty. */
    public String display() {
        String who = bestName();
        if (role == null) {
            return who == null ? "発言者未確認" : who;
        }
        return who == null ? role : role + " " + who;
    }

    /**
     * How a full name was found.
     *
     * @param method what matched
     * @param evidence the roster's line as it stands there; null where there is none
     * @param documentId where that roster is; null for this very document, or for another sitting of the same text
     * @param inferred whether it comes from another sitting of the same fiscal year
     * @param possiblyMoved whether 1 April lies between the roster and the speech
     * @param candidates the full names that fit where more than one does, or the side is open; then none is chosen
     */
    public record Resolution(
            Method method,
            @Nullable String evidence,
            @Nullable String documentId,
            boolean inferred,
            boolean possiblyMoved,
            List<String> candidates) {

        /** Keeps its own copy of the list. */
        public Resolution {
            candidates = List.copyOf(candidates);
        }
    }

    /** What of a speaker matched an entry of a roster. */
    public enum Method {
        /** The very office. */
        OFFICE,
        /** Department, surname and rank. */
        DEPARTMENT_SURNAME_RANK,
        /** Surname and rank. */
        SURNAME_RANK,
        /** The name alone. */
        NAME,
        /** Several fit; without candidates: the office can be one of two sides (事務局長), and nothing tells which. */
        AMBIGUOUS
    }
}
