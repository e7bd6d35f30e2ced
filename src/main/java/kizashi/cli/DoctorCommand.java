package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.Session;
import kizashi.deliver.Words;
import kizashi.pipeline.Doctor;
import kizashi.schedule.Timetable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kizashi doctor}: what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at JDK, home, disk, index, sources, profiles, schedule, proxy and mail, and says what to do.",
            "Says, too, which lines of your own tables (index/analysis, config/weights.tsv) add to those of the program, change them or take one out.",
            "Exit code 1 when something does not work."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Words words = CliWords.of(home.home());
        List<Doctor.Finding> findings = Doctor.examine(
                home.home(), System.getenv(), words.language(), schedule -> Timetable.check(schedule, home.home()));
        Ansi ansi = Session.current().terminal() ? Ansi.ON : Ansi.OFF;
        for (Doctor.Finding finding : findings) {
            String mark = words.get("doctor." + finding.state());
            String colour = switch (finding.state()) {
                case GOOD -> "green";
                case NOTE -> "yellow";
                case BAD -> "red,bold";
            };
            out.println(words.get(
                    "doctor.line", ansi.string("@|" + colour + " " + mark + "|@"), finding.what(), finding.detail()));
        }
        long bad = count(findings, Doctor.State.BAD);
        out.println(words.plain(bad == 0 ? "doctor.well" : "doctor.ill", bad, count(findings, Doctor.State.NOTE)));
        return bad == 0 ? 0 : 1;
    }

    private static long count(List<Doctor.Finding> findings, Doctor.State state) {
        return findings.stream().filter(f -> f.state() == state).count();
    }
}
