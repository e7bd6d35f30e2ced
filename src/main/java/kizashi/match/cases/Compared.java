package kizashi.match.cases;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.match.Announced;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** What of a match is held against others, each read once: its keywords, its programmes, its wording, what was announced. Not for several threads. */
final class Compared {
    /** A word in two parts has so many signs in each. */
    private static final int PART = 2;
    /** A longer proper name is seldom put into a keyword. */
    private static final int PROPER = 4;

    private final Match match;
    private final Set<String> terms;
    private @Nullable Set<String> programs;
    private NearDuplicates.@Nullable Words words;
    private @Nullable Set<String> named;
    private @Nullable Set<String> matters;
    private @Nullable String text;
    private @Nullable Set<Long> keys;
    private @Nullable List<Signal.Span> announced;

    Compared(Match match) {
        this.match = match;
        this.terms = Matter.terms(match);
    }

    /** Whether this is of that match, or of one with the same keywords and programmes in such a passage. */
    boolean isOf(Match other) {
        Passage passage = match.passage();
        return passage.start() == other.passage().start()
                && match.terms().equals(other.terms())
                && passage.text().equals(other.passage().text())
                && passage.signal().programs().equals(other.passage().signal().programs());
    }

    /** The programmes named near a keyword, folded; not to be changed. */
    Set<String> programs() {
        Set<String> known = programs;
        if (known == null) {
            known = Matter.programs(match);
            programs = known;
        }
        return known;
    }

    /** The plans, schemes and facilities with a keyword in their names, folded; not to be changed. */
    Set<String> named() {
        Set<String> known = named;
        if (known == null) {
            known = NamedMatters.of(match);
            named = known;
        }
        return known;
    }

    /** The matters that were announced by name, folded; not to be changed. */
    Set<String> matters() {
        Set<String> known = matters;
        if (known == null) {
            known = SameAnnouncement.of(match, announced());
            matters = known;
        }
        return known;
    }

    /** Whether a keyword stands in a name, folded; a proper name may be put into it (市立病院, 市立みどり病院). */
    boolean isNamedIn(String name) {
        return terms.stream().anyMatch(term -> isNamedIn(name, term));
    }

    private static boolean isNamedIn(String name, String term) {
        if (name.contains(term)) {
            return true;
        }
        for (int cut = PART; cut <= term.length() - PART; cut++) {
            int at = name.indexOf(term.substring(0, cut));
            int end = at < 0 ? -1 : name.indexOf(term.substring(cut), at + cut);
            if (end >= 0
                    && end - at - cut <= PROPER
                    && name.substring(at + cut, end).chars().allMatch(c -> NameSigns.is((char) c))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its text names a matter, and has none of its keywords beside that. */
    boolean speaksOnlyOf(String name) {
        String said = text;
        if (said == null) {
            said = SameAnnouncement.fold(
                    match.passage().text(), match.passage().document().municipality());
            text = said;
        }
        if (!said.contains(name)) {
            return false;
        }
        String beside = said.replace(name, " ");
        return terms.stream().noneMatch(beside::contains);
    }

    /** The keywords that both have. */
    Set<String> shared(Compared other) {
        Set<String> shared = new HashSet<>(terms);
        shared.retainAll(other.terms);
        return shared;
    }

    /** By what cases are found; not to be changed. */
    Set<Long> keys() {
        Set<Long> known = keys;
        if (known == null) {
            known = CaseKeys.of(match);
            keys = known;
        }
        return known;
    }

    /** What the speaker announced that he speaks of where the keywords stand, in order. */
    List<Signal.Span> announced() {
        List<Signal.Span> known = announced;
        if (known == null) {
            known = Announced.of(match);
            announced = known;
        }
        return known;
    }

    boolean sharesTerm(Compared other) {
        return !Collections.disjoint(terms, other.terms);
    }

    /** Whether both say the same in one municipality. */
    boolean isDuplicateOf(Compared other) {
        return terms.equals(other.terms) && words().sameAs(other.words());
    }

    private NearDuplicates.Words words() {
        NearDuplicates.Words known = words;
        if (known == null) {
            known = new NearDuplicates.Words(match);
            words = known;
        }
        return known;
    }
}
