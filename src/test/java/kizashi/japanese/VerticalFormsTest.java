package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Punctuation as vertical type has it. */
class VerticalFormsTest {
    @Test
    void bracketsAndPunctuationBecomeTheUsualOnes() {
        assertThat(VerticalForms.usual("○議長︵甲野　太郎君︶　︑お諮りします︒")).isEqualTo("○議長（甲野　太郎君）　、お諮りします。");
        assertThat(VerticalForms.usual("︽甲︾﹁乙﹂︻丙︼﹇丁﹈︙")).isEqualTo("《甲》「乙」【丙】［丁］…");
    }

    @Test
    void everythingElseStaysAsItIs() {
        String text = "（甲）「乙」、。﹅﹆︠\uFE1F\uFE49①";
        assertThat(VerticalForms.usual(text)).isSameAs(text);
        // Unicode's own table says the same of each, in half or full width.
        for (char c = '\uFE10'; c <= '\uFE48'; c++) {
            String usual = String.valueOf(VerticalForms.usual(c));
            if (!usual.equals(String.valueOf(c))) {
                String folded = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
                assertThat(java.text.Normalizer.normalize(usual, java.text.Normalizer.Form.NFKC))
                        .isEqualTo(folded);
            }
        }
    }

    @Test
    void decodedTextHasTheUsualOnes() {
        byte[] bytes = "○議長︵甲野︶".getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(bytes, (String) null).text()).isEqualTo("○議長（甲野）");
    }
}
