package kizashi.match.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Municipality;
import org.jspecify.annotations.Nullable;

/** Where a text names sections, which of them act in it, and of what department it says that they are. */
public final class SectionsInText {
    /** Letters with which 課 is another word: 課題, 課税. */
    private static final String NO_NAME = "題程税外金目員";

    /** Behind a section's name: somebody else works with it, or it is one of many. */
    private static final List<String> TAKES_PART = List.of(
            "と連携", "と協", "とも連携", "とも協", "などと", "等と", "と共同", "と情報", "や", "、", "をはじめ", "など", "等", "・", "及び", "と調整", "とも",
            "とは");

    private static final Pattern NAMED = Pattern.compile(
            "(?:[一-鿿ァ-ヺー々]|[A-ZＡ-Ｚ]{2,3}|こども|子ども|みどり|くらし|まちづくり|みらい|ひと|いきいき|ふれあい|ごみ|ふるさと|みなと|すこやか|にぎわい|しごと|おとしより|みどりと"
                    + "|(?<![部局課室国都道府県市町村区])・(?=[一-鿿ァ-ヺー子こ]{2,8}課)){2,12}"
                    + "(?:課(?![" + NO_NAME + "])|(?<=推進|対策|管理|支援|再編|戦略|企画|政策|準備|整備|調整|振興|連携|改革|創生|発信|促進|イノベーション)室)");

    private static final Pattern DEPARTMENT = Pattern.compile("[一-鿿ァ-ヺー・]{2,12}[部局]");
    private static final Pattern BODY = Pattern.compile("^(?:.*[市区町村]役所|.*役場|本市|当市|本町|[一-鿿]{2,4}[市町村区](?=[一-鿿]{2,}部))");

    /** 担当課, 関係各課 and the like name nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            ".*(担当|関係|関係各|所管|主管|庁内|庁内各|当該|該当|筆頭|主務|事業|放|日|(?:担当|関係)部)課|教育支援室|(?:支援|推進|対策)課|(?:推進|対策|管理|支援|企画|政策|準備|整備|調整)室|.{0,4}(?:賦|考)課|(?:各|各部|部|局|係|全|他|同|両|部局|一般職|全庁|全ての)課");

    /** The state, a prefecture, the police; not 県民, 庁舎 and the like, of which a municipality's own names are made. */
    private static final String OTHER_BODY =
            "(?:[一-鿿]{2,6}省(?!エネ|資源)|[一-鿿]{2,6}庁(?![舎内])|(?:[一-鿿]{2,3})?県(?![民土政立央産内外道])"
                    + "|東京都|大阪府|京都府|内閣府|警察署?|警察本部)";

    /** Right before a name, or within what was taken for one: 「県の労働局の雇用政策課」「文部科学省地域学習推進課」. */
    private static final Pattern OF_OTHER_BODY = Pattern.compile(OTHER_BODY + "(?:[^、。]{0,14}(?:[部局署]|センター|事務所))?の?$");

    private static final Pattern WITH_OTHER_BODY = Pattern.compile(OTHER_BODY + ".{2,}");

    /** What may stand before a name without belonging to it. */
    private static final Pattern BEFORE = Pattern.compile(
            "^.*(?:現在|今回|今後|最初|先般|様々|日々|我々|色々|今般|当時|本市|当市|本町|及|並|区役所|市役所|役場|委員会|部|局|元|旧)(?=[一-鿿ァ-ヺーこ]{3})");

    private static final int ABOUT = 30;

    private SectionsInText() {}

    /** Of the sections that a text names those that act in it, not those that one works with. */
    static List<String> acting(String text) {
        Set<String> names = new LinkedHashSet<>();
        if (!mayName(text)) {
            return new ArrayList<>();
        }
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 5));
            if (TAKES_PART.stream().noneMatch(after::startsWith)
                    && Mentions.BUNDLED.of(text, matcher.start(), matcher.end()) == Mentions.Role.ACTS) {
                in(matcher.group()).forEach(names::add);
            }
        }
        return new ArrayList<>(names);
    }

    /** The sections that a text names, each once, in order. */
    public static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        named(text).forEach(n -> names.add(n.name()));
        return new ArrayList<>(names);
    }

    /** Whether a text names a section only as one with which somebody else does the matter. */
    static boolean onlyTakesPart(String section, String text) {
        boolean with = false;
        for (int at = text.indexOf(section); at >= 0; at = text.indexOf(section, at + 1)) {
            if (Mentions.BUNDLED.of(text, at, at + section.length()) != Mentions.Role.WITH) {
                return false;
            }
            with = true;
        }
        return with;
    }

    /** The department that a text writes before a section's name: 「消防局火災予防課」; null where it writes none. */
    static @Nullable String departmentOf(String section, String text) {
        return named(text).stream()
                .filter(n -> n.name().equals(section) && n.department() != null)
                .map(Named::department)
                .findFirst()
                .orElse(null);
    }

    /** A section as a text names it, with the department written before it. */
    record Named(String name, @Nullable String department) {}

    /** The same, with the departments written before them; a name as often as it stands there. */
    static List<Named> named(String text) {
        List<Named> found = new ArrayList<>();
        if (!mayName(text)) {
            return found;
        }
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            String name = BEFORE.matcher(written).replaceFirst("");
            Mentions.Role role = Mentions.BUNDLED.of(text, matcher.start(), matcher.end());
            if (role == Mentions.Role.OTHER
                    || role == Mentions.Role.FORMER
                    || isOfOtherBody(text, matcher.start(), written)) {
                continue;
            }
            boolean person = matcher.end() < text.length() && text.charAt(matcher.end()) == '長' && name.length() < 4;
            if (name.length() >= 3 && !person && !NOBODY.matcher(name).matches()) {
                String before = written.substring(0, written.length() - name.length());
                found.add(new Named(name, DEPARTMENT.matcher(before).matches() ? withoutBody(before) : null));
            }
        }
        return found;
    }

    private static boolean isOfOtherBody(String text, int start, String written) {
        String before = text.substring(Math.max(0, start - ABOUT), start);
        return OF_OTHER_BODY.matcher(before).find()
                || WITH_OTHER_BODY.matcher(written).lookingAt();
    }

    /** Whether the letter stands in a text in which a section's name ends; most have none, or only the 課 of 課題. */
    static boolean mayName(String text) {
        for (int at = text.indexOf('課'); at >= 0; at = text.indexOf('課', at + 1)) {
            if (at + 1 == text.length() || NO_NAME.indexOf(text.charAt(at + 1)) < 0) {
                return true;
            }
        }
        return text.indexOf('室') >= 0;
    }

    private static String withoutBody(String department) {
        return BODY.matcher(department).replaceFirst("");
    }

    /** A text with 本市 in the place of its municipality's name, so that every other name before a section is another's. */
    static String own(String text, Municipality municipality) {
        String body = municipality.name();
        return body.length() < 2 ? text : text.replace(body, "本市");
    }
}
