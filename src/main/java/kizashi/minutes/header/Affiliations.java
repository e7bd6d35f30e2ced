package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Groups;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody comes from, printed beside his name within a bracket: （公明党　甲野太郎君）, （乙野大学教授　甲野太郎君）,
 * （甲野太郎君・無所属）. It is no part of the name.
 */
final class Affiliations {
    private static final double SURE_NAME = 4.6;
    private static final String PARTING = "[ \u3000・･／/、，]+";

    private Affiliations() {}

    /**
     * What a bracket holds, without where the person comes from.
     *
     * @param inside the bracket's inside as printed
     * @return without spaces; null when nothing but a person stands there
     */
    static @Nullable String without(CharSequence inside) {
        String[] parts = inside.toString().strip().split(PARTING, -1);
        if (parts.length < 2 || parts[0].endsWith("担当")) {
            return null;
        }
        for (int i = 1; i < parts.length; i++) {
            String from = join(parts, 0, i);
            String person = join(parts, i, parts.length);
            if (isAffiliation(from) && isPerson(person)) {
                return person;
            }
        }
        String person = join(parts, 0, parts.length - 1);
        return isAffiliation(parts[parts.length - 1])
                        && (Honorifics.plain(person) != null
                                || Honorifics.role(person) != null
                                        && Groups.shared().isOne(parts[parts.length - 1]))
                ? person
                : null;
    }

    private static boolean isAffiliation(String text) {
        return text.length() > 2
                && (HeaderWords.shared().of(Kind.BELONGS).stream().anyMatch(text::endsWith)
                        || Ranks.shared().find(text) != null);
    }

    private static boolean isPerson(String text) {
        String name = Honorifics.strip(text);
        boolean respected = name.length() < text.length();
        return NamingReader.isName(name)
                && Ranks.shared().find(name) == null
                && NameCosts.full(name) < (respected ? SpacedNames.DEAREST : SURE_NAME);
    }

    private static String join(String[] parts, int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(Letters.withoutSpaces(parts[i]));
        }
        return all.toString();
    }
}
