package kizashi.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a home: the defaults of the jar ({@code kizashi/config/defaults.yml}, which explains each), over which
 * {@code config/kizashi.yml} is laid. Read by {@link SettingsFiles}.
 *
 * @param contact how the owner of a site reaches whoever runs this; empty means that nothing beyond loopback is fetched
 * @param operator the company
 * @param language {@code ja} or {@code en}
 */
public record Settings(
        String contact,
        String operator,
        String language,
        Crawl crawl,
        Extract extract,
        Digest digest,
        Mail mail,
        Serve serve) {

    /** How to fetch. */
    public record Crawl(
            int gapSeconds,
            int requestsPerSource,
            int parallelHosts,
            String proxy,
            String proxyUser,
            String certificateAuthority) {}

    /** Bounds for reading one file. */
    public record Extract(int seconds, int memoryMb) {}

    /** What a digest holds. */
    public record Digest(int items, boolean whenEmpty, int quietDays, String baseUrl) {}

    /** The mail server; no mail is sent while {@code host} is empty. */
    public record Mail(String host, int port, String user, String from, String security) {

        /** Whether mails can be sent. */
        public boolean configured() {
            return !host.isBlank();
        }
    }

    /** The web server. */
    public record Serve(String bind, int port) {}

    /**
     * What must not stand in a versioned file: {@code config/secrets.yml}, or the environment variables
     * {@code KIZASHI_MAIL_PASSWORD} and {@code KIZASHI_PROXY_PASSWORD}.
     */
    public record Secrets(
            @JsonProperty("mailPassword") @Nullable String mailPassword,
            @JsonProperty("proxyPassword") @Nullable String proxyPassword) {}

    /** One line of {@code config show}: a key, its value, and whether the home says so. */
    public record Shown(String key, String value, boolean fromHome) {}

    /** The languages of screens. */
    public static final List<String> LANGUAGES = List.of("ja", "en");
}
