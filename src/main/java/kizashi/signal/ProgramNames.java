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
    private static final List<String> NOT_AFTER =
            List.of("者", "所", "団", "主", "年度", "化", "系", "部", "本部", "会計", "管理者", "体", "継続", "活動");

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
                if (!followedByOther(text, end)) {
                    int start = start(text, at);
                    String name = text.substring(start, end);
                    if (name.length() >= SHORTEST && !general.contains(name)) {
                        names.add(stored.substring(folded.rawStart(start), folded.rawEnd(end)));
                    }
                }
            }
        }
        return new ArrayList<>(names);
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
        int open = Math.max(text.lastIndexOf('「', at), text.lastIndexOf('『', at));
        int close = Math.max(text.lastIndexOf('」', at), text.lastIndexOf('』', at));
        if (open >= floor && open > close) {
            return open + 1;
        }
        int start = at;
        while (start > floor && isName(text.charAt(start - 1))) {
            start--;
        }
        return start;
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
