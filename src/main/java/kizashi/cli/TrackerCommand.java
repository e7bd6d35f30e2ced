package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import kizashi.cli.terminal.HomeCommand;
import kizashi.deliver.Words;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromisesOnce;
import kizashi.model.Document;
import kizashi.model.Municipality;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kizashi tracker}: answers that promised a study, and what became of them. */
@Command(
        name = "tracker",
        mixinStandardHelpOptions = true,
        description = {
            "答弁トラッカー: lists answers that promised a study, with what became of them.",
            "Those on a matter of a profile. An answer stays open until a later session, budget or tender resolves it;",
            "`--overdue` lists those whose time has passed, where something read since could have told.",
            ""
        })
final class TrackerCommand extends HomeCommand {
    @Option(
            names = "--overdue",
            description = "Only open ones whose time has passed, where something read since could have told.")
    private boolean overdue;

    @Option(names = "--municipality", paramLabel = "NAME|CODE", description = "Only of this body.")
    private @Nullable String municipality;

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        List<Municipality> bodies = kizashi.documents().all().stream()
                .map(Document::municipality)
                .distinct()
                .filter(m -> municipality == null
                        || m.name().equals(municipality)
                        || (m.code() != null && m.code().value().equals(municipality)))
                .toList();
        int shown = 0;
        for (Municipality body : bodies) {
            for (Promise promise : PromisesOnce.of(kizashi.promises().all(body.key()))) {
                shown += print(out, body, promise, kizashi) ? 1 : 0;
            }
        }
        if (shown == 0) {
            out.println(words(kizashi).get(overdue ? "tracker.none.overdue" : "tracker.none"));
        }
        return 0;
    }

    /** Prints a promise, where it is one of those asked for. */
    private boolean print(PrintWriter out, Municipality municipality, Promise promise, Kizashi kizashi) {
        Words words = words(kizashi);
        boolean isOverdue = kizashi.isOverdue(promise);
        if (overdue && !isOverdue) {
            return false;
        }
        boolean unread = promise.overdue(kizashi.today()) && !isOverdue;
        String state = isOverdue
                ? words.get("overdue")
                : unread ? words.get("tracker.unread") : words.promise(promise.status());
        out.println(state + "  " + municipality.name() + "　" + promise.speaker() + "　" + when(promise, words) + " → "
                + promise.dueOn());
        out.println("      「" + promise.text().strip().replaceAll("\\s+", " ") + "」");
        Stream.ofNullable(promise.resolution())
                .forEach(r -> out.println("      " + r.on() + "「"
                        + r.text().strip().replaceAll("\\s+", " ") + "」（" + words.said(r.why()) + "）"));
        return true;
    }

    private static String when(Promise promise, Words words) {
        return promise.about() ? words.get("tracker.session", promise.spokenOn()) : promise.when();
    }
}
