package kizashi.crawl.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.model.HttpAnswer;
import okhttp3.HttpUrl;

/** Where redirects lead (RFC 9110, 15.4). Whether that may be fetched is asked anew. */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** Where a redirect leads. */
    sealed interface Target {}

    /** What to ask next. */
    record Next(FetchRequest request) implements Target {}

    /** It leads nowhere. */
    record Nowhere(Failed problem) implements Target {}

    /** Whether a status is a redirect. */
    static boolean isOne(int status) {
        return STATUSES.contains(status);
    }

    /** Where an answer leads: with 307 and 308 a POST stays a POST. */
    static Target follow(FetchRequest request, HttpAnswer answer) {
        String location = answer.header("Location");
        HttpUrl base = HttpUrl.get(request.url());
        HttpUrl target = location == null || base == null ? null : base.resolve(location.strip());
        if (target == null) {
            return nowhere(request, "a redirect to nowhere: " + location);
        }
        URI to;
        try {
            to = new URI(target.newBuilder().fragment(null).build().toString());
        } catch (URISyntaxException e) {
            return nowhere(request, "a redirect to " + location);
        }
        boolean keepsBody = request.isPost() && (answer.status() == 307 || answer.status() == 308);
        FetchRequest next = keepsBody
                ? new FetchRequest(to, request.body(), request.contentType(), request.headers(), request.fresh())
                : new FetchRequest(to, null, null, Map.of(), request.fresh());
        return new Next(next);
    }

    private static Nowhere nowhere(FetchRequest request, String what) {
        return new Nowhere(new Failed(Trouble.REDIRECT, request.url(), what, null));
    }
}
