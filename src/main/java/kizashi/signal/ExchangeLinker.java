package kizashi.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final double LEAD_WEIGHT = 2;
    private static final double ADDRESSEE_BONUS = 0.08;
    private static final double NEXT_BONUS = 0.04;
    private static final double NEAR_BEST = 0.8;
    private static final double FLOOR = 0.05;

    private ExchangeLinker() {}

    /** All that was asked and answered in a sitting. */
    record Links(List<Question> questions, List<ExchangeLink> links) {}

    /**
     * Links a sitting.
     *
     * @param text the stored text
     * @param speeches its speeches, in order
     */
    static Links link(String text, List<Speech> speeches) {
        List<Question> questions = new ArrayList<>();
        List<ExchangeLink> links = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        List<Answer> given = new ArrayList<>();
        Speech lastMember = null;
        for (Speech speech : speeches) {
            Side side = speech.speaker().side();
            if (side == Side.MEMBER) {
                if (!given.isEmpty() || lastMember != null && !sameSpeaker(lastMember, speech)) {
                    links.addAll(round(text, asked, given));
                    asked = new ArrayList<>();
                    given = new ArrayList<>();
                }
                asked.addAll(QuestionReader.questions(text, speech));
                lastMember = speech;
            } else if (side == Side.OFFICIAL && lastMember != null) {
                if (asked.isEmpty() && given.isEmpty()) {
                    asked.addAll(implied(lastMember));
                }
                given.addAll(QuestionReader.answers(text, speech));
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

    /** A member who is answered has asked, whatever his words: his whole short speech is the question. */
    private static List<Question> implied(Speech speech) {
        int start = Math.max(speech.bodyStart(), speech.end() - IMPLIED);
        return speech.end() > start ? List.of(new Question(speech, start, start, speech.end(), null)) : List.of();
    }

    private static final int IMPLIED = 400;

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
        for (int q = 0; q < asked.size(); q++) {
            int best = 0;
            for (int a = 1; a < given.size(); a++) {
                best = scores[q][a] > scores[q][best] ? a : best;
            }
            if (scores[q][best] >= FLOOR) {
                add(links, chosen, asked, given, q, best, scores[q][best]);
            }
        }
        return links;
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
            bag.add(text, q.start(), q.askStart(), 1);
            bag.add(text, q.askStart(), q.end(), LEAD_WEIGHT);
            questions.add(bag);
        }
        List<BigramBag> answers = new ArrayList<>();
        for (Answer a : given) {
            BigramBag bag = new BigramBag();
            bag.add(text, a.start(), a.leadEnd(), LEAD_WEIGHT + 1);
            bag.add(text, a.leadEnd(), a.end(), 1);
            answers.add(bag);
        }
        Map<Integer, Double> rarity = rarity(questions, answers);
        double[][] scores = new double[asked.size()][given.size()];
        int previous = -1;
        for (int a = 0; a < given.size(); a++) {
            boolean newSpeech =
                    a == 0 || given.get(a).speech() != given.get(a - 1).speech();
            for (int q = 0; q < asked.size(); q++) {
                double score = questions.get(q).cosine(answers.get(a), rarity);
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

    private static Map<Integer, Double> rarity(List<BigramBag> questions, List<BigramBag> answers) {
        Map<Integer, Integer> seen = new HashMap<>();
        questions.forEach(bag -> bag.weights().keySet().forEach(pair -> seen.merge(pair, 1, Integer::sum)));
        answers.forEach(bag -> bag.weights().keySet().forEach(pair -> seen.merge(pair, 1, Integer::sum)));
        double all = questions.size() + answers.size();
        Map<Integer, Double> rarity = new HashMap<>();
        seen.forEach((pair, count) -> rarity.put(pair, Math.log(1 + all / count)));
        return rarity;
    }
}
