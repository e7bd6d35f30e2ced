package kizashi.cli.terminal;

import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.SettingsFiles;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import org.jspecify.annotations.Nullable;

/** What commands print, from {@code kizashi/cli/words_*.properties}, in the language that a home's settings name. */
public final class CliWords {
    private CliWords() {}

    /** Japanese also where the settings cannot be read; who needs them says so. */
    public static Words of(Home home) {
        return of(language(home));
    }

    /** In a language. */
    public static Words of(Language language) {
        return new Words(language, "kizashi.cli", "kizashi.pipeline");
    }

    /** What is wrong with a home's settings; null where nothing is. */
    public static @Nullable String problem(Home home) {
        try {
            SettingsFiles.read(home);
            return null;
        } catch (ConfigException e) {
            return e.getMessage();
        }
    }

    /** The language of a home. */
    public static Language language(Home home) {
        try {
            return Language.of(SettingsFiles.read(home).language());
        } catch (ConfigException e) {
            return Language.JA;
        }
    }
}
