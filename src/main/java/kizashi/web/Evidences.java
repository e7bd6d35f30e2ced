package kizashi.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.deliver.Excerpt;
import kizashi.deliver.FactWords;
import kizashi.deliver.OtherSource;
import kizashi.deliver.ShownExchange;
import kizashi.deliver.ShownScore;
import kizashi.match.MatterFacts;
import kizashi.match.cases.NearDuplicates;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.pipeline.Kizashi;
import kizashi.web.OpportunityPage.Evidence;

/** A match as the page of its case shows it: who, how firm, when, in answer to what, why, and where the proof is. */
final class Evidences {
    private static final int HASH = 12;
    /** More than there are: a page has room for all. */
    private static final int MOST_PARTS = 100;

    private Evidences() {}

    /**
     * One match, with the other places where the same words stand.
     *
     * @param all evidence of its case
     * @param names of profiles by their ids
     */
    static Evidence of(NearDuplicates.Item item, List<Match> all, Map<String, String> names, Sayings sayings) {
        Match match = item.shown();
        Passage passage = match.passage();
        Document document = passage.document();
        Signal.Exchange exchange = passage.signal().exchange();
        boolean asks = exchange != null
                && passage.speaker() != null
                && passage.speaker().side() == Side.MEMBER;
        return new Evidence(
                sayings.named(passage),
                sayings.words().kind(document.kind()),
                sayings.commitment(match),
                profiles(item, names),
                passage.speaker() != null,
                List.of(
                        sayings.day(document, "unknown"),
                        document.publishedOn() == null
                                ? sayings.words().get("unknown")
                                : document.publishedOn().toString(),
                        LocalDate.ofInstant(document.detectedAt(), Kizashi.JAPAN)
                                .toString()),
                asks ? null : ShownExchange.question(match, all),
                asks,
                asks ? ShownExchange.answers(match, all) : "",
                Excerpt.whole(match),
                ShownScore.of(match, MOST_PARTS, sayings.words()),
                document.title(),
                document.url().toString(),
                document.sha256().substring(0, HASH),
                passage.start() + "–" + passage.end(),
                OtherSource.of(item),
                FactWords.line(passage, MatterFacts.of(match), sayings.words()));
    }

    /** The same passage may fit several profiles. */
    private static String profiles(NearDuplicates.Item item, Map<String, String> names) {
        return Stream.concat(Stream.of(item.shown()), item.others().stream())
                .map(m -> names.getOrDefault(m.profileId(), m.profileId()))
                .distinct()
                .collect(Collectors.joining("・"));
    }
}
