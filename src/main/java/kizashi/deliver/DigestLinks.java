package kizashi.deliver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kizashi.match.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * Where a digest leads to. None of its links does anything by being opened, since scanners open every link of a mail: the page
 * that opens has the button.
 *
 * @param base where this Kizashi is reachable, ending in a slash; null where that is not configured
 * @param unsubscribe address that stops the mails; null likewise, and in files
 */
public record DigestLinks(@Nullable URI base, @Nullable URI unsubscribe) {

    /** A digest that leads to its sources alone. */
    public static final DigestLinks NONE = new DigestLinks(null, null);

    /** Whether cases and lists can be led to. */
    public boolean pages() {
        return base != null;
    }

    /** The page of a case; empty where there are none. */
    public String page(String opportunity) {
        return at("opportunities/" + opportunity);
    }

    /**
     * The page that asks whether to follow, snooze or reject a case.
     *
     * @param profile for which the line stands; what is said holds for no other one
     */
    public String feedback(String opportunity, String profile, Feedback.Verdict verdict) {
        return at("opportunities/" + opportunity + "/feedback?verdict=" + verdict.name() + "&profile="
                + URLEncoder.encode(profile, StandardCharsets.UTF_8));
    }

    /** All cases of a profile. */
    public String cases(String profile) {
        return at("?profile=" + URLEncoder.encode(profile, StandardCharsets.UTF_8));
    }

    private String at(String path) {
        return base == null ? "" : base + path;
    }
}
