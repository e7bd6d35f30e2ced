package kizashi.crawl.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import kizashi.config.ConfigException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The company's own certificate authorities, beside those that Java knows. */
final class CompanyTrust {
    private CompanyTrust() {}

    static void install(OkHttpClient.Builder builder, Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int n = 0;
            for (X509Certificate known : defaults().getAcceptedIssuers()) {
                store.setCertificateEntry("java-" + n++, known);
            }
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("company-" + n++, own);
            }
            X509TrustManager trust = manager(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            builder.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(
                    pem, 0, "crawl.certificateAuthority", "is no PEM file with certificates: " + e.getMessage());
        }
    }

    private static X509TrustManager defaults() throws GeneralSecurityException {
        return manager(null);
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        List<X509TrustManager> managers = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                managers.add(x509);
            }
        }
        return managers.get(0);
    }
}
