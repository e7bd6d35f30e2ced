package kizashi.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Paging: a list goes on from an {@code offset}. */
final class Offsets {
    private Offsets() {}

    /** Where the list that was asked for begins; 0 for what is no number. */
    static int of(Context c) {
        return number(c.queryParam("offset"), 0);
    }

    /** A number of up to six digits. */
    static int number(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : otherwise;
    }

    /** The page before; null on the first. */
    static @Nullable String previous(String address, int offset, int size) {
        return offset == 0 ? null : address + "&offset=" + Math.max(0, offset - size);
    }

    /** The page after; null on the last. */
    static @Nullable String next(String address, int offset, int size, long total) {
        return offset + size < total ? address + "&offset=" + (offset + size) : null;
    }
}
