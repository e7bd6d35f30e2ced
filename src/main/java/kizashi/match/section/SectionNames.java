package kizashi.match.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of sections: which they are, and what a name says about the duties. */
public final class SectionNames {
    /** Units that one writes to: 課, and what stands beside a 課 in a town hall. */
    private static final Pattern SECTION = Pattern.compile(".{1,20}(課|室|センター|事務所|事業所|出張所|研究所|支所|館|署|園)");

    /** 市長公室, 知事公室 and the 福祉事務所 of the law are above sections; a line of an agenda (議第5号…センター条例) is none. */
    private static final Pattern NO_SECTION = Pattern.compile(".*(?:公室|福祉事務所|第[0-9０-９]{1,4}[号議]).*|.*条例.*");

    /** 市民活動支援担当課長: head of a desk that one writes to as to a section. */
    private static final Pattern DESK = Pattern.compile("(?:.*[部局])?([^部局]{2,18}担当)(?:課長|室長)");

    private static final Pattern OF_OTHERS = Pattern.compile("(?:.*[部局室])?(?:財政|財務|主計|予算|議事|秘書|契約|管財|契約管財)課");

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
