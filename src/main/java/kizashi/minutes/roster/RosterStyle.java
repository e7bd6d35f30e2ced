package kizashi.minutes.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a list says of all who stand below it.
 *
 * @param kind whom it lists
 * @param heading its words
 * @param roleOfAll what a name alone is; null where a name alone is nobody
 * @param markers what signs before names mean (◎委員長　〇副委員長)
 * @param presence which sign says that somebody is there and which that he is not (出席　○印・欠席　△印)
 */
record RosterStyle(
        Kind kind,
        String heading,
        @Nullable String roleOfAll,
        Map<Character, String> markers,
        Map<Character, Boolean> presence) {

    private static final String SIGNS = "[○〇◯●△▲×✕✖／/□■◎]";
    private static final Pattern WORD_SIGN = Pattern.compile("(?<word>出席|欠席)[はを：:]?(?<sign>" + SIGNS + ")");
    private static final Pattern SIGN_WORD = Pattern.compile("(?<sign>" + SIGNS + ")印?[はを：:]?(?<word>出席|欠席)");

    /** Reads a heading. */
    static RosterStyle of(Kind kind, String heading, String wholeLine) {
        String role = switch (kind) {
            case MEMBERS, ABSENT_MEMBERS -> isCommittee(heading) ? "委員" : "議員";
            case OTHERS -> isCommittee(heading) ? "委員" : "議員";
            case WITNESSES -> "参考人";
            default -> null;
        };
        return new RosterStyle(kind, heading, role, legend(wholeLine), presence(wholeLine));
    }

    private static boolean isCommittee(String heading) {
        boolean committee = heading.contains("委員") || heading.contains("協議会") || heading.contains("審議会");
        return committee && !heading.contains("議員");
    }

    /** Where no legend says so: in lists of a committee ◎ stands before the one in the chair and ○ before his deputies. */
    void learnMarks(List<String> lines) {
        long chairs =
                lines.stream().flatMapToInt(String::chars).filter(c -> c == '◎').count();
        boolean committee = "委員".equals(roleOfAll);
        if (committee && markers.isEmpty() && chairs == 1) {
            markers.put('◎', "委員長");
            for (char circle : new char[] {'○', '〇', '◯'}) {
                markers.put(circle, "副委員長");
            }
        }
    }

    /** Whether a name without an office is an entry. */
    boolean namesAlone() {
        return roleOfAll != null;
    }

    /** The unit that the heading itself names, for a bare 局長 below 区議会事務局; null where it names none. */
    @Nullable
    String unitOfAll() {
        boolean staff = kind == Kind.SECRETARIAT || heading.endsWith("事務局");
        return staff && Offices.isUnit(heading) && heading.length() > 3 ? heading : null;
    }

    /** The list's name for a unit that stands alone: 【経済部】. */
    @Nullable
    String unitLine(RosterLine line) {
        return unitLine(line, false);
    }

    /**
     * The list's name for a unit that stands alone.
     *
     * @param grouped whether units stood alone above: then 教育委員会 does, too
     */
    @Nullable
    String unitLine(RosterLine line, boolean grouped) {
        String letters = line.letters();
        if (hasOfficeBeforeGap(line)) {
            return null; // 建築課長　渡部
        }
        String core = RosterHeadings.core(letters);
        boolean boxed = core.length() < letters.length() && "【（(［〔＜〈[".indexOf(letters.charAt(0)) >= 0;
        boolean unitAlone = Offices.isUnit(core) && (boxed || Ranks.shared().find(core) == null) && core.length() <= 14;
        boolean members = kind == Kind.MEMBERS || kind == Kind.ABSENT_MEMBERS;
        return unitAlone
                        && (boxed || core.endsWith("部") || core.endsWith("局") || grouped && core.endsWith("委員会"))
                        && !members
                        && Units.shared().costsFromEnd(core)[0] < 1.6 * core.length()
                ? core
                : null;
    }

    private static boolean hasOfficeBeforeGap(RosterLine line) {
        int widest = line.widestGap(0, line.length());
        return widest > 1 && Ranks.shared().find(line.text(0, widest)) != null;
    }

    /** （出席　／・欠席　△）, （○出席　×欠席）: the signs in a legend that names both. */
    private static Map<Character, Boolean> presence(String heading) {
        String legend = heading.substring(Math.max(0, Math.max(heading.lastIndexOf('（'), heading.lastIndexOf('('))));
        Map<Character, Boolean> signs = signs(WORD_SIGN, legend);
        return signs.isEmpty() ? signs(SIGN_WORD, legend) : signs;
    }

    private static Map<Character, Boolean> signs(Pattern pair, String legend) {
        Map<Character, Boolean> signs = new HashMap<>();
        Matcher matcher = pair.matcher(legend);
        while (matcher.find()) {
            signs.put(matcher.group("sign").charAt(0), matcher.group("word").equals("出席"));
        }
        return signs.size() == 2 ? signs : Map.of();
    }

    /** 〔◎委員長　〇副委員長〕: what the signs before names mean. */
    private static Map<Character, String> legend(String heading) {
        Map<Character, String> markers = new HashMap<>();
        for (int i = 0; i + 2 < heading.length(); i++) {
            if (!Markers.isMarker(heading.charAt(i))) {
                continue;
            }
            for (String role : new String[] {"副委員長", "委員長", "副議長", "議長"}) {
                if (heading.startsWith(role, i + 1)) {
                    markers.put(heading.charAt(i), role);
                    break;
                }
            }
        }
        return markers;
    }
}
