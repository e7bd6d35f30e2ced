package kizashi.crawl.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From names to addresses. Asked once for each request; the connection then uses these very addresses and no others. */
@FunctionalInterface
public interface Resolver {
    /** The machine's own. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * The addresses of a host, at least one.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
