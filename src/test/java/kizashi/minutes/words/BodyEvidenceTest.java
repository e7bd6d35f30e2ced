package kizashi.minutes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BodyEvidenceTest {
    private static final int THREADS = 8;
    private static final int NAMES = 50_000;

    @Test
    void theSpokenTextShowsWhoIsAddressedAndWhichOfficeStandsAlone() {
        BodyEvidence body = new BodyEvidence("次に、産業振興課長。早坂議員の御質問にお答えします。");
        assertThat(body.standsAlone("産業振興課長")).isTrue();
        assertThat(body.standsAlone("振興課長")).isFalse();
        assertThat(body.isAddressed("早坂")).isTrue();
        assertThat(body.isAddressed("産業")).isFalse();
    }

    @Test
    void whoOpensWithinHisOwnSpeechPresides() {
        String text = "会議を開きます。以上です。再開いたします。";
        BodyEvidence body = new BodyEvidence(text);
        int second = text.indexOf("以上");
        int third = text.indexOf("再開");
        assertThat(body.presides(second, third)).isFalse();
        assertThat(body.presides(third, text.length())).isTrue();
        assertThat(body.presides(third, Integer.MAX_VALUE)).isTrue();
        assertThat(body.presides(text.length(), Integer.MAX_VALUE)).isFalse();
    }

    /** Documents are read by several threads, and those without a text share one evidence. */
    @Test
    void manyThreadsMayAskWhereThereIsNoText() throws Exception {
        List<Future<Integer>> askers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                askers.add(threads.submit(() -> {
                    int found = 0;
                    for (int name = 0; name < NAMES; name++) {
                        found += BodyEvidence.NONE.isAddressed("名" + name) ? 1 : 0;
                        found += BodyEvidence.NONE.standsAlone("課" + name) ? 1 : 0;
                    }
                    return found;
                }));
            }
        }
        for (Future<Integer> asker : askers) {
            assertThat(asker.get()).isZero();
        }
    }
}
