package kizashi.match.section;

import java.util.List;

/** What reads out bills and accounts touches the matters of all sections, and is none's. */
final class ListOfBills {
    private static final List<String> BILLS = List.of(
            "議案第",
            "報告第",
            "ページをお願い",
            "ページにお移り",
            "専決処分の報告",
            "款",
            "歳入合計",
            "補正予算",
            "号議案",
            "報第",
            "議第",
            "上程になりました",
            "提案理由",
            "繰越明許",
            "債務負担行為");

    private ListOfBills() {}

    /** Whether a text is one. */
    static boolean is(String text) {
        int marks = 0;
        for (String mark : BILLS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
                marks++;
            }
        }
        return marks >= 2;
    }
}
