package kizashi.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kizashi.model.LgCode;
import org.jspecify.annotations.Nullable;

/**
 * A source as its YAML file says it; {@link SourceFiles} turns it into a {@link kizashi.model.Source}. What is
 * {@code @Nullable} may be left out.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SourceYaml(
        @Nullable Body municipality,
        @Nullable String platform,
        @Nullable List<String> urls,
        @Nullable String group,
        @Nullable String disabled,
        @Nullable Map<String, Object> options,
        @Nullable Grant permission) {

    /** Whose papers: the code alone where the registry knows the body, name and prefecture too where it does not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @Nullable LgCode code,
            @Nullable String name,
            @Nullable String kana,
            @Nullable String prefecture,
            @Nullable Integer population) {

        @JsonCreator
        Body(
                @JsonProperty("code") @Nullable LgCode code,
                @JsonProperty("name") @Nullable String name,
                @JsonProperty("kana") @Nullable String kana,
                @JsonProperty("prefecture") @Nullable String prefecture,
                @JsonProperty("population") @Nullable Integer population) {
            this.code = code;
            this.name = name;
            this.kana = kana;
            this.prefecture = prefecture;
            this.population = population;
        }

        /** The short form: {@code municipality: "122173"}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Body of(String code) {
            return new Body(new LgCode(code), null, null, null, null);
        }

        /** A code without quotes, which YAML takes for a number. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Body of(long code) {
            throw new IllegalArgumentException("an LG code is text: put it in quotes, as \"" + code + "\"");
        }
    }

    /** The permission record; {@code minInterval} is such as {@code 5s}, {@code 2m}, {@code 500ms}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Grant(
            @Nullable String grantedBy,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate grantedOn,

            @Nullable String basis,
            @Nullable Robots robots,
            @Nullable List<String> paths,
            @Nullable List<String> hosts,
            @Nullable String hours,
            @Nullable String minInterval,
            @Nullable String contact,
            @Nullable String reuse,
            @Nullable Boolean loopback) {}

    /** What was read in robots.txt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Robots(
            @Nullable Boolean allowed,
            @Nullable String rule,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate checkedOn) {}
}
