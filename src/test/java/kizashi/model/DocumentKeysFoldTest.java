package kizashi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way of folding a quote gives the keys that Unicode's own way gives: keys are kept for ever. */
class DocumentKeysFoldTest {
    private static final String SIGNS =
            "市長答弁かがゞゟァヷヺー・ｱｶﾞ９Ａｚ～〜…①㈱髙﨑々〇〆。、「」『』（）［］！？ \t\n　\u00a0\u3099\u309b\u301d︵ﬁée\u0301𠮷½";

    @Test
    void theQuickWayIsUnicodesWay() {
        Random random = new Random(20250910);
        int[] signs = SIGNS.codePoints().toArray();
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.appendCodePoint(
                        random.nextInt(4) == 0 ? 0x3000 + random.nextInt(0x7000) : signs[random.nextInt(signs.length)]);
            }
            String quote = text.toString();
            assertThat(DocumentKeys.passage("d", quote, 0)).as(quote).isEqualTo(expected(quote));
        }
    }

    private static String expected(String quote) {
        String plain = Normalizer.normalize(quote, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '\u3000' && (c > ' ' || "\t\n\u000b\f\r ".indexOf(c) < 0)) {
                kept.append(c);
            }
        }
        return "d#" + DocumentKeys.sha256(kept.toString()).substring(0, 12);
    }
}
