package kizashi.deliver;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.match.FoldedTerm;
import kizashi.match.MatterFacts;
import kizashi.match.cases.BudgetYear;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.LatestWord;
import kizashi.match.cases.ShownStage;
import kizashi.match.cases.TurningPoints;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** From an opportunity to what a reader is shown of it. */
public final class ItemReader {
    private static final Pattern KEYWORD = Pattern.compile("「([^」]+)」");

    private ItemReader() {}

    /**
     * One item.
     *
     * @param matches those of the recipient's profiles, the one to show first
     * @param profiles the recipient's, by id
     * @param today on which it is told, in Japan
     */
    public static DigestItem item(
            Opportunity opportunity,
            List<Match> matches,
            boolean isNew,
            Map<String, Profile> profiles,
            LocalDate today) {
        Integer over = BudgetYear.over(opportunity, today);
        Match match = matches.get(0);
        Passage passage = match.passage();
        Document document = passage.document();
        Excerpt excerpt = Excerpt.of(match);
        MatterFacts facts = MatterFacts.of(match, opportunity.matches());
        CommitmentReading reading = excerpt.reading();
        ShownStage stage = ShownStage.of(opportunity.matches(), opportunity.stage());
        Signal.Exchange exchange = passage.signal().exchange();
        URI url = document.url();
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return new DigestItem(
                opportunity.id(),
                isNew,
                opportunity.title(),
                opportunity.municipality().name(),
                opportunity.municipality().prefecture(),
                opportunity.municipality().key(),
                who(passage, opportunity),
                NameNotes.of(passage.speaker()),
                passage.department(),
                document.title(),
                passage.speaker() != null,
                document.spokenOn(),
                document.sessionOn(),
                document.publishedOn(),
                DigestComposer.day(document.detectedAt()),
                excerpt.segments(),
                reading == null ? null : reading.level(),
                excerpt.counts(),
                reading == null ? null : phrase(passage, reading),
                reading == null ? null : reading.why(),
                exchange == null || isQuestion(passage) ? null : ShownExchange.question(match, opportunity.matches()),
                exchange == null ? null : exchange.asker(),
                exchange == null || !isQuestion(passage) ? null : ShownExchange.answers(match, opportunity.matches()),
                match.profileId(),
                names(matches, profiles),
                FoundTerms.of(match),
                CaseScore.parts(match, opportunity.stage(), over),
                CaseScore.of(match.score(), opportunity.stage(), over),
                opportunity.section(),
                opportunity.stage(),
                over,
                stage == null ? null : stage.words(),
                opportunity.nextDates(),
                TurningPoints.of(opportunity, match, today),
                novelty(opportunity, matches),
                facts,
                FactWords.sums(passage, facts),
                FactWords.times(facts),
                web ? url.toString() : null,
                url.toString(),
                document.sha256(),
                passage.page(),
                OtherEvidence.of(matches),
                OtherSource.of(matches),
                latest(opportunity, match));
    }

    /** What is new, without what is said of a keyword that another profile found. */
    private static List<String> novelty(Opportunity opportunity, List<Match> matches) {
        Set<String> own = matches.stream()
                .flatMap(m -> m.terms().stream())
                .map(h -> FoldedTerm.of(h.term()))
                .collect(Collectors.toSet());
        return opportunity.novelty().stream()
                .filter(sentence -> {
                    Matcher keyword = KEYWORD.matcher(sentence);
                    return !keyword.find() || own.contains(FoldedTerm.of(keyword.group(1)));
                })
                .toList();
    }

    /** What was said last, where something else is shown. */
    private static DigestItem.@Nullable Latest latest(Opportunity opportunity, Match shown) {
        LatestWord latest = LatestWord.of(opportunity, shown);
        if (latest == null) {
            return null;
        }
        Passage passage = latest.match().passage();
        LocalDate session =
                passage.document().spokenOn() == null ? passage.document().sessionOn() : null;
        return new DigestItem.Latest(
                session == null ? latest.day() : null,
                session,
                passage.speaker() == null
                        ? passage.document().kind().label()
                        : passage.speaker().display(),
                latest.commitment(),
                latest.stage(),
                Excerpt.of(latest.match()).line());
    }

    /** Who speaks, or which paper says so and whose it is. */
    private static String who(Passage passage, Opportunity opportunity) {
        Speaker speaker = passage.speaker();
        if (speaker != null) {
            return speaker.display();
        }
        String kind = passage.document().kind().label();
        String section = passage.department() != null
                ? passage.department()
                : opportunity.section().confirmed() ? opportunity.section().name() : null;
        return section == null ? kind : kind + "（" + section + "）";
    }

    private static @Nullable String phrase(Passage passage, CommitmentReading reading) {
        int from = reading.phraseStart() - passage.start();
        int to = reading.phraseEnd() - passage.start();
        return from >= 0 && to > from && to <= passage.text().length()
                ? passage.text().substring(from, to)
                : null;
    }

    /** A question is not what it answers. */
    private static boolean isQuestion(Passage passage) {
        return passage.speaker() != null && passage.speaker().side() != Side.OFFICIAL;
    }

    private static List<String> names(List<Match> matches, Map<String, Profile> profiles) {
        Set<String> names = new LinkedHashSet<>();
        for (Match match : matches) {
            Profile profile = profiles.get(match.profileId());
            if (profile != null) {
                names.add(profile.name());
            }
        }
        return List.copyOf(names);
    }
}
