package kizashi.deliver;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.LatestWord;
import kizashi.match.cases.NearDuplicates;
import kizashi.match.cases.ShownStage;
import kizashi.match.cases.TurningPoints;
import kizashi.model.CommitmentReading;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** From an opportunity to what a reader is shown of it. */
public final class ItemReader {
    private static final int QUESTION_LENGTH = 180;
    private static final int QUESTIONS = 2;
    private static final int ENOUGH_SHARED = 2;
    private static final Set<String> ASKING =
            Set.of("市長", "町長", "村長", "知事", "所見", "見解", "本市", "御質", "質問", "議員", "答弁", "現在", "今後", "状況", "必要");

    private ItemReader() {}

    /**
     * One item.
     *
     * @param matches those of the recipient's profiles, the one to show first
     * @param profiles the recipient's, by id
     */
    public static DigestItem item(
            Opportunity opportunity, List<Match> matches, boolean isNew, Map<String, Profile> profiles) {
        Match match = matches.get(0);
        Passage passage = match.passage();
        Document document = passage.document();
        Excerpt excerpt = Excerpt.of(match);
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
                exchange == null || isQuestion(passage, exchange) ? null : question(exchange, match),
                exchange == null ? null : exchange.asker(),
                exchange == null || !isQuestion(passage, exchange) ? null : answers(exchange, passage, opportunity),
                names(matches, profiles),
                terms(match),
                CaseScore.parts(match, opportunity.stage()),
                CaseScore.of(match.score(), opportunity.stage()),
                opportunity.section(),
                opportunity.stage(),
                stage == null ? null : stage.words(),
                opportunity.nextDates(),
                TurningPoints.of(opportunity, match),
                opportunity.novelty(),
                NearbyAmounts.of(match),
                web ? url.toString() : null,
                url.toString(),
                document.sha256(),
                passage.page(),
                matches.size() == 1 ? 0 : NearDuplicates.group(matches).size() - 1,
                OtherSource.of(matches),
                latest(opportunity, match));
    }

    /** What was said last, where something else is shown. */
    private static DigestItem.@Nullable Latest latest(Opportunity opportunity, Match shown) {
        LatestWord latest = LatestWord.of(opportunity);
        if (latest == null
                || latest.match().passage().key().equals(shown.passage().key())) {
            return null;
        }
        Passage passage = latest.match().passage();
        return new DigestItem.Latest(
                latest.day(),
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

    /** A question's own span is not what it answers. */
    private static boolean isQuestion(Passage passage, Signal.Exchange exchange) {
        return exchange.questions().stream().anyMatch(q -> q.start() < passage.end() && q.end() > passage.start());
    }

    /** What was asked about the matter: of many questions those with a keyword, else the one with most words of the answer. */
    private static @Nullable String question(Signal.Exchange exchange, Match match) {
        List<String> asked =
                exchange.questions().stream().map(q -> q.text().strip()).toList();
        List<String> about = asked.stream()
                .filter(q -> match.terms().stream().anyMatch(t -> q.contains(t.text())))
                .limit(QUESTIONS)
                .toList();
        String answer = match.passage().text();
        String text = about.isEmpty()
                ? asked.stream()
                        .filter(q -> shared(q, answer) >= ENOUGH_SHARED)
                        .max(Comparator.comparingLong(q -> shared(q, answer)))
                        .orElse("")
                : String.join(" … ", about);
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= QUESTION_LENGTH ? text : text.substring(0, QUESTION_LENGTH) + "…";
    }

    /** How many pairs of kanji or katakana a question and an answer have in common; 市長の御所見をお伺いします has none that tells. */
    private static long shared(String question, String answer) {
        return IntStream.range(0, Math.max(0, question.length() - 1))
                .mapToObj(i -> question.substring(i, i + 2))
                .distinct()
                .filter(p -> tells(p.charAt(0)) && tells(p.charAt(1)) && !ASKING.contains(p) && answer.contains(p))
                .count();
    }

    private static boolean tells(char c) {
        return c >= '一' && c <= '鿿' || c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    /**
     * Who answered a question, and with which words where the answer speaks for the same case; empty where nobody did.
     */
    private static String answers(Signal.Exchange exchange, Passage question, Opportunity opportunity) {
        Set<String> answers = new LinkedHashSet<>();
        for (Signal.Span span : exchange.answers()) {
            answers.add(opportunity.matches().stream()
                    .filter(m -> m.passage()
                            .document()
                            .id()
                            .equals(question.document().id()))
                    .filter(m -> m.passage().start() < span.end() && m.passage().end() > span.start())
                    .findFirst()
                    .map(m -> span.text() + "「" + Excerpt.of(m).line() + "」")
                    .orElse(span.text()));
        }
        return String.join(" ／ ", answers);
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

    private static List<String> terms(Match match) {
        Set<String> terms = new LinkedHashSet<>();
        match.terms().forEach(t -> terms.add(t.term()));
        return List.copyOf(terms);
    }
}
