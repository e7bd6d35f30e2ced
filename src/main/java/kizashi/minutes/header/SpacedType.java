package kizashi.minutes.header;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * ○ 甲 野 議 長 皆 様 、 御 起 立 願 い ま す 。: lines of which every letter is set apart from the next by one space, what is said
 * too. There no space says where the header ends: it ends with the first office that is complete.
 */
final class SpacedType {
    private static final int LONGEST = 30;
    private static final int LONGEST_RANK = 6;
    private static final int LONGEST_NAME = 9;
    private static final int FEWEST = 6;
    /** What goes on with a rank's letters and is another word: 市長公室, 監査委員事務局, 農業委員会. */
    private static final List<String> GOES_ON = List.of("公室", "事務局", "会", "室");

    private SpacedType() {}

    /** Reads a header behind a marker; null where the line is not set so, or no office ends there. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        String letters = letters(text, from, lineEnd);
        if (letters == null) {
            return null;
        }
        int most = Math.min(letters.length(), LONGEST);
        for (int end = 2; end <= most; end++) {
            if ("。、「」（）()：".indexOf(letters.charAt(end - 1)) >= 0) {
                return null;
            }
            Rank rank = Ranks.shared().endingAt(letters, end);
            String header = letters.substring(0, end);
            boolean respected = HeaderWords.shared().of(Kind.RESPECT).contains(String.valueOf(letters.charAt(end - 1)));
            if (!respected && (rank == null || goesOn(letters, end))) {
                continue;
            }
            Naming naming = NamingReader.read(header);
            boolean named = naming != null && (!respected || naming.name() != null);
            if (named && naming != null && (respected || !isFollowedByName(letters, end))) {
                return new BracketHeader.Result(naming, from + 2 * end - 1);
            }
        }
        return null;
    }

    /** The line's letters without the spaces between them; null where these are not one between any two. */
    private static @Nullable String letters(CharSequence text, int from, int lineEnd) {
        int last = lineEnd;
        while (last > from && Letters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        int limit = Math.min(last, from + 4 * LONGEST);
        if (limit - from < 2 * FEWEST - 1) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < limit; i++) {
            boolean space = Letters.isSpace(text.charAt(i));
            if (space != ((i - from) % 2 == 1)) {
                return null;
            }
            if (!space) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Whether the office goes on behind what is a rank: 課長補佐, 委員長, 市長公室長. */
    private static boolean goesOn(String letters, int end) {
        for (int longer = end + 1; longer <= Math.min(letters.length(), end + LONGEST_RANK); longer++) {
            Rank rank = Ranks.shared().endingAt(letters, longer);
            if (rank != null && longer - rank.ending().length() < end) {
                return true;
            }
        }
        boolean joined = end < letters.length() && Posts.isJoint(letters.charAt(end));
        return joined
                || startsWithAny(letters, end, HeaderWords.shared().of(Kind.AFTER))
                || startsWithAny(letters, end, GOES_ON);
    }

    /** 総務課長甲野太郎君: the office first, then who holds it, with a word of respect. */
    private static boolean isFollowedByName(String letters, int end) {
        int most = Math.min(letters.length(), end + LONGEST_NAME);
        for (int i = end + 1; i < most; i++) {
            String until = letters.substring(0, i + 1);
            if (Honorifics.plain(until) != null) {
                Naming naming = NamingReader.read(until);
                String office = letters.substring(0, end);
                return naming != null
                        && naming.name() != null
                        && office.equals(naming.role())
                        && (i + 1 == letters.length() || isOfficeAlone(office));
            }
        }
        return false;
    }

    /** Whether no name stands before the rank: 議長, 総務課長, but not 甲野議長, who may call somebody. */
    private static boolean isOfficeAlone(String office) {
        Ranks.Found found = Ranks.shared().find(office);
        return found != null && (found.start() == 0 || Units.shared().isRun(office.substring(0, found.start())));
    }

    private static boolean startsWithAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
