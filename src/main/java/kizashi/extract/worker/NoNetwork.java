package kizashi.extract.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/**
 * Takes the worker's way to the network: a document that names an address (an external entity, a linked picture, a remote
 * template) must not make us call it.
 */
final class NoNetwork {
    private static final Set<String> REFUSED = Set.of("http", "https", "ftp", "jrt", "mailto", "jar");

    private NoNetwork() {}

    /** Works for the whole process, once. */
    static void install() {
        URL.setURLStreamHandlerFactory(protocol -> REFUSED.contains(protocol) ? new Refusing() : null);
        ProxySelector.setDefault(new Nowhere());
    }

    /** Refuses to open. */
    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("documents may not fetch anything: " + url.getProtocol());
        }

        @Override
        protected InetAddress getHostAddress(URL url) {
            return InetAddress.getLoopbackAddress();
        }
    }

    /** Sends what would still go out to a port where nobody listens. */
    private static final class Nowhere extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(
                    new Proxy(Proxy.Type.SOCKS, new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // As intended.
        }
    }
}
