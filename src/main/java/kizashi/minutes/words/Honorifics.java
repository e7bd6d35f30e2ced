package kizashi.minutes.words;

import java.util.List;
import kizashi.minutes.words.HeaderWords.Kind;
import org.jspecify.annotations.Nullable;

/** Words of respect after a name. 議員 and 委員 are both that and a role. */
public final class Honorifics {
    private static final List<String> PLAIN = HeaderWords.shared().of(Kind.RESPECT);
    private static final List<String> ROLES = HeaderWords.shared().of(Kind.TITLE);

    private Honorifics() {}

    /** The plain honorific that a text ends in (君, さん); null for none. */
    public static @Nullable String plain(String text) {
        return ending(text, PLAIN);
    }

    /** 議員 or 委員 where the text ends in it. */
    public static @Nullable String role(String text) {
        return ending(text, ROLES);
    }

    private static @Nullable String ending(String text, List<String> words) {
        for (String word : words) {
            if (text.length() > word.length() && text.endsWith(word)) {
                return word;
            }
        }
        return null;
    }

    /** The text without an honorific at its end. */
    public static String strip(String text) {
        String word = plain(text);
        return word == null ? text : text.substring(0, text.length() - word.length());
    }
}
