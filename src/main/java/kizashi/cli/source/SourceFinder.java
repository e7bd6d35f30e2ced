package kizashi.cli.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kizashi.cli.terminal.CliException;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.config.YamlFile;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Source;

/** What the source commands share: finding a source, a body, an address, with errors that say what to do. */
public final class SourceFinder {
    private SourceFinder() {}

    /** All sources of a home; what could not be read is told as a failure. */
    public static SourceFiles.Sources all(Home home) {
        return SourceFiles.readAll(home, Registry.read(home));
    }

    /** A source by its id; or by the LG code or name of a body that has only one. */
    static Source source(SourceFiles.Sources all, String id) {
        return all.byId(id).or(() -> ofBody(all, id)).orElseThrow(() -> {
            String near =
                    YamlFile.nearest(id, all.sources().stream().map(Source::id).toList());
            return new CliException("there is no source '" + id + "'"
                    + (near == null ? "; `kizashi source list` shows them" : "; did you mean '" + near + "'?"));
        });
    }

    private static Optional<Source> ofBody(SourceFiles.Sources all, String nameOrCode) {
        List<Source> found = all.sources().stream()
                .filter(s -> isCalled(s.municipality(), nameOrCode.strip()))
                .toList();
        if (found.size() > 1) {
            throw new CliException("'" + nameOrCode + "' has " + found.size() + " sources: say which, "
                    + String.join(" or ", found.stream().map(Source::id).toList()));
        }
        return found.stream().findFirst();
    }

    private static boolean isCalled(Municipality body, String nameOrCode) {
        return body.name().equals(nameOrCode)
                || body.code() != null && body.code().toString().equals(nameOrCode)
                || (body.prefecture() + body.name()).equals(nameOrCode);
    }

    static Path file(SourceFiles.Sources all, String id) {
        Path file = all.files().get(source(all, id).id());
        if (file == null) {
            throw new CliException("there is no file of source '" + id + "'");
        }
        return file;
    }

    /** An address as it was typed; a failure that says so where it is none. */
    public static URI url(String text) {
        try {
            URI url = new URI(text.strip());
            if (url.getHost() != null
                    && url.getScheme() != null
                    && url.getScheme().startsWith("http")) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new CliException("'" + text + "' is no address: " + e.getReason());
        }
        throw new CliException("'" + text + "' is no http or https address");
    }

    /** A body by LG code or by name; a name that two have must say its prefecture. */
    static Municipality body(Registry registry, String nameOrCode) {
        if (nameOrCode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                LgCode code = new LgCode(nameOrCode);
                return registry.byCode(code)
                        .orElseThrow(() -> new CliException("no body has the LG code " + code))
                        .municipality();
            } catch (IllegalArgumentException e) {
                throw new CliException(String.valueOf(e.getMessage()));
            }
        }
        List<Registry.Body> found = registry.byName(nameOrCode);
        if (found.size() == 1) {
            return found.get(0).municipality();
        }
        throw new CliException(
                found.isEmpty()
                        ? "no body is called '" + nameOrCode + "'"
                        : "'" + nameOrCode + "' is " + found.size() + " bodies: say "
                                + String.join(
                                        " or ",
                                        found.stream()
                                                .map(b -> b.municipality().prefecture()
                                                        + b.municipality().name())
                                                .toList()));
    }
}
