package kizashi.match.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.match.Elsewhere;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Names of sections: which they are, where a text names one, and what a name says about the duties. */
public final class SectionNames {
    /** Units that one writes to: 課, and what stands beside a 課 in a town hall. */
    private static final Pattern SECTION = Pattern.compile(".{1,20}(課|室|センター|事務所|事業所|出張所|研究所|支所|館|署|園)");

    /** 市長公室 and 知事公室 are departments; a line of an agenda (議第5号…センター条例) is none. */
    private static final Pattern NO_SECTION = Pattern.compile(".*(?:公室|第[0-9０-９]{1,4}[号議]).*|.*条例.*");

    /** 市民活動支援担当課長: head of a desk that one writes to as to a section. */
    private static final Pattern DESK = Pattern.compile("(?:.*[部局])?([^部局]{2,18}担当)(?:課長|室長)");

    /** Letters with which 課 is another word: 課題, 課税. */
    private static final String NO_NAME = "題程税外金目員";

    /** Behind a section's name: somebody else works with it, or it is one of many. */
    private static final List<String> TAKES_PART = List.of(
            "と連携", "と協", "とも連携", "とも協", "などと", "等と", "と共同", "と情報", "や", "、", "をはじめ", "など", "等", "・", "及び", "と調整", "とも",
            "とは");

    private static final Pattern NAMED = Pattern.compile("(?:[一-鿿ァ-ヺー々]|こども|子ども|みどり|くらし|まちづくり|みらい|ひと|いきいき|ふれあい){2,12}"
            + "(?:課(?![" + NO_NAME + "])|(?<=推進|対策|管理|支援|再編|戦略|企画|政策|準備|整備|調整|振興|連携|改革|創生|発信|促進|イノベーション)室)");

    private static final Pattern DEPARTMENT = Pattern.compile("[一-鿿ァ-ヺー・]{2,12}[部局]");
    private static final Pattern BODY = Pattern.compile("^(?:.*[市区町村]役所|.*役場|本市|当市|本町|[一-鿿]{2,4}[市町村区](?=[一-鿿]{2,}部))");

    /** 担当課, 関係各課 and the like name nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            ".*(担当|関係|関係各|所管|主管|庁内|庁内各|当該|該当|筆頭|主務|事業|放|日|(?:担当|関係)部)課|教育支援室|(?:支援|推進|対策)課|(?:推進|対策|管理|支援|企画|政策|準備|整備|調整)室|.{0,4}(?:賦|考)課|(?:各|各部|部|局|係|全|他|同|両|部局|一般職|全庁|全ての)課");

    private static final Pattern OF_OTHERS = Pattern.compile("(?:.*[部局室])?(?:財政|財務|主計|予算|議事|秘書|契約|管財|契約管財)課");

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

    private static final Set<String> GENERAL = Set.of(
            "企画", "総務", "政策", "推進", "管理", "支援", "振興", "対策", "調整", "業務", "施設", "事業", "計画", "地域", "整備", "保全", "指導", "担当",
            "活用", "戦略", "運営", "経営", "市民", "町民", "村民", "区民", "庶務", "第１", "第２", "改革", "未来", "環境", "生活", "教育", "福祉", "文化",
            "産業", "都市", "健康", "財政", "建設", "行政", "安全", "協働", "学校", "社会", "育成", "利用", "歴史", "科学", "学芸", "公共", "資源", "情報",
            "技術", "連携", "活動", "包括", "予防", "資産", "再編", "相談", "家庭", "検査");

    private static final int ABOUT = 30;
    private static final int OFTEN = 3;
    private static final int VERY_OFTEN = 5;

    private SectionNames() {}

    /** Whether a unit is one to write to, and not a whole department or bureau. */
    public static boolean isSection(String unit) {
        return SECTION.matcher(unit).matches() && !NO_SECTION.matcher(unit).matches();
    }

    /** Whether a section speaks or signs for the matters of others: a budget, a list of bills, a contract. 企画財政課 has its own. */
    static boolean speaksForOthers(String section) {
        return OF_OTHERS.matcher(section).matches();
    }

    /** The desk whose head has this role, as one addresses it: 市民活動支援担当課長 heads 市民活動支援担当; null for others. */
    static @Nullable String desk(@Nullable String role) {
        Matcher matcher = DESK.matcher(role == null ? "" : role);
        return matcher.matches() ? matcher.group(1) : null;
    }

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
    private record Named(String name, @Nullable String department) {}

