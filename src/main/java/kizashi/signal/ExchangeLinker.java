package kizashi.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kizashi.japanese.Sentences;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Links the questions of members with the answers of officials. Speeches fall into rounds: what one member says, then the
 * officials who speak until a member speaks again. In a round with one question (一問一答) every answer is its answer; in one
 * with several (一括質問一括答弁) the wording decides (cosine of letter pairs, the sentence that names the topic counting more),
 * with the order of topics and the office that was asked.
 */
final class ExchangeLinker {
    private static final int LEAD_WEIGHT = 2;
    private static final double ADDRESSEE_BONUS = 0.08;
    private static final double NEXT_BONUS = 0.04;
    private static final double NEAR_BEST = 0.8;
    private static final double FLOOR = 0.05;

    /** A question shorter than this borrows the words of its topic. */
    private static final int BARE = 60;

    private final QuestionReader reader;

    ExchangeLinker(SignalTables tables) {
        this.reader = new QuestionReader(tables);
    }

    /** All that was asked and answered in a sitting. */
    record Links(List<Question> questions, List<ExchangeLink> links) {}

    /**
     * Links a sitting.
     *
     * @param text the stored text
     * @param speeches its speeches, in order
     */
    Links link(String text, List<Speech> speeches) {
        List<List<Sentences.Range>> sentences = new ArrayList<>();
        for (Speech speech : speeches) {
            sentences.add(Sentences.split(text, speech.bodyStart(), speech.end()));
        }
        return link(text, speeches, sentences);
    }

