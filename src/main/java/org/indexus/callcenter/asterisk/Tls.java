package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom we trust on an encrypted line: the system's authorities, or exactly the one that the administrator gave. */
final class Tls {

    private Tls() {}

    static SSLContext trusting(@Nullable String pem) throws UntrustedCertificate {
        try {
            return pem == null || pem.isBlank() ? SSLContext.getDefault() : only(pem);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new UntrustedCertificate("The CA certificate cannot be read: " + unusable.getMessage(), unusable);
        }
    }

    private static SSLContext only(String pem) throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> authorities = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.strip().getBytes(US_ASCII)));
        if (authorities.isEmpty()) {
            throw new IOException("there is no certificate in it");
        }
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            trusted.setCertificateEntry("ca-" + number++, authority);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
