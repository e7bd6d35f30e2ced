package kizashi.crawl;

import java.util.Set;
import kizashi.config.YamlFile;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** The options that every platform understands, and the check for those that none does. */
public final class SourceOptions {
    /** {@code false}: what is there on the first run is news, too. */
    public static final String BACKFILL = "backfill";

    private static final Set<String> SHARED = Set.of(BACKFILL);

    private SourceOptions() {}

    /** Whether the first capture of this source is backfill; true unless its YAML says otherwise. */
    public static boolean firstCaptureIsBackfill(Source source) {
        return !Boolean.FALSE.equals(source.options().get(BACKFILL));
    }

    /** What is wrong with the options of a source, in one line, or null. */
    public static @Nullable String mistake(Source source, Platform platform) {
        for (String key : source.options().keySet()) {
            if (!SHARED.contains(key) && !platform.options().contains(key)) {
                String near = YamlFile.nearest(key, platform.options());
                return "options." + key + " を platform " + platform.name() + " は知りません"
                        + (near == null ? "" : "（" + near + " のことですか）");
            }
        }
        return null;
    }
}
