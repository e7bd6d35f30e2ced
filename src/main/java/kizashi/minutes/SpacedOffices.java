package kizashi.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Naming;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;

/**
 * 小川　正規雇用課長: whether the space parts the name from the office, or the surname from the given name (小川　正規雇用課長 as 小川正規, head
 * of 雇用課), is one stenographer's way throughout. What letters say of most headers decides for those of which they say something else.
 */
final class SpacedOffices {
    /** Fewer headers show no way. */
    private static final int FEWEST = 3;
    /** For each header that is written the other way there must be so many of this. */
    private static final int MANY = 3;

    private final String text;

    private SpacedOffices(String text) {
        this.text = text;
    }

    /** The headers, each with its name up to the space where the document writes so. */
    static List<Header> of(String text, List<Header> headers) {
        SpacedOffices spaced = new SpacedOffices(text);
        Set<String> parted = new HashSet<>();
        Set<String> within = new HashSet<>();
        for (Header header : headers) {
            int space = spaced.space(header);
            String written = text.substring(header.textStart(), header.end());
            if (space > 0 && spaced.isName(header, space)) {
                parted.add(written);
            } else if (space > 0 && isGiven(header, space)) {
                within.add(written);
            }
        }
        boolean usual = parted.size() >= FEWEST && parted.size() >= MANY * within.size();
        return usual ? headers.stream().map(spaced::parted).toList() : headers;
    }

    /** Where the only space of a header is that names somebody and then his office; 0 for another. */
    private int space(Header header) {
        Naming naming = header.naming();
        if (naming.name() == null || naming.role() == null || naming.seat() != null) {
            return 0;
        }
        int found = 0;
        for (int i = header.textStart(); i < header.end(); i++) {
            if (Letters.isSpace(text.charAt(i)) && !Letters.isSpace(text.charAt(i - 1))) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
        }
        boolean nameFirst = found > 0
                && (naming.name() + naming.role())
                        .equals(Letters.withoutSpaces(text.subSequence(header.textStart(), header.end())));
        return nameFirst ? found : 0;
    }

    private boolean isName(Header header, int space) {
        return space - header.textStart()
                == String.valueOf(header.naming().name()).length();
    }

    /** Whether what is read as the given name is one and nothing else: 千歳 is a place, too, and begins the names of units. */
    private static boolean isGiven(Header header, int space) {
        String name = String.valueOf(header.naming().name());
        int kinds = NameLexicon.shared().kinds(name.substring(Math.min(name.length(), space - header.textStart())));
        return (kinds & NameLexicon.GIVEN) != 0 && (kinds & (NameLexicon.PLACE | NameLexicon.NOUN)) == 0;
    }

    private Header parted(Header header) {
        int space = space(header);
        if (space == 0 || isName(header, space)) {
            return header;
        }
        String office = text.substring(space, header.end()).strip();
        if (Ranks.shared().find(Posts.first(office)) == null) {
            return header;
        }
        return new Header(
                header.start(),
                header.textStart(),
                header.end(),
                header.bodyStart(),
                header.marker(),
                Naming.of(text.substring(header.textStart(), space), office, null),
                header.strength());
    }
}
