package kizashi.match;

import static kizashi.match.Passages.commitment;
import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.document;
import static kizashi.match.Passages.matcher;
import static kizashi.match.Passages.member;
import static kizashi.match.Passages.passage;
import static kizashi.match.Passages.speaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.index.AnalyzedPassage;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.LgCode;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Signal;
import kizashi.model.Signal.StageReading;
import kizashi.model.SignalBuilder;
import kizashi.model.Stage;
import org.junit.jupiter.api.Test;

/** What is left out before it is measured must be what measuring would leave out. */
class CandidatesTest {
    private static final List<String> WORDS = List.of(
            "見守り",
            "緊急通報",
            "独居高齢者",
            "高齢者",
            "オンデマンド交通",
            "デマンド",
            "交通",
            "地域交通",
            "ＡＩ",
            "機器",
            "予算",
            "導入",
            "公募",
            "民間事業者",
            "他市",
            "国において",
            "本市",
            "課題",
            "いかがでしょうか。",
            "検討してまいります。",
            "進めてまいります。",
            "考えておりません。",
            "\n",
            "、",
            "の",
            "を");
    private static final List<String> TERMS = List.of(
            "見守り",
            "緊急通報",
            "独居高齢者",
            "高齢者",
            "オンデマンド交通",
            "デマンド",
            "交通",
            "地域交通",
            "AI",
            "ＡＩ",
            "機器",
            "高齢者の見守り",
            "交通を導入",
            "AI機器");

    private final Random random = new Random(11);

    @Test
    void nothingThatReachesTheMinimumIsLeftOut() {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            profiles.add(profile(i));
        }
        List<AnalyzedPassage> passages = cut(passages(120));
        Matcher matcher = matcher(profiles.toArray(Profile[]::new));
        List<Match> kept = matcher.match(passages);
        List<Match> expected = matcher.matchAll(passages).stream()
                .filter(m -> m.score() >= minimum(profiles, m))
                .toList();
        assertThat(kept).isEqualTo(expected);
        assertThat(kept.size()).isBetween(100, matcher.matchAll(passages).size() - 100);
    }

    @Test
    void everyKeywordOfAProfileThatSellsThereIsMentioned() {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            profiles.add(profile(i));
        }
        List<AnalyzedPassage> passages = cut(passages(120));
        Matcher matcher = matcher(profiles.toArray(Profile[]::new));
        Set<String> expected = matcher.matchAll(passages).stream()
                .flatMap(m -> m.terms().stream().map(t -> m.passage().key() + " " + FoldedTerm.of(t.term())))
                .collect(Collectors.toSet());
        List<Mention> mentions = matcher.read(passages, Passages.STATISTICS).mentions();
        assertThat(mentions.stream().map(m -> m.passageKey() + " " + m.term()).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @Test
    void noSoberAnswerOnItsMatterIsLeftOut() {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            profiles.add(profile(i));
        }
        List<AnalyzedPassage> passages = cut(readPassages(150));
        Matcher matcher = matcher(profiles.toArray(Profile[]::new));
        // One reading of the batch counts its words in, so that both measure with the same statistics.
        List<Match> followUps = matcher.read(passages, Passages.STATISTICS).followUps();
        Set<String> expected = matcher.matchAll(passages).stream()
                .filter(m -> m.score() < minimum(profiles, m) && m.score() >= minimum(profiles, m) - Exits.BELOW)
                .filter(m -> Exits.speaksForTheExecutive(m.passage()) && Exits.isSober(m))
                .map(CandidatesTest::key)
                .collect(Collectors.toSet());
        assertThat(followUps.stream().map(CandidatesTest::key)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected.size()).isBetween(100, matcher.matchAll(passages).size() / 2);
    }

    private static String key(Match match) {
        return match.profileId() + " " + match.passage().key();
    }

    /** Each sentence read at random, and some with the wording of an end. */
    private Passage[] readPassages(int count) {
        Passage[] passages = passages(count);
        for (int i = 0; i < count; i++) {
            Passage p = passages[i];
            List<CommitmentReading> readings = new ArrayList<>();
            List<StageReading> stages = new ArrayList<>();
            for (int[] span : PassageReading.sentences(p.text())) {
                int from = p.start() + span[0];
                int to = p.start() + span[1];
                if (random.nextInt(3) == 0) {
                    Commitment level = any(List.of(
                            Commitment.NONE,
                            Commitment.REFUSED,
                            Commitment.PARKED,
                            Commitment.STUDY,
                            Commitment.DECIDED));
                    readings.add(new CommitmentReading(from, to, level, to - 1, to, "x"));
                }
                if (random.nextInt(12) == 0) {
                    stages.add(new StageReading(any(List.of(Stage.BUDGET, Stage.DECLINED)), from, to, "x"));
                }
            }
            StageReading farthest = stages.stream()
                    .max(Comparator.comparing(StageReading::stage))
                    .orElse(null);
            Signal signal = SignalBuilder.builder()
                    .commitments(readings)
                    .stage(farthest)
                    .stages(stages)
                    .build();
            passages[i] = passage(p.document(), p.start(), p.text(), p.speaker(), signal);
        }
        return passages;
    }

    private static double minimum(List<Profile> profiles, Match match) {
        return profiles.stream()
                .filter(p -> p.id().equals(match.profileId()))
                .findFirst()
                .orElseThrow()
                .minimumScore();
    }

    private Profile profile(int number) {
        List<Profile.Keyword> keywords = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(6); k++) {
            keywords.add(new Profile.Keyword(
                    any(TERMS),
                    random.nextBoolean() ? 1 : random.nextInt(9) / 4.0,
                    random.nextInt(3) == 0 ? "g" : null));
        }
        return new Profile(
                "p" + number,
                "会社" + number,
                random.nextInt(3) == 0 ? any(TERMS) + "の" + any(WORDS) + any(TERMS) : null,
                keywords,
                random.nextInt(5) == 0 ? List.of("緊急通報") : List.of(),
                random.nextInt(4) == 0 ? List.of("予算", "本市") : List.of(),
                random.nextInt(6) == 0
                        ? new Profile.Areas(List.of("空県"), List.of(new LgCode("122173")), null, null)
                        : Profile.Areas.EVERYWHERE,
                random.nextInt(80) + random.nextInt(3) / 3.0,
                List.of());
    }

    private Passage[] passages(int count) {
        Passage[] passages = new Passage[count];
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 5 + random.nextInt(60); w++) {
                text.append(any(WORDS));
            }
            String said = text.append(i).append("です。").toString();
            passages[i] = passage(
                    document(Passages.TOWN, LocalDate.of(2026, 6, 10), "定例会"),
                    100,
                    said,
                    random.nextBoolean() ? speaker("福祉部長", "福祉部", "部長") : member("花田葉子"),
                    commitment(100, said, random.nextBoolean() ? Commitment.DECIDED : Commitment.STUDY));
        }
        return passages;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
