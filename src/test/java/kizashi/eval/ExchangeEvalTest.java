package kizashi.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeEvalTest {
    private static final Path GOLD = Path.of("src/test/resources/kizashi/signal/exchange-gold.tsv");

    @Test
    void questionsFindTheirAnswererAsBefore() throws IOException {
        List<ExchangeEval.Result> results = new ExchangeEval(SharedData.require("minutes")).run(GOLD);
        ExchangeEval.Score all = ExchangeEval.score(results, "ikkatsu");
        assertThat(all.questions()).isGreaterThanOrEqualTo(150);
        assertThat(all.answerer()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.91);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.94);
        ExchangeEval.Score one = ExchangeEval.score(results, "ichimon");
        assertThat(one.answerer()).isGreaterThanOrEqualTo(0.98);
        assertThat(one.precision()).isGreaterThanOrEqualTo(0.98);
    }
}
