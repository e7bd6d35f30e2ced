package kizashi.match.cases;

import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.official;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerFeedback;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerOpportunities;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.Feedback;
import kizashi.match.Feedback.Verdict;
import kizashi.match.Matcher;
import kizashi.match.Passages;
import kizashi.match.Weights;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpportunitiesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private final Ledger ledger = Ledger.inMemory();
    private final OpportunityStore store = new LedgerOpportunities(ledger);
    private final Opportunities opportunities = new Opportunities(
            store,
            new LedgerSections(ledger),
            new LedgerMentions(ledger),
            new LedgerPaperDates(ledger),
            () -> Passages.STATISTICS,
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    private final Matcher matcher = matcher(profile("watch", "見守り"), profile("bus", "路線バス"));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void oneMatterStaysOneCaseOverTime() {
        List<Opportunity> first = add(official(JUNE, "独居高齢者の見守りについて検討してまいります。"));
        List<Opportunity> later = add(official(SEPTEMBER, "見守り機器を10月から導入します。"));
        assertThat(first).hasSize(1);
        assertThat(later)
                .extracting(Opportunity::id)
                .containsExactly(first.get(0).id());
        assertThat(later.get(0).matches()).hasSize(2);
        assertThat(store.ofMunicipality(Passages.TOWN.key())).hasSize(1);
    }

    @Test
    void differentMattersAndMunicipalitiesStayApart() {
        add(official(JUNE, "見守りについてです。"));
        add(official(JUNE, "路線バスについてです。"));
        add(passage(document(Passages.OTHER, JUNE, "定例会"), 0, "見守りについてです。", member("雲野"), Signal.NOTHING));
        assertThat(store.count(OpportunityFilter.open(TODAY))).isEqualTo(3);
    }

    @Test
    void givingTheSameAgainChangesNothing() {
        Passage passage = official(JUNE, "見守りについてです。");
        Opportunity once = add(passage).get(0);
        assertThat(add(passage)).isEmpty();
        assertThat(store.find(once.id())).contains(once);
    }

    @Test
    void aPassageForTwoProfilesIsOneCase() {
        Opportunity both = add(official(JUNE, "見守りと路線バスについてです。")).get(0);
        assertThat(both.profiles()).containsExactlyInAnyOrder("watch", "bus");
        assertThat(store.count(OpportunityFilter.open(TODAY))).isEqualTo(1);
        assertThat(store.list(OpportunityFilter.open(TODAY).withProfile("bus"))).hasSize(1);
    }

    @Test
    void whatJoinsTwoCasesLeavesAnAlias() {
        String program = "見守りタブレット事業";
        String fare = "路線バスの運賃について、運転手の給与とあわせて協議会で議論";
        add(programs(JUNE, fare + "しております。", List.of()));
        add(programs(JUNE.plusDays(1), "路線バスの車内で夏祭りの写真展を開き、児童の絵を飾ります。", List.of(program)));
        List<Opportunity> before = store.ofMunicipality(Passages.TOWN.key());
        assertThat(before).hasSize(2);
        Opportunity joined =
                add(programs(SEPTEMBER, fare + "してまいります。", List.of(program))).get(0);
        assertThat(store.ofMunicipality(Passages.TOWN.key())).hasSize(1);
        for (Opportunity old : before) {
            assertThat(store.find(old.id())).get().extracting(Opportunity::id).isEqualTo(joined.id());
        }
        assertThat(store.aliases(joined.id())).hasSize(1);
    }

    @Test
    void aRevisionTakesBackWhatItDoesNotSayAnyMore() {
        Passage wrong = official(JUNE, "見守りを実施します。");
        Opportunity once = add(wrong, official(SEPTEMBER, "見守りを検討します。")).get(0);
        Passage corrected = official(JUNE, "見守りを実施しません。");
        Opportunity now = opportunities
                .add(matcher.match(cut(corrected)), List.of(wrong.document()))
                .get(0);
        assertThat(now.id()).isEqualTo(once.id());
        assertThat(now.matches())
                .extracting(m -> m.passage().text())
                .containsExactlyInAnyOrder("見守りを実施しません。", "見守りを検討します。");
    }

    @Test
    void aRevisionThatSaysNothingOfItAnyMoreTakesItBackToo() {
        Passage wrong = official(JUNE, "見守りを実施します。");
        Opportunity once = add(wrong, official(SEPTEMBER, "見守りを検討します。")).get(0);
        assertThat(once.matches()).hasSize(2);
        Opportunity now =
                opportunities.add(List.of(), List.of(wrong.document())).get(0);
        assertThat(now.id()).isEqualTo(once.id());
        assertThat(now.matches()).extracting(m -> m.passage().text()).containsExactly("見守りを検討します。");
    }

    @Test
    void filtersByDayStageAndStatus() {
        Opportunity june = add(official(JUNE, "見守りについてです。")).get(0);
        Opportunity september = add(official(SEPTEMBER, "路線バスについてです。")).get(0);
        OpportunityFilter open = OpportunityFilter.open(TODAY);
        assertThat(store.list(open.since(LocalDate.of(2026, 8, 1), OpportunityFilter.Basis.SPOKEN)))
                .extracting(Opportunity::id)
                .containsExactly(september.id());
        assertThat(june.profiles()).doesNotContainAnyElementsOf(september.profiles());
        assertThat(store.list(open.withAmong(Set.copyOf(june.profiles()))))
                .extracting(Opportunity::id)
                .containsExactly(june.id());
        assertThat(store.count(open.withAmong(Set.of("gone")))).isZero();
        LedgerFeedback feedback = new LedgerFeedback(ledger);
        feedback.record(entry(june, Verdict.NOT_RELEVANT, Feedback.Reason.WRONG_SENSE, null));
        feedback.record(entry(september, Verdict.SNOOZE, null, TODAY.plusDays(30)));
        assertThat(store.list(open)).isEmpty();
        assertThat(store.list(new OpportunityFilter(
                        null,
                        Set.of(),
                        Set.of(),
                        null,
                        OpportunityFilter.Basis.SPOKEN,
                        Set.of(),
                        Set.of(OpportunityFilter.Status.NEW),
                        TODAY.plusDays(31),
                        10,
                        0)))
                .extracting(Opportunity::id)
                .containsExactly(september.id());
    }

    @Test
    void aReasonMovesLaterRanking() {
        Opportunity june = add(official(JUNE, "見守りについてです。")).get(0);
        LedgerFeedback feedback = new LedgerFeedback(ledger);
        feedback.record(entry(june, Verdict.NOT_RELEVANT, Feedback.Reason.WRONG_SENSE, null));
        Matcher learned = new Matcher(
                List.of(profile("watch", "見守り"), profile("bus", "見守り")),
                Weights.shipped(),
                Passages.STATISTICS,
                Passages.ANALYZER,
                feedback);
        List<Match> matches = learned.match(cut(official(SEPTEMBER, "別の見守りについてです。")));
        assertThat(matches).extracting(Match::profileId).containsExactly("bus", "watch");
        assertThat(matches.get(1).parts()).extracting(Match.Part::name).contains("feedback");
        assertThat(matches.get(1).parts().stream()
                        .mapToDouble(Match.Part::value)
                        .sum())
                .isEqualTo(matches.get(1).score());
        feedback.record(entry(june, Verdict.FOLLOW, null, null));
        assertThat(learned.match(cut(official(SEPTEMBER, "別の見守りについてです。")))
                        .get(0)
                        .profileId())
                .isEqualTo("watch");
    }

    private static Feedback.Entry entry(Opportunity o, Verdict verdict, Feedback.Reason reason, LocalDate until) {
        return new Feedback.Entry(
                o.id(),
                o.profiles().get(0),
                verdict,
                reason,
                null,
                until,
                Set.of("見守り"),
                null,
                o.municipality().key(),
                "担当者",
                TODAY);
    }

    private static Passage programs(LocalDate day, String text, List<String> programs) {
        Signal signal = SignalBuilder.builder().programs(programs).build();
        return passage(document(Passages.TOWN, day, "定例会"), 0, text, member("風野"), signal);
    }

    private List<Opportunity> add(Passage... passages) {
        List<Match> matches = matcher.match(cut(passages));
        assertThat(Stream.of(passages)).isNotEmpty();
        return opportunities.add(matches);
    }
}
