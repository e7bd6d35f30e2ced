package kizashi.japanese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code variants.tsv}: a character, a tab, what it is searched as. */
public final class VariantTable {
    private VariantTable() {}

    /** The table that the program brings. */
    public static Map<String, String> bundled() {
        try (InputStream in = VariantTable.class.getResourceAsStream("/kizashi/analysis/variants.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program lacks its own kizashi/analysis/variants.tsv: build it anew");
            }
            return read("variants.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param file its name, for errors
     * @param content its text
     * @throws AnalysisFileException when a line is not one character, a tab and its replacement
     */
    public static Map<String, String> read(String file, String content) {
        Map<String, String> variants = new HashMap<>();
        int number = 0;
        for (String line : content.split("\r?\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 1 || line.codePointCount(0, tab) != 1 || tab == line.length() - 1) {
                throw new AnalysisFileException(
                        file, number, "is not one character, a tab and what it is searched as: " + line);
            }
            variants.put(line.substring(0, tab), line.substring(tab + 1).trim());
        }
        return variants;
    }
}
