package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.List;

/** Takes a role apart into the posts that are held together: 総務部長兼危機管理監, 副市長（総務部長事務取扱）, 総務部長庶務課長事務取扱. */
public final class Posts {
    /** What ends a post that is held beside the one before it. */
    private static final List<String> BESIDE = List.of("事務取扱", "兼務");

    /** What says behind a post that it is held besides. */
    private static final List<String> HOLDING = List.of("事務取扱", "取扱", "兼務", "兼任", "併任");

    private Posts() {}

    /** The posts that a role names after the first one: 財政課長 in 参事兼財政課長, 総務部長 in 副市長（総務部長事務取扱）. */
    public static List<String> further(String role) {
        List<String> posts = new ArrayList<>();
        String rest = role;
        while (true) {
            String post = first(rest);
            if (!posts.isEmpty() || !rest.equals(role)) {
                posts.add(post);
            }
            int join = joinLength(rest, post.length());
            int bracket = post.length() < rest.length() && "（(".indexOf(rest.charAt(post.length())) >= 0 ? 1 : -1;
            int skip = Math.max(join, bracket);
            if (skip < 0 || post.length() + skip >= rest.length()) {
                break;
            }
            rest = rest.substring(post.length() + skip);
            rest = rest.startsWith("兼") ? rest.substring(1) : rest;
            rest = withoutHolding(rest);
        }
        return posts;
    }

    /** 総務部長 of 総務部長事務取扱）. */
    private static String withoutHolding(String post) {
        boolean closed = post.endsWith("）") || post.endsWith(")");
        String plain = closed ? post.substring(0, post.length() - 1) : post;
        for (String word : HOLDING) {
            if (plain.endsWith(word)) {
                return plain.substring(0, plain.length() - word.length());
            }
        }
        return plain;
    }

    /** How long the word is that joins a further post: 兼, 併, 併任, 兼務, or none where 事務取扱 at the end says it; −1 where none follows. */
    static int joinLength(String role, int end) {
        boolean longer = role.startsWith("併任", end) || role.startsWith("兼務", end) || role.startsWith("兼任", end);
        if (longer) {
            return 2;
        }
        boolean joined = end < role.length() && isJoint(role.charAt(end));
        return joined ? 1 : secondPost(role) == end ? 0 : -1;
    }

    /** Where the post begins that is held beside the first: 総務部長庶務課長事務取扱; −1 for none. */
    private static int secondPost(String role) {
        if (!endsWithAny(role, BESIDE)) {
            return -1;
        }
        for (int i = 2; i < role.length() - 4; i++) {
            boolean post = Ranks.shared().endingAt(role, i) != null && !goesOn(role, i);
            String rest = role.substring(i);
            if (post
                    && !isJoint(rest.charAt(0))
                    && Ranks.shared().find(rest) != null
                    && Units.shared().canBegin(rest)) {
                return i;
            }
        }
        return -1;
    }

    // A loop, since this is asked of every beginning of a line.
    private static boolean endsWithAny(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** 担当 is a rank, but goes on to 担当部長. */
    private static boolean goesOn(String role, int end) {
        for (int longer = end + 1; longer <= Math.min(role.length(), end + 2); longer++) {
            Rank rank = Ranks.shared().endingAt(role, longer);
            if (rank != null && longer - rank.ending().length() < end) {
                return true;
            }
        }
        return false;
    }

    /** The post before 兼 and before a bracket: the one that the person is addressed by. */
    public static String first(String role) {
        int end = role.length();
        for (int i = 1; i < role.length(); i++) {
            char c = role.charAt(i);
            boolean next = isJoint(c)
                    || role.startsWith("併任", i)
                    || c == '（'
                    || c == '('
                    || c == '［'
                    || c == '['
                    || c == '・'
                    || c == '、';
            if (next && isPostBefore(role, i)) {
                end = i;
                break;
            }
        }
        int second = secondPost(role);
        return role.substring(0, second > 0 && second < end ? second : end);
    }

    private static boolean isPostBefore(String role, int i) {
        return Ranks.shared().find(role.substring(0, i)) != null;
    }

    /** Whether a letter joins an office that is held beside the one before it: 総務課長兼税務課長, 総務課長併税務課長. */
    public static boolean isJoint(char c) {
        return c == '兼' || c == '併';
    }
}
