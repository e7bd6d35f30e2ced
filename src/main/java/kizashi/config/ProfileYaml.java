package kizashi.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.model.LgCode;
import kizashi.model.MailAddress;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/** A profile as it stands in a file. What is wrong with it is said in words that {@link YamlFile} gives file and line to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileYaml(
        @Nullable String id,
        @Nullable String name,
        @Nullable String pitch,
        @Nullable List<KeywordYaml> keywords,
        @Nullable List<String> exclusions,
        @Nullable List<String> noise,
        @Nullable AreasYaml areas,
        @Nullable Double minimumScore,
        @Nullable List<String> recipients,
        @Nullable String alert) {
    private static final String IMMEDIATE = "immediate";
    private static final String DAILY = "daily";
    private static final double MOST = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** What is missing or wrong, in words for the author; null when all is well. */
    @Nullable
    String problem() {
        if (id == null || !ID.matcher(id).matches()) {
            return "a profile needs an 'id' of lower-case letters, digits and hyphens, such as elder-watch"
                    + (id == null ? "" : "; this one is '" + id + "'");
        }
        if (name == null || name.isBlank()) {
            return "profile '" + id + "' needs a 'name'";
        }
        if (alert != null && !alert.equals(IMMEDIATE) && !alert.equals(DAILY)) {
            return "profile '" + id + "': alert is immediate (as soon as it was read) or daily (with the digest), not '"
                    + alert + "'";
        }
        return keywords == null || keywords.isEmpty()
                ? "profile '" + id + "' has no keywords: add 'keywords: [見守り, …]', or nothing can match it"
                : null;
    }

    /**
     * A value that can be read and yet would never match, or never reach anybody.
     *
     * @param key where it stands
     * @param value as it stands there
     * @param what is wrong with it
     */
    record Slip(String key, String value, String what) {}

    /** The first value that can only be a slip; null where there is none. */
    @Nullable
    Slip slip() {
        for (String prefecture : areas == null ? List.<String>of() : orEmpty(areas.prefectures())) {
            if (Prefectures.full(prefecture) == null) {
                String near = Prefectures.nearest(prefecture);
                return new Slip(
                        "areas.prefectures",
                        prefecture,
                        "'" + prefecture + "' is no prefecture; "
                                + (near == null ? "write it as 千葉県" : "did you mean '" + near + "'?"));
            }
        }
        for (String recipient : orEmpty(recipients)) {
            if (!MailAddress.isOne(recipient.strip())) {
                return new Slip(
                        "recipients", recipient, "'" + recipient + "' is no mail address, such as sales@example.jp");
            }
        }
        if (minimumScore != null && !(minimumScore >= 0 && minimumScore <= MOST)) {
            return new Slip(
                    "minimumScore",
                    minimumScore % 1 == 0 ? String.valueOf(Math.round(minimumScore)) : String.valueOf(minimumScore),
                    "lies between 0 and 100 (45 where none is given): nothing would ever reach it, or everything would");
        }
        return null;
    }

    static ProfileYaml of(Profile p) {
        Profile.Areas a = p.areas();
        return new ProfileYaml(
                p.id(),
                p.name(),
                p.pitch(),
                p.keywords().stream()
                        .map(k -> new KeywordYaml(k.term(), k.weight(), k.group()))
                        .toList(),
                orNull(p.exclusions()),
                orNull(p.noise()),
                a.equals(Profile.Areas.EVERYWHERE)
                        ? null
                        : new AreasYaml(
                                orNull(a.prefectures()),
                                orNull(a.municipalities()),
                                a.minPopulation(),
                                a.maxPopulation()),
                p.minimumScore() == Profile.DEFAULT_MINIMUM ? null : p.minimumScore(),
                orNull(p.recipients()),
                p.alert() == Profile.Alert.DAILY ? DAILY : null);
    }

    /** The profile; only where there is no {@link #problem()}. */
    Profile profile() {
        return new Profile(
                Objects.requireNonNull(id),
                Objects.requireNonNull(name),
                pitch,
                orEmpty(keywords).stream()
                        .map(k -> new Profile.Keyword(k.term(), k.weight(), k.group()))
                        .toList(),
                orEmpty(exclusions),
                orEmpty(noise),
                areas == null ? Profile.Areas.EVERYWHERE : areas.areas(),
                minimumScore == null ? Profile.DEFAULT_MINIMUM : minimumScore,
                orEmpty(recipients),
                DAILY.equals(alert) ? Profile.Alert.DAILY : Profile.Alert.IMMEDIATE);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A keyword: bare text, or {@code {term, weight, group}}. */
    @JsonDeserialize(using = KeywordReader.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeywordYaml(String term, double weight, @Nullable String group) {}

    /** Where a company sells. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreasYaml(
            @Nullable List<String> prefectures,
            @Nullable @JsonProperty("municipalities") List<LgCode> municipalities,
            @Nullable Integer minPopulation,
            @Nullable Integer maxPopulation) {

        Profile.Areas areas() {
            List<String> full = orEmpty(prefectures).stream()
                    .map(name -> Objects.requireNonNullElse(Prefectures.full(name), name))
                    .toList();
            return new Profile.Areas(full, orEmpty(municipalities), minPopulation, maxPopulation);
        }
    }

    /** Reads both forms of a keyword, strictly. */
    static final class KeywordReader extends StdDeserializer<KeywordYaml> {
        private static final long serialVersionUID = 1L;
        private static final Set<String> KEYS = Set.of("term", "weight", "group");

        KeywordReader() {
            super(KeywordYaml.class);
        }

        @Override
        public KeywordYaml deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            if (!node.isObject()) {
                return keyword(parser, node.asText(), 1, null);
            }
            for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                if (!KEYS.contains(key)) {
                    String near = YamlFile.nearest(key, KEYS);
                    throw JsonMappingException.from(
                            parser,
                            "key '" + key + "' of a keyword is not known; "
                                    + (near == null
                                            ? "known are term, weight, group"
                                            : "did you mean '" + near + "'?"));
                }
            }
            JsonNode weight = node.get("weight");
            if (weight != null && (!weight.isNumber() || weight.asDouble() < 0)) {
                throw JsonMappingException.from(parser, "a keyword's weight is a number from 0, 1 by default");
            }
            return keyword(
                    parser,
                    node.path("term").asText(),
                    weight == null ? 1 : weight.asDouble(),
                    node.hasNonNull("group") ? node.get("group").asText() : null);
        }

        private static KeywordYaml keyword(JsonParser parser, String term, double weight, @Nullable String group)
                throws IOException {
            if (term.isBlank()) {
                throw JsonMappingException.from(parser, "a keyword is empty: write a term, or take the line out");
            }
            return new KeywordYaml(term.strip(), weight, group);
        }
    }
}
