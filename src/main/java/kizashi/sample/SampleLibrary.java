package kizashi.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample councils and their documents, read from the resources beside this class. */
final class SampleLibrary {
    /** Folders of the councils, in the order in which they are shown. */
    static final List<String> COUNCILS =
            List.of("kirigahara", "shionagi", "kaededai", "suzune", "mikageno", "hayasegawa", "shiomi");

    private final SampleCalendar calendar;

    /** @param today the day of the run, in Japan */
    SampleLibrary(LocalDate today) {
        this.calendar = new SampleCalendar(today);
    }

    /** All councils. */
    static List<Council> councils() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        List<Council> councils = new ArrayList<>();
        for (String folder : COUNCILS) {
            try {
                councils.add(yaml.readValue(text(folder + "/council.yml"), Council.class));
            } catch (IOException e) {
                throw new UncheckedIOException("sample council " + folder, e);
            }
        }
        return councils;
    }

    /**
     * What a council has published.
     *
     * @param publishingDay 0 for the day of the run; from 1 on the revised publications and new sittings are out
     */
    List<SampleDocument> documents(Council council, int publishingDay) {
        List<SampleDocument> documents = new ArrayList<>();
        SampleText filler = new SampleText(calendar, council.fullWidth());
        for (String file : council.documents()) {
            SampleDocument.Script script = SampleDocument.Script.of(text(council.slug() + "/" + file));
            if (!script.publicOn(publishingDay)) {
                continue;
            }
            LocalDate day = calendar.day(script.need("day"));
            documents.add(new SampleDocument(
                    council,
                    script.get("id", file.substring(0, file.lastIndexOf('.'))),
                    script.get("list", "gikai"),
                    script.get("format", council.format()),
                    filler.fill(script.need("title"), day),
                    day,
                    calendar.day(script.need("published")),
                    new SittingWriter(council, filler, day, script).write()));
        }
        return documents;
    }

    /** Whether a council publishes papers beside its minutes. */
    static boolean hasNews(Council council) {
        return council.documents().stream()
                .map(file -> SampleDocument.Script.of(text(council.slug() + "/" + file)))
                .anyMatch(script -> "news".equals(script.get("list")));
    }

    /** The calendar of this run. */
    SampleCalendar calendar() {
        return calendar;
    }

    /** A text resource of this package. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A resource of this package. */
    static byte[] bytes(String name) {
        try (InputStream in = SampleLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's jar lacks the sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
