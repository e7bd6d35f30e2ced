package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kizashi.cli.terminal.Session;
import kizashi.deliver.Digest;
import kizashi.deliver.Words;
import kizashi.pipeline.Digests;

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
        String recipient = digest.recipient().equals(Digests.LOCAL) ? words.get("digest.local") : digest.recipient();
        if (digest.empty()) {
            out.println(recipient + ": " + words.get("digest.nothing"));
            return;
        }
        out.println(recipient + ": " + words.plain("digest.counts", digest.fresh(), digest.updated())
                + (digest.apart().isEmpty()
                        ? ""
                        : words.plain("digest.apart", digest.apart().size())));
        Path html = made.html();
        if (html != null) {
            out.println("  " + Session.current().shown(html) + words.get("digest.text"));
        }
    }
}
