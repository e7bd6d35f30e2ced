package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kizashi.deliver.Digest;
import kizashi.deliver.Words;
import kizashi.pipeline.Digests;
import org.jspecify.annotations.Nullable;

/** Says what became of a digest. */
final class DigestPrinter {
    private final PrintWriter out;
    private final Words words;

    DigestPrinter(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void print(Digests.Made made) {
        Digest digest = made.digest();
        if (digest.empty()) {
            out.println(digest.recipient() + ": " + words.get("digest.nothing"));
            return;
        }
        out.println(digest.recipient() + ": " + words.plain("digest.counts", digest.fresh(), digest.updated())
                + (digest.apart().isEmpty()
                        ? ""
                        : words.plain("digest.apart", digest.apart().size())));
        path(words.get("digest.html"), made.html());
        path(words.get("digest.text"), made.text());
    }

    private void path(String what, @Nullable Path file) {
        if (file != null) {
            out.println("  " + what + ": " + file);
        }
    }
}
