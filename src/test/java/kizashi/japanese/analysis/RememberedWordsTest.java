package kizashi.japanese.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered is what would be cut, and what cannot be used is cut again. */
class RememberedWordsTest {
    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();
    private static final List<String> TEXTS =
            List.of("見守り", "の", "", "AIオンデマンド交通の配車システムを、自治体向けに提供する。", "一億二千万円", "子どもの居場所");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        file = folder.resolve("var").resolve("words");
    }

    private RememberedWords asked(KizashiAnalyzer analyzer) {
        RememberedWords words = RememberedWords.in(file, analyzer);
        for (String text : TEXTS) {
            assertThat(words.sequence(text)).as(text).isEqualTo(analyzer.exact(text));
            assertThat(words.keyword(text)).as(text).isEqualTo(analyzer.keyword(text));
        }
        words.keep();
        return words;
    }

    @Test
    void theSameWordsAreGivenBackFromTheFile() throws Exception {
        asked(ANALYZER);
        FileTime written = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() - 60_000));
        RememberedWords again = asked(ANALYZER);
        again.keep();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(Files.getLastModifiedTime(file)).as("not written again").isLessThan(written);
    }

    @Test
    void whatIsPackedIsNotCutAgain() {
        TermSequence other = new TermSequence(List.of("別", "の"), List.of(0, 7));
        char[] packed = PackedWords.pack(Map.of("見守り", other), "owner");
        assertThat(PackedWords.read(packed, "owner").find("見守り")).isEqualTo(other);
        assertThat(PackedWords.read(packed, "owner").find("独居")).isNull();
        assertThat(PackedWords.read(packed, "other").find("見守り")).isNull();
    }

    @Test
    void onlyWhatIsAskedForIsKept() throws Exception {
        asked(ANALYZER);
        long all = Files.size(file);
        RememberedWords fewer = RememberedWords.in(file, ANALYZER);
        assertThat(fewer.sequence("見守り")).isEqualTo(ANALYZER.exact("見守り"));
        fewer.keep();
        assertThat(Files.size(file)).isLessThan(all);
    }

    @Test
    void anotherDictionaryCutsAnew() {
        asked(ANALYZER);
        AnalysisFiles files = AnalysisFiles.bundled();
        KizashiAnalyzer other = new KizashiAnalyzer(new AnalysisFiles(
                files.variants(), files.userDictionary() + "\n見守り\t見 守り\n", files.synonyms(), files.stopTags()));
        asked(other);
        asked(ANALYZER);
    }

    @Test
    void aDamagedFileIsAsNone() throws Exception {
        asked(ANALYZER);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 12, 40, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            asked(ANALYZER);
            assertThat(Files.readAllBytes(file)).as("written anew").hasSize(whole.length);
        }
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            asked(ANALYZER);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoError() throws Exception {
        Files.writeString(folder.resolve("var"), "a file where the folder should be");
        asked(ANALYZER);
        assertThat(file).doesNotExist();
    }
}
