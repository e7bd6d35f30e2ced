package kizashi.cli.source;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import kizashi.cli.terminal.HomeCommand;
import kizashi.config.SourceFiles;
import kizashi.crawl.PermissionGate;
import kizashi.model.Permission;
import kizashi.model.Source;
import kizashi.pipeline.Crawling;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi source check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Explains step by step whether an address of a source may be fetched, and why.",
            "Permission record, hours, paths, robots.txt (which is fetched, politely). Exit code 0: it may be; 1: it may not.",
            "--record keeps what robots.txt says today, with the rule and the day, in the source's permission record."
        })
final class SourceCheckCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the source, or its body: LG code or name.")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "URL", description = "An address of it. Default: its first.")
    private @Nullable String url;

    @Option(names = "--record", description = "Write today's reading of robots.txt into the permission record.")
    private boolean record;

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        Crawling crawling = kizashi.crawling();
        SourceFiles.Sources all = crawling.sources();
        Source source = SourceFinder.source(all, id);
        URI asked = url == null ? source.urls().get(0) : SourceFinder.url(url);
        List<String> steps = crawling.explain(source, asked);
        out.println(source.id() + " " + source.municipality().name() + " " + asked);
        steps.forEach(step -> out.println("  " + step));
        boolean allowed = steps.get(steps.size() - 1).startsWith("許可");
        if (!allowed && PermissionGate.checkSource(source, kizashi.clock().instant()) != null) {
            boolean search = Crawling.search(source, "") != null;
            out.println("  できること: 許諾依頼文（kizashi source letter " + source.id() + "）、"
                    + (search ? "先方の検索を開く（kizashi source search " + source.id() + " キーワード）、" : "")
                    + "保存したファイルの取り込み（kizashi import FOLDER）、自治体自身の資料を別の情報源に（kizashi source new）");
        }
        if (record) {
            record(crawling, all, source, asked);
        }
        return allowed ? 0 : 1;
    }

    /** A reading that forbids is not kept: beside a basis it would look like the publisher's exception from it. */
    private void record(Crawling crawling, SourceFiles.Sources all, Source source, URI asked) {
        Permission permission = source.permission();
        Permission.RobotsVerdict read = permission == null ? null : crawling.robots(source, asked);
        if (permission == null || read == null) {
            out().println("  記録しません: " + (permission == null ? "許諾の記録がありません" : "robots.txt を確認できません"));
        } else if (!read.allowed()
                || permission.robots() != null && !permission.robots().allowed()) {
            out().println("  記録しません: robots.txt が禁止しています（" + read.rule() + "）");
        } else {
            Path file = SourceFinder.file(all, source.id());
            SourceFiles.recordPermission(
                    file,
                    permission.withRobots(read),
                    read.checkedOn() + " by " + System.getProperty("user.name", "unknown") + " (robots.txt read)");
            out().println("  記録しました: robots.txt " + read.rule() + "（" + read.checkedOn() + "） " + file);
        }
    }
}
