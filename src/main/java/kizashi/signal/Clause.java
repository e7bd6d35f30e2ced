package kizashi.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import kizashi.japanese.PhraseMatcher;

/**
 * A sentence with its final predicate, the clause that this predicate governs, and the cues of {@code cues.tsv} in it.
 *
 * @param text the folded sentence
 * @param predicate its final predicate
 * @param mainStart where the main clause starts: after the last clause that is closed in itself (〜ますが、〜ため、〜おり、)
 * @param cues the cues, in order of their ends
 * @param setting what surrounds it: the body that speaks, so that 「県では」 in a prefecture is no other
 */
record Clause(String text, Predicate predicate, int mainStart, List<PhraseMatcher.Hit<CueKind>> cues, Setting setting) {
    private static final List<String> BOUNDARIES = List.of(
            "すが、",
            "たが、",
            "んが、",
            "いが、",
            "るが、",
            "ものの、",
            "けれども、",
            "けれど、",
            "おり、",
            "おりまして、",
            "ため、",
            "ので、",
            "ことから、",
            "こととし、",
            "ところ、",
            "であり、",
            "でありまして、",
            "ございまして、",
            "でして、",
            "ますから、",
            "ですから、",
            "とおり、",
            "観点から、",
            "に当たりまして、",
            "に当たり、",
            "にあたり、");

    /** Where the clause begins that a predicate starting at {@code before} governs. */
    static int mainStart(String text, int before) {
        for (int comma = text.lastIndexOf('、', before - 1); comma > 0; comma = text.lastIndexOf('、', comma - 1)) {
            for (String boundary : BOUNDARIES) {
                if (text.startsWith(boundary, comma + 1 - boundary.length())) {
                    return comma + 1;
                }
            }
        }
        return 0;
    }

    /** Ends (after the comma) of the clauses that concede something: 〜ませんが、. */
    static List<Integer> concessions(String text) {
        List<Integer> ends = new ArrayList<>();
        for (String boundary : List.of("が、", "ものの、", "けれども、", "ませんので、", "ませんし、", "ですし、")) {
            for (int at = text.indexOf(boundary); at >= 0; at = text.indexOf(boundary, at + 1)) {
                ends.add(at);
            }
        }
        return ends;
    }

    /** The kinds of cues between an offset and the predicate's head. */
    EnumSet<CueKind> kindsFrom(int from) {
        EnumSet<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (PhraseMatcher.Hit<CueKind> cue : cues) {
            if (cue.start() >= from && cue.end() <= predicate.headEnd() && !isManifold(cue)) {
                kinds.add(cue.value());
            }
        }
        return kinds;
    }

    /** 「様々な可能性を検討」 opens, 「可能性を検討」 doubts. */
    private boolean isManifold(PhraseMatcher.Hit<CueKind> cue) {
        if (!text.startsWith("可能性", cue.start())) {
            return false;
        }
        for (String many : MANY) {
            if (text.startsWith(many, cue.start() - many.length())) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> MANY = List.of("様々な", "さまざまな", "あらゆる", "いろいろな", "多様な", "幅広い");

    /** Whether others' doings are waited for within the main clause: 国の動向を踏まえ. */
    boolean watches() {
        for (PhraseMatcher.Hit<CueKind> watched : cues) {
            if (watched.value() != CueKind.WATCHED || watched.start() < mainStart) {
                continue;
            }
            for (PhraseMatcher.Hit<CueKind> watching : cues) {
                if (watching.value() == CueKind.WATCHING
                        && watching.start() >= watched.end()
                        && watching.start() - watched.end() <= REACH) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final int REACH = 25;

    /** Whether somebody else acts in the main clause, and the municipality is not named after him. */
    boolean isAboutOthers() {
        int others = -1;
        int ours = -1;
        for (PhraseMatcher.Hit<CueKind> cue : cues) {
            if (cue.start() >= mainStart && cue.start() < predicate.start()) {
                boolean self = setting.own() != 0 && text.charAt(cue.start()) == setting.own();
                if (cue.value() == CueKind.OTHERS && !self) {
                    others = cue.start();
                } else if (cue.value() == CueKind.OURS || self) {
                    ours = cue.start();
                }
            }
        }
        return others > ours;
    }

    /** Whether it is income that is spoken of, and not what it pays for (交付金を財源に). */
    boolean revenue() {
        for (PhraseMatcher.Hit<CueKind> cue : cues) {
            if (cue.value() == CueKind.REVENUE
                    && cue.start() >= mainStart
                    && cue.end() <= predicate.headEnd()
                    && !text.startsWith("財源", cue.end())
                    && !text.startsWith("活用", cue.end())) {
                return true;
            }
        }
        return false;
    }

    /** The text of the main clause with its predicate. */
    String main() {
        return text.substring(mainStart, predicate.end());
    }
}
