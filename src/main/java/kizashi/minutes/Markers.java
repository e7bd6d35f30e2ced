package kizashi.minutes;

/** The signs that stand before a header or heading. Which sign means what differs from stenographer to stenographer. */
final class Markers {
    private static final String ALL = "○◯〇◎◆◇●■□△▲▽▼★☆◉⚪⚫▢•◦∘";

    private Markers() {}

    static boolean isMarker(char c) {
        return ALL.indexOf(c) >= 0;
    }
}
