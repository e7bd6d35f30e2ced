package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path folder;

    /** What src/build/aot.sh does; it stops at a command that fails. */
    @Test
    void readsAndSearchesInOneProcess() throws Exception {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("minutes.txt"),
                "令和７年第４回みどり野市議会定例会会議録\n○３番（川辺次郎君）　高齢者の見守りについて伺います。\n",
                StandardCharsets.UTF_8);
        String home = folder.resolve("home").toString();
        assertThat(Rehearsal.run("import", texts.toString(), "--home", home, "then", "search", "見守り", "--home", home))
                .isZero();
        assertThat(Rehearsal.run("search", "(", "--home", home, "then", "--version"))
                .isNotZero();
    }
}
