package kizashi.match.promise;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.match.SpokenAbout;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.DocumentKeys;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal.TimeMention;
import org.jspecify.annotations.Nullable;

/** Finds what answers promise to study, and by when something can be expected to be heard of it. */
final class PromisesMade {
    /** What leans towards a measure: to bring it in, not that there is one already. */
    private static final Pattern TOWARDS = Pattern.compile("(?:導入|試行|実施|設置|創設|予算化|制度化|事業化)(?:の実現)?に向け");

    /** What goes on anyway promises nothing. */
    private static final Pattern ROUTINE = Pattern.compile("引き続き");

    private PromisesMade() {}

    /** The promises that a passage makes: answers of an official that study, with or without a condition. */
    static List<Promise> in(Passage passage) {
        List<Promise> promises = new ArrayList<>();
        LocalDate day = SpokenAbout.session(passage.document());
        if (day == null || passage.speaker() == null || passage.speaker().side() != Side.OFFICIAL) {
            return promises;
        }
        for (CommitmentReading reading : passage.signal().commitments()) {
            String sentence = passage.between(reading.start(), reading.end()).strip();
            boolean study = (reading.level() == Commitment.STUDY || reading.level() == Commitment.CONDITIONAL)
                    && (Predicates.studies(sentence) || namesItsMeasure(reading, sentence));
            boolean leaning = reading.level() == Commitment.LEANING
                    && TOWARDS.matcher(sentence).find()
                    && !ROUTINE.matcher(sentence).find();
            if (study || leaning) {
                promises.add(new Promise(
                        "PR-"
                                + DocumentKeys.sha256(passage.key() + "|" + sentence)
                                        .substring(0, 16),
                        passage.document().municipality().key(),
                        passage.document().id(),
                        passage.key(),
                        reading.start(),
                        reading.end(),
                        sentence,
                        reading.level(),
                        passage.speaker().display(),
                        day,
                        passage.document().spokenOn() == null,
                        due(passage, reading, day),
                        Promise.Status.OPEN,
                        null));
            }
        }
        return promises;
    }

    /** 「必要に応じて『…サポーター』を派遣いたします」: what has a name of its own can be followed, study or not. */
    private static boolean namesItsMeasure(CommitmentReading reading, String sentence) {
        return reading.level() == Commitment.CONDITIONAL
                && !QuotedNames.in(sentence).isEmpty();
    }

    /** A time that the sentence names, else 31 March of the year whose budget is made after it. */
    private static LocalDate due(Passage passage, CommitmentReading reading, LocalDate day) {
        LocalDate named = null;
        for (TimeMention time : passage.signal().times()) {
            if (time.start() >= reading.start() && time.end() <= reading.end() && DueTimes.isDue(passage, time, day)) {
                named = later(named, time.to(), day);
            }
        }
        if (named != null) {
            return named;
        }
        // Sections ask for the budget of the next year by the end of October: what is promised later reaches the one
        // after it.
        int year = day.getMonth().compareTo(Month.OCTOBER) <= 0 ? day.getYear() + 1 : day.getYear() + 2;
        return LocalDate.of(year, Month.MARCH, 31);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b, LocalDate after) {
        if (b == null || !b.isAfter(after)) {
            return a;
        }
        return a == null || b.isAfter(a) ? b : a;
    }
}
