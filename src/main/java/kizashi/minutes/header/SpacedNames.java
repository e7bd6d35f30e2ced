package kizashi.minutes.header;

import java.util.List;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.SpacedHeader.Token;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart a header whose office and name a space parts: 議長　甲野太郎君, 甲野太郎　産業課長. The space is the surest sign there
 * is; only in spaced-out type (甲 野 議 長) it says nothing, and what letters say decides.
 */
final class SpacedNames {
    /** What a name may cost that has a word of respect after it. */
    static final double DEAREST = 14;

    private static final double DEAREST_SET_APART = 6.0;
    private static final double DEAREST_BARE = 3.7;
    private static final int LONGEST_GIVEN = 4;

    /** What a given name costs more that is called as places are. */
    private static final double PLACE = 2.0;

    private SpacedNames() {}

    /**
     * Reads the tokens of a header.
     *
     * @param gapAfter how wide the space after the last one is
     * @param spaceParts whether the document shows elsewhere that a space parts offices from names
     * @return null when no space parts an office from a name
     */
    static @Nullable Naming read(List<Token> tokens, int gapAfter, boolean spaceParts) {
        Naming best = null;
        double bestCost = Double.MAX_VALUE;
        int bestGap = -1;
        for (int i = 1; i < tokens.size(); i++) {
            int gap = tokens.get(i).gapBefore();
            String left = join(tokens, 0, i);
            String right = join(tokens, i, tokens.size());
            Reading reading = officeThenName(left, right, spaceParts || gap < gapAfter, spaceParts);
            if (reading == null) {
                reading = nameThenOffice(left, right);
            }
            boolean better = gap > bestGap || gap == bestGap && reading != null && reading.cost() <= bestCost;
            if (reading != null && better) {
                best = reading.naming();
                bestCost = reading.cost();
                bestGap = gap;
            }
        }
        // ３番議員　甲野太郎君: the number belongs to the seat and not to an office.
        boolean seated = best != null && best.role() != null && NamingReader.seatEnd(best.role()) > 0;
        return seated ? NamingReader.read(join(tokens, 0, tokens.size())) : best;
    }

    /** 総務課長　甲野太郎君. */
    private static @Nullable Reading officeThenName(String left, String right, boolean setApart, boolean spaceParts) {
        if (Ranks.shared().find(Posts.first(left)) == null
                || !endsInOffice(left)
                || NonSpeakers.shared().isNote(right)) {
            return null;
        }
        String name = Honorifics.strip(right);
        boolean respected = name.length() < right.length();
        if (!NamingReader.isName(name)
                || Ranks.shared().find(name) != null
                || Ranks.shared().find(right) != null) {
            return null;
        }
        double cost =
                cost(name) + (Ranks.shared().find(left) == null ? 2 : 0); // mostly the last post ends in a rank too
        double dearest = respected ? DEAREST : setApart ? DEAREST_SET_APART : DEAREST_BARE;
        boolean word = !respected && (name.length() < 2 || isWord(name) || spaceParts && isHiragana(name));
        // A name before the office too: 甲野議長　乙野太郎君 is a call, not a header.
        boolean named = NameCosts.surname(left) < 3 && Ranks.shared().find(left) == null;
        return cost > dearest || word || named ? null : new Reading(Naming.of(name, left, null), cost);
    }

    /** 理事兼総務課長甲野 begins with an office and ends in a name. */
    private static boolean endsInOffice(String left) {
        return Ranks.shared().find(left) != null
                || Offices.isUnit(left)
                || "）)］]".indexOf(left.charAt(left.length() - 1)) >= 0;
    }

    /** 甲野太郎　産業課長. */
    private static @Nullable Reading nameThenOffice(String left, String right) {
        Ranks.Found found = Ranks.shared().find(Posts.first(right));
        boolean office = found != null && Honorifics.plain(right) == null;
        if (found == null
                || !office
                || !NamingReader.isName(left)
                || Ranks.shared().find(left) != null
                || Ranks.shared().isRank(left + right) // 副 議 長 in spaced-out type
                || Offices.isUnit(left)
                || Units.shared().isWord(left)) {
            return null;
        }
        if (cost(left) > DEAREST_SET_APART + 1) {
            return null;
        }
        String before = right.substring(0, found.start());
        if (left.length() == 1 && isUnitAlone(left + before, found.rank())) {
            return null;
        }
        double[] units = Units.shared().costsFromEnd(NameSplitter.unitText(before, found.rank()));
        double bestCost = cost(left) + unitCost(before, 0, units, found.rank());
        int given = 0;
        // 甲野　太郎産業課長: the space can part surname and given name.
        // 甲野　緑区長: a ward is no given name, though it may be called as one.
        int longest = Units.shared().isOfWard(right) ? 0 : Math.min(before.length(), LONGEST_GIVEN);
        for (int i = 1; i <= longest; i++) {
            double cost = NameCosts.surname(left)
                    + NameCosts.given(before.substring(0, i))
                    + (isNoGivenName(before.substring(0, i)) || isTorn(right, i) ? PLACE : 0)
                    + unitCost(before, i, units, found.rank());
            if (cost < bestCost) {
                bestCost = cost;
                given = i;
            }
        }
        return new Reading(Naming.of(left + before.substring(0, given), right.substring(given), null), bestCost);
    }

    /** 総 務 課 長 in spaced-out type: nothing but a unit stands before the rank, though 総務 could be somebody. */
    private static boolean isUnitAlone(String unit, Rank rank) {
        return Units.shared().isWord(unit) && rank.takesUnit() && rank.department() == Rank.DepartmentRule.UNIT;
    }

    /** 河田　蒲田地域庁舎長: what is listed as a surname, as most places are, and not as a given name. */
    private static boolean isNoGivenName(String text) {
        int kinds = NameLexicon.shared().kinds(text);
        return (kinds & NameLexicon.SURNAME) != 0 && (kinds & NameLexicon.GIVEN) == 0;
    }

    /** 本田　乳幼児支援課長: a letter that is no given name, or in the midst of a word; the space says where the name ends. */
    private static boolean isTorn(String office, int at) {
        String given = office.substring(0, at);
        boolean listed = (NameLexicon.shared().kinds(given) & NameLexicon.GIVEN) != 0;
        return at == 1 && !listed || Units.shared().isTorn(office, at);
    }

    private static double unitCost(String before, int from, double[] units, Rank rank) {
        boolean unitless = !rank.takesUnit() || rank.side() == kizashi.model.Side.CHAIR;
        return from == before.length() ? 0 : units[from] + (unitless ? 3 : 0);
    }

    private static double cost(String name) {
        return Math.min(NameCosts.full(name), NameCosts.surname(name) + 0.8);
    }

    /** これより: where a looser measure holds, words of grammar must not pass for names. */
    private static boolean isHiragana(String text) {
        return text.chars().allMatch(c -> kizashi.japanese.Letters.isHiragana((char) c));
    }

    private static boolean isWord(String text) {
        int kinds = NameLexicon.shared().kinds(text);
        boolean name = (kinds & (NameLexicon.SURNAME | NameLexicon.GIVEN)) != 0;
        return !name
                && ((kinds & (NameLexicon.NOUN | NameLexicon.OTHER)) != 0
                        || Units.shared().isWord(text));
    }

    /** The letters of some tokens. */
    static String join(List<Token> tokens, int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(tokens.get(i).text());
        }
        return all.toString();
    }

    /** A way to take a header apart, and what it costs. */
    private record Reading(Naming naming, double cost) {}
}
