package kizashi.match;

import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Where the matter of a match is to be run or supplied by whoever is chosen anew ({@link Signal.Reselection}). */
public final class Anew {
    private Anew() {}

    /**
     * What is told of it on the topic of a keyword, in the passage of a match or beside it.
     *
     * @return null where nothing of the kind is told
     */
    public static Signal.@Nullable Reselection of(Match match) {
        Passage passage = match.passage();
        Signal.Reselection told = passage.signal().reselection();
        if (told == null || passage.speaker() == null || !Exits.speaksForTheExecutive(passage)) {
            return null;
        }
        return match.terms().stream().anyMatch(t -> told.isOn(t.start())) ? told : null;
    }

    /** The same where the call is told in the passage itself. */
    static Signal.@Nullable Reselection here(Match match) {
        Signal.Reselection told = of(match);
        return told != null && told.isIn(match.passage()) ? told : null;
    }
}
