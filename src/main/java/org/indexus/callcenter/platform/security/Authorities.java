package org.indexus.callcenter.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Certificates that an administrator gave as text (PEM), as they are trusted: all of them readable, and none out of date. */
public final class Authorities {

    private Authorities() {}

    /** Throws with a sentence that says what is wrong with them. */
    public static List<X509Certificate> of(String pem) throws CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        for (Certificate each : read(pem)) {
            X509Certificate authority = (X509Certificate) each;
            requireCurrent(authority);
            found.add(authority);
        }
        if (found.isEmpty()) {
            throw new CertificateException("The CA certificate cannot be read: there is no certificate in it");
        }
        return found;
    }

    private static Iterable<? extends Certificate> read(String pem) throws CertificateException {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.strip().getBytes(UTF_8)));
        } catch (CertificateException rubbish) {
            throw new CertificateException("The CA certificate cannot be read: " + rubbish.getMessage(), rubbish);
        }
    }

    private static void requireCurrent(X509Certificate authority) throws CertificateException {
        String name = authority.getSubjectX500Principal().getName();
        try {
            authority.checkValidity();
        } catch (CertificateExpiredException over) {
            throw new CertificateException(
                    "The CA certificate " + name + " expired on " + day(authority.getNotAfter()), over);
        } catch (CertificateNotYetValidException early) {
            throw new CertificateException(
                    "The CA certificate " + name + " is valid only from " + day(authority.getNotBefore()), early);
        }
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
