package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kizashi.config.SourceFiles;
import kizashi.deliver.Language;
import kizashi.ledger.CollectedYears;
import kizashi.model.Source;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.PermissionReport;
import kizashi.pipeline.SourceCoverage;
import kizashi.pipeline.SourceStanding;
import kizashi.web.SourcesPage.Show;

/** Gathers what the page of sources shows. Changes nothing: permissions are recorded by command, with who and why. */
final class SourcesPages {
    private static final int PAGE = 30;

    private final Kizashi kizashi;

    SourcesPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    /**
     * The list that was asked for.
     *
     * @throws IllegalArgumentException when what to show is none of the choices
     */
    SourcesPage page(Context c, Screen screen) {
        String query = Parameters.of(c, "q");
        String name = Parameters.of(c, "show");
        Show show = name.isEmpty() ? Show.ALL : Choices.of(Show.class, name, screen.words());
        int offset = Offsets.of(c);
        Instant now = kizashi.clock().instant();
        Language language = screen.words().language();
        SourceFiles.Sources sources = kizashi.sources();
        List<Source> chosen = sources.sources().stream()
                .filter(s -> named(s, query) && shown(s, show, now, language))
                .toList();
        String base = "/sources?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&show=" + show;
        return new SourcesPage(
                query,
                show,
                sources.sources().size(),
                (int) sources.sources().stream()
                        .filter(s -> SourceStanding.open(s, now))
                        .count(),
                sources.problems().stream()
                        .map(p -> String.valueOf(p.getMessage()))
                        .toList(),
                SourceCoverage.of(kizashi.registry(), sources.sources(), CollectedYears.byBody(kizashi.ledger()), now),
                CollectedYears.of(kizashi.ledger()),
                chosen.size(),
                chosen.stream()
                        .skip(offset)
                        .limit(PAGE)
                        .map(s -> SourceStanding.of(kizashi, s, language))
                        .toList(),
                Offsets.previous(base, offset, PAGE),
                Offsets.next(base, offset, PAGE, chosen.size()));
    }

    private static boolean named(Source source, String query) {
        return source.municipality().name().contains(query)
                || source.id().contains(query)
                || String.valueOf(source.municipality().prefecture()).contains(query);
    }

    private boolean shown(Source source, Show show, Instant now, Language language) {
        return switch (show) {
            case ALL -> true;
            case OPEN -> SourceStanding.open(source, now);
            case DENIED -> !SourceStanding.open(source, now);
            case BAD -> {
                SourceStanding standing = SourceStanding.of(kizashi, source, language);
                yield standing.failures() > 0 || !standing.remarks().isEmpty();
            }
        };
    }

    /** The report for a legal department, as a file to hand on. */
    void report(Context c) {
        c.contentType("text/html; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"kizashi-permission.html\"")
                .result(PermissionReport.html(
                        kizashi.sources().sources(),
                        kizashi.settings(),
                        kizashi.today(),
                        kizashi.clock().instant()));
    }
}
