package kizashi.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kizashi.config.Registry;
import kizashi.crawl.PermissionGate;
import kizashi.model.LgCode;
import kizashi.model.Source;

/**
 * How much of the country is watched, by prefecture.
 *
 * @param byPrefecture one row each, in the registry's order
 * @param blocked how many bodies are blocked, by reason
 */
public record SourceCoverage(List<Row> byPrefecture, Map<String, Integer> blocked) {

    /** Keeps its own copies. */
    public SourceCoverage {
        byPrefecture = List.copyOf(byPrefecture);
        blocked = Map.copyOf(blocked);
    }

    /**
     * A prefecture.
     *
     * @param prefecture its name
     * @param bodies with a council
     * @param watched bodies with a source that may be fetched
     * @param blocked bodies whose sources may not
     * @param unknown bodies without a source
     * @param residents of all bodies whose population is known (prefectures not counted twice)
     * @param residentsWatched of those that are watched
     * @param populationUnknown bodies whose population nobody told us
     */
    public record Row(
            String prefecture,
            int bodies,
            int watched,
            int blocked,
            int unknown,
            long residents,
            long residentsWatched,
            int populationUnknown) {}

    /** Counts. */
    public static SourceCoverage of(Registry registry, List<Source> sources, Instant now) {
        Map<LgCode, List<Source>> byCode = new HashMap<>();
        for (Source source : sources) {
            if (source.municipality().code() != null) {
                byCode.computeIfAbsent(source.municipality().code(), c -> new ArrayList<>())
                        .add(source);
            }
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        Map<String, Integer> why = new TreeMap<>();
        for (Registry.Body body : registry.councils()) {
            LgCode code = body.municipality().code();
            List<Source> own = code == null ? List.of() : byCode.getOrDefault(code, List.of());
            String prefecture = String.valueOf(body.municipality().prefecture());
            counts.computeIfAbsent(prefecture, p -> new Count()).add(body, own, now, why);
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((name, c) -> rows.add(new Row(
                name,
                c.bodies,
                c.watched,
                c.blocked,
                c.bodies - c.watched - c.blocked,
                c.residents,
                c.residentsWatched,
                c.populationUnknown)));
        return new SourceCoverage(rows, why);
    }

    /** The whole country. */
    public Row total() {
        return byPrefecture.stream()
                .reduce(
                        new Row("全国", 0, 0, 0, 0, 0, 0, 0),
                        (a, b) -> new Row(
                                "全国",
                                a.bodies + b.bodies,
                                a.watched + b.watched,
                                a.blocked + b.blocked,
                                a.unknown + b.unknown,
                                a.residents + b.residents,
                                a.residentsWatched + b.residentsWatched,
                                a.populationUnknown + b.populationUnknown));
    }

    private static final class Count {
        private int bodies;
        private int watched;
        private int blocked;
        private long residents;
        private long residentsWatched;
        private int populationUnknown;

        private void add(Registry.Body body, List<Source> own, Instant now, Map<String, Integer> why) {
            bodies++;
            boolean open = own.stream().anyMatch(s -> mayBeFetched(s, now));
            if (open) {
                watched++;
            } else if (!own.isEmpty()) {
                blocked++;
                why.merge(reason(own.get(0), now), 1, Integer::sum);
            }
            Integer population = own.stream()
                    .map(s -> s.municipality().population())
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(body.municipality().population());
            if (body.type() == Registry.BodyType.PREFECTURE) {
                return; // its residents live in its municipalities
            }
            if (population == null) {
                populationUnknown++;
            } else {
                residents += population;
                residentsWatched += open ? population : 0;
            }
        }

        /** Outside agreed hours a source is watched all the same. */
        private static boolean mayBeFetched(Source source, Instant now) {
            var denied = PermissionGate.checkSource(source, now);
            return denied == null || denied.denial() == kizashi.crawl.Denial.HOURS;
        }

        private static String reason(Source source, Instant now) {
            var denied = PermissionGate.checkSource(source, now);
            return source.platform() + ": "
                    + (denied == null ? "" : denied.denial().label());
        }
    }
}
