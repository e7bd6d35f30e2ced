package kizashi.crawl.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange by OkHttp, with everything switched off that would make a second one by itself: redirects, retries,
 * racing of addresses. The address check was made before; the connection uses exactly the addresses that were checked.
 */
final class Transport {
    private static final String RETRY_AFTER = "Retry-After";
    /** What {@link #RETRY_AFTER} is called between OkHttp, which would obey "0" by itself, and us. */
    static final String KEPT_RETRY_AFTER = "X-Kept-Retry-After";

    private final OkHttpClient base;
    private final @Nullable String proxyHost;

    Transport(CrawlSettings settings) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .connectionPool(new ConnectionPool(64, 30, TimeUnit.SECONDS))
                .connectionSpecs(
                        List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                .connectTimeout(settings.deadline())
                .readTimeout(settings.deadline())
                .writeTimeout(settings.deadline())
                .callTimeout(settings.deadline())
                .addNetworkInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    String after = response.header(RETRY_AFTER);
                    return after == null
                            ? response
                            : response.newBuilder()
                                    .removeHeader(RETRY_AFTER)
                                    .header(KEPT_RETRY_AFTER, after)
                                    .build();
                });
        CrawlSettings.ProxyServer proxy = settings.proxy();
        proxyHost = proxy == null ? null : proxy.host();
        if (proxy == null) {
            builder.proxy(Proxy.NO_PROXY);
        } else {
            builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
            if (proxy.user() != null) {
                String login = Credentials.basic(proxy.user(), proxy.password() == null ? "" : proxy.password());
                builder.proxyAuthenticator(
                        (route, response) -> response.request().header("Proxy-Authorization") != null
                                ? null
                                : response.request()
                                        .newBuilder()
                                        .header("Proxy-Authorization", login)
                                        .build());
            }
        }
        if (settings.certificateAuthority() != null) {
            CompanyTrust.install(builder, settings.certificateAuthority());
        }
        base = builder.build();
    }

    /**
     * Makes one request. The caller closes the response, whose body is still to be read; the deadline holds until then.
     *
     * @param addresses that were checked; empty behind a proxy that resolves names itself
     */
    Response send(Request request, List<InetAddress> addresses) throws IOException {
        OkHttpClient client = addresses.isEmpty()
                ? base
                : base.newBuilder().dns(new Pinned(addresses, proxyHost)).build();
        return client.newCall(request).execute();
    }

    /** A record, so that two requests to the same addresses can share a connection. */
    private record Pinned(
            List<InetAddress> addresses, @Nullable String proxyHost) implements Dns {
        @Override
        public List<InetAddress> lookup(String hostname) throws UnknownHostException {
            return hostname.equals(proxyHost) ? Dns.SYSTEM.lookup(hostname) : addresses;
        }
    }
}
