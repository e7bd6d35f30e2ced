package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kizashi.config.Home;
import kizashi.deliver.Coverage;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestItem;
import kizashi.match.Feedback;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.LatestWord;
import kizashi.match.cases.OpportunityFilter;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Opportunity.NextDate;
import kizashi.model.Profile;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a case later reaches it: a refusal, somebody else's contract, a firmer answer, what its readers say. */
class CaseExitsTest {
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final int MINIMUM = 60;
    private static final String ASKS = "図書館への自動貸出機の導入について伺います。";
    private static final String STUDIES = "図書館への自動貸出機の導入につきましては、前向きに検討してまいります。";
    private static final String REFUSES = "図書館への自動貸出機の導入につきましては、利用者数の推移から、導入する考えはございません。令和10年度に改めて判断いたします。";
    private static final Profile LENDING = lending(MINIMUM);

    @TempDir
    Path folder;

    private Path papers;
    private Kizashi kizashi;

    @BeforeEach
    void open() throws IOException {
        papers = Files.createDirectories(folder.resolve("papers"));
        kizashi = Kizashi.open(new Home(folder.resolve("home")), Clock.fixed(NOW, ZoneOffset.UTC), m -> {});
    }

    @AfterEach
    void close() {
        kizashi.close();
    }

    private static Profile lending(int minimum) {
        return new Profile(
                "lending",
                "自動貸出機",
                "図書館に自動貸出機と予約受取棚を提供する",
                List.of(new Profile.Keyword("自動貸出機", 1, null), new Profile.Keyword("図書館", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                minimum,
                List.of());
    }

    private void sitting(String body, String day, String question, String answer) throws IOException {
        LocalDate on = LocalDate.parse(day);
        String name = body + day;
        Files.writeString(papers.resolve(name + ".txt"), """
                %s議会会議録　令和%d年%d月%d日
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　%s
                ◎教育部長（浅倉進君）　%s
                """.formatted(
                        body, on.getYear() - 2018, on.getMonthValue(), on.getDayOfMonth(), question, answer));
        Files.writeString(papers.resolve(name + ".meta.json"), """
                {"municipality": "%s", "meeting": "定例会", "date": "%s", "url": "https://council.example/%s"}
                """.formatted(body, day, day));
    }

    private List<Opportunity> read() {
        return read(LENDING);
    }

    private List<Opportunity> read(Profile profile) {
        kizashi.importFolder(papers, null, null, List.of(profile), Progress.NONE);
        return kizashi.opportunities().list(OpportunityFilter.open(kizashi.today()));
    }

    private Digest since(String day) throws IOException {
        return kizashi.digests()
                .since(
                        kizashi.today(),
                        LocalDate.parse(day),
                        List.of(LENDING),
                        new Coverage(0, 0, 0, List.of(), List.of()),
                        folder.resolve("out"))
                .digest();
    }

    @Test
    void aLaterRefusalReachesTheCaseAndItSinks() throws IOException {
        sitting("風待市", "2025-06-12", ASKS, STUDIES);
        sitting("御影野市", "2025-06-12", "図書館の自動貸出機について伺います。", "自動貸出機につきましては、研究してまいりたいと考えております。図書館の自動貸出機の研究です。");
        List<Opportunity> before = read();
        assertThat(before).hasSize(2);
        assertThat(before.get(0).municipality().name()).isEqualTo("風待市");
        sitting("風待市", "2025-12-05", "その後を伺います。", REFUSES);
        List<Opportunity> after = read();
        assertThat(after).extracting(o -> o.municipality().name()).containsExactly("御影野市", "風待市");
        Opportunity declined = after.get(1);
        assertThat(declined.id()).isEqualTo(before.get(0).id());
        assertThat(declined.stage()).isEqualTo(Stage.DECLINED);
        assertThat(declined.score()).isLessThan(before.get(0).score() / 2);
        List<Match.Part> parts = CaseScore.parts(declined.best(), declined.stage());
        assertThat(parts).extracting(Match.Part::name).contains(CaseScore.PART);
        assertThat(parts.stream().mapToDouble(Match.Part::value).sum()).isEqualTo(declined.score());
        Match refusal = LatestWord.shown(declined.matches(), declined.stage());
        assertThat(refusal.passage().text()).contains("導入する考えはございません");
        assertThat(refusal.score()).as("too weak to open a case").isLessThan(MINIMUM);
        assertThat(declined.nextDates())
                .filteredOn(d -> !d.estimated())
                .extracting(NextDate::date, NextDate::what)
                .singleElement()
                .satisfies(t -> assertThat(t.toList().toString()).contains("2028-04-01", "再確認", "令和10年度"));
        Digest digest = since("2025-01-01");
        assertThat(digest.top()).extracting(DigestItem::municipality).containsExactly("御影野市");
        assertThat(digest.apart()).singleElement().satisfies(i -> {
            assertThat(i.quoteText()).contains("導入する考えはございません");
            assertThat(i.spokenOn()).isEqualTo("2025-12-05");
        });
        assertThat(read()).as("read again").isEqualTo(after);
    }

    @Test
    void aRefusalAloneIsShownToWhoAsksForRefusals() throws IOException {
        sitting("風待市", "2025-12-05", "学校について伺います。", REFUSES);
        assertThat(read(lending(75))).as("no case to work on").isEmpty();
        OpportunityFilter refused = OpportunityFilter.open(kizashi.today()).withStages(Set.of(Stage.DECLINED));
        assertThat(kizashi.opportunities().list(refused)).singleElement().satisfies(o -> {
            assertThat(o.stage()).isEqualTo(Stage.DECLINED);
            assertThat(o.score()).isLessThan(o.best().score());
        });
        assertThat(kizashi.opportunities()
                        .count(OpportunityFilter.open(kizashi.today()).withStages(Set.of(Stage.TAKEN))))
                .isZero();
        assertThat(kizashi.openCases().list(null)).isEmpty();
        assertThat(kizashi.openCases().list(null, Set.of(Stage.DECLINED), Set.of()))
                .hasSize(1);
        Digest digest = since("2025-01-01");
        assertThat(digest.top()).isEmpty();
        assertThat(digest.apart()).isEmpty();
    }

    @Test
    void whatWasTooEarlyComesBackWhenItGoesFurther() throws IOException {
        sitting("風待市", "2025-06-12", ASKS, "図書館への自動貸出機の導入につきましては、検討してまいります。");
        Opportunity early = read().get(0);
        kizashi.say(remark(early, Feedback.Verdict.NOT_RELEVANT, Feedback.Reason.TOO_EARLY));
        assertThat(read()).isEmpty();
        sitting("風待市", "2025-09-10", ASKS, "図書館への自動貸出機の導入につきましては、検討してまいります。");
        assertThat(read()).as("nothing moved").isEmpty();
        sitting("風待市", "2026-03-05", ASKS, "図書館への自動貸出機の導入につきましては、４月に公募型プロポーザルを実施いたします。");
        assertThat(read()).extracting(Opportunity::id).containsExactly(early.id());
    }

    @Test
    void aFollowedCaseIsFollowedAfterItIsMatchedAnew() throws IOException {
        sitting("風待市", "2025-06-12", ASKS, STUDIES);
        sitting("風待市", "2025-12-05", "その後を伺います。", "図書館の自動貸出機につきましては、前向きに考えてまいります。");
        Opportunity o = read().get(0);
        kizashi.say(remark(o, Feedback.Verdict.FOLLOW, null));
        Opportunity followed = kizashi.opportunities().find(o.id()).orElseThrow();
        assertThat(followed.score()).isEqualTo(o.score() + Feedback.FOLLOWED);
        kizashi.matchAll(List.of(LENDING), Progress.NONE);
        assertThat(kizashi.opportunities().find(o.id()).orElseThrow().score()).isEqualTo(followed.score());
        assertThat(followed.best().parts())
                .anySatisfy(p -> assertThat(p.reason()).isEqualTo(Feedback.FOLLOWED_ITSELF));
    }

    @Test
    void whatIsStudiedAgainAfterARefusalIsOpenAgain() throws IOException {
        sitting("風待市", "2025-03-12", ASKS, STUDIES);
        sitting("風待市", "2025-06-12", "その後を伺います。", REFUSES);
        sitting("風待市", "2026-03-05", ASKS, "図書館への自動貸出機の導入につきましては、改めて検討してまいります。");
        assertThat(read()).singleElement().satisfies(o -> {
            assertThat(o.stage()).isEqualTo(Stage.STUDY);
            assertThat(o.score()).isEqualTo(o.best().score());
        });
    }

    @Test
    void theLastWordStandsAtTheHeadAndOnlyWhatIsNewIsAnnounced() throws IOException {
        sitting("風待市", "2025-06-12", ASKS, STUDIES);
        sitting("風待市", "2025-12-05", ASKS, "自動貸出機につきましては、令和８年４月から図書館で実施いたします。");
        Opportunity o = read().get(0);
        LatestWord latest = Objects.requireNonNull(LatestWord.of(o.matches(), o.stage()));
        assertThat(latest.day()).isEqualTo("2025-12-05");
        assertThat(latest.commitment()).isGreaterThanOrEqualTo(Commitment.WILL_DO);
        Digest digest = since("2025-12-01");
        assertThat(digest.top()).singleElement().satisfies(i -> {
            assertThat(i.spokenOn()).isEqualTo("2025-12-05");
            assertThat(i.isNew()).as("it was there before").isFalse();
        });
        assertThat(since("2025-01-01").top())
                .singleElement()
                .satisfies(i -> assertThat(i.isNew()).isTrue());
    }

    @Test
    void aReasonMovesWhatIsAlikeAtOnce() throws IOException {
        sitting("風待市", "2025-06-12", ASKS, STUDIES);
        sitting("御影野市", "2025-06-12", ASKS, STUDIES);
        List<Opportunity> before = read();
        Opportunity rejected = before.get(0);
        Opportunity other = before.get(1);
        kizashi.say(remark(rejected, Feedback.Verdict.NOT_RELEVANT, Feedback.Reason.WRONG_SENSE));
        Opportunity sunk = kizashi.opportunities().find(other.id()).orElseThrow();
        assertThat(sunk.score()).isEqualTo(other.score() - 15);
        assertThat(sunk.best().parts()).anySatisfy(p -> assertThat(p.reason()).contains("語の意味が違う"));
        assertThat(sunk.best().parts().stream().mapToDouble(Match.Part::value).sum())
                .isEqualTo(sunk.score());
        kizashi.say(remark(rejected, Feedback.Verdict.NOT_RELEVANT, Feedback.Reason.NOT_THIS_MUNICIPALITY));
        assertThat(kizashi.opportunities().find(other.id()).orElseThrow().score())
                .as("the newer remark takes the place of the older one")
                .isEqualTo(other.score());
        assertThat(kizashi.opportunities().find(rejected.id()).orElseThrow().score())
                .isEqualTo(rejected.score() - 60);
        assertThat(since("2025-01-01").top()).extracting(DigestItem::id).containsExactly(other.id());
    }

    private static Feedback.Entry remark(Opportunity o, Feedback.Verdict verdict, Feedback.@Nullable Reason reason) {
        return new Feedback.Entry(
                o.id(),
                LENDING.id(),
                verdict,
                reason,
                null,
                null,
                Set.of("自動貸出機", "図書館"),
                null,
                o.municipality().key(),
                "test",
                LocalDate.of(2026, 7, 1));
    }
}
