package kizashi.eval;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.CommitmentReading;
import kizashi.model.ExtractedText;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import kizashi.signal.PassageReader;

/** Reads the signal of a labelled passage as the signal stage would read a speech that consists of it alone. */
final class ItemSignals {
    private final PassageReader reader = new PassageReader();

    /** The passage with its signal; it stays one passage, even where the stage would cut it. */
    Passage read(Passage passage) {
        Speaker speaker = passage.speaker() != null
                ? passage.speaker()
                : new Speaker(null, null, null, List.of(), null, null, Side.OFFICIAL, null, null);
        Speech speech =
                new Speech(1, 0, passage.text().length(), 0, null, "", speaker, passage.text(), passage.heading());
        Minutes minutes = new Minutes(
                new Meeting(null, null, null, null, passage.document().spokenOn(), null, null, PublicationState.FINAL),
                List.of(),
                List.of(speech),
                List.of(),
                null);
        Signal whole = Signal.NOTHING;
        for (Passage part : reader.ofMinutes(passage.document(), ExtractedText.plain(passage.text()), minutes)) {
            whole = join(whole, part.signal());
        }
        return new Passage(
                passage.key(),
                passage.document(),
                passage.start(),
                passage.end(),
                passage.text(),
                passage.page(),
                passage.speaker(),
                passage.speechOrder(),
                passage.heading(),
                passage.department(),
                whole);
    }

    private static Signal join(Signal a, Signal b) {
        List<CommitmentReading> commitments = new ArrayList<>(a.commitments());
        commitments.addAll(b.commitments());
        return SignalBuilder.builder()
                .commitments(commitments)
                .amounts(both(a.amounts(), b.amounts()))
                .times(both(a.times(), b.times()))
                .stage(a.stage() != null ? a.stage() : b.stage())
                .needs(both(a.needs(), b.needs()))
                .programs(both(a.programs(), b.programs()))
                .funding(both(a.funding(), b.funding()))
                .courses(both(a.courses(), b.courses()))
                .reselection(a.reselection() != null ? a.reselection() : b.reselection())
                .build();
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
