package kizashi.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of a sample council on the day of the run.
 *
 * @param council whose
 * @param id last part of its address, without ending
 * @param list which list page names it: {@code gikai} or {@code news}; {@code none} for a page that no list names
 * @param format {@code html}, {@code pdf} or {@code docx}
 * @param title as the list names it
 * @param day the day it bears
 * @param published the day it was published
 * @param blocks its text
 */
record SampleDocument(
        Council council,
        String id,
        String list,
        String format,
        String title,
        LocalDate day,
        LocalDate published,
        List<Block> blocks) {

    /** Where the server has it. */
    String path() {
        return "/" + council.slug() + "/" + list + "/" + id + "." + format;
    }

    /**
     * The head of a document's file: keys and values, one a line, up to a line of {@code ===}.
     *
     * @param values the keys in order
     * @param body what follows
     */
    record Script(Map<String, String> values, String body) {

        /** Splits a file into head and body. */
        static Script of(String file) {
            int cut = file.indexOf("\n===\n");
            if (cut < 0) {
                throw new IllegalArgumentException("a sample document needs a line of ===");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : file.substring(0, cut).split("\n")) {
                int colon = line.indexOf(':');
                values.put(
                        line.substring(0, colon).trim(),
                        line.substring(colon + 1).trim());
            }
            return new Script(values, file.substring(cut + 5));
        }

        /** A value that must be there. */
        String need(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("a sample document lacks " + key + ": " + values);
            }
            return value;
        }

        /** A value or null. */
        @Nullable
        String get(String key) {
            return values.get(key);
        }

        /** A value or what stands for it. */
        String get(String key, String otherwise) {
            return values.getOrDefault(key, otherwise);
        }

        /** Whether it is public on a publishing day, from 0. */
        boolean publicOn(int publishingDay) {
            return Integer.parseInt(get("from", "0")) <= publishingDay
                    && publishingDay < Integer.parseInt(get("until", "99"));
        }
    }
}
