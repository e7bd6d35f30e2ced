package kizashi.match.preview;

import static kizashi.match.Passages.cut;
import static kizashi.match.Passages.official;
import static kizashi.match.Passages.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.match.Passages;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;

/** What the preview tells the author of a profile. */
class ProfileAdviceTest {
    @Test
    void aKeywordIsNoisyWhereItAloneHardlyEverSuffices() {
        assertThat(new ProfilePreview.KeywordShare("空き家", 24, 24, 16).noisy()).isFalse();
        assertThat(new ProfilePreview.KeywordShare("点検", 30, 30, 30).noisy()).isTrue();
        assertThat(new ProfilePreview.KeywordShare("点検", 3, 3, 3).noisy()).isFalse();
    }

    @Test
    void generalUnknownAndVagueAreTold() {
        Profile plain = profile("a", "支援", "緊急通報");
        List<ProfilePreview.KeywordShare> hits = List.of(
                new ProfilePreview.KeywordShare("支援", 40, 40, 40), new ProfilePreview.KeywordShare("緊急通報", 0, 0, 0));
        ProfileAdvice advice = advice(plain, hits, 52 * 20);
        assertThat(advice.general()).containsExactly("支援");
        assertThat(advice.unknown()).containsExactly("緊急通報");
        assertThat(advice.vague()).isFalse();
        assertThat(advice.weekly()).isEqualTo(20);
        Profile vague = new Profile(
                "b",
                "業務支援",
                "自治体の業務を支援する",
                plain.keywords(),
                List.of(),
                List.of(),
                plain.areas(),
                plain.minimumScore(),
                List.of(),
                plain.alert());
        ProfileAdvice other = advice(vague, hits, 52);
        assertThat(other.vague()).isTrue();
        assertThat(other.weekly()).isZero();
    }

    private static ProfileAdvice advice(Profile profile, List<ProfilePreview.KeywordShare> hits, double worthInYear) {
        return ProfileAdvice.of(
                profile, hits, Passages.STATISTICS, worthInYear, List.of(), List.of(), Passages.ANALYZER);
    }

    @Test
    void termsThatStandBesideTheKeywordsWhereItIsWorthReadingAreProposed() {
        List<Match> worth = new ArrayList<>();
        List<Match> weak = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            worth.add(match(i, "見守りのため、通報端末の貸与と駆けつけ要員を総合的に検討してまいります。補助金は風待市議員の御意見のとおりです。"));
            weak.add(match(i + 4, "見守りについて、補助金を交付しております。"));
        }
        assertThat(RelatedTerms.of(profile("a", "見守り"), worth, weak, Passages.ANALYZER, 6))
                .contains("通報端末")
                .doesNotContain("補助金", "総合的", "風待市議員", "御意見");
        assertThat(RelatedTerms.of(profile("a", "見守り", "通報端末"), worth, weak, Passages.ANALYZER, 6))
                .doesNotContain("通報端末");
    }

    private static Match match(int day, String text) {
        return Passages.matcher(profile("a", "見守り"))
                .matchAll(cut(official(LocalDate.of(2025, 6, 10).plusDays(day), text)))
                .get(0);
    }
}
