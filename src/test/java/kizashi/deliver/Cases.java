package kizashi.deliver;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.SignalBuilder;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** Opportunities for the tests of this package. */
public final class Cases {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    static final Municipality KIRI = new Municipality(new LgCode("482013"), "霧ヶ原市", "きりがはらし", "青嶺県", 84200);
    public static final Profile WATCH = profile("elder-watch", "高齢者見守りセンサー");
    public static final Profile TRANSIT = profile("demand-transit", "ＡＩデマンド交通");
    static final Profile DX = profile("gov-ai", "自治体向け生成ＡＩ");

    private Cases() {}

    static Profile profile(String id, String name) {
        return new Profile(
                id,
                name,
                null,
                List.of(new Profile.Keyword("見守り", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                0,
                List.of("sales@example.com"));
    }

    public static Document document(boolean backfill, @Nullable LocalDate published) {
        return DocumentBuilder.builder()
                .id("LG-482013-minutes-2026-09-08-abc")
                .municipality(KIRI)
                .kind(DocumentKind.MINUTES)
                .title("令和８年第３回定例会（第２号）")
                .spokenOn(LocalDate.of(2026, 9, 8))
                .publishedOn(published)
                .detectedAt(NOW)
                .state(PublicationState.FINAL)
                .url(URI.create("http://127.0.0.1:8080/kirigahara/gikai/teireikai-0-2.html"))
                .sha256("a3".repeat(32))
                .textId("text-1")
                .sourceId("482013-kirigahara")
                .backfill(backfill)
                .build();
    }

    /** An answer whose keyword is 見守り and whose deciding phrase is the given one. */
    public static Passage passage(String text, @Nullable String phrase, Commitment level, Document document) {
        int start = 1000;
        int end = start + text.length();
        List<CommitmentReading> readings = new ArrayList<>();
        if (phrase != null) {
            int at = text.indexOf(phrase);
            int from = Math.max(text.lastIndexOf("。", at) + 1, 0);
            readings.add(new CommitmentReading(
                    start + from,
                    start + at + phrase.length() + 1,
                    level,
                    start + at,
                    start + at + phrase.length(),
                    "「" + phrase + "」→ " + level.level()));
        }
        int sum = start + Math.max(0, text.indexOf("480万円"));
        Signal signal = SignalBuilder.builder()
                .commitments(readings)
                .amounts(List.of(new Signal.Money(sum, sum + 5, "480万円", 4_800_000, null, Signal.Bound.EXACT)))
                .stage(new Signal.StageReading(Stage.BUDGET, start, start + 5, "補正予算に計上"))
                .exchange(new Signal.Exchange(
                        "山口美咲",
                        "福祉部長",
                        List.of(new Signal.Span(10, 40, "通信機能つきの見守りセンサーの導入について、その後の検討状況を伺います。")),
                        List.of(),
                        true))
                .build();
        Speaker speaker = new Speaker("佐々木健司", "福祉部長", "福祉部", List.of("福祉部"), "部長", null, Side.OFFICIAL, "佐々木健司", null);
        return new Passage(
                DocumentKeys.passage(document.id(), text, 0),
                document,
                start,
                end,
                text,
                null,
                speaker,
                5,
                "一般質問",
                "福祉部",
                signal);
    }

    public static Match match(String profile, Passage passage, double score) {
        List<Match.TermHit> terms = new ArrayList<>();
        int at = passage.text().indexOf("見守り");
        if (at >= 0) {
            terms.add(new Match.TermHit("見守りセンサー", passage.start() + at, passage.start() + at + 3, "見守り", score / 2));
        }
        return new Match(
                profile,
                passage,
                score,
                List.of(
                        new Match.Part("keywords", score - 2.5, "「見守りセンサー」が一致"),
                        new Match.Part("commitment", 2.5, "福祉部長が「実施」と答弁")),
                terms);
    }

    public static Opportunity opportunity(String id, String title, Stage stage, List<Match> matches) {
        return new Opportunity(
                id,
                KIRI,
                title,
                matches.stream().map(Match::profileId).distinct().toList(),
                matches,
                matches.get(0).score(),
                stage,
                "福祉部長 佐々木健司",
                new Opportunity.ResponsibleSection("高齢者支援課", "補正予算の概要の担当課（同じ事業名）", true),
                List.of(new Opportunity.NextDate(LocalDate.of(2027, 1, 15), "公募型プロポーザルの公告（年度内）", true)),
                List.of("2026年6月の「検討」から「実施」へ"),
                NOW,
                NOW);
    }

    /** The usual one: an answer of level 5 in a fresh document. */
    public static Opportunity usual(String id, double score) {
        Passage passage = passage(
                "次に、対象世帯と時期についてでございます。75歳以上のひとり暮らしで希望される300世帯を対象に、来年度から高齢者見守りセンサー"
                        + "設置事業を実施してまいります。今定例会に、経費として480万円を補正予算に計上いたしました。" + id,
                "実施してまいります",
                Commitment.WILL_DO,
                document(false, LocalDate.of(2026, 11, 20)));
        return opportunity(id, "見守りセンサー設置事業", Stage.BUDGET, List.of(match("elder-watch", passage, score)));
    }

    public static DigestRequest request(List<Opportunity> opportunities, DigestRequest.Delivered delivered) {
        return new DigestRequest(
                "sales@example.com",
                DAY,
                Language.JA,
                List.of(WATCH, TRANSIT, DX),
                opportunities,
                delivered,
                null,
                10,
                new Coverage(
                        7,
                        44,
                        38,
                        List.of(new Coverage.Failure("楓台町", "文書が見つかりません（404）")),
                        List.of(new Coverage.Failure("潮凪市", "1 件は robots.txt が禁じている"))));
    }
}
