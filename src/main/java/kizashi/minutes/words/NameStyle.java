package kizashi.minutes.words;

/**
 * How a document writes names before offices, as costs: without a name (環境事業課長), surname alone (佐藤環境事業課長), in full
 * (佐藤一郎環境事業課長). Each stenographer keeps to one way, so what most headers do decides where letters alone do not.
 *
 * @param none cost of no name
 * @param surname cost of a surname alone
 * @param full cost of a full name
 */
public record NameStyle(double none, double surname, double full) {
    /** Letters alone count. */
    static final NameStyle NONE = new NameStyle(0, 0, 0);

    /** Nothing known. */
    public static final NameStyle UNKNOWN = new NameStyle(1.1, 1.1, 1.1);

    private static final double SMOOTHING = 0.35;

    /** The style of a document in which so many headers were read so. */
    public static NameStyle of(double none, double surname, double full) {
        double all = none + surname + full + 3 * SMOOTHING;
        return new NameStyle(cost(none, all), cost(surname, all), cost(full, all));
    }

    private static double cost(double count, double all) {
        return Math.min(6, -Math.log((count + SMOOTHING) / all));
    }
}
