package kizashi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that Kizashi runs in; the repository is one. {@code crawlers/} and {@code config/} are the user's, {@code
 * index/analysis} is versioned with them, {@code index/store} and {@code var} are made by the program and can be made anew.
 *
 * @param root the folder
 */
public record Home(Path root) {
    /** The layout that this program writes; a home with a greater number was made by a newer program. */
    public static final int LAYOUT = 1;

    /** Where one YAML for each source lies. */
    public Path crawlers() {
        return root.resolve("crawlers");
    }

    /** Where settings, schedule, profiles and accounts lie. */
    public Path config() {
        return root.resolve("config");
    }

    /** Where one YAML for each profile lies. */
    public Path profiles() {
        return config().resolve("profiles");
    }

    /** The user dictionary, synonyms and variants. */
    public Path analysis() {
        return root.resolve("index").resolve("analysis");
    }

    /** The index. */
    public Path indexStore() {
        return root.resolve("index").resolve("store");
    }

    /** What the program keeps. */
    public Path var() {
        return root.resolve("var");
    }

    /** WARC files and stored texts. */
    public Path archive() {
        return var().resolve("archive");
    }

    /** The database, without its ending. */
    public Path ledger() {
        return var().resolve("ledger").resolve("kizashi");
    }

    /** The words of the profiles as they were cut last; may be deleted at any time. */
    public Path profileWords() {
        return var().resolve("profile-words.bin");
    }

    /** Digests, CSV files and reports, where no other place is asked for. */
    public Path out() {
        return var().resolve("out");
    }

    /**
     * Makes the folders that are missing and checks that this program may write here.
     *
     * @throws ConfigException when a newer program made this home
     */
    public Home open() {
        Path layout = var().resolve("layout");
        try {
            if (Files.exists(layout)) {
                int found = Integer.parseInt(Files.readString(layout).trim());
                if (found > LAYOUT) {
                    throw new ConfigException(
                            layout,
                            1,
                            null,
                            "this home was made by a newer Kizashi (layout " + found + ", this one knows " + LAYOUT
                                    + "): use that version, or another --home");
                }
            } else {
                Files.createDirectories(var());
                Files.writeString(layout, LAYOUT + "\n");
            }
            for (Path folder : new Path[] {crawlers(), profiles(), analysis(), indexStore(), archive(), out()}) {
                Files.createDirectories(folder);
            }
            Files.createDirectories(ledger().toAbsolutePath().getParent());
            return this;
        } catch (NumberFormatException e) {
            throw new ConfigException(
                    layout, 1, null, "is no number; delete the file if no newer Kizashi was used here");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the home " + root + ": " + e.getMessage(), e);
        }
    }
}
