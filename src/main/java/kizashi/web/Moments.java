package kizashi.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.deliver.Excerpt;
import kizashi.deliver.ShownScore;
import kizashi.match.ShownReading;
import kizashi.match.SpokenAbout;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.LatestWord;
import kizashi.match.cases.NearDuplicates;
import kizashi.match.cases.Stages;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import kizashi.web.OpportunityPage.Moment;
import org.jspecify.annotations.Nullable;

/** A case in the order of time: what was said on it last, and how it came there. Its evidence is in the order of points. */
final class Moments {
    private static final int LINE = 64;
    private static final int ALL = 100;

    private Moments() {}

    /** All of it, the newest first; what nobody knows the day of comes last. Empty where there is one piece of evidence only. */
    static List<Moment> of(Opportunity o, Sayings sayings) {
        List<NearDuplicates.Item> items = NearDuplicates.group(o.matches());
        if (items.size() < 2) {
            return List.of();
        }
        record Numbered(int number, Match match) {}
        List<Numbered> numbered = new ArrayList<>();
        for (NearDuplicates.Item item : items) {
            numbered.add(new Numbered(numbered.size() + 1, item.shown()));
        }
        List<Numbered> inOrder = numbered.stream()
                .sorted(Comparator.comparing(
                                (Numbered n) ->
                                        SpokenAbout.of(n.match().passage().document()),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(n -> n.match().passage().document().id())
                        .thenComparingInt(n -> n.match().passage().start())
                        .reversed())
                .toList();
        List<Moment> moments = new ArrayList<>();
        String before = "";
        for (Numbered n : inOrder) {
            String day = day(n.match(), sayings);
            moments.add(new Moment(
                    day,
                    !day.equals(before),
                    who(n.match(), sayings),
                    state(n.match(), sayings),
                    line(n.match()),
                    n.number()));
            before = day;
        }
        return moments;
    }

    /** How firm the last word on a case is, with its day where something older is quoted; null for what ended. */
    static @Nullable String chip(Opportunity o, Match shown, @Nullable LatestWord latest, Sayings sayings) {
        boolean ended = o.stage() == Stage.DECLINED || o.stage() == Stage.TAKEN;
        if (ended) {
            return null;
        }
        if (latest == null) {
            return sayings.commitment(shown);
        }
        return latest.commitment() == null && latest.stage() == o.stage()
                ? null
                : sayings.words()
                        .get(
                                "latest.chip",
                                day(latest.match(), sayings),
                                sayings.state(latest.commitment(), latest.stage()));
    }

    /** What was said last, and by whom; null where it is what is quoted. */
    static @Nullable String latest(@Nullable LatestWord latest, Sayings sayings) {
        return latest == null
                ? null
                : day(latest.match(), sayings) + " " + who(latest.match(), sayings) + "「" + line(latest.match()) + "」";
    }

    /** The best evidence and what it cost that the case ended; null where it did not. */
    static @Nullable ShownScore ended(Opportunity o, Sayings sayings) {
        List<Match.Part> parts = CaseScore.parts(o.best(), o.stage()).stream()
                .filter(p -> p.name().equals(CaseScore.PART))
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        List<Match.Part> both = new ArrayList<>(parts);
        both.add(0, new Match.Part("best", o.best().score(), sayings.words().get("score.best")));
        return ShownScore.of(o.score(), both, ALL, sayings.words());
    }

    private static String day(Match match, Sayings sayings) {
        var document = match.passage().document();
        if (document.spokenOn() == null && document.sessionOn() == null && document.publishedOn() != null) {
            return document.publishedOn().toString();
        }
        return sayings.day(document);
    }

    private static String who(Match match, Sayings sayings) {
        String who = Sayings.who(match.passage());
        return who == null ? sayings.words().kind(match.passage().document().kind()) : who;
    }

    private static @Nullable String state(Match match, Sayings sayings) {
        Speaker speaker = match.passage().speaker();
        if (speaker != null && speaker.side() != Side.OFFICIAL) {
            return null;
        }
        Stage stage = Stages.of(match);
        ShownReading reading = ShownReading.of(match);
        boolean beyond = stage.compareTo(Stage.TRIAL) >= 0;
        if (beyond || reading == null || !reading.counts()) {
            return stage == Stage.SIGN ? null : sayings.words().stage(stage);
        }
        return sayings.state(reading.reading().level(), stage);
    }

    private static String line(Match match) {
        String line = Excerpt.of(match).line();
        int length = line.codePointCount(0, line.length());
        return length <= LINE ? line : "…" + line.substring(line.offsetByCodePoints(0, length - LINE));
    }
}
