package kizashi.web;

import io.javalin.http.Context;

/** What a form sent. */
final class Parameters {
    private Parameters() {}

    /** The text of a parameter without white space around it; empty where it was not sent. */
    static String of(Context c, String name) {
        String value = c.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