    /** Links a sitting whose speeches are already split; {@code sentences} has one list a speech. */
    Links link(String text, List<Speech> speeches, List<List<Sentences.Range>> sentences) {
        List<Question> questions = new ArrayList<>();
        List<ExchangeLink> links = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        List<Answer> given = new ArrayList<>();
        Speech lastMember = null;
        List<Sentences.Range> lastSaid = List.of();
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            Side side = speech.speaker().side();
            if (side == Side.MEMBER) {
                if (!given.isEmpty() || lastMember != null && !sameSpeaker(lastMember, speech)) {
                    links.addAll(round(text, asked, given));
                    asked = new ArrayList<>();
                    given = new ArrayList<>();
                }
                asked.addAll(reader.questions(text, speech, sentences.get(i)));
                lastMember = speech;
                lastSaid = sentences.get(i);
            } else if (side == Side.OFFICIAL && lastMember != null) {
                if (given.isEmpty()) {
                    addImplied(text, lastMember, lastSaid, asked);
                }
                given.addAll(reader.answers(text, speech, sentences.get(i)));
            }
            if (side == Side.CHAIR && !given.isEmpty() && reader.opensItem(text, speech)) {
                // The officials who speak next report on another item; nobody has asked them.
                links.addAll(round(text, asked, given));
                asked = new ArrayList<>();
                given = new ArrayList<>();
                lastMember = null;
            }
            if (side == Side.MEMBER || side == Side.OFFICIAL) {
                collect(questions, asked);
            }
        }
        links.addAll(round(text, asked, given));
        return new Links(questions, links);
    }

    private static void collect(List<Question> questions, List<Question> asked) {
        for (Question question : asked) {
            if (questions.isEmpty() || questions.get(questions.size() - 1).end() < question.end()) {
                questions.add(question);
            }
        }
    }

    /** A member who is answered has asked, whatever his words. */
    private void addImplied(String text, Speech member, List<Sentences.Range> said, List<Question> asked) {
        boolean hasAsked = asked.stream().anyMatch(question -> isSame(question.speech(), member));
        if (asked.isEmpty() || !hasAsked && member.end() - member.bodyStart() < SHORT_SPEECH) {
            Question implied = reader.implied(text, member, said);
            if (implied != null) {
                asked.add(implied);
            }
        }
    }

    private static final int SHORT_SPEECH = 600;

    private static boolean isSame(Speech a, Speech b) {
        return a.bodyStart() == b.bodyStart();
    }

    private static boolean sameSpeaker(Speech a, Speech b) {
        Speaker one = a.speaker();
        Speaker two = b.speaker();
        return Objects.equals(one.bestName(), two.bestName()) && Objects.equals(one.seat(), two.seat());
    }

    private static List<ExchangeLink> round(String text, List<Question> asked, List<Answer> given) {
        List<ExchangeLink> links = new ArrayList<>();
        if (asked.isEmpty() || given.isEmpty()) {
            return links;
        }
        if (asked.size() == 1) {
            given.forEach(answer -> links.add(new ExchangeLink(asked.get(0), answer, 1)));
            return links;
        }
        double[][] scores = scores(text, asked, given);
        Set<Long> chosen = new HashSet<>();
        for (int a = 0; a < given.size(); a++) {
            int best = best(scores, a, asked.size());
            for (int q = 0; q < asked.size(); q++) {
                if (scores[q][a] >= FLOOR && (q == best || scores[q][a] >= scores[best][a] * NEAR_BEST)) {
                    add(links, chosen, asked, given, q, a, scores[q][a]);
                }
            }
        }
        int[] answered = new int[asked.size()];
        for (int q = 0; q < asked.size(); q++) {
            int best = 0;
            for (int a = 1; a < given.size(); a++) {
                best = scores[q][a] > scores[q][best] ? a : best;
            }
            answered[q] = scores[q][best] >= FLOOR ? best : -1;
            if (answered[q] >= 0) {
                add(links, chosen, asked, given, q, best, scores[q][best]);
            }
        }
        boolean oneSpeech =
                isSame(given.get(0).speech(), given.get(given.size() - 1).speech());
        for (int q = 0; q < asked.size(); q++) {
            if (answered[q] < 0) {
                int same = sameTopic(asked, answered, q);
                int answer = same >= 0 ? answered[same] : oneSpeech ? 0 : -1;
                if (answer >= 0) {
                    add(links, chosen, asked, given, q, answer, FLOOR);
                }
            }
        }
        return links;
    }

    /** Nearest question under the same topic that has an answer: 「いかがですか」 shares that of the question before it. */
    private static int sameTopic(List<Question> asked, int[] answered, int question) {
        for (int distance = 1; distance < asked.size(); distance++) {
            for (int other : new int[] {question - distance, question + distance}) {
                if (other >= 0
                        && other < asked.size()
                        && answered[other] >= 0
                        && asked.get(other).topic() == asked.get(question).topic()) {
                    return other;
                }
            }
        }
        return -1;
    }

    private static void add(
            List<ExchangeLink> links,
            Set<Long> chosen,
            List<Question> asked,
            List<Answer> given,
            int q,
            int a,
            double score) {
        if (chosen.add((long) q << 32 | a)) {
            links.add(new ExchangeLink(asked.get(q), given.get(a), score));
        }
    }

    private static int best(double[][] scores, int answer, int questions) {
        int best = 0;
        for (int q = 1; q < questions; q++) {
            best = scores[q][answer] > scores[best][answer] ? q : best;
        }
        return best;
    }

    private static double[][] scores(String text, List<Question> asked, List<Answer> given) {
        List<BigramBag> questions = new ArrayList<>();
        for (Question q : asked) {
            BigramBag bag = new BigramBag();
            boolean bare = q.end() - q.start() < BARE;
            bag.add(text, bare ? q.topic() : q.start(), q.askStart(), 1);
            bag.add(text, q.askStart(), q.end(), LEAD_WEIGHT);
            bag.add(text, q.end(), q.tail(), 1);
            questions.add(bag);
        }
        List<BigramBag> answers = new ArrayList<>();
        for (Answer a : given) {
            BigramBag bag = new BigramBag();
            bag.add(text, a.start(), a.leadStart(), 1);
            bag.add(text, a.leadStart(), a.leadEnd(), LEAD_WEIGHT + 1);
            bag.add(text, a.leadEnd(), a.end(), 1);
            answers.add(bag);
        }
        List<BigramBag> all = new ArrayList<>(questions);
        all.addAll(answers);
        BigramBag.weigh(all);
        double[][] scores = new double[asked.size()][given.size()];
        int previous = -1;
        for (int a = 0; a < given.size(); a++) {
            boolean newSpeech =
                    a == 0 || !isSame(given.get(a).speech(), given.get(a - 1).speech());
            for (int q = 0; q < asked.size(); q++) {
                double score = questions.get(q).cosine(answers.get(a));
                if (score > 0
                        && addressed(
                                asked.get(q).addressee(), given.get(a).speech().speaker())) {
                    score += ADDRESSEE_BONUS;
                }
                if (score > 0 && !newSpeech && q == previous + 1) {
                    score += NEXT_BONUS;
                }
                scores[q][a] = score;
            }
            previous = best(scores, a, asked.size());
        }
        return scores;
    }

    private static boolean addressed(@Nullable String addressee, Speaker speaker) {
        return addressee != null && speaker.role() != null && addressee.endsWith(speaker.role());
    }
}
