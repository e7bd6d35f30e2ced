package kizashi.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.minutes.PastEntry;
import kizashi.model.RosterEntry;

/** Lets sittings that arrive together know of each other's rosters, whichever of them is read first. */
final class BatchNames {
    private static final int FIRST_MONTH = 4;

    private final DocumentReader reader;

    BatchNames(DocumentReader reader) {
        this.reader = reader;
    }

    /** The results in the same order, with the names that the batch itself gives away. */
    List<DocumentReader.Result> named(List<Arrival> arrivals, List<DocumentReader.Result> results) {
        Map<String, List<PastEntry>> rosters = rosters(results);
        List<DocumentReader.Result> named = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            DocumentReader.Result result = results.get(i);
            if (result instanceof DocumentReader.Read read) {
                List<PastEntry> others = others(read, rosters);
                named.add(others.isEmpty() ? read : reader.named(arrivals.get(i), read, others));
            } else {
                named.add(result);
            }
        }
        return named;
    }

    private static Map<String, List<PastEntry>> rosters(List<DocumentReader.Result> results) {
        Map<String, List<PastEntry>> rosters = new HashMap<>();
        for (DocumentReader.Result result : results) {
            if (result instanceof DocumentReader.Read read
                    && read.minutes() != null
                    && read.document().spokenOn() != null) {
                List<PastEntry> of =
                        rosters.computeIfAbsent(read.document().municipality().key(), m -> new ArrayList<>());
                for (RosterEntry entry : read.minutes().roster()) {
                    if (entry.name() != null) {
                        of.add(new PastEntry(
                                entry,
                                read.document().id(),
                                read.document().spokenOn(),
                                read.minutes().meeting().committee()));
                    }
                }
            }
        }
        return rosters;
    }

    /** Rosters of other sittings of the same fiscal year and of the one before. */
    private static List<PastEntry> others(DocumentReader.Read read, Map<String, List<PastEntry>> rosters) {
        LocalDate day = read.document().spokenOn();
        if (day == null) {
            return List.of();
        }
        return rosters.getOrDefault(read.document().municipality().key(), List.of()).stream()
                .filter(p -> !p.documentId().equals(read.document().id()))
                .filter(p -> fiscalYear(p.seenOn()) == fiscalYear(day) || fiscalYear(p.seenOn()) == fiscalYear(day) - 1)
                .toList();
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }
}
