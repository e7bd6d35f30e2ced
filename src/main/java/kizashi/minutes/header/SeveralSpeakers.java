package kizashi.minutes.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * Headers that name several who speak at once: 甲野委員、乙野委員, 総務部長（甲野太郎君）・財政部長（乙野次郎君）, 甲野、乙野各委員. All are
 * kept, in one name and one role with 、 between them; none is chosen. Believed only where every part names
 * a person, or every one an office.
 */
public final class SeveralSpeakers {
    private static final int LONGEST = 60;
    private static final String PARTING = "、，・･／";
    private static final List<String> WORDS = List.of("及び", "並びに", "および", "ならびに");
    private static final String EACH = "各";
    /** What a surname or full name costs at most that stands before 各委員. */
    private static final double DEAREST = 4.2;
    /** Letters for the lie of the land, in which most surnames end and next to no word of an administration. */
    private static final String SURNAME_ENDS = "田山川野村原木本島嶋崎﨑沢澤井口谷岡林森橋浦坂塚池瀬里尾根辺部藤内越";

    /** What parts the persons in a name that is that of several. */
    public static final String AND = "、";

    private SeveralSpeakers() {}

    /**
     * Reads a header that begins at {@code from}; null when it does not name several.
     *
     * @param marked whether a marker stands before it; without one every part must name a person, or hold an office that nobody holds
     *     beside another
     */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd, boolean marked) {
        List<String> parts = new ArrayList<>();
        int limit = Math.min(lineEnd, from + LONGEST);
        int depth = 0;
        boolean dots = false;
        int start = from;
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (depth == 0 && Letters.isSpace(c)) {
                int named = nameEnd(text, start, i, limit);
                if (named == i) {
                    break;
                }
                i = named;
                continue;
            }
            if ("。「」？！".indexOf(c) >= 0) {
                return null;
            }
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            boolean inside = depth > 0 || i == start;
            int parting = inside ? 0 : parting(text, i);
            // 町長（甲野太郎君）教育長（乙川花子君）
            boolean adjoins = !inside && "）)".indexOf(text.charAt(i - 1)) >= 0 && Letters.isNameLetter(c);
            if (parting > 0 || adjoins) {
                dots |= "・･".indexOf(c) >= 0;
                parts.add(text.subSequence(start, i).toString());
                start = i + parting;
                i = start;
                continue;
            }
            i++;
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
        boolean clear = marked || naming != null && (naming.name() != null || areTop(parts));
        return naming == null || !said || !clear ? null : new BracketHeader.Result(naming, i);
    }

    /** How long the sign or word is that parts two persons. */
    private static int parting(CharSequence text, int at) {
        if (PARTING.indexOf(text.charAt(at)) >= 0) {
            return 1;
        }
        for (String word : WORDS) {
            int end = at + word.length();
            if (end < text.length() && word.contentEquals(text.subSequence(at, end))) {
                return word.length();
            }
        }
        return 0;
    }

    /** 町長　甲野太郎君、教育長　乙川花子君: where the name ends that a space parts from the office before it; the space where none does. */
    private static int nameEnd(CharSequence text, int start, int space, int limit) {
        String office = Letters.withoutSpaces(text.subSequence(start, space));
        boolean alone = Ranks.shared().isRank(office) || NamingReader.seatEnd(office) == office.length();
        int end = space;
        while (alone && end < limit && Letters.isSpace(text.charAt(end))) {
            end++;
        }
        while (alone && end < limit && Letters.isNameLetter(text.charAt(end))) {
            end++;
            if (HeaderWords.shared().of(Kind.RESPECT).contains(String.valueOf(text.charAt(end - 1)))) {
                return end;
            }
        }
        return space;
    }

    private static @Nullable Naming all(List<String> parts, boolean dots) {
        Naming within = withinOneBracket(parts);
        if (within != null) {
            return within;
        }
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
        // 参事・総務課長 is one person with two posts; 福祉課長、財政課長 are two, and so are 町長・教育長.
        boolean every = names.size() == parts.size()
                || names.isEmpty() && (!dots || seats.size() == parts.size() || areTop(parts));
        return every ? Naming.of(joined(names), String.join(AND, roles), joined(seats)) : null;
    }

    /** Whether each office is one that nobody holds beside another. */
    private static boolean areTop(List<String> parts) {
        return HeaderWords.shared().of(Kind.TOP).containsAll(parts);
    }

    /** 町長・教育長（甲野太郎君・乙川花子君）: the offices first, then as many names in one bracket. */
    private static @Nullable Naming withinOneBracket(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        int open = Math.max(last.indexOf('（'), last.indexOf('('));
        if (open < 1 || "）)".indexOf(last.charAt(last.length() - 1)) < 0) {
            return null;
        }
        List<String> offices = new ArrayList<>(parts.subList(0, parts.size() - 1));
        offices.add(last.substring(0, open));
        List<String> names = new ArrayList<>();
        for (String part : last.substring(open + 1, last.length() - 1).split("[" + PARTING + "]", -1)) {
            String inside = Letters.withoutSpaces(part);
            String name = Honorifics.strip(inside);
            if (name.length() == inside.length() || !NamingReader.isName(name)) {
                return null;
            }
            names.add(name);
        }
        boolean fits = names.size() == offices.size()
                && offices.stream().allMatch(office -> Ranks.shared().find(office) != null);
        return fits ? Naming.of(joined(names), String.join(AND, offices), null) : null;
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
        // 甲野・乙川委員: all but the last are surnames and nothing else.
        List<String> before = parts.subList(0, parts.size() - 1);
        String title = Honorifics.role(last);
        if (title != null) {
            return before.stream().allMatch(NameLexicon.shared()::isSurname) ? EACH + title : null;
        }
        // 甲野・乙川担当部長: so the last, too, and none of them is the name of a field (福祉・環境担当部長).
        Ranks.Found found = Ranks.shared().find(last);
        return found != null
                        && found.start() > 1
                        && isPlainSurname(last.substring(0, found.start()))
                        && before.stream().allMatch(SeveralSpeakers::isPlainSurname)
                ? EACH + last.substring(found.start())
                : null;
    }

    /** A surname, listed or made like one and no word of units: 丙山. 共創 is in no list either, but ends as no surname does. */
    private static boolean isPlainSurname(String text) {
        if (text.length() < 2 || Units.shared().isWord(text)) {
            return false;
        }
        boolean made = text.length() == 2
                && SURNAME_ENDS.indexOf(text.charAt(1)) >= 0
                && NameCosts.surname(text) < Units.shared().cost(text);
        return made || NameLexicon.shared().isSurname(text);
    }

    private static @Nullable Naming titled(String part, String shared) {
        String title = shared.substring(1);
        String rest = part.endsWith(title) ? part.substring(0, part.length() - title.length()) : part;
        String name = part.endsWith(shared) ? part.substring(0, part.length() - shared.length()) : rest;
        boolean fits = NamingReader.isName(name) && Math.min(NameCosts.surname(name), NameCosts.full(name)) < DEAREST;
        return fits ? Naming.of(name, title, null) : null;
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
        Ranks.Found found = Ranks.shared().find(Posts.first(naming.together()));
        if (found == null || found.start() == 0) {
            return found == null ? null : Naming.of(null, naming.together(), null);
        }
        NameSplitter.Split split = new NameSplitter(Set.of(), Set.of(), BodyEvidence.NONE)
                .split(naming.together(), found, NameStyle.UNKNOWN);
        return Naming.of(split.name(), split.role(), null);
    }
}
