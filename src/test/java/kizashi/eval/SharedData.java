package kizashi.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real minutes and labels, which lie beside the repository where they exist and are never part of it. */
final class SharedData {
    private static final Path ROOT = Path.of("../shared/data");

    private SharedData() {}

    /** A path in the shared data; the test is skipped where it is missing. */
    static Path require(String path) {
        Path file = ROOT.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no " + file.toAbsolutePath());
        return file;
    }
}
