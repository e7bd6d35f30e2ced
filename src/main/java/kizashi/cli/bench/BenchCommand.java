package kizashi.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kizashi.bench.IngestBench;
import kizashi.bench.Texts;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.GroupCommand;
import kizashi.cli.terminal.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchParseCommand.class, BenchCrawlCommand.class},
        description =
                "Measures the program against named baselines, both in one run. docs/benchmarks.md explains the figures.")
public final class BenchCommand extends GroupCommand {
    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = {
                "Plain Lucene indexing with the same analyzer, then parse + signal + index + match on the same texts.",
                "Example:  kizashi bench ingest minutes/   (a folder with .txt files)"
            })
    int ingest(
            @Parameters(paramLabel = "FOLDER", description = "Minutes as .txt files, in UTF-8.") Path folder,
            @Option(
                            names = "--profiles",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "Generated profiles. Default: ${DEFAULT-VALUE}.")
                    int profiles,
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "Rounds after the warm-up; the middle one counts. Default: ${DEFAULT-VALUE}.")
                    int rounds) {
        if (rounds < 1 || profiles < 0) {
            throw new CliException("--rounds must be 1 or more, --profiles 0 or more");
        }
        new IngestBench(texts(folder), rounds, spec().commandLine().getOut()).run(profiles);
        return 0;
    }

    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description = {
                "Our matching against Lucene Monitor at 10, 100, 1,000 and 10,000 profiles, hits compared one by one.",
                "Needs the source folder and Maven, since Monitor is no part of the program.",
                "Example:  kizashi bench match minutes/"
            })
    int match(@Parameters(paramLabel = "FOLDER", description = "Minutes as .txt files, in UTF-8.") Path folder)
            throws IOException, InterruptedException {
        texts(folder);
        Path project = project();
        Path classpath = project.resolve("target").resolve("bench-classpath.txt");
        spec().commandLine().getErr().println("building what is compared with (Lucene Monitor, test scope)");
        String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        run(
                project,
                List.of(
                        maven,
                        "-q",
                        "-B",
                        "-Dquick",
                        "-Dspotless.check.skip=true",
                        "test-compile",
                        "dependency:build-classpath",
                        "-Dmdep.includeScope=test",
                        "-Dmdep.outputFile=" + classpath));
        String all = String.join(
                File.pathSeparator,
                project.resolve("target/test-classes").toString(),
                project.resolve("target/classes").toString(),
                Files.readString(classpath).trim());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(
                project,
                List.of(
                        java.toString(),
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        all,
                        "kizashi.bench.MatchBench",
                        Session.current().resolve(folder).toString()));
    }

    private static Texts texts(Path folder) {
        try {
            return Texts.read(Session.current().resolve(folder));
        } catch (IllegalArgumentException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        }
    }

    /** The source folder, which holds the jar or the classes that run. */
    private static Path project() {
        Path here = Path.of(BenchCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new CliException("the source folder with pom.xml is not around " + here + ": run this from a clone");
    }

    private static int run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new CliException(command.get(0) + " failed with code " + code + "; what it says stands above");
        }
        return code;
    }
}
