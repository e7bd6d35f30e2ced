package kizashi.match;

/**
 * Words that count the figure behind them, as parts of patterns. Written with one sign they are the end of other words too, which belong to the
 * name that they end: 契約3件, 会計5つ, 水位計2基, 安全3原則.
 */
public final class CountingWords {
    /** 約3か所, and not 契約, 条約, 規約, 要約, 集約. */
    public static final String ABOUT = "(?<![契予条公特規要集制倹節])約";

    /** 計5か所, and not 会計, 設計, 統計, 時計, 推計, 家計, 水位計, 雨量計, 温度計, nor the end of 合計 and 累計. */
    public static final String SUM = "(?<![会設統時推家生余集合累総小位量温度圧])計";

    /** The same with the words that say it in full. */
    public static final String TOTAL = "(?:[合累総小]計|" + SUM + ")";

    /** 全3か所, and not 安全, 保全, 完全. */
    public static final String ALL = "(?<![安保完健万])全";

    /** 延30人, and not 遅延, 順延. */
    public static final String IN_SUM = "(?<![遅順蔓外圧])延";

    private CountingWords() {}
}
