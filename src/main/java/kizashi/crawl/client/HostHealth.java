package kizashi.crawl.client;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.model.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** What answers say of how a host fares, and how long it is left alone; remembered across restarts. */
final class HostHealth {
    /** So many server errors in a row, and the host is left alone. */
    private static final int ERRORS_IN_A_ROW = 3;

    private final HostMemory memory;
    private final Clock clock;
    private final RandomGenerator random = new Random();

    HostHealth(HostMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** It answered as it should. */
    void healthy(URI url) {
        memory.healthy(lane(url));
    }

    /** When it may be asked again; null where it never asked for a pause. */
    @Nullable
    Instant notBefore(URI url) {
        return memory.host(lane(url)).notBefore();
    }

    /** What a status that is neither success nor a redirect means. */
    Failed failed(URI url, HttpAnswer answer) {
        int status = answer.status();
        String said = "status " + status + " " + answer.statusText();
        return switch (status) {
            case 429, 503 -> backOff(url, answer.header("Retry-After"), Trouble.BUSY, said);
            case 404, 410 -> new Failed(Trouble.GONE, url, said, null);
            case 401, 403 -> new Failed(Trouble.FORBIDDEN, url, said, null);
            case 407 -> new Failed(Trouble.PROXY, url, said, null);
            default ->
                status >= 500
                        ? serverError(url, said, answer.header("Retry-After"))
                        : new Failed(Trouble.HTTP, url, said, null);
        };
    }

    /** One server error concerns one page; several in a row concern the server. */
    private Failed serverError(URI url, String said, @Nullable String retryAfter) {
        int failures = memory.host(lane(url)).failures() + 1;
        if (failures >= ERRORS_IN_A_ROW || retryAfter != null) {
            return backOff(url, retryAfter, Trouble.BUSY, said + "（" + failures + " 回続けて）");
        }
        memory.failed(lane(url), failures, null, said);
        return new Failed(Trouble.SERVER, url, said, null);
    }

    /**
     * Leaves the host alone.
     *
     * @param retryAfter the header of that name; null where it was not sent
     * @param said what the host said
     */
    Failed backOff(URI url, @Nullable String retryAfter, Trouble trouble, String said) {
        int failures = memory.host(lane(url)).failures() + 1;
        Instant until = BackOff.until(retryAfter, failures, clock.instant(), random);
        memory.failed(lane(url), failures, until, said);
        return new Failed(trouble, url, said, until);
    }

    /** Counts that a host was not reached; several times in a row concern the host. */
    FetchResult afterTrouble(FetchResult problem) {
        if (problem instanceof Failed f
                && (f.trouble() == Trouble.CONNECT || f.trouble() == Trouble.TIMEOUT)
                && f.retryAt() == null) {
            int failures = memory.host(lane(f.url())).failures() + 1;
            if (failures >= ERRORS_IN_A_ROW) {
                return backOff(f.url(), null, f.trouble(), f.detail());
            }
            memory.failed(lane(f.url()), failures, null, f.detail());
        }
        return problem;
    }

    private static String lane(URI url) {
        return "host:" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }
}
