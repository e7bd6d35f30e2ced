package kizashi.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/** Tells by an address which vendor's system is behind it; the rules are in {@code vendors.tsv}. */
public final class VendorAddresses {
    private static final VendorAddresses SHIPPED = new VendorAddresses();
    private static final Set<String> NO_NAMES = Set.of(
            "www", "www2", "city", "town", "vill", "village", "pref", "lg", "jp", "gikai", "co", "ne", "or", "com");

    private final List<Rule> rules = new ArrayList<>();

    private VendorAddresses() {
        for (TsvTable.Row row :
                TsvTable.load(VendorAddresses.class, "vendors.tsv", null).rows()) {
            String blocked = row.get("blocked");
            rules.add(new Rule(
                    row.get("platform"),
                    row.get("host"),
                    row.get("words").isEmpty()
                            ? List.of()
                            : List.of(row.get("words").split(" ")),
                    row.get("slug"),
                    row.get("start"),
                    row.get("reader").equals("yes"),
                    blocked.isEmpty() ? null : blocked));
        }
    }

    /** The rules that come with the program. */
    public static VendorAddresses shipped() {
        return SHIPPED;
    }

    /**
     * What an address says.
     *
     * @param platform its name; {@code site} where no vendor is known
     * @param slug the body's short name
     * @param start where a crawl starts
     * @param readable whether this program has a platform for it
     * @param blockedBy why a source of it starts switched off, or null
     */
    public record Vendor(
            String platform,
            String slug,
            URI start,
            boolean readable,
            @Nullable String blockedBy) {}

    /** Whose system it is; a site of the municipality's own where no rule fits. */
    public Vendor recognise(URI url) {
        String host = host(url);
        String rest = String.valueOf(url.toString().substring(url.toString().indexOf(host) + host.length()))
                .toLowerCase(Locale.ROOT);
        for (Rule rule : rules) {
            boolean here = rule.host.equals("*") || host.equals(rule.host) || host.endsWith("." + rule.host);
            if (here && rule.words.stream().allMatch(rest::contains)) {
                String slug = slug(url, rule.slug);
                return new Vendor(rule.platform, slug, start(url, rule.start, slug), rule.reader, rule.blocked);
            }
        }
        return new Vendor("site", slug(url, "name"), url, true, null);
    }

    /** Why a source of this platform starts switched off; empty where nothing speaks against it. */
    public Optional<String> blockedBy(String platform) {
        return rules.stream()
                .filter(r -> r.platform.equals(platform))
                .map(r -> Optional.ofNullable(r.blocked))
                .findFirst()
                .flatMap(b -> b);
    }

    private record Rule(
            String platform,
            String host,
            List<String> words,
            String slug,
            String start,
            boolean reader,
            @Nullable String blocked) {}

    private static URI start(URI url, String how, String slug) {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        String path = url.getRawPath() == null ? "/" : url.getRawPath();
        return switch (how) {
            case "origin" -> URI.create(origin + "/");
            case "tenant" -> URI.create(origin + "/tenant/" + slug + "/");
            case "folder" -> URI.create(origin + path.substring(0, path.lastIndexOf('/') + 1));
            case "slug-index" -> path.endsWith(".html") ? url : URI.create(origin + "/" + slug + "/index.html");
            default -> url;
        };
    }

    private static String slug(URI url, String where) {
        String[] labels = host(url).split("\\.");
        String[] parts = String.valueOf(url.getRawPath()).replaceFirst("^/", "").split("/");
        String[] from = where.startsWith("host:") ? labels : parts;
        if (!where.equals("name") && !where.isEmpty()) {
            int n = Integer.parseInt(where.substring(where.indexOf(':') + 1));
            if (n < from.length && !NO_NAMES.contains(from[n]) && plain(from[n])) {
                return from[n].toLowerCase(Locale.ROOT);
            }
        }
        for (String label : labels) {
            if (!NO_NAMES.contains(label) && plain(label) && !label.chars().allMatch(Character::isDigit)) {
                return label;
            }
        }
        return "gikai";
    }

    private static boolean plain(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c == '-' || c == '_' || c < 128 && Character.isLetterOrDigit(c));
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }
}
