package kizashi.crawl.client;

import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The client with other address rules, so that a test can have a public server on this machine; closed to the program. */
public final class ClientOfTests {
    private ClientOfTests() {}

    /** Why an address must not be connected to, or null. */
    @FunctionalInterface
    public interface Rules {
        @Nullable
        String refuse(InetAddress address, boolean loopbackAllowed);
    }

    public static PoliteClient with(
            Rules rules,
            CrawlSettings settings,
            HostMemory memory,
            ResponseStore store,
            Clock clock,
            Resolver resolver) {
        return new PoliteClient(settings, memory, store, clock, resolver, rules::refuse);
    }

    /** The rules as they are shipped. */
    public static @Nullable String shipped(InetAddress address, boolean loopbackAllowed) {
        return AddressRules.refuse(address, loopbackAllowed);
    }
}
