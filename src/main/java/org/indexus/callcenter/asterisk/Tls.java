package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.indexus.callcenter.platform.security.Authorities;
import org.jspecify.annotations.Nullable;

/** Whom we trust on an encrypted line: the system's authorities, or exactly the one that the administrator gave. */
final class Tls {

    private Tls() {}

    static SSLContext trusting(@Nullable String pem) throws UntrustedCertificate {
        try {
            return pem == null || pem.isBlank() ? SSLContext.getDefault() : only(pem);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new UntrustedCertificate(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static SSLContext only(String pem) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (X509Certificate authority : Authorities.of(pem)) {
            trusted.setCertificateEntry("ca-" + number++, authority);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
