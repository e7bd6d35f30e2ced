package kizashi.minutes.header;

import org.jspecify.annotations.Nullable;

/**
 * Whom a header names, its parts without spaces. Either the parts are known, or name and role are run together in
 * {@code together} and must be split with a look at the rest of the document.
 *
 * @param name the person
 * @param role the office
 * @param seat the number of his seat, as written: １２番
 * @param together name and role without a separator, ending in a rank
 */
public record Naming(
        @Nullable String name,
        @Nullable String role,
        @Nullable String seat,
        @Nullable String together) {

    /** What a header says; each part null where it is not told. */
    public static Naming of(@Nullable String name, @Nullable String role, @Nullable String seat) {
        return new Naming(name, role, seat, null);
    }

    static Naming together(String text) {
        return new Naming(null, null, null, text);
    }
}
