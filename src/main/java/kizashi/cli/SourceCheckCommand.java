package kizashi.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import kizashi.crawl.PermissionGate;
import kizashi.model.Source;
import kizashi.pipeline.Crawling;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kizashi source check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Explains step by step whether an address of a source may be fetched, and why: permission record, hours,",
            "paths, robots.txt (which is fetched, politely). Exit code 0: it may be; 1: it may not."
        })
final class SourceCheckCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the source.")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "URL", description = "An address of it. Default: its first.")
    private @Nullable String url;

    @Override
    int run(Kizashi kizashi) {
        PrintWriter out = out();
        Crawling crawling = kizashi.crawling();
        Source source = SourceFinder.source(crawling.sources(), id);
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
        return allowed ? 0 : 1;
    }
}
