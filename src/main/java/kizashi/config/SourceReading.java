package kizashi.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.model.Municipality;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** From the words of a source's YAML file to the record, checking each. */
final class SourceReading {
    private static final String DEFAULT_GROUP = "daily";

    private SourceReading() {}

    static Source source(Path file, SourceYaml yaml, Registry registry) {
        String platform = required(file, "platform", yaml.platform());
        List<String> urls = yaml.urls() == null ? List.of() : yaml.urls();
        if (urls.isEmpty()) {
            throw new ConfigException(file, 0, "urls", "is missing: say where the crawl starts");
        }
        List<URI> starts = new ArrayList<>();
        for (String url : urls) {
            starts.add(url(file, url));
        }
        SourceYaml.Grant grant = yaml.permission();
        return new Source(
                file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                municipality(file, yaml.municipality(), registry),
                platform,
                starts,
                yaml.group() == null ? DEFAULT_GROUP : yaml.group(),
                yaml.options() == null ? Map.of() : yaml.options(),
                grant == null ? null : permission(file, grant),
                yaml.disabled());
    }

    private static Municipality municipality(Path file, SourceYaml.@Nullable Body body, Registry registry) {
        if (body == null) {
            throw new ConfigException(file, 0, "municipality", "is missing: write its LG code, as \"011002\"");
        }
        Municipality known = body.code() == null
                ? null
                : registry.byCode(body.code()).map(Registry.Body::municipality).orElse(null);
        if (known == null) {
            String name = required(file, "municipality.name", body.name());
            return new Municipality(body.code(), name, body.kana(), body.prefecture(), body.population());
        }
        if (body.name() != null && !body.name().equals(known.name())) {
            throw new ConfigException(
                    file,
                    YamlFile.lineOf(file, "name"),
                    "municipality.name",
                    "is '" + body.name() + "', but " + body.code() + " is " + known.name()
                            + ": leave the name out or correct the code");
        }
        return body.population() == null
                ? known
                : new Municipality(known.code(), known.name(), known.kana(), known.prefecture(), body.population());
    }

    private static Permission permission(Path file, SourceYaml.Grant grant) {
        LocalDate on = grant.grantedOn();
        if (on == null) {
            throw new ConfigException(file, 0, "permission.grantedOn", "is missing: the day of the decision");
        }
        SourceYaml.Robots robots = grant.robots();
        if (robots != null && (robots.allowed() == null || robots.checkedOn() == null)) {
            throw new ConfigException(file, 0, "permission.robots", "needs allowed (true or false) and checkedOn");
        }
        return new Permission(
                required(file, "permission.grantedBy", grant.grantedBy()),
                on,
                grant.basis(),
                robots == null || robots.allowed() == null || robots.checkedOn() == null
                        ? null
                        : new Permission.RobotsVerdict(robots.allowed(), robots.rule(), robots.checkedOn()),
                grant.paths() == null ? List.of() : grant.paths(),
                grant.hosts() == null ? List.of() : grant.hosts(),
                grant.hours(),
                interval(file, grant.minInterval()),
                grant.contact(),
                grant.reuse(),
                Boolean.TRUE.equals(grant.loopback()));
    }

    private static @Nullable Duration interval(Path file, @Nullable String text) {
        try {
            return text == null ? null : Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    file,
                    YamlFile.lineOf(file, "minInterval"),
                    "permission.minInterval",
                    String.valueOf(e.getMessage()));
        }
    }

    private static URI url(Path file, String text) {
        try {
            URI url = new URI(text.strip());
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
            throw new ConfigException(
                    file, YamlFile.lineOf(file, "urls"), "urls", "'" + text + "' is no http or https address");
        } catch (URISyntaxException e) {
            throw new ConfigException(file, YamlFile.lineOf(file, "urls"), "urls", "'" + text + "': " + e.getReason());
        }
    }

    private static String required(Path file, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ConfigException(file, 0, key, "is missing");
        }
        return value.strip();
    }
}
