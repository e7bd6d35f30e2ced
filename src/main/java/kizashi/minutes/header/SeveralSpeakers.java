package kizashi.minutes.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Headers that name several who speak at once: 甲野委員、乙野委員, 総務部長（甲野太郎君）・財政部長（乙野次郎君）, 甲野、乙野各委員. All are
 * kept, in one name and one role with 、 between them; none is chosen. Believed only where every part names
 * a person, or every one an office.
 */
public final class SeveralSpeakers {
    private static final int LONGEST = 60;
    private static final String PARTING = "、，・･";
    /** What a surname or full name costs at most that stands before 各委員. */
    private static final double DEAREST = 4.2;

    /** What parts the persons in a name that is that of several. */
    public static final String AND = "、";

    private SeveralSpeakers() {}

    /** Reads a header that begins at {@code from}; null when it does not name several. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        List<String> parts = new ArrayList<>();
        int limit = Math.min(lineEnd, from + LONGEST);
        int depth = 0;
        boolean dots = false;
        int start = from;
        int i = from;
        for (; i < limit; i++) {
            char c = text.charAt(i);
            if (depth == 0 && Letters.isSpace(c)) {
                break;
            }
            if ("。「」？！".indexOf(c) >= 0) {
                return null;
            }
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && PARTING.indexOf(c) >= 0) {
                dots |= "・･".indexOf(c) >= 0;
                parts.add(text.subSequence(start, i).toString());
                start = i + 1;
            }
        }
        if (parts.isEmpty() || i == limit && limit < lineEnd) {
            return null;
        }
        parts.add(text.subSequence(start, i).toString());
        Naming naming = all(parts, dots);
        // ○説明　総務課長、財政課長 is a list: offices alone must say something on the same line.
        boolean said = naming == null
                || naming.name() != null
                || text.subSequence(i, lineEnd).toString().indexOf('。') >= 0;
        return naming == null || !said ? null : new BracketHeader.Result(naming, i);
    }

    private static @Nullable Naming all(List<String> parts, boolean dots) {
        String shared = sharedTitle(parts);
        List<String> names = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        for (String part : parts) {
            Naming one = shared == null ? person(part) : titled(part, shared);
            if (one == null) {
                return null;
            }
            if (one.name() != null) {
                names.add(one.name());
            }
            if (one.seat() != null) {
                seats.add(one.seat());
            }
            roles.add(String.valueOf(one.role()));
        }
        // 参事・総務課長 is one person with two posts; 福祉課長、財政課長 are two.
        boolean every = names.size() == parts.size() || names.isEmpty() && (!dots || seats.size() == parts.size());
        return every ? Naming.of(joined(names), String.join(AND, roles), joined(seats)) : null;
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(AND, parts);
    }

    /** 委員 of 甲野、乙野各委員; null where each has a title of his own. */
    private static @Nullable String sharedTitle(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        for (String each : HeaderWords.shared().of(Kind.EACH)) {
            int at = last.lastIndexOf(each);
            if (at > 0 && Ranks.shared().isRank(last.substring(at + each.length()))) {
                return last.substring(at);
            }
        }
        return null;
    }

    private static @Nullable Naming titled(String part, String shared) {
        String name = part.endsWith(shared) ? part.substring(0, part.length() - shared.length()) : part;
        boolean fits = NamingReader.isName(name) && Math.min(NameCosts.surname(name), NameCosts.full(name)) < DEAREST;
        return fits ? Naming.of(name, shared.substring(1), null) : null;
    }

    private static @Nullable Naming person(String part) {
        BracketHeader.Result bracket = BracketHeader.read(part, 0, part.length());
        Naming naming = bracket != null && bracket.end() == part.length()
                ? bracket.naming()
                : NamingReader.read(Letters.withoutSpaces(part));
        if (naming == null || naming.together() == null) {
            return naming != null && (naming.role() != null && naming.name() != null || naming.seat() != null)
                    ? naming
                    : null;
        }
        Ranks.Found found = Ranks.shared().find(Offices.firstPost(naming.together()));
        if (found == null || found.start() == 0) {
            return found == null ? null : Naming.of(null, naming.together(), null);
        }
        NameSplitter.Split split = new NameSplitter(Set.of(), Set.of(), BodyEvidence.NONE)
                .split(naming.together(), found, NameStyle.UNKNOWN);
        return Naming.of(split.name(), split.role(), null);
    }
}
