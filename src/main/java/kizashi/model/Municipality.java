package kizashi.model;

import org.jspecify.annotations.Nullable;

/**
 * A body whose papers are read (自治体). A name alone identifies nobody: 26 names occur twice.
 *
 * @param code its LG code; null for a national body, and for an imported folder whose municipality could not be told
 * @param name such as 柏市
 * @param kana its reading, where known
 * @param prefecture such as 千葉県, where known
 * @param population residents, where known
 */
public record Municipality(
        @Nullable LgCode code,
        String name,
        @Nullable String kana,
        @Nullable String prefecture,
        @Nullable Integer population) {

    /** What stands for this body in keys: its {@link LgCode#key()}, or its name where it has no code. */
    public String key() {
        return code == null ? "N-" + name : code.key();
    }
}
