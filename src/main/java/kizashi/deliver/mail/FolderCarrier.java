package kizashi.deliver.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where no mail server is configured: writes each letter as an HTML and a text file. */
public final class FolderCarrier implements Carrier {
    private static final int ID_SHOWN = 8;

    private final Path folder;

    /** Writes into a folder, which is made when missing. */
    public FolderCarrier(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(letter, "html"), letter.html(), StandardCharsets.UTF_8);
            Files.writeString(file(letter, "txt"), letter.text(), StandardCharsets.UTF_8);
            return new Outcome.Done();
        } catch (IOException e) {
            return new Outcome.Later("cannot write into " + folder + ": " + e.getMessage());
        }
    }

    /**
     * Where a letter goes: {@code digest-2026-11-21-sales-example.com-1a2b3c4d.html}, the same for the same letter.
     *
     * @param ending {@code html} or {@code txt}
     */
    public Path file(Letter letter, String ending) {
        String who = letter.recipient().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        return folder.resolve("digest-" + letter.day() + "-" + who.substring(0, Math.min(60, who.length())) + "-"
                + letter.messageId().substring(1, 1 + ID_SHOWN) + "." + ending);
    }
}
