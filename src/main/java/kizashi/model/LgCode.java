package kizashi.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a local body (全国地方公共団体コード): six digits, the last of which is a check digit. Always text, never a
 * number, since the codes of nine prefectures begin with zero.
 *
 * @param value six digits with a valid check digit
 */
public record LgCode(@JsonValue String value) implements Comparable<LgCode> {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** @throws IllegalArgumentException when the value is not six digits with a valid check digit, saying which */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LgCode {
        if (!SIX_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("an LG code is six digits such as \"011002\", not \"" + value + "\"");
        }
        int expected = checkDigit(value.substring(0, 5));
        if (value.charAt(5) - '0' != expected) {
            throw new IllegalArgumentException("LG code \"" + value + "\" has a wrong check digit: after "
                    + value.substring(0, 5) + " comes " + expected);
        }
    }

    /**
     * The check digit after the first five digits: weights 6, 5, 4, 3, 2; 11 minus the sum's remainder by 11, of which the
     * last digit counts (JIS X 0401/0402, 総務省「全国地方公共団体コード仕様」).
     *
     * @param fiveDigits exactly five ASCII digits
     */
    public static int checkDigit(String fiveDigits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (fiveDigits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /** The two digits of the prefecture, {@code "01"} to {@code "47"} for real bodies. */
    public String prefectureCode() {
        return value.substring(0, 2);
    }

    /** The key under which a CRM keeps the body, a text that no spreadsheet takes for a number: {@code LG-011002}. */
    public String key() {
        return "LG-" + value;
    }

    @Override
    public int compareTo(LgCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
