package kizashi.minutes.roster;

import java.text.Normalizer;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Whether the office that a header names is that of an entry of a roster. */
public final class OfficeMatch {
    /** How much of the shorter unit's name two names of one unit share at least: 福祉部長 is 健康福祉部長. */
    private static final double SHARED = 0.6;

    private OfficeMatch() {}

    /** How alike two offices are, from the same words to the same rank. */
    public enum Degree {
        /** The same words. */
        SAME,
        /** The same, as far as one is written shorter: without 兼 and what follows, without the larger unit before it. */
        SHORTER,
        /** The one is what the other is besides: 財政課長 and 参事兼財政課長, 総務部長 and 副市長（総務部長事務取扱）. */
        BESIDES,
        /** Not the same. */
        NONE
    }

    /** How far two roles are the same office. */
    public static Degree degree(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Degree.NONE;
        }
        String left = plain(a);
        String right = plain(b);
        if (left.equals(right)) {
            return Degree.SAME;
        }
        String first = plain(Posts.first(RoleBrackets.without(a)));
        String second = plain(Posts.first(RoleBrackets.without(b)));
        boolean shorter = first.equals(second) || isWithUnit(first, second) || isWithUnit(second, first);
        if (shorter) {
            return Degree.SHORTER;
        }
        boolean besides = isFurther(left, b) || isFurther(right, a);
        return besides ? Degree.BESIDES : Degree.NONE;
    }

    /** How far a role is the office of an entry, whose bare rank the heading of its section completes: 部長 below 総務部. */
    public static Degree degree(@Nullable String role, RosterEntry entry) {
        Degree own = degree(role, entry.role());
        String whole = own == Degree.NONE && role != null ? inUnit(entry) : null;
        return whole == null ? own : degree(role, whole);
    }

    /** The office with the section under whose heading it stands; null for an office that needs none. */
    private static @Nullable String inUnit(RosterEntry entry) {
        String unit = entry.department();
        if (unit == null && !entry.path().isEmpty()) {
            unit = entry.path().get(entry.path().size() - 1);
        }
        return unit != null && isBare(entry.role()) ? unit + entry.role() : null;
    }

    /** Whether a 委員長 or 会長 is, in the roster, that of a commission of the executive: 選挙管理委員会委員長, 農業委員会会長. */
    public static boolean isOfCommission(String role, RosterEntry entry) {
        String inUnit = inUnit(entry);
        String whole = plain(inUnit != null ? inUnit : String.valueOf(entry.role()));
        String own = plain(role);
        return entry.side() == Side.OFFICIAL
                && whole.length() > own.length()
                && whole.endsWith(own)
                && Offices.read(whole).side() == Side.OFFICIAL;
    }

    /** 佐藤課長 can be the 推進担当課長, too: nobody says 担当課長 to his face. */
    public static boolean isCalled(Speaker speaker, RosterEntry entry) {
        String role = speaker.role();
        String rank = entry.rank();
        Rank own = rank == null ? null : Ranks.shared().of(rank);
        return role != null
                && role.equals(speaker.rank())
                && own != null
                && own.department() == Rank.DepartmentRule.DUTY
                && own.ending().endsWith("担当" + role);
    }

    /** Whether an office is a further post of another; a bare 課長 is none that says who. */
    private static boolean isFurther(String office, String other) {
        boolean several = other.indexOf('兼') > 0 || other.indexOf('（') > 0 || other.endsWith("事務取扱");
        if (!several && other.indexOf('(') < 0 && !other.contains("併任")) {
            return false;
        }
        for (String post : Posts.further(other)) {
            String plain = plain(post);
            if (plain.equals(office) && !isBare(plain)) {
                return true;
            }
        }
        return false;
    }

    /** 総務部行政課長 is 行政課長 of a larger unit; 農林産業課長 is not 産業課長. */
    private static boolean isWithUnit(String longer, String shorter) {
        return shorter.length() > 3
                && longer.length() > shorter.length()
                && longer.endsWith(shorter)
                && Offices.isUnit(longer.substring(0, longer.length() - shorter.length()));
    }

    /**
     * Whether an office that is written shorter says by itself who it is. 次長 alone is not the 次長兼総務課長, and 事務局長 alone is
     * the council's own.
     */
    public static boolean isEnough(Speaker speaker, RosterEntry entry) {
        boolean bare = isBare(speaker.role()) || isBare(entry.role());
        return !bare || entry.side() == Side.OTHER;
    }

    private static boolean isBare(@Nullable String role) {
        Ranks.Found found = role == null ? null : Ranks.shared().find(Posts.first(role));
        return found != null && found.start() == 0 && found.rank().takesUnit();
    }

    /** The same rank, in units whose names do not gainsay each other. */
    public static boolean sameRank(Speaker speaker, RosterEntry entry) {
        return speaker.rank() != null
                && (isSameRank(speaker.rank(), entry.rank()) || isRankOfUnit(speaker, entry))
                && (isBare(speaker.role()) || canBeOneUnit(speaker.department(), entry.department()))
                && canBeOneDuty(speaker.role(), entry.role());
    }

    /** 営繕担当課長 is not the 情報政策担当課長, though neither names a unit. */
    private static boolean canBeOneDuty(@Nullable String a, @Nullable String b) {
        String left = duty(a);
        String right = duty(b);
        return left.isEmpty() || right.isEmpty() || left.endsWith(right) || right.endsWith(left);
    }

    private static String duty(@Nullable String role) {
        String first = role == null ? "" : plain(Posts.first(role));
        Ranks.Found found = Ranks.shared().find(first);
        return found != null && found.rank().department() == Rank.DepartmentRule.DUTY
                ? first.substring(0, found.start())
                : "";
    }

    /** 佐藤次長 can be the 商工部次長. */
    private static boolean isSameRank(String a, @Nullable String b) {
        return b != null && (a.equals(b) || isUnitsRank(a, b) || isUnitsRank(b, a));
    }

    /** 教育次長 is the 次長 of 教育委員会. */
    private static boolean isRankOfUnit(Speaker speaker, RosterEntry entry) {
        String rank = entry.rank();
        String whole = String.valueOf(speaker.rank());
        int unit = rank == null ? 0 : whole.length() - rank.length();
        return unit > 1
                && whole.endsWith(String.valueOf(rank))
                && String.valueOf(entry.role()).startsWith(whole.substring(0, unit));
    }

    private static boolean isUnitsRank(String longer, String shorter) {
        boolean assistant = shorter.equals("補佐") && longer.endsWith("長補佐");
        return assistant
                || longer.length() == shorter.length() + 1
                        && longer.endsWith(shorter)
                        && "局部課室署".indexOf(longer.charAt(0)) >= 0;
    }

    /** 総務課 and 総務部総務課: one can be written with its division before it. */
    public static boolean sameUnit(@Nullable String a, @Nullable String b) {
        return a != null && b != null && (a.equals(b) || isWithUnit(a, b) || isWithUnit(b, a));
    }

    private static boolean canBeOneUnit(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || sameUnit(a, b)) {
            return true;
        }
        String left = a.substring(0, a.length() - 1);
        String right = b.substring(0, b.length() - 1);
        // 市民課 is not 市民税課; a unit's name is shortened from the front (健康福祉部, 福祉部) or in its midst.
        if (left.startsWith(right) || right.startsWith(left)) {
            return false;
        }
        int shared = longestShared(left, right);
        return shared >= 2 && shared >= SHARED * Math.min(left.length(), right.length());
    }

    private static int longestShared(String a, String b) {
        int best = 0;
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            for (int j = b.length(); j > 0; j--) {
                row[j] = a.charAt(i) == b.charAt(j - 1) ? row[j - 1] + 1 : 0;
                best = Math.max(best, row[j]);
            }
        }
        return best;
    }

    /** Whether both can stand on one side: a header alone does not tell the council's 次長 from the executive's. */
    public static boolean sameSide(Side a, Side b) {
        return (a == Side.CHAIR || a == Side.MEMBER) == (b == Side.CHAIR || b == Side.MEMBER);
    }

    private static String plain(String role) {
        String plain = Normalizer.normalize(role, Normalizer.Form.NFKC);
        for (int i = 2; i < plain.length(); i++) {
            boolean twice = plain.charAt(i) == '長' && plain.charAt(i - 1) == plain.charAt(i - 2);
            if (twice && Offices.canEndUnit(plain.charAt(i - 1))) {
                return plain.substring(0, i - 1) + plain.substring(i); // 総務部部長
            }
        }
        return plain.replace("委員会委員長", "委員長");
    }
}
