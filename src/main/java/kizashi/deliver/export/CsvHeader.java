package kizashi.deliver.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The first line of a form that another program hands out, whose columns an export has to keep. */
public final class CsvHeader {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private CsvHeader() {}

    /**
     * The headings of a file, in UTF-8 (a BOM is no part of them) or windows-31j.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it has no line
     */
    public static List<String> read(Path file) throws IOException {
        String text = text(Files.readAllBytes(file));
        try (var parser =
                CSVFormat.RFC4180.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            for (CSVRecord first : parser) {
                return first.toList();
            }
        }
        throw new IllegalArgumentException(file + " has no line with headings");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, SHIFT_JIS);
        }
    }
}
