package kizashi.crawl.platform;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the name of a file says that vendors keep a sitting in, such as {@code R080225A}. */
final class SittingFile {
    /** In the names of tables of contents, lists of decisions and the like. */
    private static final Set<String> NO_SITTING = Set.of("MOKU", "KETS", "GIAN", "MEIB", "NITT", "TUKO", "SINK");

    private SittingFile() {}

    /** An era's letter, six digits, and a serial: not a table of contents, not a list of decisions. */
    static boolean isSitting(String file) {
        if (file.length() < 7 || "MTSHR".indexOf(Character.toUpperCase(file.charAt(0))) < 0 || file.contains(".")) {
            return false;
        }
        for (int i = 1; i <= 6; i++) {
            if (!Character.isDigit(file.charAt(i))) {
                return false;
            }
        }
        String serial = file.substring(7).toUpperCase(Locale.ROOT);
        return NO_SITTING.stream().noneMatch(serial::contains);
    }

    /** {@code R080225A} as 令和8年2月25日; null where month or day are 00, which stand for a whole session or year. */
    static @Nullable String day(String file) {
        if (file.startsWith("00", 3) || file.startsWith("00", 5)) {
            return null;
        }
        String era = switch (Character.toUpperCase(file.charAt(0))) {
            case 'R' -> "令和";
            case 'H' -> "平成";
            case 'S' -> "昭和";
            default -> null;
        };
        return era == null
                ? null
                : era + Integer.parseInt(file.substring(1, 3)) + "年" + Integer.parseInt(file.substring(3, 5)) + "月"
                        + Integer.parseInt(file.substring(5, 7)) + "日";
    }
}