    private static List<Named> named(String text) {
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
    private static boolean mayName(String text) {
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

    /**
     * What a passage teaches about the sections of its municipality: its speaker's own, and those that officials name, or
     * members where they do not speak of another municipality. Whose section a named one is, 「土木部交通政策課」 tells; a head
     * of department names the sections of others too, so that it counts as his only where his department does such things.
     */
    public static List<SectionDirectory.Section> directory(Passage passage) {
        List<SectionDirectory.Section> sections = new ArrayList<>();
        Speaker speaker = passage.speaker();
        if (speaker == null || speaker.side() != Side.OFFICIAL && speaker.side() != Side.MEMBER) {
            return sections;
        }
        if (speaker.department() != null && isSection(speaker.department())) {
            String parent = speaker.path().stream()
                    .filter(u -> u.endsWith("部"))
                    .findFirst()
                    .orElse(null);
            sections.add(new SectionDirectory.Section(speaker.department(), parent, List.of()));
        }
        String body = passage.document().municipality().name();
        for (String sentence :
                own(passage.text(), passage.document().municipality()).split("(?<=。)")) {
            if (!mayName(sentence)
                    || speaker.side() == Side.MEMBER
                            && Elsewhere.isNamed(sentence, passage.document().municipality())) {
                continue;
            }
            for (Named named : named(sentence)) {
                String own = named.name().startsWith(body) ? named.name().substring(body.length()) : named.name();
                if (own.length() > 2) {
                    sections.add(new SectionDirectory.Section(own, parent(own, named, speaker), List.of()));
                }
            }
        }
        return sections;
    }

    /** A text with 本市 in the place of its municipality's name, so that every other name before a section is another's. */
    static String own(String text, Municipality municipality) {
        String body = municipality.name();
        return body.length() < 2 ? text : text.replace(body, "本市");
    }

    /** What the roster and the speakers of minutes teach. */
    public static List<SectionDirectory.Section> directory(Minutes minutes) {
        List<SectionDirectory.Section> sections = new ArrayList<>(RosterSections.of(minutes.roster()));
        for (Speech speech : minutes.speeches()) {
            add(sections, speech.speaker().department(), speech.speaker().path());
        }
        return sections;
    }

    private static void add(List<SectionDirectory.Section> sections, @Nullable String unit, List<String> path) {
        if (unit != null && isSection(unit)) {
            int at = path.indexOf(unit);
            String above = at > 0 && !path.get(at - 1).endsWith("委員会") ? path.get(at - 1) : null;
            sections.add(new SectionDirectory.Section(unit, above, List.of()));
        }
    }

    private static @Nullable String parent(String section, Named named, Speaker speaker) {
        if (named.department() != null) {
            return named.department();
        }
        String unit = speaker.side() == Side.OFFICIAL ? speaker.department() : null;
        // Who explains the budget names the sections of all departments.
        return unit != null && unit.indexOf('財') < 0 && !isSection(unit) && GeneralDuties.BUNDLED.belongs(section, unit)
                ? unit
                : null;
    }

    /**
     * How often the telling words of a section's name stand in a text. A name counts only where all of
     * them stand there, one of them is borne by no other section, and the text says that it is about one
     * (「障害者の就労について」), which a passing mention does not.
     */
    static int fit(SectionDirectory.Section section, List<SectionDirectory.Section> others, String text) {
        int fit = 0;
        List<String> words = words(section.name());
        boolean all = !words.isEmpty() && words.stream().allMatch(text::contains);
        boolean alone = words.stream()
                .anyMatch(w -> others.stream()
                        .filter(s -> !s.name().equals(section.name()))
                        .noneMatch(s -> s.name().contains(w)));
        int named = words.stream().mapToInt(w -> count(text, w)).sum();
        if (alone && named >= (all ? OFTEN : VERY_OFTEN) && words.stream().anyMatch(w -> isAbout(text, w))) {
            fit += named;
        }
        return fit >= 2 ? fit : 0;
    }

    private static boolean isAbout(String text, String word) {
        for (int at = text.indexOf("につ"); at >= 0; at = text.indexOf("につ", at + 1)) {
            int from = Math.max(0, at - ABOUT);
            int sentence = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('、', at));
            if (text.substring(Math.max(from, sentence + 1), at).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a name that say something: 公園緑地課 gives 公園 and 緑地, 都市交通課 gives 交通. */
    public static List<String> words(String name) {
        String core = name.replaceFirst("(課|室|センター|事務所|支所|館|署|園)$", "");
        List<String> words = new ArrayList<>();
        Matcher runs = Pattern.compile("[ァ-ヺー]{2,}|[一-鿿々]+").matcher(core);
        while (runs.find()) {
            String run = runs.group();
            if (run.charAt(0) >= 'ァ' && run.charAt(0) <= 'ヺ') {
                words.add(run);
                continue;
            }
            for (int i = 0; i + 2 <= run.length(); i += 2) {
                String word = run.substring(i, i + 2);
                if (!GENERAL.contains(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** Whether two names begin with the same field: 農業企画課 and 農業支援課, but not 環境政策課 and 環境業務課, which say too little. */
    static boolean areSisters(String one, String other) {
        List<String> words = words(one);
        return !words.isEmpty()
                && words.equals(words(other)
                        .subList(0, Math.min(words.size(), words(other).size())))
                && one.startsWith(words.get(0))
                && other.startsWith(words.get(0));
    }

    /**
     * Whether a text that names a section also speaks of what its name says, as it does of a section in charge; of one whose name
     * says nothing it is enough that it acts.
     */
    static boolean speaksOf(String section, String text, boolean acts) {
        List<String> words = words(section);
        String rest = text.replace(section, "");
        return words.isEmpty() && acts || words.stream().anyMatch(rest::contains);
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
