package kizashi.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kizashi.model.Municipality;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** From the record of a source to the text of its YAML file; what a person wrote beside it stays. */
final class SourceWriting {
    private SourceWriting() {}

    static String text(Source source, @Nullable String comment) {
        Municipality body = source.municipality();
        SourceYaml yaml = new SourceYaml(
                new SourceYaml.Body(body.code(), body.name(), null, body.prefecture(), body.population()),
                source.platform(),
                source.urls().stream().map(URI::toString).toList(),
                source.group(),
                source.disabled(),
                source.options(),
                source.permission() == null ? null : grant(source.permission()));
        String head = comment == null
                ? ""
                : comment.lines().map(l -> ("# " + l).stripTrailing() + "\n").collect(Collectors.joining());
        return head + YamlFile.text(Path.of(source.id() + ".yml"), yaml);
    }

    /**
     * Puts a permission record in the place of the one in a file, or at its end; lines about {@code disabled} go.
     *
     * @param old the file's text
     * @param note who recorded it and when
     */
    static String withPermission(String old, Permission permission, String note) {
        StringBuilder kept = new StringBuilder();
        boolean skipping = false;
        for (String line : old.split("\n", -1)) {
            boolean topLevel = !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-';
            if (topLevel) {
                skipping = line.startsWith("permission:") || line.startsWith("disabled:");
            }
            if (!skipping && !line.startsWith("# permission recorded")) {
                kept.append(line).append('\n');
            }
        }
        SourceYaml only = new SourceYaml(null, null, null, null, null, null, grant(permission));
        return kept.toString().stripTrailing() + "\n# permission recorded " + note + "\n"
                + YamlFile.text(Path.of("permission.yml"), only);
    }

    private static SourceYaml.Grant grant(Permission p) {
        Permission.RobotsVerdict robots = p.robots();
        return new SourceYaml.Grant(
                p.grantedBy(),
                p.grantedOn(),
                p.basis(),
                robots == null ? null : new SourceYaml.Robots(robots.allowed(), robots.rule(), robots.checkedOn()),
                p.paths(),
                p.hosts(),
                p.hours(),
                p.minInterval() == null ? null : Durations.text(p.minInterval()),
                p.contact(),
                p.reuse(),
                p.loopback() ? true : null);
    }
}
