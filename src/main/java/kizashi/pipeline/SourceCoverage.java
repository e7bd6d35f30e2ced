package kizashi.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kizashi.config.Registry;
import kizashi.crawl.client.Denial;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.PermissionGate;
import kizashi.ledger.CollectedYears;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How much of the country is watched.
 *
 * @param byPrefecture one row each, in the registry's order
 * @param total the whole country
 */
public record SourceCoverage(List<Row> byPrefecture, Row total) {

    /** Keeps its own copy. */
    public SourceCoverage {
        byPrefecture = List.copyOf(byPrefecture);
    }

    /**
     * A prefecture.
     *
     * @param prefecture its name
     * @param bodies with a council
     * @param watched bodies with a source that may be fetched
     * @param blocked bodies whose sources may not
     * @param residents of all bodies whose population is known (prefectures not counted twice)
     * @param residentsWatched of those that are watched
     * @param populationUnknown bodies whose population nobody told us
     * @param years collected, such as 2019–2026; null where none is known
     * @param kinds of the documents that were collected
     * @param why how many bodies are blocked, by platform and reason
     */
    public record Row(
            String prefecture,
            int bodies,
            int watched,
            int blocked,
            long residents,
            long residentsWatched,
            int populationUnknown,
            @Nullable String years,
            List<String> kinds,
            Map<String, Integer> why) {

        /** Keeps its own copies. */
        public Row {
            kinds = List.copyOf(kinds);
            why = Map.copyOf(why);
        }

        /** Bodies without a source. */
        public int unknown() {
            return bodies - watched - blocked;
        }
    }

    /**
     * Counts.
     *
     * @param collected what was collected of each body
     * @param now whether a permission holds
     */
    public static SourceCoverage of(
            Registry registry, List<Source> sources, List<CollectedYears.OfBody> collected, Instant now) {
        Map<LgCode, List<Source>> byCode = new HashMap<>();
        for (Source source : sources) {
            if (source.municipality().code() != null) {
                byCode.computeIfAbsent(source.municipality().code(), c -> new ArrayList<>())
                        .add(source);
            }
        }
        Map<String, List<CollectedYears.OfBody>> papers = new HashMap<>();
        collected.forEach(c ->
                papers.computeIfAbsent(c.municipality(), m -> new ArrayList<>()).add(c));
        Count country = new Count();
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Registry.Body body : registry.councils()) {
            LgCode code = body.municipality().code();
            List<Source> own = code == null ? List.of() : byCode.getOrDefault(code, List.of());
            List<CollectedYears.OfBody> read =
                    papers.getOrDefault(body.municipality().key(), List.of());
            Count prefecture =
                    counts.computeIfAbsent(String.valueOf(body.municipality().prefecture()), p -> new Count());
            Stream.of(prefecture, country).forEach(c -> c.add(body, own, read, now));
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(count.row(name)));
        return new SourceCoverage(rows, country.row("全国"));
    }

    private static final class Count {
        private final Map<String, Integer> why = new HashMap<>();
        private final SortedSet<DocumentKind> kinds = new TreeSet<>();
        private final SortedSet<Integer> years = new TreeSet<>();
        private int bodies;
        private int watched;
        private int blocked;
        private long residents;
        private long residentsWatched;
        private int populationUnknown;

        private void add(Registry.Body body, List<Source> own, List<CollectedYears.OfBody> read, Instant now) {
            bodies++;
            boolean open = own.stream().anyMatch(s -> mayBeFetched(s, now));
            if (open) {
                watched++;
            } else if (!own.isEmpty()) {
                blocked++;
                why.merge(reason(own.get(0), now), 1, Integer::sum);
            }
            for (CollectedYears.OfBody papers : read) {
                kinds.add(papers.kind());
                Stream.of(papers.first(), papers.last())
                        .filter(Objects::nonNull)
                        .forEach(years::add);
            }
            if (body.type() != Registry.BodyType.PREFECTURE) { // its residents live in its municipalities
                addResidents(body, own, open);
            }
        }

        private void addResidents(Registry.Body body, List<Source> own, boolean open) {
            Integer population = own.stream()
                    .map(s -> s.municipality().population())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(body.municipality().population());
            if (population == null) {
                populationUnknown++;
            } else {
                residents += population;
                residentsWatched += open ? population : 0;
            }
        }

        private Row row(String name) {
            String span = years.isEmpty()
                    ? null
                    : years.first().equals(years.last())
                            ? years.first().toString()
                            : years.first() + "–" + years.last();
            return new Row(
                    name,
                    bodies,
                    watched,
                    blocked,
                    residents,
                    residentsWatched,
                    populationUnknown,
                    span,
                    kinds.stream().map(DocumentKind::label).toList(),
                    why);
        }

        /** Outside agreed hours a source is watched all the same. */
        private static boolean mayBeFetched(Source source, Instant now) {
            FetchResult.Denied denied = PermissionGate.checkSource(source, now);
            return denied == null || denied.denial() == Denial.HOURS;
        }

        private static String reason(Source source, Instant now) {
            FetchResult.Denied denied = PermissionGate.checkSource(source, now);
            String robots = source.disabled() != null && source.disabled().contains("robots.txt") ? "（robots.txt）" : "";
            return source.platform() + ": "
                    + (denied == null ? "" : denied.denial().label() + robots);
        }
    }
}
