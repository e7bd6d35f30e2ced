package kizashi.crawl.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The permission record of a source, enforced. Nothing is allowed that the record does not allow: no record, no request; the
 * hosts are those of the source's own addresses and those the record names; within them the path prefixes.
 */
public final class PermissionGate {
    private PermissionGate() {}

    /**
     * Why a source must not be fetched at all, or null.
     *
     * @param source to be fetched
     * @param at when
     */
    public static @Nullable Denied checkSource(Source source, Instant at) {
        URI url = source.urls().isEmpty()
                ? URI.create("about:blank")
                : source.urls().get(0);
        if (source.disabled() != null) {
            return new Denied(Denial.DISABLED, url, source.disabled());
        }
        Permission permission = source.permission();
        if (permission == null) {
            return new Denied(
                    Denial.NO_PERMISSION,
                    url,
                    "許諾の記録がないため取得しません。確認のうえ `kizashi source permit " + source.id() + "` で記録してください");
        }
        if (permission.robots() != null && !permission.robots().allowed() && !overridesRobots(permission)) {
            return new Denied(
                    Denial.ROBOTS,
                    url,
                    permission.robots().checkedOn() + " に確認した robots.txt の規則「"
                            + permission.robots().rule() + "」が禁止しています（公開者の許諾には paths と basis が必要）");
        }
        return hours(permission, url, at);
    }

    /**
     * Why an address must not be fetched for a source, or null.
     *
     * @param source whose permission counts
     * @param url the address
     * @param at when
     */
    public static @Nullable Denied check(Source source, URI url, Instant at) {
        Denied whole = checkSource(source, at);
        if (whole != null) {
            return new Denied(whole.denial(), url, whole.reason());
        }
        Denied place = checkHost(source, url);
        Permission permission = source.permission();
        if (place != null || permission == null || permission.paths().isEmpty()) {
            return place;
        }
        String path = decoded(url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath());
        String full = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        if (path.contains("/../") || path.endsWith("/..") || path.indexOf('\\') >= 0) {
            return new Denied(Denial.OUTSIDE_PERMISSION, url, "番地が上の階層へ抜けています: " + path);
        }
        for (String prefix : permission.paths()) {
            if (full.startsWith(decoded(prefix))) {
                return null;
            }
        }
        return new Denied(
                Denial.OUTSIDE_PERMISSION, url, "許諾されたパス（" + String.join(", ", permission.paths()) + "）の外です: " + path);
    }

    /** Why the host of an address is out of bounds, or null; what robots.txt itself is checked by. */
    static @Nullable Denied checkHost(Source source, URI url) {
        String scheme = url.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return new Denied(Denial.SCHEME, url, "http・https 以外は取得しません: " + scheme);
        }
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null) {
            return new Denied(Denial.SCHEME, url, "ホスト名がないか、利用者名を含む番地です");
        }
        if (source.urls().stream().anyMatch(own -> sameSite(own, url))) {
            return null;
        }
        Permission permission = source.permission();
        boolean named = permission != null && permission.hosts().stream().anyMatch(h -> names(h, url));
        return named
                ? null
                : new Denied(
                        Denial.OUTSIDE_PERMISSION, url, "許諾に含まれないホストです: " + host + "（必要なら permission.hosts に加えてください）");
    }

    /**
     * Whether the publisher's grant stands above robots.txt: only where the record itself says that robots.txt forbids these
     * paths, why they may be fetched all the same, and which they are.
     */
    static boolean overridesRobots(Permission permission) {
        return permission.robots() != null
                && !permission.robots().allowed()
                && permission.basis() != null
                && !permission.basis().isBlank()
                && !permission.paths().isEmpty()
                && !permission.grantedBy().toLowerCase(Locale.ROOT).contains("robots");
    }

    private static @Nullable Denied hours(Permission permission, URI url, Instant at) {
        if (permission.hours() == null) {
            return null;
        }
        try {
            return HoursWindow.parse(permission.hours()).open(at)
                    ? null
                    : new Denied(Denial.HOURS, url, "許諾された時間帯は " + permission.hours() + "（日本時間）です");
        } catch (IllegalArgumentException e) {
            return new Denied(Denial.HOURS, url, String.valueOf(e.getMessage()));
        }
    }

    private static boolean sameSite(URI own, URI url) {
        return sameOwner(own, url) && (port(own) == port(url) || isDefault(url) && isDefault(own));
    }

    /** Whether two addresses name one host; {@code www.} before it makes no other one, and many a town links to both. */
    public static boolean sameOwner(URI one, URI other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(URI url) {
        String host = host(url);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static boolean names(String entry, URI url) {
        int colon = entry.lastIndexOf(':');
        boolean withPort = colon > 0 && entry.indexOf(']', colon) < 0 && !entry.endsWith("]");
        String host = (withPort ? entry.substring(0, colon) : entry).toLowerCase(Locale.ROOT);
        return host.equals(host(url))
                && (withPort ? entry.substring(colon + 1).equals(Integer.toString(port(url))) : isDefault(url));
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static boolean isDefault(URI url) {
        return url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a stray percent sign: compare it as it stands
        }
    }
}
