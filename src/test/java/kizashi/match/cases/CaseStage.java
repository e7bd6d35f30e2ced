package kizashi.match.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import kizashi.index.AnalyzedPassage;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.Passages;
import kizashi.match.TermStatistics;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.signal.PassageReader;

/** Invented sittings on their way to cases, over a ledger in memory. */
final class CaseStage implements AutoCloseable {
    private final Ledger ledger = Ledger.inMemory();
    private final Opportunities opportunities;

    /**
     * @param today by the clock
     * @param statistics how common words are
     */
    CaseStage(LocalDate today, TermStatistics statistics) {
        this.opportunities = new Opportunities(
                new LedgerOpportunities(ledger),
                new LedgerSections(ledger),
                new LedgerMentions(ledger),
                new LedgerPaperDates(ledger),
                () -> statistics,
                Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    }

    /** How common words are among some passages of eighty letters each. */
    static TermStatistics statistics(long passages, ToIntFunction<String> with) {
        return new TermStatistics() {
            @Override
            public long passages() {
                return passages;
            }

            @Override
            public long passagesWith(String term) {
                return with.applyAsInt(term);
            }

            @Override
            public double averageLength() {
                return 80;
            }
        };
    }

    /** The passages of a sitting, as read from its text. */
    static List<Passage> sitting(LocalDate day, String title, String sitting) {
        ExtractedText text = ExtractedText.plain(sitting);
        return new PassageReader()
                .ofMinutes(
                        Passages.document(Passages.TOWN, day, title),
                        text,
                        new MinutesParser().parse(text, MeetingLabel.NONE));
    }

    /** Matches passages and puts them into cases: those that are new or changed. */
    List<Opportunity> add(List<Passage> passages, Profile... profiles) {
        return opportunities.add(Passages.matcher(profiles)
                .match(passages.stream()
                        .map(p -> AnalyzedPassage.of(p, Passages.ANALYZER))
                        .toList()));
    }

    /** All cases of the town. */
    List<Opportunity> all() {
        return new LedgerOpportunities(ledger).ofMunicipality(Passages.TOWN.key());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
