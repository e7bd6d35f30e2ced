package kizashi.deliver;

import static kizashi.deliver.Cases.document;
import static kizashi.deliver.Cases.match;
import static kizashi.deliver.Cases.opportunity;
import static kizashi.deliver.Cases.passage;
import static kizashi.deliver.Cases.request;
import static kizashi.deliver.Cases.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerOpportunities;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Commitment;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

class DigestComposerTest {
    private static final DigestRequest.Delivered NOTHING = DigestRequest.Delivered.NOTHING;

    @Test
    void anItemThatFitsThreeProfilesAppearsOnceWithThreeTags() {
        Passage p = usual("o1", 9).best().passage();
        Opportunity o = opportunity(
                "o1",
                "見守り",
                Stage.BUDGET,
                List.of(match("elder-watch", p, 9), match("demand-transit", p, 7), match("gov-ai", p, 6)));
        Digest digest = DigestComposer.compose(request(List.of(o), NOTHING));
        assertThat(digest.top()).hasSize(1);
        assertThat(digest.top().get(0).profiles()).containsExactly("高齢者見守りセンサー", "ＡＩデマンド交通", "自治体向け生成ＡＩ");
        assertThat(digest.counts()).extracting(Digest.ProfileCount::total).containsExactly(1, 1, 1);
        assertThat(digest.fresh()).isEqualTo(1);
        assertThat(digest.top().get(0).evidence()).isEmpty();
    }

