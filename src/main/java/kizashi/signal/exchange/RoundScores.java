package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kizashi.model.Speaker;

/**
 * How alike each question of a round and each part of its answers are: cosine of letter pairs. What names the topic counts more
 * than what is said about it: on the member's side the sentence that asks and the heading it stands under, on the official's
 * the sentence that opens the part, and the one with which he began. An office that is asked by name scores when it answers.
 */
final class RoundScores {
    private static final int LEAD_WEIGHT = 2;
    private static final int HEADING_WEIGHT = 1;
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_ANNOUNCEMENT = 90;
    private static final double ADDRESSEE_BONUS = 0.2;
    /** A question shorter than this borrows the words of its topic. */
    private static final int BARE = 40;

    /** A sentence shorter than this asks what the one before it says: 「いかがですか、お答えください。」. */
    private static final int BARE_ASK = 22;

    private RoundScores() {}

    /** Where the sentence ends that names the topic of a question; where it begins, if that goes on at length. */
    private static int heading(String text, Question question) {
        int last = Math.min(text.length(), question.topic() + LONGEST_HEADING + 1);
        int end = text.indexOf('。', question.topic(), last);
        return end < 0 ? question.topic() : end;
    }

    /**
     * Where the sentence ends with which an official begins: 「私からは、道路と公園についてお答えします」 holds for all that he says;
     * where it begins, if that goes on at length.
     */
    private static int announced(String text, Answer answer) {
        int start = answer.speech().bodyStart();
        int end = text.indexOf('。', start, Math.min(text.length(), start + LONGEST_ANNOUNCEMENT + 1));
        return end < 0 ? start : end;
    }

    /**
     * A row for each question, in it a score for each part of an answer.
     *
     * @param text the stored text
     * @param asked the questions of a round
     * @param given the parts of its answers
     */
    static double[][] of(String text, List<Question> asked, List<Answer> given) {
        List<BigramBag> questions = new ArrayList<>();
        for (Question q : asked) {
            BigramBag bag = new BigramBag();
            boolean bare = q.end() - q.start() < BARE;
            bag.add(text, bare ? q.topic() : q.start(), q.askStart(), 1);
            if (q.end() - q.askStart() < BARE_ASK) {
                bag.add(text, Math.max(q.start(), text.lastIndexOf('。', q.askStart() - 2) + 1), q.askStart(), 1);
            }
            bag.add(text, q.askStart(), q.end(), LEAD_WEIGHT);
            bag.add(text, q.topic(), Math.min(heading(text, q), q.askStart()), HEADING_WEIGHT);
            bag.add(text, q.end(), q.tail(), 1);
            questions.add(bag);
        }
        List<BigramBag> answers = new ArrayList<>();
        for (Answer a : given) {
            BigramBag bag = new BigramBag();
            bag.add(text, a.speech().bodyStart(), Math.min(announced(text, a), a.start()), LEAD_WEIGHT);
            bag.add(text, a.start(), a.leadStart(), 1);
            bag.add(text, a.leadStart(), a.leadEnd(), LEAD_WEIGHT + 1);
            bag.add(text, a.leadEnd(), a.end(), 1);
            answers.add(bag);
        }
        List<BigramBag> all = new ArrayList<>(questions);
        all.addAll(answers);
        BigramBag.weigh(all);
        double[][] scores = new double[asked.size()][given.size()];
        for (double[] row : scores) {
            Arrays.fill(row, 0);
        }
        for (int a = 0; a < given.size(); a++) {
            Speaker speaker = given.get(a).speech().speaker();
            for (int q = 0; q < asked.size(); q++) {
                double score = questions.get(q).cosine(answers.get(a));
                String addressee = asked.get(q).addressee();
                boolean named = addressee != null && speaker.role() != null && addressee.endsWith(speaker.role());
                scores[q][a] = named ? score + ADDRESSEE_BONUS : score;
            }
        }
        return scores;
    }
}
