package kizashi.match.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.match.Exits;
import kizashi.match.MatterSentences;
import kizashi.match.MatterStage;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;

/** Whether later evidence tells anything new of a matter. */
final class News {
    /** A rate: how many come, are screened, are short of it. */
    private static final Pattern RATE = Pattern.compile("[0-9０-９](?:％|%|パーセント|ポイント)");

    private static final int RATES = 2;

    private News() {}

    /**
     * Whether an answer moves the matter: by a stage beyond what runs that is not told of the time before what is shown, or by more than will alone.
     *
     * @param shown day of the evidence that is shown
     */
    static boolean moves(Match match, LocalDate shown) {
        MatterStage stage = MatterStage.of(match);
        StageReading words = stage.shown();
        if (stage.stage().compareTo(Stage.PLAN) > 0 && words != null) {
            return !isOfBefore(match, words.start(), shown);
        }
        ShownReading said = ShownReading.of(match);
        return stage.stage() == Stage.PLAN
                || said != null
                        && said.counts()
                        && said.reading().level() != Commitment.LEANING
                        && !isOfBefore(match, said.reading().phraseStart(), shown);
    }

    /** 「本年２月に…協定を締結しております」, said in September beside evidence of June. */
    private static boolean isOfBefore(Match match, int words, LocalDate shown) {
        MatterSentences sentences = MatterSentences.of(match);
        int at = sentences.at(words);
        List<Signal.TimeMention> times = match.passage().signal().times().stream()
                .filter(t -> t.to() != null && sentences.at(t.start()) == at)
                .toList();
        return !times.isEmpty() && times.stream().allMatch(t -> t.to() != null && t.to().isBefore(shown));
    }

    /** Whether both have the main keyword of what is shown, and another one: a figure is told in few words, and of what else it is told they say nothing. */
    static boolean sharesKeywords(Match match, Match shown) {
        Set<String> shared = Matter.terms(match);
        shared.retainAll(Matter.terms(shown));
        return shared.size() > 1 && shared.contains(Matter.mainTerm(List.of(shown)));
    }

    /** Whether an official tells with figures how it stands, in a sentence of a keyword: two rates, or one beside words of a need. */
    static boolean tellsNeed(Match match) {
        Passage passage = match.passage();
        if (match.link() != null
                || passage.speaker() == null
                || passage.speaker().side() != Side.OFFICIAL
                || !Exits.speaksForTheExecutive(passage)) {
            return false;
        }
        MatterSentences sentences = MatterSentences.of(match);
        return match.terms().stream()
                .map(t -> sentences.at(t.start()))
                .distinct()
                .anyMatch(at -> {
                    Matcher rate = RATE.matcher(sentences.text(at));
                    int rates = 0;
                    while (rate.find()) {
                        rates++;
                    }
                    boolean need = passage.signal().needs().stream().anyMatch(n -> sentences.at(n.start()) == at);
                    return rates >= RATES || rates > 0 && need;
                });
    }
}
