package kizashi.minutes.words;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.japanese.SuffixTable;
import kizashi.japanese.TsvTable;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Rank.DepartmentRule;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** The ranks of {@code ranks.tsv}, found by how a role ends. The longest ending counts. */
public final class Ranks {
    /** What can follow a rank without changing whose unit it is: 部長代理, 課長補佐, 局長心得. */
    private static final List<String> AFTER = HeaderWords.shared().of(Kind.AFTER);
    /** 主任 in 財政課主任主査 belongs to the rank. */
    private static final List<String> BEFORE = HeaderWords.shared().of(Kind.BEFORE);

    private static final Ranks SHARED = new Ranks();

    private final Map<String, Rank> byEnding = new HashMap<>();
    private final BitSet lastLetters = new BitSet();
    private final SuffixTable<Rank> endings;

    private Ranks() {
        AFTER.forEach(word -> lastLetters.set(word.charAt(word.length() - 1)));
        for (List<String> row : TsvTable.rows(Ranks.class, "ranks.tsv", 4)) {
            Side side =
                    row.get(2).equals("ask") ? null : Side.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            DepartmentRule rule = DepartmentRule.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            byEnding.put(row.get(0), new Rank(row.get(0), rule, side, row.get(3).equals("unit")));
            lastLetters.set(row.get(0).charAt(row.get(0).length() - 1));
        }
        endings = SuffixTable.of(List.copyOf(byEnding.entrySet()));
    }

    /** The bundled table, read once. */
    public static Ranks shared() {
        return SHARED;
    }

    /** Whether a rank, or what can follow one, ends in this letter. */
    public boolean canEndIn(char c) {
        return lastLetters.get(c);
    }

    /** The rank of exactly this ending; null when there is none. */
    @Nullable
    public Rank of(String ending) {
        return byEnding.get(ending);
    }

    /** Whether a text is a rank and nothing else. */
    public boolean isRank(String text) {
        return byEnding.containsKey(text);
    }

    /** The rank in which a text ends at {@code end}; null when it ends in none. */
    @Nullable
    public Rank endingAt(String text, int end) {
        SuffixTable.Suffix<Rank> found = endings.longest(text, end);
        return found == null ? null : found.value();
    }

    /** The rank of a role, whatever follows it (代理, 補佐); null when it has none. */
    @Nullable
    public Found find(String role) {
        int end = role.length();
        if (end == 0 || !canEndIn(role.charAt(end - 1))) {
            return null;
        }
        Rank rank = endingAt(role, end);
        if (rank != null && !rank.ending().equals("補佐")) {
            return found(role, rank, end);
        }
        for (String after : AFTER) {
            if (role.endsWith(after)) {
                Rank before = endingAt(role, end - after.length());
                if (before != null) {
                    int rankEnd = end - after.length();
                    return found(role, before, rankEnd);
                }
            }
        }
        return rank == null ? null : found(role, rank, end);
    }

    private static Found found(String role, Rank rank, int end) {
        int start = end - rank.ending().length();
        boolean unit = rank.department() == DepartmentRule.UNIT;
        if (unit || rank.department() == DepartmentRule.WITHIN) {
            for (String word : BEFORE) {
                int at = start - word.length();
                // 税務課総括課長 is the first of several heads of 税務課; 専門課長 without a unit before it may be one of 専門課.
                if (role.startsWith(word, at)
                        && (!unit || isAfterUnit(role, at, rank.ending().charAt(0)))) {
                    return new Found(rank, start - word.length(), end);
                }
            }
        }
        return new Found(rank, start, end);
    }

    private static boolean isAfterUnit(String role, int at, char unit) {
        return at > 1 && role.charAt(at - 1) == unit;
    }

    /**
     * A rank as it was found in a role.
     *
     * @param rank which
     * @param start where it begins
     * @param end where it ends; 代理 and the like stand after it
     */
    public record Found(Rank rank, int start, int end) {}
}
