package kizashi.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.FoldedText;

/**
 * Finds names of programmes (事業名): what stands in quotation marks and ends in 事業, or an unbroken run of kanji, katakana and
 * letters that does. Words for programmes in general (補助事業, 新規事業) are in {@code programs.tsv}.
 */
final class ProgramNames {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    private static final List<String> ENDS = List.of("事業", "プロジェクト");
    private static final List<String> NOT_AFTER = List.of(
            "者", "所", "団", "主", "年度", "化", "系", "部", "本部", "会計", "管理者", "体", "継続", "活動", "法", "チーム", "名", "的", "報告",
            "債", "計画");

    /** Words with kana inside names that are otherwise kanji and katakana: 担い手確保, まちづくり, 子ども食堂. */
    private static final List<String> KANA = List.of(
            "まちづくり", "ものづくり", "地域づくり", "居場所づくり", "仲間づくり", "健康づくり", "森づくり", "づくり", "子ども", "こども", "子育て", "担い手", "見守り",
            "支え合い", "ささえあい", "ふるさと", "ひとり親", "ひとり暮らし", "独り暮らし", "ひきこもり", "引きこもり", "空き家", "空き店舗", "おこめ券", "取組", "取り組み",
            "ごみ", "がん", "ふれあい", "いきいき", "生き生き", "あんしん", "くらし", "暮らし", "学び", "遊び", "にぎわい", "障がい", "いじめ", "つながり", "みらい",
            "きれい", "やさしい", "ひと", "しごと", "まち", "みどり", "いのち", "おでかけ", "お出かけ", "のりあい", "乗り合い", "かかりつけ", "こころ", "すこやか",
            "はつらつ", "わくわく", "集い", "つどい", "性と健康の");

    private final Set<String> general;

    ProgramNames(Set<String> general) {
        this.general = general;
    }

    /** The names in a sentence, in order, as they are written in the stored text. */
    List<String> find(String stored, FoldedText folded) {
        String text = folded.text();
        Set<String> names = new LinkedHashSet<>();
        for (String word : ENDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + word.length();
                if (!followedByOther(text, end) && !isTrade(text, at)) {
                    int start = withoutCount(text, start(text, at), at);
                    String name = text.substring(start, end);
                    if (name.length() >= SHORTEST && !isGeneral(name) && !isTorn(text, start)) {
                        names.add(stored.substring(folded.rawStart(start), folded.rawEnd(end)));
                    }
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** A general word with nothing but an adjective before it (大型施設整備事業) names no programme either. */
    private boolean isGeneral(String name) {
        if (general.contains(name)
                || name.endsWith("関連事業")
                || name.endsWith("主催事業")
                || name.endsWith("両事業")
                || name.endsWith("対象事業")) {
            return true;
        }
        for (String vague : VAGUE) {
            if (name.startsWith(vague) && general.contains(name.substring(vague.length()))) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> VAGUE = List.of("大型", "大規模", "主な", "各種", "新規", "各", "同", "本", "当該", "個別", "今後");

    /** 「おこめ|券配布事業」: a name that would begin with the end of a word in kana is none. */
    private static boolean isTorn(String text, int start) {
        return start > 0
                && Character.UnicodeScript.of(text.charAt(start - 1)) == Character.UnicodeScript.HIRAGANA
                && "券苑手園館荘寮号者費用等場家山川".indexOf(text.charAt(start)) >= 0;
    }

    /** 建設工事業 is a trade, not a programme. */
    private static boolean isTrade(String text, int at) {
        return at > 0 && "工仕".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** What counts only behind a figure. */
    private static final Set<String> COUNTED = Set.of("期", "次", "種");

    /** 年度, 号 and 項 before a name belong to a number: 令和6年度|外部講師派遣事業, 議第44号|乳児等通園支援事業. */
    private static int withoutCount(String text, int start, int at) {
        int from = start;
        for (String count : List.of("年度", "号", "目", "項", "期", "次", "種", "等", "両", "及び", "の")) {
            if (COUNTED.contains(count) && (from == 0 || !Character.isDigit(text.charAt(from - 1)))) {
                continue; // 第9期|介護保険事業, and not 期間限定事業
            }
            if (text.startsWith(count, from) && from + count.length() < at) {
                from += count.length();
            }
        }
        return from;
    }

    private static boolean followedByOther(String text, int end) {
        for (String after : NOT_AFTER) {
            if (text.startsWith(after, end)) {
                return true;
            }
        }
        return false;
    }

    private static int start(String text, int at) {
        int floor = Math.max(0, at - LONGEST);
        for (int i = at; i >= floor; i--) {
            char c = text.charAt(i);
            if (c == '「' || c == '『') {
                return i + 1;
            }
            if (c == '」' || c == '』' || c == '、') {
                break; // 「…して停滞し、市民協働推進事業」 quotes a sentence
            }
        }
        int start = at;
        while (start > floor) {
            int word = kanaBefore(text, start);
            if (isName(text.charAt(start - 1)) || isInnerFigure(text, start - 1)) {
                start--;
            } else if (word > 0) {
                start -= word;
            } else {
                break;
            }
        }
        return start;
    }

    /** How far before an offset a word with kana begins that reaches up to it, or beyond it (空き|店舗); 0 where none does. */
    private static int kanaBefore(String text, int end) {
        int furthest = 0;
        for (String word : KANA) {
            for (int reach = word.length(); reach > furthest; reach--) {
                if (text.startsWith(word, end - reach)) {
                    furthest = reach;
                }
            }
        }
        return furthest;
    }

    /** A figure within a name: 明海町・老津町28号線整備事業; after 令和 or 第 it counts something else. */
    private static boolean isInnerFigure(String text, int at) {
        if (!Character.isDigit(text.charAt(at))) {
            return false;
        }
        int start = at;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.startsWith("号線", end)
                && start > 0
                && isName(text.charAt(start - 1))
                && text.charAt(start - 1) != '第';
    }

    private static boolean isName(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || c == 'ー'
                || c == '・'
                || c == '&'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z';
    }
}
