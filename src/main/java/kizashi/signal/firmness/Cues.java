package kizashi.signal.firmness;

import java.util.List;
import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import org.jspecify.annotations.Nullable;

/** The cues of one sentence, looked for when the first rule asks: most sentences are decided by their predicate alone. */
final class Cues {
    private final PhraseMatcher<CueKind> matcher;
    private final String text;
    private @Nullable List<PhraseMatcher.Hit<CueKind>> found;

    Cues(PhraseMatcher<CueKind> matcher, String text) {
        this.matcher = matcher;
        this.text = text;
    }

    /** All of them, in order of their ends. */
    List<PhraseMatcher.Hit<CueKind>> all() {
        List<PhraseMatcher.Hit<CueKind>> hits = found;
        if (hits == null) {
            hits = matcher.find(text);
            found = hits;
        }
        return hits;
    }
}
