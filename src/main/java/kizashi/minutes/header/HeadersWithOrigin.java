package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Headers that first say where somebody belongs, then who he is: 甲野大学　乙田教授, 事務局　山田課長, 事務局（山田財政課長）, 財政課（山田課長）.
 */
final class HeadersWithOrigin {
    private static final int LONGEST = 20;

    private HeadersWithOrigin() {}

    /** Reads a header whose parts spaces set apart; null where it does not begin with a guest's house or with those for whom somebody answers. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        int end = tokenEnd(text, from, lineEnd);
        String origin = text.subSequence(from, end).toString();
        boolean answers = HeaderWords.shared().of(Kind.ANSWERS).contains(origin);
        if (!answers && !isHouse(origin)) {
            return null;
        }
        int person = Letters.skipSpaces(text, end, lineEnd);
        int close = tokenEnd(text, person, lineEnd);
        if (person == end || close >= lineEnd || !Letters.isSpace(text.charAt(close))) {
            return null;
        }
        String named = text.subSequence(person, close).toString();
        Ranks.Found rank = Ranks.shared().find(named);
        Naming naming = rank == null || rank.start() == 0
                ? null
                : answers ? isOfOfficial(rank) ? Naming.together(named) : null : guest(named, rank);
        return naming == null ? null : new BracketHeader.Result(naming, close);
    }

    private static boolean isHouse(String origin) {
        return origin.length() > 2
                && HeaderWords.shared().of(Kind.BELONGS).stream().anyMatch(origin::endsWith);
    }

    /** 乙田教授 of a university: nothing but a name can stand before his title. */
    private static @Nullable Naming guest(String named, Ranks.Found rank) {
        String name = named.substring(0, rank.start());
        boolean fits = rank.rank().side() == Side.OTHER && NamingReader.isName(name) && !Offices.isUnit(name);
        return fits ? Naming.of(name, named.substring(rank.start()), null) : null;
    }

    private static int tokenEnd(CharSequence text, int from, int lineEnd) {
        int end = from;
        while (end < lineEnd
                && end - from < LONGEST
                && (Letters.isNameLetter(text.charAt(end)) || text.charAt(end) == 'ー')) {
            end++;
        }
        return end;
    }

    private static boolean isOfOfficial(Ranks.Found rank) {
        return rank.rank().side() == Side.OFFICIAL || rank.rank().side() == null;
    }

    /**
     * Who is named by a bracket behind those for whom he answers.
     *
     * @param origin what stands before the bracket
     * @param inside what stands in it
     * @return null where that is no office, no unit and no person with his rank
     */
    static @Nullable Naming inBracket(String origin, String inside) {
        Ranks.Found rank = Ranks.shared().find(Posts.first(inside));
        boolean unit = rank == null && Offices.isUnit(inside) && Units.shared().isRun(inside);
        if (HeaderWords.shared().of(Kind.ANSWERS).contains(origin)) {
            return rank != null && isOfOfficial(rank)
                    ? Naming.together(inside)
                    : unit ? Naming.of(null, inside, null) : null;
        }
        if (rank != null && rank.start() > 0 && isHouse(origin) && rank.rank().side() == Side.OTHER) {
            return guest(inside, rank);
        }
        boolean person = rank != null
                && rank.start() > 1
                && NameLexicon.shared().isSurname(inside.substring(0, rank.start()))
                && !Units.shared().isWord(inside.substring(0, rank.start()));
        return person
                        && Offices.isUnit(origin)
                        && Units.shared().isRun(origin)
                        && Ranks.shared().find(origin) == null
                ? Naming.together(origin + inside)
                : null;
    }
}
