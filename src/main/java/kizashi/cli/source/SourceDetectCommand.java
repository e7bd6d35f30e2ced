package kizashi.cli.source;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.VendorAddresses;
import kizashi.model.Municipality;
import kizashi.model.Source;
import kizashi.pipeline.SourceDrafts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source detect}. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Says whose system is behind an address of minutes; with --body it prints the YAML, with --write it stores it.",
            "Nothing is fetched."
        })
final class SourceDetectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "URL", description = "Where a person would read or search the minutes.")
    private String url;

    @Option(names = "--body", paramLabel = "CODE|NAME", description = "Whose minutes: LG code, or name.")
    private @Nullable String body;

    @Option(names = "--write", description = "Write crawlers/<prefecture>/<code>-<name>.yml.")
    private boolean write;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        URI address = SourceFinder.url(url);
        VendorAddresses.Vendor vendor = VendorAddresses.shipped().recognise(address);
        out.println("platform\t" + vendor.platform());
        out.println("slug\t" + vendor.slug());
        out.println("start\t" + vendor.start());
        if (vendor.blockedBy() != null) {
            out.println("blocked\t" + vendor.blockedBy());
        }
        if (!vendor.readable()) {
            throw new CliException("no platform reads " + vendor.platform()
                    + " yet: import saved files, or use the site's own papers");
        }
        if (body != null) {
            Registry registry = Registry.read(home.home());
            Municipality whose = SourceFinder.body(registry, body);
            Source source = new SourceDrafts(home.home(), registry).draft(whose, address);
            out.println("id\t" + source.id());
            if (write) {
                out.println("file\t" + SourceFiles.write(home.home(), source, "from " + url));
            } else {
                out.println();
                out.print(SourceFiles.text(source));
            }
        } else if (write) {
            throw new CliException("--write needs --body: whose minutes are these?");
        }
        out.flush();
        return 0;
    }
}
