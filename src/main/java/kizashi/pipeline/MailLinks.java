package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.deliver.DigestLinks;
import kizashi.deliver.UnsubscribeLinks;
import org.jspecify.annotations.Nullable;

/** The links of a letter: to the pages of this Kizashi, and the one that stops the mails. */
public final class MailLinks {
    private static final int SECRET_BYTES = 32;

    private final Home home;
    private final Settings.Digest settings;

    MailLinks(Home home, Settings settings) {
        this.home = home;
        this.settings = settings.digest();
    }

    /** Those in the letter to a recipient. */
    DigestLinks to(String recipient) {
        URI base = base();
        UnsubscribeLinks unsubscribe = unsubscribe();
        return new DigestLinks(
                base, unsubscribe == null || recipient.equals(Digests.LOCAL) ? null : unsubscribe.of(recipient));
    }

    /** Where this Kizashi is reachable, with a slash at its end; null where that is not configured. */
    private @Nullable URI base() {
        String base = settings.baseUrl().strip();
        return base.isEmpty() ? null : URI.create(base.endsWith("/") ? base : base + "/");
    }

    /** The links that stop the mails; null where no base URL is configured. */
    public @Nullable UnsubscribeLinks unsubscribe() {
        URI base = base();
        return base == null ? null : new UnsubscribeLinks(base, secret());
    }

    private byte[] secret() {
        Path file = home.var().resolve("unsubscribe.key");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                Files.write(file, secret);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
