package kizashi.pipeline;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kizashi.config.ConfigException;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code NAME.meta.json} beside {@code NAME.txt} says; every key may be missing.
 *
 * @param municipality a name such as 柏市, or 千葉県柏市
 * @param code its LG code, text
 * @param meeting the meeting's or the paper's title
 * @param date {@code 2026-09-10}: the meeting's, which may be the opening day of its session
 * @param published 公開日, {@code 2026-10-20}
 * @param url where it was published
 * @param kind {@code minutes}, {@code plan}, {@code budget}, {@code tender}, {@code question_notice}, {@code press}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportMeta(
        @Nullable String municipality,

        @JsonAlias({"lg_code", "lgCode", "municipality_code"}) @Nullable
        String code,

        @JsonAlias({"meeting_name", "title"}) @Nullable String meeting,
        @JsonAlias({"meeting_date", "spoken_on"}) @Nullable String date,
        @JsonAlias("published_on") @Nullable String published,
        @JsonAlias("source_url") @Nullable String url,
        @Nullable String kind) {
    static final ImportMeta NONE = new ImportMeta(null, null, null, null, null, null, null);

    /** Reads the file beside a document; {@link #NONE} where there is none. */
    static ImportMeta beside(Path document) {
        String name = document.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path file = document.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".meta.json");
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return Json.MAPPER.readValue(Files.readString(file), ImportMeta.class);
        } catch (JacksonException e) {
            throw new ConfigException(
                    file,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    null,
                    "is no JSON of the form {\"municipality\":…,\"meeting\":…,\"date\":…,\"url\":…}: "
                            + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    @Nullable
    LocalDate day(Path document) {
        return day(document, "date", date);
    }

    @Nullable
    LocalDate publishedOn(Path document) {
        return day(document, "published", published);
    }

    private static @Nullable LocalDate day(Path document, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new ConfigException(document, 0, key, "'" + value + "' is no date such as 2026-09-10");
        }
    }
}
