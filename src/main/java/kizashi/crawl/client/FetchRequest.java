package kizashi.crawl.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param url http or https
 * @param body of a POST; null for a GET
 * @param contentType of the body
 * @param headers more headers, such as {@code Referer} or {@code X-CSRF-TOKEN}
 * @param fresh whether the server must be asked even where an unfinished run has this page already, and without a condition:
 *     for pages that carry a session or a rotating code
 */
public record FetchRequest(
        URI url, byte @Nullable [] body, @Nullable String contentType, Map<String, String> headers, boolean fresh) {

    /** Keeps its own copy of the headers. */
    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET. */
    public static FetchRequest get(URI url) {
        return new FetchRequest(url, null, null, Map.of(), false);
    }

    /** A POST of a form, percent-encoded in the charset that the vendor speaks; the fields in this order. */
    public static FetchRequest form(URI url, List<Map.Entry<String, String>> fields, Charset charset) {
        String text = fields.stream()
                .map(f -> URLEncoder.encode(f.getKey(), charset) + "=" + URLEncoder.encode(f.getValue(), charset))
                .collect(Collectors.joining("&"));
        return new FetchRequest(
                url, text.getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded", Map.of(), false);
    }

    /** The same, always from the server. */
    public FetchRequest asFresh() {
        return new FetchRequest(url, body, contentType, headers, true);
    }

    /** The same with one more header. */
    public FetchRequest with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new FetchRequest(url, body, contentType, more, fresh);
    }

    /** Whether this is a POST. */
    public boolean isPost() {
        return body != null;
    }

    /**
     * The address under which it is archived. Two POSTs to one address differ in their bodies, so the body is part of it, as
     * web archives do it ({@code __wb_method=POST}).
     */
    public URI archiveUrl() {
        if (body == null) {
            return url;
        }
        String form = "application/x-www-form-urlencoded".equals(contentType)
                ? new String(body, StandardCharsets.US_ASCII)
                : "__wb_post_data=" + kizashi.model.DocumentKeys.sha256(body);
        String plain = url.toString();
        return URI.create(plain + (plain.contains("?") ? "&" : "?") + "__wb_method=POST&" + form);
    }
}
