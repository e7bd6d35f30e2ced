package kizashi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kizashi.ledger.Captures;
import kizashi.ledger.Ledger;
import kizashi.model.Capture;
import kizashi.model.ExtractedText;
import kizashi.model.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final URI URL = URI.create("http://city.example.jp/1.html");

    @TempDir
    Path folder;

    private static HttpAnswer answer(URI url, int status, String body) {
        return new HttpAnswer(
                url,
                url,
                Instant.parse("2026-11-21T00:00:00Z").plusSeconds(body.length()),
                status,
                "OK",
                List.of(Map.entry("Content-Type", "text/html"), Map.entry("ETag", "\"" + body.hashCode() + "\"")),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1",
                "a");
    }

    private Archive open(Ledger ledger) {
        return Archive.open(folder.resolve("warc"), new Captures(ledger), Clock.systemUTC());
    }

    @Test
    void whatWasStoredIsFoundByAddressWithItsHashAndTheSameBytesAreStoredOnce() {
        try (Ledger ledger = Ledger.inMemory();
                Archive archive = open(ledger)) {
            Capture first = archive.store(answer(URL, 200, "<p>会議"));
            Capture same = archive.store(answer(URL, 200, "<p>会議"));
            assertThat(same.location()).isEqualTo(first.location());
            Capture changed = archive.store(answer(URL, 200, "<p>会議（訂正）"));
            Capture notModified = archive.store(answer(URL, 304, ""));
            assertThat(notModified.sha256()).isEqualTo(changed.sha256());
            assertThat(notModified.status()).isEqualTo(200);
            assertThat(new String(archive.read(first), StandardCharsets.UTF_8)).isEqualTo("<p>会議");
            assertThat(new String(archive.read(notModified), StandardCharsets.UTF_8))
                    .isEqualTo("<p>会議（訂正）");
            assertThat(archive.captures(URL)).hasSize(4);
            assertThat(archive.index().latestGood(URL).orElseThrow().etag()).isNotNull();
            assertThat(archive.verify(s -> {}).problems()).isEmpty();
        }
    }

    @Test
    void aTornLastRecordIsCutOffAndTheRestStays() throws Exception {
        try (Ledger ledger = Ledger.inMemory()) {
            Capture kept;
            try (Archive archive = open(ledger)) {
                kept = archive.store(answer(URL, 200, "first"));
                archive.store(answer(URI.create("http://city.example.jp/2.html"), 200, "second".repeat(100)));
            }
            Path file = onlyFile();
            long whole = Files.size(file);
            try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
                torn.setLength(whole - 20);
            }
            new Captures(ledger).clear();
            try (Archive archive = open(ledger)) {
                assertThat(archive.read(kept)).isEqualTo("first".getBytes(StandardCharsets.UTF_8));
                assertThat(archive.captures(URI.create("http://city.example.jp/2.html")))
                        .isEmpty();
                Capture after = archive.store(answer(URI.create("http://city.example.jp/3.html"), 200, "third"));
                assertThat(archive.read(after)).isEqualTo("third".getBytes(StandardCharsets.UTF_8));
                assertThat(archive.verify(s -> {}).problems()).isEmpty();
            }
        }
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        try (Ledger ledger = Ledger.inMemory()) {
            Capture capture;
            try (Archive archive = open(ledger)) {
                capture = archive.store(answer(URL, 200, "a body that is long enough to be hit in its middle"));
            }
            Path file = onlyFile();
            try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
                damaged.seek(damaged.length() - 30);
                int b = damaged.read();
                damaged.seek(damaged.length() - 30);
                damaged.write(b ^ 0xff);
            }
            try (Archive archive = open(ledger)) {
                assertThat(archive.verify(s -> {}).problems()).isNotEmpty();
                assertThatThrownBy(() -> archive.read(capture)).isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void theIndexCanBeMadeAnewFromTheFilesAndNotesLeadBackToTheirCapture() {
        try (Ledger ledger = Ledger.inMemory();
                Archive archive = open(ledger)) {
            Capture first = archive.store(answer(URL, 200, "one"));
            archive.note(first, "{\"n\":1}");
            archive.store(answer(URL, 200, "two!"));
            List<ArchiveEntry> before = archive.index().captures(URL);
            archive.rebuildIndex();
            assertThat(archive.index().captures(URL))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                    .containsExactlyElementsOf(before);
            List<String> notes = new ArrayList<>();
            archive.notes((json, capture) -> notes.add(json + capture.sha256()));
            assertThat(notes).containsExactly("{\"n\":1}" + first.sha256());
        }
    }

    @Test
    void aStoredTextIsNeverRewritten() {
        TextStore texts = new TextStore(folder.resolve("text"));
        String sha = "0".repeat(64);
        String key = texts.put(sha, ExtractedText.plain("会議"));
        assertThat(texts.put(sha, ExtractedText.plain("別の文"))).isEqualTo(key);
        assertThat(texts.get(key).orElseThrow().text()).isEqualTo("会議");
        assertThatThrownBy(() -> texts.get("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void aNotModifiedOfWhatIsNotKnownIsNoGoodAnswer() {
        try (Ledger ledger = Ledger.inMemory();
                Archive archive = open(ledger)) {
            archive.store(answer(URL, 304, ""));
            assertThat(archive.index().latestGood(URL)).as("there are no bytes").isEmpty();
            archive.store(answer(URL, 200, "<p>会議"));
            assertThat(archive.index().latestGood(URL)).isPresent();
            assertThat(archive.index().captures(URL).stream().map(ArchiveEntry::isGood))
                    .containsExactly(false, true);
        }
    }
}
