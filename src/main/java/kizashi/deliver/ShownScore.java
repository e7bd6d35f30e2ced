package kizashi.deliver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.Match;

/**
 * A score as mails, pages and terminals show it: whole points, rounded so that the lines add up to the whole that is shown. The
 * exact parts are in the CSV.
 *
 * @param points the whole
 * @param lines those that weigh most, the positive ones first, and one for the sum of the others
 */
public record ShownScore(long points, List<Line> lines) {

    /** Keeps its own copy of the list. */
    public ShownScore {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param points what it adds, never 0
     * @param reason for a reader
     */
    public record Line(long points, String reason) {

        /** {@code +47}. */
        public String signed() {
            return (points < 0 ? "−" : "+") + Math.abs(points);
        }
    }

    /**
     * The score of a match.
     *
     * @param most lines with a reason of their own; where there are more, the rest is summed up
     */
    public static ShownScore of(Match match, int most, Words words) {
        return of(match.score(), match.parts(), most, words);
    }

    /**
     * A score of these parts, which add up to it.
     *
     * @param most lines with a reason of their own; where there are more, the rest is summed up
     */
    public static ShownScore of(double score, List<Match.Part> parts, int most, Words words) {
        List<Match.Part> all = parts.stream()
                .filter(p -> p.value() != 0)
                .sorted(Comparator.comparingDouble((Match.Part p) -> -Math.abs(p.value())))
                .toList();
        int named = all.size() <= most + 1 ? all.size() : most;
        List<Match.Part> shown = new ArrayList<>();
        all.subList(0, named).forEach(p -> shown.add(new Match.Part(p.name(), p.value(), PartReason.of(p, words))));
        shown.sort(Comparator.comparingDouble((Match.Part p) -> -p.value()));
        List<Match.Part> rest = all.subList(named, all.size());
        if (!rest.isEmpty()) {
            double sum = rest.stream().mapToDouble(Match.Part::value).sum();
            shown.add(new Match.Part("rest", sum, words.get("score.rest", rest.size())));
        }
        return rounded(Math.round(score), shown);
    }

    /** What rounding down took goes to those that lost most by it. */
    private static ShownScore rounded(long whole, List<Match.Part> parts) {
        long[] points = new long[parts.size()];
        long left = whole;
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            points[i] = (long) Math.floor(parts.get(i).value());
            left -= points[i];
            byLoss.add(i);
        }
        byLoss.sort(Comparator.comparingDouble(i -> points[i] - parts.get(i).value()));
        for (int i = 0; i < left && i < points.length; i++) {
            points[byLoss.get(i)]++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] != 0) {
                lines.add(new Line(points[i], parts.get(i).reason()));
            }
        }
        return new ShownScore(whole, lines);
    }
}