    @Test
    void ofOneTownAndOneOfferTwoGoFirst() {
        List<Opportunity> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(usual("watch" + i, 90 - i));
        }
        Passage p = passage("デマンド交通の実証を予定しております。", null, Commitment.NONE, document(false, null));
        cases.add(opportunity("bus", "デマンド交通", Stage.TRIAL, List.of(match("demand-transit", p, 60))));
        Digest digest = DigestComposer.compose(request(cases, NOTHING));
        assertThat(digest.top()).extracting(DigestItem::id).startsWith("watch0", "watch1", "bus", "watch2");
        assertThat(digest.top().size() + digest.rest().size()).isEqualTo(5);
    }

    @Test
    void whatWasDeliveredIsNotNewsAgain() {
        Opportunity known = usual("o1", 9);
        Digest first = DigestComposer.compose(request(List.of(known), NOTHING));
        DigestRequest.Delivered had = new DigestRequest.Delivered(
                Set.of("o1"),
                Set.copyOf(first.sent().get(0).passages()),
                Set.copyOf(first.sent().get(0).captures()));
        assertThat(DigestComposer.compose(request(List.of(known), had)).empty()).isTrue();
        Passage more = passage("見守りの対象を500世帯に拡大いたします。", "拡大いたします", Commitment.DECIDED, revised());
        List<Match> matches = new ArrayList<>(known.matches());
        matches.add(match("elder-watch", more, 5));
        Digest second = DigestComposer.compose(request(List.of(opportunity("o1", "見守り", Stage.BUDGET, matches)), had));
        assertThat(second.updated()).isEqualTo(1);
        assertThat(second.fresh()).isZero();
        assertThat(second.top().get(0).isNew()).isFalse();
        assertThat(second.top().get(0).quoteText()).contains("500世帯");
        assertThat(second.sent().get(0).version())
                .isNotEqualTo(first.sent().get(0).version());
    }

    @Test
    void whatABetterParserFindsInTheSameCaptureIsNoNews() {
        Opportunity known = usual("o1", 9);
        Digest first = DigestComposer.compose(request(List.of(known), NOTHING));
        DigestRequest.Delivered had = new DigestRequest.Delivered(
                Set.of("o1"),
                Set.copyOf(first.sent().get(0).passages()),
                Set.copyOf(first.sent().get(0).captures()));
        Passage cutAnew = passage(
                "高齢者見守りセンサー設置事業を実施してまいります。",
                "実施してまいります",
                Commitment.WILL_DO,
                document(false, LocalDate.of(2026, 11, 20)));
        Opportunity again = opportunity("o9", "見守り", Stage.BUDGET, List.of(match("elder-watch", cutAnew, 9)));
        assertThat(DigestComposer.compose(request(List.of(again), had)).empty()).isTrue();
    }

    private static Document revised() {
        Document d = document(false, LocalDate.of(2026, 11, 20));
        return d.with(
                revision -> revision.sha256("b4".repeat(32)).textId("text-2").backfill(false));
    }

    @Test
    void aBudgetWhoseYearIsOverIsToldSoAndComesBehindAFreshOne() {
        Document now = document(false, null);
        Document old = now.with(earlier -> earlier.id("LG-482013-minutes-2025-09-09-abc")
                .title("令和７年第３回定例会（第２号）")
                .spokenOn(LocalDate.of(2025, 9, 9))
                .textId("text-3"));
        String said = "補正予算に計上いたしました見守りの機器でございます。";
        Passage voted = passage(said, null, Commitment.NONE, now);
        Passage spent = voted.withDocument(old);
        Opportunity over = opportunity("o1", "見守り", Stage.BUDGET, List.of(match("elder-watch", spent, 62)));
        Opportunity fresh = opportunity("o2", "見守り", Stage.BUDGET, List.of(match("elder-watch", voted, 60)));
        Digest digest = DigestComposer.compose(request(List.of(over, fresh), NOTHING));
        assertThat(digest.top()).extracting(DigestItem::id).containsExactly("o2", "o1");
        assertThat(digest.top()).extracting(DigestItem::yearOver).containsExactly(null, 2025);
        DigestItem told = digest.top().get(1);
        assertThat(DigestView.of(digest).stage(told)).isEqualTo("2025年度予算（年度は終わった）");
        assertThat(told.parts().stream().mapToDouble(Match.Part::value).sum()).isEqualTo(told.score());
    }

    @Test
    void regroupingUnderAnotherIdIsNoNews() {
        Opportunity known = usual("o1", 9);
        DigestRequest.Delivered had = new DigestRequest.Delivered(
                Set.of("o1"), Set.of(known.best().passage().key()), Set.of());
        Opportunity merged = opportunity("o2", "見守り", Stage.BUDGET, known.matches());
        assertThat(DigestComposer.compose(request(List.of(merged), had)).empty())
                .isTrue();
    }

    @Test
    void backfillIsNeverMailedButShownSinceADay() {
        Passage old = passage(
                "見守りセンサーを実施してまいります。", "実施してまいります", Commitment.WILL_DO, document(true, LocalDate.of(2026, 5, 1)));
        Opportunity o = opportunity("o1", "見守り", Stage.STUDY, List.of(match("elder-watch", old, 9)));
        DigestRequest daily = request(List.of(o), NOTHING);
        assertThat(DigestComposer.compose(daily).empty()).isTrue();
        assertThat(DigestComposer.compose(since(daily, LocalDate.of(2026, 5, 1)))
                        .top())
                .hasSize(1);
        assertThat(DigestComposer.compose(since(daily, LocalDate.of(2026, 5, 2)))
                        .empty())
                .isTrue();
    }

    @Test
    void totalsAreTrueWhateverIsShown() {
        List<Opportunity> many = IntStream.range(0, 25)
                .mapToObj(i -> usual("o" + i, 3 + i * 0.1))
                .toList();
        Digest digest = DigestComposer.compose(request(many, NOTHING));
        assertThat(digest.top()).hasSize(10);
        assertThat(digest.rest()).hasSize(15);
        assertThat(digest.counts().get(0).total()).isEqualTo(25);
        assertThat(digest.top().get(0).id()).isEqualTo("o24");
        assertThat(digest.sent()).hasSize(25);
    }

    @Test
    void refusalsAndLostOnesStandApart() {
        Passage no = passage(
                "見守りの機器を村として導入する考えはありません。",
                "考えはありません",
                Commitment.REFUSED,
                document(false, LocalDate.of(2026, 11, 20)));
        Opportunity refused = opportunity("no", "見守り", Stage.SIGN, List.of(match("elder-watch", no, 8)));
        Opportunity taken =
                opportunity("taken", "見守り", Stage.TAKEN, usual("x", 7).matches());
        Digest digest = DigestComposer.compose(request(List.of(refused, taken, usual("o1", 4)), NOTHING));
        assertThat(digest.top()).extracting(DigestItem::id).containsExactly("o1");
        assertThat(digest.apart()).extracting(DigestItem::id).containsExactly("no", "taken");
    }

    @Test
    void aRefusalBesideWhatIsStudiedStandsWithTheOpenOnes() {
        Passage no = passage(
                "見守りの機器を村として導入する考えはありません。",
                "考えはありません",
                Commitment.REFUSED,
                document(false, LocalDate.of(2026, 11, 20)));
        Opportunity studied = opportunity("studied", "見守り", Stage.STUDY, List.of(match("elder-watch", no, 8)));
        Digest digest = DigestComposer.compose(request(List.of(studied), NOTHING));
        assertThat(digest.apart()).isEmpty();
        assertThat(digest.top()).extracting(DigestItem::stage).containsExactly(Stage.STUDY);
    }

    @Test
    void theSentenceThatCommitsIsQuotedVerbatimWithItsMarks() {
        DigestItem item = DigestComposer.compose(request(List.of(usual("o1", 9)), NOTHING))
                .top()
                .get(0);
        assertThat(item.quote())
                .contains(new DigestItem.Segment("見守り", DigestItem.Mark.TERM))
                .contains(new DigestItem.Segment("実施してまいります", DigestItem.Mark.PHRASE));
        assertThat(usual("o1", 9).best().passage().text())
                .contains(item.quoteText().replace("…", ""));
        assertThat(item.commitment()).isEqualTo(Commitment.WILL_DO);
    }

    /** The list, the export and the digest of one day hold the same cases. */
    @Test
    void ofASittingWithoutADayTheSessionsOpeningCounts() {
        Document known = document(true, null);
        Document undated = known.with(
                same -> same.spokenOn(null).sessionOn(LocalDate.of(2026, 5, 1)).publishedOn(null));
        Passage said = passage("見守りセンサーを実施してまいります。", "実施してまいります", Commitment.WILL_DO, undated);
        Opportunity o = opportunity("o1", "見守り", Stage.STUDY, List.of(match("elder-watch", said, 9)));
        DigestRequest daily = request(List.of(o), NOTHING);
        assertThat(DigestComposer.compose(since(daily, LocalDate.of(2026, 5, 1)))
                        .top())
                .hasSize(1);
        assertThat(DigestComposer.compose(since(daily, LocalDate.of(2026, 5, 2)))
                        .empty())
                .isTrue();
        try (Ledger ledger = Ledger.inMemory()) {
            LedgerOpportunities store = new LedgerOpportunities(ledger);
            store.save(o, Set.of());
            OpportunityFilter open = OpportunityFilter.open(LocalDate.of(2026, 12, 1));
            assertThat(store.list(open.since(LocalDate.of(2026, 5, 1), OpportunityFilter.Basis.SPOKEN)))
                    .hasSize(1);
            assertThat(store.list(open.since(LocalDate.of(2026, 5, 2), OpportunityFilter.Basis.SPOKEN)))
                    .isEmpty();
        }
    }

    /** A case is read once and shown for weeks. */
    @Test
    void aDateThatHasPassedIsNotToCome() {
        Opportunity read = usual("o1", 9);
        LocalDate date = read.nextDates().getFirst().date();
        assertThat(read.asOf(date).nextDates()).hasSize(1);
        assertThat(read.asOf(date.plusDays(1)).nextDates()).isEmpty();
        DigestRequest daily = request(List.of(read), NOTHING);
        assertThat(DigestComposer.compose(on(daily, date)).top().getFirst().nextDates())
                .hasSize(1);
        assertThat(DigestComposer.compose(on(daily, date.plusDays(1)))
                        .top()
                        .getFirst()
                        .nextDates())
                .isEmpty();
    }

    private static DigestRequest on(DigestRequest r, LocalDate day) {
        return new DigestRequest(
                r.recipient(),
                day,
                r.language(),
                r.profiles(),
                r.opportunities(),
                r.delivered(),
                r.since(),
                r.items(),
                r.coverage());
    }

    private static DigestRequest since(DigestRequest r, LocalDate since) {
        return new DigestRequest(
                r.recipient(),
                r.day(),
                r.language(),
                r.profiles(),
                r.opportunities(),
                r.delivered(),
                since,
                r.items(),
                r.coverage());
    }
}
