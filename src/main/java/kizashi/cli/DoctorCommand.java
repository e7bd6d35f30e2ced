package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.deliver.Words;
import kizashi.pipeline.Doctor;
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
        List<Doctor.Finding> findings = Doctor.examine(home.home(), System.getenv(), words.language());
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
        return findings.stream().anyMatch(f -> f.state() == Doctor.State.BAD) ? 1 : 0;
    }
}
