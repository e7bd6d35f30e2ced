package kizashi.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kizashi.archive.TextStore;
import kizashi.ledger.Documents;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.RosterHistory;
import kizashi.minutes.tei.TeiWriter;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import org.jspecify.annotations.Nullable;

/** Minutes as TEI, read again from their stored texts. */
final class TeiExport {
    private final Documents documents;
    private final TextStore texts;
    private final RosterHistory rosters;
    private final MinutesParser parser = new MinutesParser();

    TeiExport(Documents documents, TextStore texts, RosterHistory rosters) {
        this.documents = documents;
        this.texts = texts;
        this.rosters = rosters;
    }

    int run(Path folder, @Nullable LocalDate since) throws IOException {
        Files.createDirectories(folder);
        int written = 0;
        for (Document document : documents.all()) {
            LocalDate day = document.filterDay();
            boolean wanted = since == null || (day != null && !day.isBefore(since));
            Optional<ExtractedText> text =
                    document.kind() == DocumentKind.MINUTES && wanted ? texts.get(document.textId()) : Optional.empty();
            if (text.isPresent()) {
                Files.writeString(
                        folder.resolve(document.id() + ".xml"), tei(document, text.get()), StandardCharsets.UTF_8);
                written++;
            }
        }
        return written;
    }

    private String tei(Document document, ExtractedText text) {
        String municipality = document.municipality().key();
        List<Minutes> sittings = parser.sittings(
                text,
                new MeetingLabel(
                        document.municipality().name(),
                        document.title(),
                        null,
                        document.spokenOn() != null ? document.spokenOn() : document.sessionOn(),
                        document.spokenOn() == null));
        Minutes minutes = sittingOf(document, sittings);
        boolean another = AnotherBody.met(document.municipality(), minutes.meeting());
        if (document.spokenOn() != null && !another) {
            minutes = FullNames.inferred(minutes, rosters.around(municipality, document.spokenOn()), document.id());
        }
        return TeiWriter.write(minutes, document, another ? List.of() : rosters.memberships(municipality));
    }

    /** Which of the sittings of its file a document is: by its day, and by its title where several are of that day. */
    private static Minutes sittingOf(Document document, List<Minutes> sittings) {
        List<SittingNames.Names> names = SittingNames.of(sittings);
        Minutes found = null;
        for (int i = 0; i < sittings.size(); i++) {
            Minutes minutes = sittings.get(i);
            boolean day = Objects.equals(minutes.meeting().spokenOn(), document.spokenOn());
            boolean named = document.title().endsWith(names.get(i).shown());
            if (day && (named || found == null)) {
                found = minutes;
            }
        }
        return found == null ? sittings.get(0) : found;
    }
}
