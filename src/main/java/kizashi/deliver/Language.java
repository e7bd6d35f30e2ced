package kizashi.deliver;

import java.util.Locale;

/** The language of what is around the evidence; quotes, names and reasons stay as they are. */
public enum Language {
    /** Japanese. */
    JA(Locale.JAPANESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** {@code ja} or {@code en}, as in the setting {@code language} and in HTML. */
    public String code() {
        return locale.getLanguage();
    }

    /** {@code en} gives English, everything else Japanese. */
    public static Language of(String code) {
        return code.equalsIgnoreCase("en") ? EN : JA;
    }
}
