package kizashi.match.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;
import kizashi.match.Announced;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Signal;

/**
 * Whether two answers commit on one subject. A case may hold several (a library and a hall in one plan), and an answer that is
 * firmer on the one is no progress of the other.
 */
final class SameSubject {
    /** 「図書館は…とし、市民文化会館においては、…移転する」: the predicate at the end is that of the last topic. */
    private static final Pattern TOPIC = Pattern.compile("[^、。「」（）]{2,40}?(?:においては|におきましては|については|につきましては|に関しては|では|は)、");

    /** Who asks the nation to act does not act. */
    private static final Pattern ASKS = Pattern.compile("要望|要請|働きかけ|働き掛け|訴えて|求めてまい|求めていき|求めており");

    /** A name, or what comes near one: three signs in a row that are no kana. */
    private static final Pattern NAME = Pattern.compile("[一-鿿々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]{3,}");

    private static final Pattern OBJECT = Pattern.compile("[一-鿿々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]{2,}");

    /** What is done, when or by whom, and not with what: {@code acts.tsv}. */
    static final Set<String> ACTS = TsvTable.rows(SameSubject.class, "acts.tsv", 2).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private SameSubject() {}

    /** Whether the later of two answers is about what the earlier one is about. */
    static boolean of(Match then, Match now) {
        ShownReading before = ShownReading.of(then);
        ShownReading after = ShownReading.of(now);
        if (before == null || after == null) {
            return false;
        }
        String said = then.passage()
                .between(before.reading().start(), before.reading().end());
        String deciding =
                now.passage().between(after.reading().start(), after.reading().end());
        String subject = deciding.substring(lastTopic(deciding));
        if (ASKS.matcher(subject).find() && !ASKS.matcher(said).find()) {
            return false;
        }
        boolean named = lastTopic(deciding) > 0;
        String about = named ? subject : withBefore(now, after.reading());
        String earlier = withBefore(then, before.reading());
        return (sharesTerm(then, now, earlier, about) || sharesName(earlier, about))
                && isOnOneObject(then, before.reading(), earlier, now, after.reading());
    }

    /**
     * What the one acts on the other must speak of: a toilet of the park and a road into the park have the park in common, and no more. What was
     * refused must be what is done after all; of other answers either will do, since 「予算に計上する」 names its matter as its topic.
     */
    private static boolean isOnOneObject(
            Match then, CommitmentReading before, String said, Match now, CommitmentReading after) {
        if (before.level() == Commitment.REFUSED && !speaksOfRefused(then, before, now, after)) {
            return false;
        }
        String first = object(then, before);
        if (first.isEmpty()) {
            return true;
        }
        String later = withBefore(now, after);
        if (later.contains(first)) {
            return true;
        }
        String last = object(now, after);
        return before.level() != Commitment.REFUSED && (last.isEmpty() || said.contains(last));
    }

    /** Whether an answer, or what was announced before it, names what another one refuses; so it does where nobody says what that is. */
    private static boolean speaksOfRefused(Match then, CommitmentReading refusal, Match now, CommitmentReading after) {
        List<String> refused = RefusedPart.object(then, refusal);
        Signal.Span announced =
                Announced.at(now.passage(), after.start() - now.passage().start());
        String said = withBefore(now, after) + (announced == null ? "" : announced.text());
        return refused.isEmpty() || refused.stream().anyMatch(said::contains);
    }

    /** The last thing that a sentence names before its predicate, acts (導入, 実施) aside; empty where it names none. */
    private static String object(Match match, CommitmentReading reading) {
        String before = match.passage().between(reading.start(), Math.max(reading.start(), reading.phraseStart()));
        String object = "";
        Matcher run = OBJECT.matcher(before);
        while (run.find()) {
            if (!ACTS.contains(run.group())) {
                object = run.group();
            }
        }
        return object;
    }

    private static boolean sharesTerm(Match then, Match now, String said, String about) {
        Set<String> terms = new HashSet<>();
        then.terms().stream().map(Match.TermHit::text).filter(said::contains).forEach(terms::add);
        return now.terms().stream().map(Match.TermHit::text).anyMatch(t -> terms.contains(t) && about.contains(t));
    }

    private static boolean sharesName(String said, String about) {
        Matcher name = NAME.matcher(about);
        while (name.find()) {
            if (said.contains(name.group())) {
                return true;
            }
        }
        return false;
    }

    /** Where the last topic of a sentence begins; 0 where it names none behind its first clause. */
    private static int lastTopic(String sentence) {
        int last = 0;
        Matcher topic = TOPIC.matcher(sentence);
        while (topic.find()) {
            last = topic.start();
        }
        return last;
    }

    /** With the sentence before it, which may name what it goes on about. */
    private static String withBefore(Match match, CommitmentReading reading) {
        String text = match.passage().text();
        int from = Math.clamp((long) reading.start() - match.passage().start(), 0, text.length());
        int before = text.lastIndexOf('。', Math.max(0, from - 2)) + 1;
        return match.passage().between(match.passage().start() + Math.min(before, from), reading.end());
    }
}
