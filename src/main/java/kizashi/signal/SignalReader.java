package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.FoldedText;
import kizashi.japanese.MoneyReader;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.Sentences;
import kizashi.japanese.TableMoney;
import kizashi.japanese.TimeReader;
import kizashi.model.CommitmentReading;
import kizashi.model.DocumentKind;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.signal.exchange.TopicOpenings;
import kizashi.signal.firmness.CommitmentReader;
import kizashi.signal.firmness.Setting;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/** Reads what one passage means, sentence by sentence. */
final class SignalReader {
    private final CommitmentReader commitments;
    private final PhraseMatcher<SignalTables.Phrase> phrases;
    private final ProgramNames programs;
    private final WordLists words;

    SignalReader(SignalTables tables) {
        this.commitments = new CommitmentReader(tables);
        this.phrases = tables.phrases();
        this.words = tables.words();
        this.programs = new ProgramNames(tables.generalPrograms());
    }

    /**
     * What is known about a passage from outside.
     *
     * @param day the sitting's or paper's day, against which 来年度 is resolved; null when unknown
     * @param official whether an official speaks
     * @param kind what kind of document it is
     * @param tables the units of its tables
     * @param body name of the body
     * @param floor where the speech or section begins
     * @param budget where the speech explains a budget
     */
    record Context(
            @Nullable LocalDate day,
            boolean official,
            DocumentKind kind,
            TableUnits tables,
            String body,
            int floor,
            BudgetTalk budget) {
        /** The sign that ends the name of the body: 市, 県; 0 where it has none. */
        char own() {
            return body.isEmpty() ? 0 : body.charAt(body.length() - 1);
        }
    }

    /**
     * Reads a passage.
     *
     * @param text the stored text
     * @param run the sentences of the passage
     * @param context what is known from outside
     * @param exchange the question or answers of the passage
     */
    Signal read(String text, List<Sentences.Range> run, Context context, Signal.@Nullable Exchange exchange) {
        List<CommitmentReading> readings = new ArrayList<>();
        List<Signal.Course> courses = new ArrayList<>();
        List<Signal.Money> amounts = new ArrayList<>();
        List<Signal.TimeMention> times = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        PhraseSignals found = new PhraseSignals(
                words,
                !context.official() && context.kind() == DocumentKind.MINUTES,
                context.kind() == DocumentKind.MINUTES,
                context.body(),
                context.day());
        BudgetItems items = new BudgetItems(words, context.budget(), context.body());
        for (Sentences.Range sentence : run) {
            FoldedText folded = FoldedText.of(text, sentence.start(), sentence.end());
            if (context.official()) {
                CommitmentReader.Told told = commitments.told(
                        folded,
                        sentence,
                        Setting.of(text, context.floor(), sentence.start(), context.own(), context.day()));
                readings.add(told.commitment());
                courses.addAll(told.courses());
            }
            List<Signal.Money> sums = MoneyReader.read(text, folded);
            long unit = sums.isEmpty() ? context.tables().at(sentence.start()) : 0;
            amounts.addAll(unit == 0 ? sums : TableMoney.read(text, folded, unit));
            times.addAll(PastTimes.settle(
                    TimeReader.read(text, folded, context.day()), text, sentence.end(), context.day()));
            names.addAll(programs.find(text, folded));
            if (found.awaitsCall() && TopicOpenings.opens(text.substring(sentence.start(), sentence.end()))) {
                found.opensAnother();
            }
            if (context.official() && context.kind() == DocumentKind.MINUTES) {
                CommitmentReading firmness = readings.get(readings.size() - 1);
                Signal.StageReading framed = BudgetSentences.in(text, folded, firmness.level(), context.body());
                Signal.StageReading item = framed == null ? items.read(text, folded, sentence.start(), firmness) : null;
                if (framed != null) {
                    found.show(framed);
                } else if (item != null && items.isHelp(folded.text())) {
                    found.note(item);
                } else if (item != null) {
                    found.show(item);
                }
            }
            List<PhraseMatcher.Hit<SignalTables.Phrase>> hits = phrases.find(folded.text());
            for (PhraseMatcher.Hit<SignalTables.Phrase> hit : hits) {
                if (!PhraseSignals.isPartOfLonger(hit, hits)) {
                    found.add(text, folded, hit);
                }
            }
        }
        return SignalBuilder.builder()
                .commitments(readings)
                .amounts(amounts)
                .times(times)
                .stage(found.stage(commits(readings)))
                .needs(found.needs())
                .programs(new ArrayList<>(names))
                .funding(found.funding())
                .exchange(exchange)
                .stages(found.stages())
                .courses(courses)
                .build();
    }

    /** Whether an official goes beyond listening: then the matter is further than a sign. */
    private static boolean commits(List<CommitmentReading> readings) {
        for (CommitmentReading reading : readings) {
            Integer level = reading.level().level();
            if (level != null && level > 1) {
                return true;
            }
        }
        return false;
    }
}
