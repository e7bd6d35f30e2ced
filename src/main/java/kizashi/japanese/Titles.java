package kizashi.japanese;

import java.util.regex.Pattern;

/** Titles of meetings and papers as people would write them. */
public final class Titles {
    /** Vendors' lists put a number into a column of its own: 令和　７年　　第３回定例会（９　月定例会）. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=[和成正治第（(])[\\s　]++(?=[0-9０-９元])");

    private static final Pattern AFTER_NUMBER = Pattern.compile("(?<=[0-9０-９元])[\\s　]++(?=[年月日回号])");
    private static final Pattern SPACES = Pattern.compile("[\\s　]++");

    private Titles() {}

    /**
     * A title without the spaces that only align it: none inside a year, month or number, and one where there were several.
     *
     * @param title as published
     */
    public static String tidy(String title) {
        String joined = BEFORE_NUMBER.matcher(title).replaceAll("");
        joined = AFTER_NUMBER.matcher(joined).replaceAll("");
        return SPACES.matcher(joined).replaceAll(" ").strip();
    }
}
