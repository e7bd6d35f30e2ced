package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kizashi.deliver.Digest;
import kizashi.pipeline.Digests;
import org.jspecify.annotations.Nullable;

/** Says what became of a digest. */
final class DigestPrinter {
    private final PrintWriter out;

    DigestPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Digests.Made made) {
        Digest digest = made.digest();
        if (digest.empty()) {
            out.println(digest.recipient() + ": 新しい案件はありません。何も送りません。");
            return;
        }
        out.println(digest.recipient() + ": 新規 " + digest.fresh() + " 件、更新 " + digest.updated() + " 件"
                + (digest.apart().isEmpty()
                        ? ""
                        : "、見送り・他社選定済 " + digest.apart().size() + " 件"));
        path("HTML", made.html());
        path("テキスト", made.text());
    }

    private void path(String what, @Nullable Path file) {
        if (file != null) {
            out.println("  " + what + ": " + file);
        }
    }
}
