package kizashi.japanese;

import java.util.List;
import kizashi.model.Signal.Bound;

/** How exact a sum is, by the words beside it: 約, 余り, 上限, 以内. */
final class SumBounds {
    private static final List<String> ABOUT_BEFORE = List.of("約", "およそ", "おおよそ", "概ね", "おおむね", "ほぼ");
    private static final List<String> ABOUT_AFTER = List.of("程度", "前後", "ほど", "弱", "ぐらい", "くらい", "規模", "台", "近く");
    private static final List<String> OVER_AFTER = List.of("余り", "余", "あまり", "以上", "超", "強", "を超え", "を上回");
    private static final List<String> MOST_BEFORE =
            List.of("上限", "上限額", "上限額は", "上限は", "上限を", "最大", "最大で", "限度額", "限度額は", "限度額を", "上限額を", "最高");
    private static final List<String> MOST_AFTER =
            List.of("以内", "以下", "未満", "まで", "を上限", "が上限", "を限度", "が限度", "を超えない", "を下回", "に満たない", "足らず");

    private SumBounds() {}

    /** How exact the sum from {@code start} to {@code end} of a folded text is. */
    static Bound of(String text, int start, int end) {
        for (String word : OVER_AFTER) {
            if (text.startsWith(word, end)) {
                return Bound.OVER;
            }
        }
        for (String word : MOST_AFTER) {
            if (text.startsWith(word, end)) {
                return Bound.AT_MOST;
            }
        }
        for (String word : MOST_BEFORE) {
            if (text.startsWith(word, start - word.length())) {
                return Bound.AT_MOST;
            }
        }
        for (String word : ABOUT_BEFORE) {
            if (text.startsWith(word, start - word.length())) {
                return Bound.ABOUT;
            }
        }
        for (String word : ABOUT_AFTER) {
            if (text.startsWith(word, end)) {
                return Bound.ABOUT;
            }
        }
        return Bound.EXACT;
    }
}
