package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kizashi.index.AnalyzedPassage;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.signal.exchange.Announcements;
import org.jspecify.annotations.Nullable;

/**
 * Where the matter of an official's match goes on behind its passage: up to the next announcement in the same speech, which may stand in the
 * middle of a passage. An answer that was announced (「見守りについてお答えします」) often commits itself only at its end.
 *
 * @param announced whether the speaker announced what he speaks of with a keyword: then all of it is on the keyword
 * @param parts of the passages that follow, in order; empty where another matter is announced first
 */
record GoingOn(boolean announced, List<Part> parts) {
    /** What minutes have between two passages of one speech. */
    private static final int GAP = 3;

    private static final GoingOn NOWHERE = new GoingOn(false, List.of());

    /** A passage and how far of it is still on the matter. */
    record Part(AnalyzedPassage passage, Exchanged.Part span) {
        /** Its last reading that commits anybody, the last set phrase where none does; null where there is neither. */
        @Nullable
        CommitmentReading last() {
            CommitmentReading last = last(false);
            return last == null ? last(true) : last;
        }

        /**
         * Its last reading that commits anybody.
         *
         * @param closings whether the set phrase of one who only closes counts too
         */
        @Nullable
        CommitmentReading last(boolean closings) {
            Passage of = passage.passage();
            CommitmentReading last = null;
            for (CommitmentReading reading : of.signal().commitments()) {
                if (reading.level().level() >= 0
                        && span.holds(ShownReading.middle(reading))
                        && (closings || !ShownReading.closes(reading, of))) {
                    last = reading;
                }
            }
            return last;
        }
    }

    GoingOn {
        parts = List.copyOf(parts);
    }

    /**
     * Behind a match.
     *
     * @param passages of the document, by where they begin
     */
    static GoingOn of(Match match, TreeMap<Integer, AnalyzedPassage> passages) {
        MatterSentences sentences = MatterSentences.of(match);
        if (!sentences.isWithKeyword(sentences.count() - 1)) {
            return NOWHERE;
        }
        List<Part> parts = new ArrayList<>();
        int end = match.passage().end();
        for (AnalyzedPassage next : passages.tailMap(end, true).values()) {
            Passage passage = next.passage();
            int border = border(passage);
            if (passage.start() - end > GAP
                    || !Objects.equals(passage.speechOrder(), match.passage().speechOrder())
                    || border == 0) {
                break;
            }
            parts.add(new Part(next, new Exchanged.Part(passage.start(), passage.start() + border)));
            if (border < passage.text().length()) {
                break;
            }
            end = passage.end();
        }
        return new GoingOn(isAnnounced(match), parts);
    }

    /**
     * The sentence before a match, where it stands in the passage before and the first sentence of the match has a keyword and goes on about it.
     *
     * @param passages of the document, by where they begin
     * @return null where there is none, or it commits nobody
     */
    static @Nullable Part before(Match match, TreeMap<Integer, AnalyzedPassage> passages) {
        Map.Entry<Integer, AnalyzedPassage> entry =
                passages.lowerEntry(match.passage().start());
        MatterSentences sentences = MatterSentences.of(match);
        if (entry == null || !sentences.hasKeyword(0) || border(match.passage()) == 0) {
            return null;
        }
        Passage passage = entry.getValue().passage();
        if (match.passage().start() - passage.end() > GAP
                || !Objects.equals(passage.speechOrder(), match.passage().speechOrder())) {
            return null;
        }
        List<int[]> spans = PassageReading.sentences(passage.text());
        Part last = new Part(
                entry.getValue(), new Exchanged.Part(passage.start() + spans.get(spans.size() - 1)[0], passage.end()));
        return last.last(true) == null ? null : last;
    }

    /** Where the first sentence begins that announces something else; the length of the passage where none does. */
    private static int border(Passage passage) {
        List<int[]> spans = PassageReading.sentences(passage.text());
        MatterOpenings openings = new MatterOpenings(passage.text(), spans);
        if (openings.opensAnnounced()) {
            return 0;
        }
        for (int i = 1; i < spans.size(); i++) {
            if (openings.isBorder(i)) {
                return spans.get(i)[0];
            }
        }
        return passage.text().length();
    }

    /** Whether the matter at the end of the passage was announced with a keyword in its name, here or before the passage. */
    private static boolean isAnnounced(Match match) {
        Passage passage = match.passage();
        Signal.Span announced = Announced.at(passage, passage.text().length() - 1);
        if (announced == null || Announcements.isOfSeveral(announced.text())) {
            return false;
        }
        String name = announced.text().substring(0, Announcements.nameEnd(announced.text()));
        return match.terms().stream().anyMatch(t -> name.contains(t.text()));
    }
}
