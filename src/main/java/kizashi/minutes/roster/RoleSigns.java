package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** What gaps and letters in a line of a roster tell against a run of letters being one office. */
final class RoleSigns {
    /** What a surname and a given name cost at most that are both in the lists. */
    private static final double LISTED = 2.4;

    /** What ends an office that is held beside the one before it, in the same breath. */
    private static final List<String> DOUBLE = List.of("兼務", "事務取扱", "取扱", "併任");

    private RoleSigns() {}

    /** 郎委員長, 島村委員: before a member's or a chair's office stands the field of a committee, or nothing of the office. */
    static boolean isStrangeMember(String role, Ranks.@Nullable Found found) {
        return found != null
                && (found.rank().side() == Side.CHAIR || found.rank().side() == Side.MEMBER)
                && found.start() > 0
                && !isField(role.substring(0, found.start()));
    }

    /** 委員　いさきまこと　委員: nothing goes on behind a member's title but to a 委員会 or 委員長. */
    static boolean holdsMember(String role) {
        for (String title : HeaderWords.shared().of(Kind.TITLE)) {
            int end = title.length();
            if (role.length() > end + 1 && role.startsWith(title) && "会長外・、（(兼".indexOf(role.charAt(end)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** 総務常任 and 教育民生 are fields of committees; 石橋 is a person, though a place has that name, too. */
    static boolean isField(String stem) {
        return Units.shared().isRun(stem) && !NameLexicon.shared().isSurname(stem);
    }

    /** 主幹　　財政課長 are two offices: the gap after the first rank is wider than those before it. */
    static boolean hasRankBeforeGap(RosterLine line, int start, int end) {
        for (int i = start + 2; i < end; i++) {
            boolean wide = line.gap(i) > 1 && line.gap(i - 1) < line.gap(i);
            if (wide
                    && Ranks.shared().find(RoleBrackets.without(line.text(start, i))) != null
                    && !Offices.isUnit(line.text(start, i))
                    && !Posts.isJoint(line.letters().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** 農業委員会　　甲野太郎　　港湾課長 is no one office: a listed surname and a given name stand behind a gap, or before one. */
    static boolean hasPersonBehindGap(RosterLine line, int start, int end) {
        for (int i = start + 3; i < Math.min(start + 6, end - 2); i++) {
            if (line.gap(i) > 1 && NameCosts.full(line.text(start, i)) < LISTED) {
                return true;
            }
        }
        for (int i = start + 2; i < end - 4; i++) {
            boolean wide = line.gap(i) > 1 && line.gap(i - 1) < line.gap(i);
            if (wide && isNamed(line.text(start, end), i - start, end - start - 2)) {
                return true;
            }
        }
        return false;
    }

    /** 担当課長 after 同: nothing but a rank stands in front of a gap. */
    static boolean isRankAlone(RosterLine line, int start) {
        int end = start + 1;
        while (end < line.length()
                && line.gap(end) == 0
                && !RosterSegmenter.isFiller(line.letters().charAt(end))) {
            end++;
        }
        return end <= line.length() && Ranks.shared().isRank(line.text(Math.min(start, end), end));
    }

    static double innerRanks(String role, int stem) {
        double cost = 0;
        if (DOUBLE.stream().anyMatch(role::endsWith)) {
            return 0;
        }
        for (int i = 2; i < stem; i++) {
            Rank inner = Ranks.shared().endingAt(role, i);
            if (inner == null || Posts.isJoint(role.charAt(i)) || role.charAt(i) == '・') {
                continue;
            }
            boolean head = inner.ending().endsWith("長") || inner.ending().endsWith("知事");
            cost += head || isNamed(role, i, stem) ? 2.5 : 0;
        }
        return cost;
    }

    /** 参与上野勇新庁舎建設課: a listed surname and a given name follow the rank. */
    static boolean isNamed(String role, int from, int stem) {
        for (int end = from + 3; end <= Math.min(stem, from + 5); end++) {
            if (NameCosts.full(role.substring(from, end)) < LISTED) {
                return true;
            }
        }
        return false;
    }
}
