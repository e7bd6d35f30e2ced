package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.match.CompiledProfiles.Prepared;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Stage;

/** Measures one passage against one profile: a number from 0 to about 1 for each {@link Feature}. */
final class Features {
    private static final double K1 = 0.9;
    private static final double B = 0.4;
    private static final double FULL_KEYWORDS = 10;
    private static final int NEAR = 25;
    /** Logarithm of the size of the collection that the weights were tuned on; keeps points alike in small and large ones. */
    private static final double LOG_OF_TUNING = 5.6;

    private final TermStatistics statistics;
    private final CompiledProfiles profiles;
    /** By number of the term, below 0 where it was not asked for yet; two threads would write the same. */
    private final double[] idf;

    Features(TermStatistics statistics, CompiledProfiles profiles) {
        this.statistics = statistics;
        this.profiles = profiles;
        this.idf = new double[profiles.queries().keywordCount()];
        Arrays.fill(idf, -1);
    }

    /**
     * @param reading the passage
     * @param hits at least one hit in it
     * @param found everything in it, whosever it is
     */
    Measured measure(PassageReading reading, ProfileHits hits, Found found) {
        Prepared profile = hits.prepared();
        double[] values = new double[Feature.values().length];
        Map<Integer, Double> byKeyword = keywords(reading, hits, profile, values);
        pitch(reading, profile, found, values);
        BitSet at = sentences(reading, hits);
        values[Feature.TOPIC.ordinal()] = (double) at.cardinality() / reading.count();
        values[Feature.TOGETHER.ordinal()] = together(hits);
        sides(reading, at, values);
        wording(reading, at, values);
        values[Feature.NOISE.ordinal()] = Math.min(1, found.count(profile.noise()) / 2.0);
        return new Measured(values, byKeyword, at);
    }

    /**
     * What was measured.
     *
     * @param values by {@link Feature#ordinal}
     * @param byKeyword share of each keyword in the feature {@code keywords}
     * @param sentences in which a keyword stands
     */
    record Measured(double[] values, Map<Integer, Double> byKeyword, BitSet sentences) {
        double of(Feature feature) {
            return values[feature.ordinal()];
        }
    }

