package kizashi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench in small: it fails when one side finds what the other does not. */
class MatchBenchTest {
    @TempDir
    Path folder;

    @Test
    void bothSidesFindTheSame() throws Exception {
        StringBuilder minutes = new StringBuilder();
        String[] matters = {"高齢者の見守り", "避難所の備蓄物資", "デジタル化の推進", "公共交通の再編", "太陽光発電の導入", "学校施設の長寿命化"};
        for (int i = 0; i < 60; i++) {
            minutes.append("○市長（森山花子君）　").append(matters[i % matters.length]).append("については、");
            minutes.append(matters[(i * 7 + 3) % matters.length])
                    .append("とあわせて、令和")
                    .append(i % 9 + 1)
                    .append("年度に検討してまいります。\n");
        }
        Files.writeString(folder.resolve("minutes.txt"), minutes, StandardCharsets.UTF_8);
        StringWriter out = new StringWriter();
        MatchBench.run(Texts.read(folder), new int[] {5, 50}, 100, 1, new PrintWriter(out));
        assertThat(out.toString().lines()).hasSize(4);
    }
}
