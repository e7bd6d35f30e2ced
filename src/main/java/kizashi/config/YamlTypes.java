package kizashi.config;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What kind of value a key needs, in words for the author of the file: no class of the program has a place in a message. */
final class YamlTypes {
    private YamlTypes() {}

    /** What was wanted, and what stands there instead where that can be shown in a word. */
    static String wanted(MismatchedInputException e) {
        String wanted = "needs " + of(e.getTargetType());
        Object value = e instanceof InvalidFormatException format ? format.getValue() : null;
        String message = String.valueOf(e.getOriginalMessage());
        if (value != null) {
            return wanted + ", not '" + value + "'";
        }
        if (message.contains("START_ARRAY")) {
            return wanted + ", not a list";
        }
        if (message.contains("START_OBJECT")) {
            return wanted + ", not keys below it";
        }
        return message.contains("null") ? wanted + "; it is empty" : wanted;
    }

    private static String of(Class<?> type) {
        if (type == String.class) {
            return "a single text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a day, such as 2026-04-01";
        }
        if (type == LocalTime.class) {
            return "a time of day, such as 06:30";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "keys below it" : "another kind of value";
    }
}
