package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;

/** The questions of one speech in the order of their ends, to be asked for those that reach into a passage. */
final class QuestionSpans {
    private final List<Question> questions = new ArrayList<>();
    /** For each question where the first begins of it and all behind it: a long lead can begin before that of an earlier one. */
    private int[] begins = new int[0];

    /** Takes in the next question, which ends after those taken in so far. */
    void add(Question question) {
        questions.add(question);
    }

    /** The questions that share a letter with a stretch of the stored text, in order. */
    List<Question> within(int start, int end) {
        if (begins.length != questions.size()) {
            begins = begins();
        }
        List<Question> found = new ArrayList<>();
        for (int i = firstEndingAfter(start); i < questions.size() && begins[i] < end; i++) {
            if (questions.get(i).start() < end) {
                found.add(questions.get(i));
            }
        }
        return found;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = questions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (questions.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int[] begins() {
        int[] first = new int[questions.size()];
        int least = Integer.MAX_VALUE;
        for (int i = first.length - 1; i >= 0; i--) {
            least = Math.min(least, questions.get(i).start());
            first[i] = least;
        }
        return first;
    }
}
