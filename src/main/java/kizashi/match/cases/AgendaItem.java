package kizashi.match.cases;

import java.util.List;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda that is on a keyword (庁内業務のＢＰＲ取組状況等について): whatever is said under it, by the report and by all
 * who ask, is on that matter.
 */
final class AgendaItem {
    private AgendaItem() {}

    /** Whether both stand under one item that names a keyword of one of them. */
    static boolean isOf(Match a, Match b) {
        String heading = heading(a);
        return heading != null
                && a.passage().document().id().equals(b.passage().document().id())
                && heading.equals(heading(b))
                && (names(heading, a) || names(heading, b));
    }

    /** The item under which a match stands, folded; null where none is known. */
    static @Nullable String heading(Match match) {
        String heading = match.passage().heading();
        return heading == null ? null : FoldedTerm.of(heading);
    }

    private static boolean names(String heading, Match match) {
        List<Match.TermHit> hits = match.terms();
        return match.link() == null
                && hits.stream()
                        .anyMatch(h ->
                                heading.contains(FoldedTerm.of(h.text())) || heading.contains(FoldedTerm.of(h.term())));
    }
}