    /** BM25 of the distinct keywords with a small length norm; one group counts once, by its best. */
    private Map<Integer, Double> keywords(PassageReading reading, ProfileHits hits, Prepared profile, double[] values) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Double> idf = new HashMap<>();
        for (ProfileHits.Hit hit : hits.hits()) {
            counts.merge(hit.keyword(), 1, Integer::sum);
            idf.put(hit.keyword(), idf(profile.keywords()[hit.keyword()]));
        }
        double norm = norm(reading);
        Map<Integer, Double> scores = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        counts.forEach((k, tf) -> {
            Profile.Keyword keyword = profile.profile().keywords().get(k);
            double score = keyword.weight() * idf.getOrDefault(k, 0.0) * tf * (K1 + 1) / (tf + norm);
            String group = keyword.group();
            Integer best = group == null ? null : groups.get(group);
            if (best != null && scores.getOrDefault(best, 0.0) >= score) {
                scores.put(k, 0.0);
                return;
            }
            if (best != null) {
                scores.put(best, 0.0);
            }
            if (group != null) {
                groups.put(group, k);
            }
            scores.put(k, score);
        });
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        double offer = 0;
        for (Map.Entry<Integer, Double> score : scores.entrySet()) {
            offer = Math.max(offer, profile.affinity()[score.getKey()]);
        }
        values[Feature.KEYWORDS.ordinal()] = sum / FULL_KEYWORDS;
        values[Feature.OFFER.ordinal()] = offer;
        return scores;
    }

    private double idf(int term) {
        if (term < 0) {
            return 0;
        }
        double known = idf[term];
        if (known >= 0) {
            return known;
        }
        double computed = computeIdf(term);
        idf[term] = computed;
        return computed;
    }

    private double computeIdf(int term) {
        long n = Math.max(2, statistics.passages());
        long df = Math.min(n, statistics.passagesWith(profiles.term(term)));
        return Math.log(1 + (n - df + 0.5) / (df + 0.5)) * LOG_OF_TUNING / Math.log(n + 1.0);
    }

    private double norm(PassageReading reading) {
        return K1 * (1 - B + B * reading.length() / Math.max(1, statistics.averageLength()));
    }

    /** BM25 of the pitch's words, as a share of what all of them together could give. */
    private void pitch(PassageReading reading, Prepared profile, Found found, double[] values) {
        double norm = norm(reading);
        double sum = 0;
        double all = 0;
        for (int word : profile.pitch()) {
            double idf = idf(word);
            all += idf;
            int tf = found.of(word).size();
            sum += idf * tf * (K1 + 1) / (tf + norm);
        }
        values[Feature.PITCH.ordinal()] = sum / FULL_KEYWORDS;
    }

    private static BitSet sentences(PassageReading reading, ProfileHits hits) {
        BitSet at = new BitSet(reading.count());
        for (ProfileHits.Hit hit : hits.hits()) {
            at.set(reading.sentenceAt(hit.start()));
        }
        return at;
    }

    /** Number of pairs of distinct keywords within a few characters of each other, up to 3. */
    private static double together(ProfileHits hits) {
        List<ProfileHits.Hit> all = hits.hits();
        List<Long> pairs = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            ProfileHits.Hit a = all.get(i - 1);
            ProfileHits.Hit b = all.get(i);
            long pair = ((long) Math.min(a.keyword(), b.keyword()) << 32) | Math.max(a.keyword(), b.keyword());
            if (a.keyword() != b.keyword() && b.start() - a.end() <= NEAR && !pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
        return Math.min(3, pairs.size()) / 3.0;
    }

    private static void sides(PassageReading reading, BitSet at, double[] values) {
        Side side = reading.side();
        values[Feature.OFFICIAL.ordinal()] = side == Side.OFFICIAL ? 1 : 0;
        values[Feature.CHAIR.ordinal()] = side == Side.CHAIR || side == Side.OTHER ? 1 : 0;
        if (side != Side.OFFICIAL) {
            return;
        }
        int near = -1;
        int elsewhere = -1;
        boolean refused = false;
        for (int s = 0; s < reading.count(); s++) {
            boolean close = at.get(s) || s > 0 && at.get(s - 1);
            int level = reading.commitment(s);
            near = close ? Math.max(near, level) : near;
            elsewhere = close ? elsewhere : Math.max(elsewhere, level);
            refused |= close && level == 0;
        }
        values[Feature.COMMITMENT.ordinal()] = Math.max(0, near) / 6.0;
        values[Feature.COMMITMENT_ELSEWHERE.ordinal()] = Math.max(0, elsewhere) / 6.0;
        values[Feature.REFUSAL.ordinal()] = refused ? 1 : 0;
        if (reading.passage().signal().stage() != null) {
            values[Feature.STAGE.ordinal()] =
                    stage(reading.passage().signal().stage().stage());
        }
    }

    /** サウンディング and open studies are worth most: nobody is chosen yet, and the market is asked. */
    private static double stage(Stage stage) {
        return switch (stage) {
            case SIGN -> 0.1;
            case STUDY -> 0.3;
            case PLAN -> 0.5;
            case TRIAL -> 1;
            case BUDGET -> 0.8;
            case TENDER -> 0.9;
            case CONTRACT -> 0;
            case DECLINED, TAKEN -> -1;
        };
    }

    /** Phrases in the sentences with a keyword count fully, in the next ones half. */
    private static void wording(PassageReading reading, BitSet at, double[] values) {
        boolean member = reading.side() == Side.MEMBER;
        for (Wording.Kind kind : Wording.Kind.values()) {
            double sum = 0;
            for (int s = 0; s < reading.count(); s++) {
                double share = at.get(s) ? 1 : at.get(s + 1) || s > 0 && at.get(s - 1) ? 0.5 : 0;
                sum += share * Math.min(2, reading.wording(s, kind));
            }
            Feature feature = feature(kind);
            boolean ofMembers = feature == Feature.ASK || feature == Feature.PROPOSE;
            values[feature.ordinal()] += ofMembers && !member ? 0 : Math.min(1, sum / 3);
        }
        for (int s = at.nextSetBit(0); s >= 0; s = at.nextSetBit(s + 1)) {
            if (reading.money(s)) {
                values[Feature.MONEY.ordinal()] = 1;
            }
        }
    }

    private static Feature feature(Wording.Kind kind) {
        return switch (kind) {
            case ACT -> Feature.ACT;
            case PLAN -> Feature.PLAN;
            case MARKET -> Feature.MARKET;
            case NEED -> Feature.NEED;
            case ASK -> Feature.ASK;
            case PROPOSE -> Feature.PROPOSE;
            case HERE -> Feature.HERE;
            case ELSEWHERE -> Feature.ELSEWHERE;
            case NATION -> Feature.NATION;
            case DONE -> Feature.DONE;
            case PROCEDURE -> Feature.PROCEDURE;
            case REFUSAL -> Feature.REFUSAL;
        };
    }
}
