package kizashi.cli.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Durations;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.HoursWindow;
import kizashi.crawl.client.PermissionGate;
import kizashi.model.Permission;
import kizashi.model.Source;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source permit}. */
@Command(
        name = "permit",
        mixinStandardHelpOptions = true,
        description = {
            "Records in a source's YAML who permits fetching it, and within which bounds. An earlier record is replaced.",
            "",
            "Where robots.txt forbids the paths, only the publisher's own permission counts: say so with",
            "--despite-robots 'Disallow: /…' together with --basis and --path.",
            "",
            "  kizashi source permit --platform kensakusystem --by '法務部 鈴木' --basis '公開情報。robots.txt なし'",
            "  kizashi source permit 122173-kashiwa --by '情報企画部 山田' --basis '公開情報。robots.txt に制限なし' --path /gikai/",
            ""
        })
final class SourcePermitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of sources.")
    private List<String> ids = List.of();

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = {
                "Instead of ids: all sources of this platform that have no record yet, such as kensakusystem or site.",
                "Not together with --despite-robots, which is one publisher's permission."
            })
    private @Nullable String platform;

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who decided: a person or an office.")
    private String by;

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the decision. Default: today.")
    private @Nullable LocalDate on;

    @Option(names = "--basis", paramLabel = "TEXT", description = "Why it is allowed, in words for a legal department.")
    private @Nullable String basis;

    @Option(names = "--path", paramLabel = "PREFIX", description = "Path prefix that may be fetched; may be repeated.")
    private List<String> paths = List.of();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "A further host, such as the one with the PDF files; may be repeated.")
    private List<String> hosts = List.of();

    @Option(names = "--hours", paramLabel = "HOURS", description = "When, Japan time: 'Sat-Sun 20:00-06:00'.")
    private @Nullable String hours;

    @Option(names = "--interval", paramLabel = "10s", description = "Smallest gap between two requests.")
    private @Nullable String interval;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description = "Whom to call at the publisher when something goes wrong.")
    private @Nullable String contact;

    @Option(names = "--reuse", paramLabel = "TEXT", description = "Terms of reuse.")
    private @Nullable String reuse;

    @Option(
            names = "--robots",
            paramLabel = "RULE",
            description = "What robots.txt said when you read it: a rule, or none.")
    private @Nullable String robots;

    @Option(
            names = "--despite-robots",
            paramLabel = "RULE",
            description = "The rule of robots.txt above which the publisher's permission stands.")
    private @Nullable String despite;

    @Override
    public Integer call() {
        SourceFiles.Sources all = SourceFinder.all(home.home());
        List<String> chosen = chosen(all);
        LocalDate today = LocalDate.ofInstant(Instant.now(), Kizashi.JAPAN);
        if (despite != null && (basis == null || paths.isEmpty())) {
            throw new CliException("--despite-robots needs --basis (the publisher's permission) and --path (for what)");
        }
        Permission.RobotsVerdict verdict = despite != null
                ? new Permission.RobotsVerdict(false, despite, today)
                : robots == null ? null : new Permission.RobotsVerdict(true, robots, today);
        Permission permission = new Permission(
                by,
                on == null ? today : on,
                basis,
                verdict,
                paths,
                hosts,
                checkedHours(),
                gap(),
                contact,
                reuse,
                false);
        Registry registry = Registry.read(home.home());
        for (String id : chosen) {
            Path file = SourceFinder.file(all, id);
            SourceFiles.recordPermission(file, permission, today + " by " + System.getProperty("user.name", "unknown"));
            Source source = SourceFiles.read(file, registry);
            FetchResult.Denied denied = PermissionGate.checkSource(source, Instant.now());
            spec.commandLine()
                    .getOut()
                    .println(file + ": 許諾を記録しました"
                            + (denied == null
                                    ? "。確認と robots.txt の記録: kizashi source check " + id + " --record"
                                    : "（いまは " + denied.reason() + "）"));
        }
        return 0;
    }

    private List<String> chosen(SourceFiles.Sources all) {
        if (ids.isEmpty() == (platform == null)) {
            throw new CliException("say which sources: their ids, or --platform NAME");
        }
        if (platform == null) {
            ids.forEach(id -> SourceFinder.source(all, id));
            return ids;
        }
        if (despite != null) {
            throw new CliException("--despite-robots is one publisher's permission: name the source by its id");
        }
        List<String> found = all.sources().stream()
                .filter(s -> s.platform().equals(platform) && s.permission() == null && s.disabled() == null)
                .map(Source::id)
                .toList();
        if (found.isEmpty()) {
            throw new CliException(
                    "no source of platform '" + platform + "' waits for a permission (those that are switched off"
                            + " want one record each); `kizashi source list --denied` shows them");
        }
        return found;
    }

    private @Nullable String checkedHours() {
        try {
            if (hours != null) {
                HoursWindow.parse(hours);
            }
            return hours;
        } catch (IllegalArgumentException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Duration gap() {
        try {
            return interval == null ? null : Durations.parse(interval);
        } catch (IllegalArgumentException e) {
            throw new CliException("--interval " + e.getMessage());
        }
    }
}
