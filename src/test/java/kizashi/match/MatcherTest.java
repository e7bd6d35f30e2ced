package kizashi.match;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.official;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.profile;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kizashi.index.AnalyzedPassage;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.LgCode;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Test
    void partsAddUpToTheScoreExactly() {
        Random random = new Random(7);
        List<String> words =
                List.of("見守り", "緊急通報", "予算", "検討してまいります。", "導入", "課題", "民間事業者", "他市", "国において", "本市", "独居", "いかがでしょうか。");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("見守り");
            for (int k = 0; k < 30; k++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? "の" : "、");
            }
            for (Match match :
                    matcher(profile("a", "見守り", "緊急通報", "独居")).matchAll(cut(official(DAY, text.toString())))) {
                double sum = 0;
                for (Match.Part part : match.parts()) {
                    sum += part.value();
                    assertThat(part.reason()).isNotBlank();
                }
                assertThat(sum).isEqualTo(match.score());
            }
        }
    }

    @Test
    void hitsPointIntoTheStoredText() {
        String text = "独居高齢者の見守りについて、ＡＩ機器の導入を検討してまいります。";
        Match match = only(matcher(profile("a", "AI", "見守り")), official(DAY, text));
        assertThat(match.terms()).hasSize(2);
        for (Match.TermHit hit : match.terms()) {
            assertThat(text.substring(hit.start() - 100, hit.end() - 100)).isEqualTo(hit.text());
        }
        assertThat(match.terms()).extracting(Match.TermHit::text).containsExactly("見守り", "ＡＩ");
    }

    @Test
    void aKeywordInAnotherSenseIsNoMatchButForWhoMeansThatSense() {
        Match bus = only(matcher(profile("bus", "オンデマンド", "見守り")), official(DAY, "オンデマンド型の交通を走らせます。"));
        assertThat(bus.terms()).extracting(Match.TermHit::text).containsExactly("オンデマンド");
        assertThat(matcher(profile("bus", "オンデマンド", "見守り")).matchAll(cut(official(DAY, "オンデマンド型の教材を導入します。"))))
                .isEmpty();
        assertThat(matcher(profile("bus", "オンデマンド", "見守り")).matchAll(cut(official(DAY, "見守りとオンデマンド型の教材です。"))))
                .as("another keyword stands in its own sense")
                .hasSize(1);
        assertThat(matcher(profile("lessons", "オンデマンド", "教材")).matchAll(cut(official(DAY, "オンデマンド型の教材を導入します。"))))
                .hasSize(1);
    }

    @Test
    void theSamePlaceCountsOnce() {
        Match match = only(matcher(profile("a", "AI", "ＡＩ", "デマンド", "オンデマンド交通")), official(DAY, "ＡＩオンデマンド交通です。"));
        assertThat(match.terms()).extracting(Match.TermHit::text).doesNotHaveDuplicates();
    }

    @Test
    void theWordsOfTheOfferThatCountAreNamed() {
        Match match = only(matcher(profile("a", "見守り")), official(DAY, "独居の方の見守り機器について、庭の手入れのほかに検討してまいります。"));
        assertThat(reason(match, "pitch")).contains("「独居」", "「機器」").doesNotContain("庭");
        assertThat(reason(match, "phrases")).isEqualTo("続けて現れる提供内容の言葉 「見守り機器」");
    }

    private static String reason(Match match, String part) {
        return match.parts().stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void aWordThatIsSaidEverywhereTellsLessThanARareOne() {
        assertThat(CommonWords.share("負担")).isGreaterThan(10 * CommonWords.share("漏水"));
        assertThat(CommonWords.share("ＤＸ")).isEqualTo(CommonWords.share("dx")).isGreaterThan(CommonWords.RARE);
        Profile profile = pitched("漏水の調査で負担を軽くする", "水道");
        Match rare = only(matcher(profile), official(DAY, "水道の漏水についてお答えします。"));
        Match common = only(matcher(profile), official(DAY, "水道の負担についてお答えします。"));
        assertThat(points(rare, "pitch")).isGreaterThan(points(common, "pitch") + 5);
    }

    private record Said(long passages, long passagesWith) implements TermStatistics {
        @Override
        public long passagesWith(String term) {
            return passagesWith;
        }

        @Override
        public double averageLength() {
            return 80;
        }
    }

    @Test
    void whoMatchesAnewAsksHowCommonTermsAreOnceMore() {
        Profile profile = pitched("漏水の調査を請け負う", "水道");
        TermStatistics before = new Said(1_000_000, 100);
        TermStatistics after = new Said(1_000_001, 300_000);
        Matcher kept = new Matcher(List.of(profile), Weights.shipped(), before, Passages.ANALYZER, Feedback.NONE);
        kept.read(cut(official(DAY, "水道についてお答えします。")), before);
        kept.recount();
        Matcher fresh = new Matcher(List.of(profile), Weights.shipped(), after, Passages.ANALYZER, Feedback.NONE);
        List<AnalyzedPassage> stored = cut(official(DAY.minusYears(1), "水道の漏水についてお答えします。"));
        assertThat(kept.read(stored, after).matches())
                .hasSize(1)
                .isEqualTo(fresh.read(stored, after).matches());
    }

    @Test
    void aLongPitchFindsNoMoreByChanceThanAShortOne() {
        String passage = "避難所の備蓄について、毛布の数をお答えします。";
        Match brief = only(matcher(pitched("避難所の毛布を届ける", "備蓄")), official(DAY, passage));
        Match wordy = only(
                matcher(pitched("避難所の毛布を届ける。駅前の花壇、図書館の椅子、体育館の照明、河川の桟橋、牧場の柵、温泉の配管も直す", "備蓄")), official(DAY, passage));
        assertThat(points(wordy, "pitch")).isLessThan(points(brief, "pitch") - 5);
    }

    @Test
    void whatComesLastIsLessThanWhatComesFirst() {
        String matter = "見守り機器を検討してまいります。";
        String other = "公園の清掃についてお答えします。";
        Match first = only(matcher(profile("a", "見守り")), official(DAY, matter + other));
        Match last = only(matcher(profile("a", "見守り")), official(DAY, other + matter));
        assertThat(points(first, "lead")).isGreaterThan(points(last, "lead"));
    }

    @Test
    void whoKeepsToWhatItDoesNowIsNoLeadThoughReasonsStandBetween() {
        String asked = "窓口の民間委託についてのお尋ねでございます。個人情報を扱う仕事が多く、経験も要ります。";
        Match kept = only(matcher(profile("a", "窓口")), official(DAY, asked + "今後も直営を堅持してまいります。"));
        Match changed = only(matcher(profile("a", "窓口")), official(DAY, asked + "今後は委託を検討してまいります。"));
        Match another = only(matcher(profile("a", "窓口")), official(DAY, asked + "次に、給食についてです。今後も直営を堅持してまいります。"));
        assertThat(points(kept, "unchanged")).isNegative();
        assertThat(reason(kept, "unchanged")).isEqualTo("現行のやり方を続けるという答弁");
        assertThat(points(changed, "unchanged")).isZero();
        assertThat(points(another, "unchanged")).isZero();
        for (String goesOn : List.of("今後は、委託する予定はございますが、時期は決めておりません。", "直営で行ってきた業務の委託を検討します。", "窓口の質を維持してまいります。")) {
            Match match = only(matcher(profile("a", "窓口")), official(DAY, asked + goesOn));
            assertThat(points(match, "unchanged")).as(goesOn).isZero();
        }
    }

    @Test
    void whatIsThereAlreadyIsWorthFollowingWhereItIsToGrow() {
        Profile profile = profile("a", "見守り");
        Match runs = only(matcher(profile), official(DAY, "見守り機器を貸し出しております。"));
        Match grows = only(matcher(profile), official(DAY, "見守り機器の貸出しの拡充を図るなど、対象者の見直しを行っております。"));
        assertThat(points(runs, "extend")).isZero();
        assertThat(points(grows, "extend")).isEqualTo(8);
        assertThat(reason(grows, "extend")).isEqualTo("拡充・見直しなど今あるものを広げる言葉");
        Match elsewhere = only(matcher(profile), official(DAY, "見守り機器を貸し出しております。次に、公園についてです。遊具の拡充を図ります。"));
        assertThat(points(elsewhere, "extend")).isZero();
        assertThat(points(only(matcher(profile), asked("見守り機器の拡充と見直しは。")), "extend"))
                .as("members call for more of everything")
                .isZero();
    }

    @Test
    void whatAMemberTakesBackIsNotProposed() {
        Profile profile = profile("a", "見守り");
        Match asks = only(matcher(profile), asked("見守り機器を配ってはいかがでしょうか。"));
        Match takesBack = only(matcher(profile), asked("見守り機器を配ってはいかがかと考えますが、今の法律では不可能だと思いますので、次の質問に移ります。"));
        assertThat(points(asks, "propose")).isPositive();
        assertThat(points(takesBack, "propose")).isZero();
    }

    @Test
    void aMemberWhoAsksForNothingOnlyTells() {
        Profile profile = profile("a", "見守り");
        Match told = only(matcher(profile), asked("市は見守り機器を貸し出していただいております。"));
        assertThat(points(told, "told")).isEqualTo(-8);
        assertThat(reason(told, "told")).isEqualTo("議員が述べるだけで、質問も要望もしていない");
        for (String asks : List.of("見守り機器の貸出しについて伺います。", "見守り機器の貸出しがあります。台数を増やすべきです。", "見守り機器の貸出しを要望します。")) {
            assertThat(points(only(matcher(profile), asked(asks)), "told"))
                    .as(asks)
                    .isZero();
        }
        Match another = only(matcher(profile), asked("見守り機器を貸し出していただいております。次に、公園についてです。遊具の数を伺います。"));
        assertThat(points(another, "told")).isNegative();
        assertThat(points(only(matcher(profile), official(DAY, "見守り機器を貸し出しております。")), "told"))
                .isZero();
    }

    @Test
    void aNamedActIsWorthMoreThanADirection() {
        assertThat(committed("見守り機器を導入いたします。", Commitment.WILL_DO))
                .isGreaterThan(committed("見守りの推進に努めてまいります。", Commitment.LEANING) + 3);
    }

    private static double committed(String text, Commitment level) {
        Passage plain = official(DAY, text);
        Passage read =
                passage(plain.document(), plain.start(), text, plain.speaker(), commitment(plain.start(), text, level));
        return points(only(matcher(profile("a", "見守り")), read), "commitment");
    }

    @Test
    void noiseCountsWhereOneKeywordStandsAlone() {
        Profile plain = profile("a", "橋梁", "道路");
        Profile noisy = new Profile(
                "a",
                "甲",
                "橋を直す",
                plain.keywords(),
                List.of(),
                List.of("点検"),
                plain.areas(),
                plain.minimumScore(),
                List.of());
        assertThat(points(only(matcher(noisy), official(DAY, "橋梁の点検を行います。")), "noise"))
                .isNegative();
        assertThat(points(only(matcher(noisy), official(DAY, "橋梁と道路の点検を行います。")), "noise"))
                .isZero();
    }

    private static Profile pitched(String pitch, String keyword) {
        Profile plain = profile("a", keyword);
        return new Profile(
                plain.id(),
                "甲",
                pitch,
                plain.keywords(),
                plain.exclusions(),
                plain.noise(),
                plain.areas(),
                plain.minimumScore(),
                plain.recipients(),
                plain.alert());
    }

    private static double points(Match match, String part) {
        return match.parts().stream()
                .filter(p -> p.name().equals(part))
                .mapToDouble(Match.Part::value)
                .sum();
    }

    @Test
    void aFirmAnswerBeatsAPassingRemarkAndARefusal() {
        Profile profile = profile("a", "見守り");
        String firm = "独居高齢者の見守り機器を新たに導入してまいります。";
        String refusal = "独居高齢者の見守り機器の導入は考えておりません。";
        String passing = "独居高齢者の見守りの話がありました。";
        double yes = only(matcher(profile), with(firm, Commitment.DECIDED)).score();
        double no = only(matcher(profile), with(refusal, Commitment.REFUSED)).score();
        double aside = only(matcher(profile), official(DAY, passing)).score();
        assertThat(yes).isGreaterThan(aside);
        assertThat(aside).isGreaterThan(no);
    }

    @Test
    void aProposalIsWorthMoreThanAQuestionAboutAState() {
        Profile profile = profile("a", "見守り");
        double proposal =
                only(matcher(profile), asked("見守り機器の導入が必要と考えますが、御見解はいかがでしょうか。")).score();
        double sought = only(matcher(profile), asked("見守り機器を導入するお考えはありませんか。")).score();
        double state =
                only(matcher(profile), asked("見守り機器の台数と利用者の人数の推移はいかがでしょうか。")).score();
        assertThat(proposal).isGreaterThan(state + 5);
        assertThat(sought).isGreaterThan(state + 5);
    }

    @Test
    void whatCannotGoOnIsANeedAndNoRefusal() {
        Profile profile = profile("a", "見守り");
        Match untenable = only(matcher(profile), with("見守りの今の体制を維持することは困難であると考えております。", Commitment.REFUSED));
        assertThat(untenable.parts()).extracting(Match.Part::name).doesNotContain("refusal");
        Match refused = only(matcher(profile), with("見守り機器の導入は困難であると考えております。", Commitment.REFUSED));
        assertThat(refused.parts()).extracting(Match.Part::name).contains("refusal");
    }

    @Test
    void aRefusalBesideAnAnswerThatGoesAlongIsNone() {
        String no = "見守りを全世帯で始める予定はありません。";
        String yes = "見守りは希望する世帯から始めてまいります。";
        List<CommitmentReading> readings = new java.util.ArrayList<>();
        readings.addAll(commitment(100, no, Commitment.REFUSED).commitments());
        readings.addAll(commitment(100 + no.length(), yes, Commitment.WILL_DO).commitments());
        Passage passage = passage(
                Passages.document(Passages.TOWN, DAY, "定例会"),
                100,
                no + yes,
                speaker("福祉部長", "福祉部", "部長"),
                SignalBuilder.builder().commitments(readings).build());
        Match match = only(matcher(profile("a", "見守り")), passage);
        assertThat(match.parts())
                .extracting(Match.Part::name)
                .contains("commitment")
                .doesNotContain("refusal");
    }

    @Test
    void withoutAPitchTheKeywordsAreTheOffer() {
        Profile bare = new Profile(
                "a",
                "n",
                null,
                List.of(new Profile.Keyword("見守り", 1, null), new Profile.Keyword("緊急通報", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                -1000,
                List.of());
        Match match = only(matcher(bare), official(DAY, "緊急通報と見守りの機器です。"));
        assertThat(match.parts()).extracting(Match.Part::name).contains("pitch");
    }

    @Test
    void wordsOfTheOfferSideBySideSayMoreThanApart() {
        Profile profile = new Profile(
                "a",
                "n",
                "人手不足の事業者と働き手をつなぐ",
                List.of(new Profile.Keyword("事業者", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                -1000,
                List.of());
        assertThat(only(matcher(profile), official(DAY, "人手不足の事業者が増えています。")).parts())
                .extracting(Match.Part::name)
                .contains("phrases");
        assertThat(only(matcher(profile), official(DAY, "事業者の増える一方で、水の不足が続き、田の手入れに人手が要ります。"))
                        .parts())
                .extracting(Match.Part::name)
                .doesNotContain("phrases");
    }

    @Test
    void exclusionsAndAreasAreObeyed() {
        Profile plain = profile("a", "見守り");
        Profile excluding = new Profile(
                "b",
                "n",
                null,
                plain.keywords(),
                List.of("登下校"),
                List.of(),
                Profile.Areas.EVERYWHERE,
                -1000,
                List.of());
        Profile elsewhere = new Profile(
                "c",
                "n",
                null,
                plain.keywords(),
                List.of(),
                List.of(),
                new Profile.Areas(List.of("空県"), List.of(), null, null),
                -1000,
                List.of());
        List<Match> matches = matcher(plain, excluding, elsewhere).match(cut(official(DAY, "登下校の見守りを続けます。")));
        assertThat(matches).extracting(Match::profileId).containsExactly("a");
    }

    @Test
    void belowTheMinimumScoreOnlyWhenAskedFor() {
        Profile strict = new Profile(
                "a",
                "n",
                null,
                List.of(new Profile.Keyword("見守り", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                500,
                List.of());
        Passage passage = official(DAY, "見守りについてです。");
        assertThat(matcher(strict).match(cut(passage))).isEmpty();
        assertThat(matcher(strict).matchAll(cut(passage))).hasSize(1);
    }

    @Test
    void keywordsOfAGroupCountOnce() {
        Profile apart = profile("a", "見守り", "緊急通報");
        Profile grouped = new Profile(
                "b",
                apart.name(),
                apart.pitch(),
                List.of(new Profile.Keyword("見守り", 1, "g"), new Profile.Keyword("緊急通報", 1, "g")),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                -1000,
                List.of());
        List<Match> matches = matcher(apart, grouped).match(cut(official(DAY, "見守りと緊急通報の話です。")));
        assertThat(part(matches, "a")).isGreaterThan(part(matches, "b"));
    }

    @Test
    void areasByCodePrefectureAndPopulation() {
        Municipality town = new Municipality(new LgCode("122173"), "風待市", null, "兆県", 40_000);
        assertThat(Areas.covers(Profile.Areas.EVERYWHERE, town)).isTrue();
        assertThat(Areas.covers(new Profile.Areas(List.of("兆県"), List.of(), 10_000, 50_000), town))
                .isTrue();
        assertThat(Areas.covers(new Profile.Areas(List.of(), List.of(), 50_000, null), town))
                .isFalse();
        assertThat(Areas.covers(new Profile.Areas(List.of("空県"), List.of(new LgCode("122173")), null, null), town))
                .isTrue();
        assertThat(Areas.covers(new Profile.Areas(List.of("空県"), List.of(), null, null), town))
                .isFalse();
    }

    @Test
    void aHomeOverridesSingleWeights(@org.junit.jupiter.api.io.TempDir java.nio.file.Path home) throws Exception {
        java.nio.file.Path file = home.resolve("weights.tsv");
        java.nio.file.Files.writeString(file, "lead\t99\tours\n");
        assertThat(Weights.load(file).of("lead")).isEqualTo(99);
        assertThat(Weights.load(file).of("pitch")).isEqualTo(Weights.shipped().of("pitch"));
        java.nio.file.Files.writeString(file, "laed\t99\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Weights.load(file))
                .hasMessageContaining("weights.tsv:1")
                .hasMessageContaining("laed");
    }

    private static double part(List<Match> matches, String profile) {
        return matches.stream()
                .filter(m -> m.profileId().equals(profile))
                .flatMap(m -> m.parts().stream())
                .filter(p -> p.name().equals("keywords"))
                .mapToDouble(Match.Part::value)
                .sum();
    }

    private static Passage with(String text, Commitment level) {
        Signal signal = commitment(100, text, level);
        return passage(Passages.document(Passages.TOWN, DAY, "定例会"), 100, text, speaker("福祉部長", "福祉部", "部長"), signal);
    }

    private static Passage asked(String text) {
        return passage(Passages.document(Passages.TOWN, DAY, "定例会"), 100, text, Passages.member("雨宮花"), Signal.NOTHING);
    }

    private static Match only(Matcher matcher, Passage passage) {
        List<Match> matches = matcher.match(cut(passage));
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }
}
