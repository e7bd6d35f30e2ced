package kizashi.match.cases;

import java.util.List;
import java.util.Objects;
import kizashi.match.Announced;
import kizashi.match.Exchanged;
import kizashi.match.Likeness;
import kizashi.model.Match;

/**
 * Which evidence of a case is on the matter of the evidence that is shown. A broad case holds much that is nearby: the tender of another building, the
 * refusal of another survey. Where it stands, what was said on it last and by which words it is proved is told of what the reader sees, and of nothing beside that.
 */
final class OnMatter {
    /** Passages on one matter share about so much of their telling words. */
    private static final double ALIKE = 0.2;

    private final Match shown;
    private final Likeness said;
    private final List<Match> all;

    private OnMatter(Match shown, List<Match> all) {
        this.shown = shown;
        this.said = Likeness.of(Likeness.said(shown));
        this.all = all;
    }

    /**
     * The evidence on the matter of one that is shown, itself among it.
     *
     * @param all of its case
     */
    static List<Match> of(Match shown, List<Match> all) {
        OnMatter matter = new OnMatter(shown, all);
        return all.stream().filter(matter::has).toList();
    }

    /** What answers the evidence shown or goes on from it, or is like it and has its main keyword. */
    private boolean has(Match match) {
        if (isSamePassage(shown, match) || Exchanged.isAnswered(shown, match) || Exchanged.isAnswered(match, shown)) {
            return true;
        }
        Match.Link link = match.link();
        if (link != null) {
            return all.stream()
                    .anyMatch(m -> m.link() == null && m.passage().key().equals(link.passage()) && has(m));
        }
        return Matter.terms(match).contains(Matter.mainTerm(List.of(shown)))
                && (isUnderOneAnnouncement(match) || said.to(Likeness.of(Likeness.said(match))) >= ALIKE);
    }

    /** Whether both are parts of what one speaker announced at once, however little the parts share. */
    private boolean isUnderOneAnnouncement(Match match) {
        return shown.passage().document().id().equals(match.passage().document().id())
                && Objects.equals(shown.passage().speechOrder(), match.passage().speechOrder())
                && Announced.of(match).stream().anyMatch(Announced.of(shown)::contains);
    }

    static boolean isSamePassage(Match a, Match b) {
        return a.passage().key().equals(b.passage().key());
    }
}
