package kizashi.signal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Speech;
import org.junit.jupiter.api.Test;

class QuestionSpansTest {
    private static final Speech SPEECH = new MinutesParser()
            .parse(ExtractedText.plain("◆３番（若葉花子君）　お伺いします。\n◎町長（青葉太郎君）　はい。\n"), MeetingLabel.NONE)
            .speeches()
            .get(0);

    /** Drawn questions, some of which begin before earlier ones: the same as asking every one. */
    @Test
    void findsWhatAskingEveryQuestionFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            QuestionSpans spans = new QuestionSpans();
            List<Question> all = new ArrayList<>();
            int at = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                at += 1 + random.nextInt(20);
                int start = Math.max(0, at - 1 - random.nextInt(60));
                Question question = new Question(SPEECH, start, start, start, at, at, null, true);
                spans.add(question);
                all.add(question);
            }
            for (int passage = 0; passage < 30; passage++) {
                int start = random.nextInt(260);
                int end = start + 1 + random.nextInt(40);
                assertThat(spans.within(start, end))
                        .isEqualTo(all.stream()
                                .filter(q -> q.start() < end && q.end() > start)
                                .toList());
            }
        }
    }
}
