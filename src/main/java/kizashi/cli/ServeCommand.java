package kizashi.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Home;
import kizashi.config.Schedule;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.pipeline.Kizashi;
import kizashi.schedule.Timetable;
import kizashi.web.StatusPage;
import kizashi.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kizashi serve}: crawls and digests by the timetable, shows pages, and does what other commands ask for. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs by itself: crawls and sends the digest as config/schedule.yml says, and shows pages.",
            "Stop it with Ctrl-C; nothing is lost. Other commands work beside it."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption homeOption;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the pages; 0 for any. Default: serve.port.")
    private @Nullable Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = homeOption.home();
        Settings.Serve serve = SettingsFiles.read(home).serve();
        int at = port != null ? port : serve.port();
        checkFree(serve.bind(), at);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Kizashi kizashi = Kizashi.open(
                        home,
                        Clock.systemUTC(),
                        m -> spec.commandLine().getErr().println(m));
                Timetable timetable = Timetable.start(
                        kizashi.ledger().dataSource(), Schedule.read(home), home, new Jobs(kizashi), kizashi.clock());
                CommandServer commands = new CommandServer(home, kizashi);
                WebServer web = new WebServer(kizashi, () -> planned(timetable), serve.bind(), at)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                awaitQuietly(stopped);
            }));
            spec.commandLine()
                    .getOut()
                    .println(CliWords.of(home).get("serve.runs", "http://" + serve.bind() + ":" + web.port() + "/"));
            stop.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /** Says at once what would otherwise be found out after the home was opened. */
    private static void checkFree(String bind, int port) {
        if (port < 0 || port > 0xffff) {
            throw new CliException(
                    "there is no port " + port + ": give one from 1 to 65535, or 0 for any that is free");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new CliException("pages cannot be served at " + bind + ":" + port + " (" + e.getMessage()
                    + "): give another with --port, or change serve in config/kizashi.yml");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<StatusPage.Planned> planned(Timetable timetable) {
        return timetable.next().stream()
                .map(n -> StatusPage.Planned.of(n.name(), n.next(), n.previous()))
                .toList();
    }

    /** What the timetable calls. */
    private record Jobs(Kizashi kizashi) implements kizashi.schedule.Work {
        @Override
        public void crawl(String group) {
            kizashi.crawlGroup(group);
        }

        @Override
        public void look() {
            kizashi.look();
        }

        @Override
        public void digest(java.time.LocalDate day) {
            kizashi.dailyDigest(day);
        }
    }
}
