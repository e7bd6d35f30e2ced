package kizashi.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of sections: which they are, where a text names one, and what a name says about the duties. */
public final class SectionNames {
    /** Units that one writes to: 課, and what stands beside a 課 in a town hall. */
    private static final Pattern SECTION = Pattern.compile(".{1,20}(課|室|センター|事務所|支所|館|署|園)");

    private static final Pattern NAMED = Pattern.compile("[一-鿿ァ-ヺー・々ぁ-ん]{2,16}課(?![題程税外金長目員])");
    /** 担当課, 関係各課 and the like name nobody. */
    private static final Pattern NOBODY =
            Pattern.compile(".*(担当|関係|各|所管|主管|庁内|全|当該|他|両|同|原|主務|本|当|該当|筆頭|事業|放|日|補|非|賦|考|正しく)課");

    /** What may stand before a name without belonging to it. */
    private static final Pattern BEFORE =
            Pattern.compile("^.*(?:は|が|を|に|の|で|と|も|や|へ|から|より|また|まず|現在|今回|本市|当市|市|町|部|局|元|旧)(?=[一-鿿ァ-ヺー・こ])");

    private static final Set<String> GENERAL = Set.of(
            "企画", "総務", "政策", "推進", "管理", "支援", "振興", "対策", "調整", "業務", "施設", "事業", "計画", "地域", "整備", "保全", "指導", "担当",
            "活用", "戦略", "運営", "経営", "市民", "町民", "村民", "区民", "庶務", "第１", "第２", "改革", "未来", "環境", "生活", "教育", "福祉", "文化",
            "産業", "都市", "健康", "財政", "建設", "行政", "安全", "協働");

    private SectionNames() {}

    /** Whether a unit is one to write to, and not a whole department or bureau. */
    public static boolean isSection(String unit) {
        return SECTION.matcher(unit).matches();
    }

    /** The sections that a text names, each once, in order. */
    public static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String name = BEFORE.matcher(matcher.group()).replaceFirst("");
            if (name.length() >= 3 && !NOBODY.matcher(name).matches() && !startsWithKana(name)) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean startsWithKana(String name) {
        char c = name.charAt(0);
        return c >= 'ぁ' && c <= 'ん' && !name.startsWith("こども") && !name.startsWith("みどり");
    }

    /**
     * How well a section fits what a text is about: how often the words of its duties, or the telling words of its name,
     * stand there.
     */
    static int fit(SectionDirectory.Section section, String text) {
        int fit = 0;
        for (String duty : section.duties()) {
            fit += 2 * count(text, duty);
        }
        for (String word : words(section.name())) {
            fit += count(text, word);
        }
        return fit >= 2 ? fit : 0;
    }

    /** The words of a name that say something: 公園緑地課 gives 公園 and 緑地, 都市交通課 gives 交通. */
    static List<String> words(String name) {
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

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
