package kizashi.deliver.mail;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server.
 *
 * @param host its name
 * @param port usually 587
 * @param user who logs in; empty for no login
 * @param password null for no login
 * @param from sender, such as {@code Kizashi <alerts@company.example>}
 * @param security how the connection is protected
 */
public record MailSettings(
        String host, int port, String user, @Nullable String password, String from, Security security) {

    /** How the connection is protected. */
    public enum Security {
        /** Not at all: only for a server on the same machine. */
        NONE,
        /** STARTTLS, required. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + " (" + security + "), from " + from;
    }
}
