package kizashi.deliver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that stop the mails of one recipient (RFC 8058). They carry a keyed hash, so that nobody stops another's mails;
 * only a POST may act on them, since scanners open every link of a mail.
 */
public final class UnsubscribeLinks {
    private final URI base;
    private final byte[] secret;

    /**
     * @param base where this Kizashi is reachable
     * @param secret of this home, at least 16 bytes
     */
    public UnsubscribeLinks(URI base, byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret of unsubscribe links needs at least 16 bytes");
        }
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.secret = secret.clone();
    }

    /** {@code https://…/unsubscribe?to=sales%40example.com&key=…}. */
    public URI of(String recipient) {
        return base.resolve(
                "unsubscribe?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8) + "&key=" + key(recipient));
    }

    /** Whether a key belongs to a recipient. */
    public boolean valid(String recipient, String key) {
        return MessageDigest.isEqual(
                key(recipient).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
    }

    private String key(String recipient) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(
                            recipient.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
