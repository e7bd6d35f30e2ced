package kizashi.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kizashi.index.KeywordHits;
import kizashi.match.Features.Measured;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Stage;

/** Says in Japanese why a part of a score is what it is, with the words of the passage that decided. */
final class Reasons {
    /** Words of an offer that are named; the others are counted. */
    private static final int WORDS_NAMED = 6;

    private final PassageReading reading;
    private final ProfileHits hits;
    private final Found found;
    private final Profile profile;
    private final Features features;
    private final Measured measured;

    /**
     * @param found everything in the passage, whosever it is
     * @param features that measured the pair
     * @param measured what they measured last
     */
    Reasons(PassageReading reading, ProfileHits hits, Found found, Features features, Measured measured) {
        this.reading = reading;
        this.hits = hits;
        this.found = found;
        this.profile = hits.prepared().profile();
        this.features = features;
        this.measured = measured;
    }

    String of(Feature feature) {
        return switch (feature) {
            case PITCH -> "提供内容の言葉 " + offered();
            case KEYWORDS -> "キーワード " + keywords();
            case PHRASES -> "続けて現れる提供内容の言葉 " + together();
            case COMMITMENT -> commitment();
            case PROPOSE -> "議員が導入・検討を求めている";
            case STAGE -> stage();
            case ANEW -> anew();
            case ACT -> "導入・更新など新しい動きの言葉";
            case AHEAD -> "今後・予定など先のことの言葉";
            case EXTEND -> "拡充・見直しなど今あるものを広げる言葉";
            case NEED -> "不足・課題など必要を示す言葉";
            case MONEY -> "金額が示されている";
            case LEAD -> "この箇所の話題として早くから現れる";
            case CHAIR -> reading.pleads() ? "討論・動議の発言（" + who() + "）" : "進行・報告の発言（" + who() + "）";
            case TOLD -> "議員が述べるだけで、質問も要望もしていない";
            case REFUSAL -> "見送り・否定の答弁";
            case UNCHANGED -> "現行のやり方を続けるという答弁";
            case CONTRACTED -> "すでに受託者がいる・契約済み・導入済み";
            case ELSEWHERE -> "他自治体の事例";
            case NATION -> "国・県や法令の話";
            case DONE -> "過去または現状の説明";
            case PROCEDURE -> "手続・あいさつ・お礼";
            case NOISE -> "ノイズ語を含む";
        };
    }

    /** The words of the offer that stand in the passage, as they stand there, those that count most first. */
    private String offered() {
        double length = features.length(reading);
        List<Integer> words = Arrays.stream(hits.prepared().pitch())
                .filter(found::has)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        w -> -features.pitchEvidence(w, found.of(w).size(), length)))
                .toList();
        Set<String> named = new LinkedHashSet<>();
        words.forEach(w -> named.add(quoted(found.of(w).get(0))));
        String first = named.stream().limit(WORDS_NAMED).collect(Collectors.joining());
        return named.size() <= WORDS_NAMED ? first : first + "ほか" + (named.size() - WORDS_NAMED) + "語";
    }

    private String together() {
        return measured.phrases().stream().map(this::quoted).distinct().collect(Collectors.joining());
    }

    private String quoted(KeywordHits.Span span) {
        return "「" + reading.passage().text().substring(span.start(), span.end()) + "」";
    }

    private String keywords() {
        if (hits.size() == 1) {
            return "「" + profile.keywords().get(hits.keyword(0)).term() + "」";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
            int keyword = hits.keyword(i);
            if (isFirst(i)) {
                all.append('「').append(profile.keywords().get(keyword).term()).append('」');
                if (measured.times(keyword) > 1) {
                    all.append('×').append(measured.times(keyword));
                }
            }
        }
        return all.toString();
    }

    private boolean isFirst(int hit) {
        for (int before = 0; before < hit; before++) {
            if (hits.keyword(before) == hits.keyword(hit)) {
                return false;
            }
        }
        return true;
    }

    private String who() {
        Passage passage = reading.passage();
        return passage.speaker() == null
                ? Side.OFFICIAL.label()
                : passage.speaker().display();
    }

    private String commitment() {
        CommitmentReading best = reading.readingOn(measured.sentences());
        if (best == null) {
            return "答弁の踏み込み";
        }
        Passage passage = reading.passage();
        String phrase = passage.text()
                .substring(
                        Math.max(0, best.phraseStart() - passage.start()),
                        Math.min(
                                passage.text().length(),
                                Math.max(best.phraseStart(), best.phraseEnd()) - passage.start()));
        return "答弁の踏み込み「" + best.level().label() + "」" + (phrase.isEmpty() ? "" : "（" + phrase + "）") + "：読みの目安";
    }

    private String anew() {
        Signal.Reselection told = reading.reselectionOn(measured.sentences());
        return "受託者・管理者が選び直される" + (told == null ? "" : "（" + told.term().text() + "）");
    }

    private String stage() {
        Signal.Reselection anew = reading.reselectionOn(measured.sentences());
        if (anew != null) {
            String called =
                    "段階を示す語「" + Stage.TENDER.label() + "」（" + anew.call().text() + "）";
            return anew.isIn(reading.passage()) ? called : "同じ話題の続きに" + called;
        }
        var shown = reading.passage().signal().stage();
        Stage stage = reading.stage();
        if (shown == null || stage == null) {
            return "段階";
        }
        if (reading.passage().speaker() == null && shown.stage() == Stage.BUDGET) {
            // of a page of rows the keyword's own tells the stage
            int start = reading.passage().start();
            shown = KeywordRow.of(
                    reading.passage(),
                    IntStream.range(0, hits.size())
                            .mapToObj(i -> start + hits.start(i))
                            .toList(),
                    shown);
        }
        int at = reading.stageAt();
        boolean near = reading.isNear(measured.sentences(), at);
        String said = "段階を示す語「" + stage.label() + "」（" + shown.text() + "）";
        return near ? said : "同じ箇所の離れた文に" + said + "、半分だけ";
    }
}
