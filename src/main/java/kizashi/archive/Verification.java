package kizashi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kizashi.model.DocumentKeys;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a check of the whole archive found.
 *
 * @param records read
 * @param responses whose body was compared with its hash
 * @param problems in words, each with its place; empty when all is well
 */
public record Verification(int records, int responses, List<String> problems) {

    /** Keeps its own copy. */
    public Verification {
        problems = List.copyOf(problems);
    }

    static Verification run(WarcFiles files, ArchiveIndex index, Consumer<String> progress) {
        int[] count = new int[2];
        List<String> problems = new ArrayList<>();
        java.util.Set<String> good = new java.util.HashSet<>();
        try {
            for (String name : files.names()) {
                progress.accept(name);
                long whole = WarcScan.scan(files.path(name), 0, (record, offset, size) -> {
                    count[0]++;
                    if (record instanceof WarcResponse response) {
                        count[1]++;
                        String expected = WarcRecords.digest(response);
                        String found = DocumentKeys.sha256(WarcRecords.body(response));
                        if (found.equals(expected)) {
                            good.add(name + "@" + offset);
                        } else {
                            problems.add(name + "@" + offset + ": hash " + found + " instead of " + expected);
                        }
                    }
                });
                long length = java.nio.file.Files.size(files.path(name));
                if (whole < length) {
                    problems.add(name + "@" + whole + ": damaged; " + (length - whole) + " bytes cannot be read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (ArchiveEntry.Type type : List.of(ArchiveEntry.Type.RESPONSE, ArchiveEntry.Type.REVISIT)) {
            index.each(type, entry -> {
                String place = entry.bodyFile() + "@" + entry.bodyOffset();
                if (!good.contains(place)) {
                    problems.add(
                            place + ": the index names a body here (" + entry.url() + "), but there is no good one");
                }
            });
        }
        return new Verification(count[0], count[1], problems);
    }
}
