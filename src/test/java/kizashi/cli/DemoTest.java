package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kizashi.model.Json;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, as a newcomer goes it; the steps share one home, since that is what they are about. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
    @TempDir
    static Path folder;

    private static String home() {
        return folder.resolve("var/demo").toString();
    }

    @Test
    @Order(1)
    void theFirstRunFindsCasesAndWritesDigestAndCsv() throws IOException {
        Cli.Result first = Cli.run("demo", "--home", folder.toString());
        assertThat(first.err()).doesNotContain("Exception");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("新しい文書").contains("ダイジェスト").contains("CSV: ");
        // What the sample councils were made to show: a commitment, money in a budget, a call for proposals.
        assertThat(first.out()).contains("踏み込み").contains("［公募］");
        List<Path> digests = written(".html");
        assertThat(digests).isNotEmpty();
        assertThat(Files.readString(digests.get(0))).contains("原文を開く").contains("読みの目安");
        byte[] csv = Files.readAllBytes(Path.of(home(), "var/out/opportunities.csv"));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFFopportunity_id")
                .contains("LG-");
    }

    @Test
    @Order(2)
    void aSecondRunFindsNothingNewAndSendsNothingTwice() throws IOException {
        int before = written(".html").size();
        Cli.Result second = Cli.run("demo", "--home", folder.toString());
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("新しく公開されたものはありません").contains("何も送りません");
        assertThat(written(".html")).hasSize(before);
    }

    @Test
    @Order(3)
    void whatWasReadIsFoundAndTheAnswerSaysWhatItCovers() throws IOException {
        Cli.Result json = Cli.run("search", "見守り", "--home", home(), "--side", "official", "--format", "json");
        JsonNode found = Json.MAPPER.readTree(json.out());
        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("hits").get(0).get("lg_code").isTextual()).isTrue();
        Cli.Result table = Cli.run("search", "見守り", "--home", home());
        assertThat(table.out() + table.err()).contains("検索範囲");
        Cli.Result unreadable = Cli.run("search", "(".repeat(5000), "--home", home());
        assertThat(unreadable.code()).isNotZero();
        assertThat(unreadable.err().strip().lines()).hasSize(1);
    }

    @Test
    @Order(4)
    void theIndexBuiltAnewFromTheArchiveGivesTheSameResults() throws IOException {
        JsonNode before = Json.MAPPER.readTree(
                Cli.run("search", "避難所 OR デマンド", "--home", home(), "--sort", "new", "--limit", "50", "--format", "json")
                        .out());
        Cli.Result reindex = Cli.run("reindex", "--home", home());
        assertThat(reindex.code()).isZero();
        JsonNode after = Json.MAPPER.readTree(
                Cli.run("search", "避難所 OR デマンド", "--home", home(), "--sort", "new", "--limit", "50", "--format", "json")
                        .out());
        assertThat(withoutNamesAndCounts(after)).isEqualTo(withoutNamesAndCounts(before));
    }

    /**
     * When everything is read anew, every roster of the year is known, so more names may be confirmed than at first. Scores of
     * the search count what was replaced since until the index is merged, so hits that are about as good may change places: these
     * are asked for by day.
     */
    private static JsonNode withoutNamesAndCounts(JsonNode result) {
        result.get("hits").forEach(hit -> {
            ((ObjectNode) hit).remove("score");
            if (hit.get("speaker") instanceof ObjectNode speaker) {
                speaker.remove("fullName");
                speaker.remove("resolution");
            }
        });
        return result;
    }

    @Test
    @Order(5)
    void theOtherCommandsWorkOnTheSameHome() throws IOException {
        assertThat(Cli.run("doctor", "--home", home()).code()).isZero();
        assertThat(Cli.run("match", "--home", home()).out()).contains("照合");
        Path csv = folder.resolve("kintone.csv");
        assertThat(Cli.run("export", "--format", "kintone", "--out", csv.toString(), "--home", home())
                        .code())
                .isZero();
        assertThat(csv).isNotEmptyFile();
        assertThat(Cli.run("export", "--format", "lotus", "--out", csv.toString(), "--home", home())
                        .err())
                .contains("salesforce");
        Cli.Result since = Cli.run("digest", "--since", "2020-01-01", "--home", home());
        assertThat(since.code()).isZero();
        assertThat(since.out()).contains("digest-since-2020-01-01.html");
    }

    private static List<Path> written(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(home(), "var/out"))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
