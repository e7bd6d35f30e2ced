package kizashi.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place where a municipality publishes (情報源), as a small YAML file in {@code crawlers/} describes it.
 *
 * @param id stable name, by default the file's name without its ending: {@code 122173-kashiwa}
 * @param municipality whose papers these are
 * @param platform the system behind it: {@code site}, {@code kensakusystem}, …
 * @param urls where a crawl starts
 * @param group the group of the schedule that it runs with
 * @param options what only this platform understands
 * @param permission null means: never fetched
 * @param disabled why it must not be fetched for now, null when it may
 */
public record Source(
        String id,
        Municipality municipality,
        String platform,
        List<URI> urls,
        String group,
        Map<String, Object> options,
        @Nullable Permission permission,
        @Nullable String disabled) {

    /** Keeps its own copies of the collections. */
    public Source {
        urls = List.copyOf(urls);
        options = Map.copyOf(options);
    }
}
