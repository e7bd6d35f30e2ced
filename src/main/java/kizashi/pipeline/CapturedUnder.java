package kizashi.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kizashi.archive.Archive;
import kizashi.archive.ArchiveEntry;
import kizashi.model.Capture;
import kizashi.model.Json;

/**
 * What the archive holds of an address as readers are shown it. An imported document is kept under the address of its file and shown under the one
 * that its note names, so both find it.
 */
public final class CapturedUnder {
    private CapturedUnder() {}

    /** Every answer of an address, the oldest first; empty where there is none. */
    public static List<ArchiveEntry> of(Archive archive, URI address) {
        List<ArchiveEntry> own = archive.index().captures(address);
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> seen = new TreeSet<>();
        List<ArchiveEntry> imported = new ArrayList<>();
        archive.notes((json, capture) -> {
            if (isOf(json, address) && seen.add(capture.url() + " " + capture.sha256())) {
                imported.addAll(entries(archive, capture));
            }
        });
        // notes come in the order in which they were written, and several captures may be of one address
        imported.sort(Comparator.comparing(ArchiveEntry::at));
        return imported;
    }

    private static boolean isOf(String json, URI address) {
        return json.contains(Json.write(address.toString()))
                && !json.startsWith("{\"source\":")
                && Json.read(json, Arrival.class).url().equals(address);
    }

    private static List<ArchiveEntry> entries(Archive archive, Capture capture) {
        return archive.index().captures(capture.url()).stream()
                .filter(entry -> entry.sha256().equals(capture.sha256()))
                .toList();
    }
}
