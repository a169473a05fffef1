package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A fake Asterisk behind TLS, with a certificate that the JDK's keytool has just made for 127.0.0.1. */
final class TlsPort {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Map<String, KeyStore> MADE = new ConcurrentHashMap<>();

    /** As keytool's -startdate; good for three days. */
    private static final String YESTERDAY = "-1d";

    private static final String LAST_WEEK = "-7d";

    private TlsPort() {}

    static FakeAsterisk asterisk() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(YESTERDAY), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new FakeAsterisk(
                "22.10.1",
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** The certificate, which is its own authority, as PEM. */
    static String certificate() throws GeneralSecurityException {
        return certificate(YESTERDAY);
    }

    static String expiredCertificate() throws GeneralSecurityException {
        return certificate(LAST_WEEK);
    }

    private static String certificate(String start) throws GeneralSecurityException {
        byte[] certificate = store(start).getCertificate("asterisk").getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static KeyStore store(String start) {
        return MADE.computeIfAbsent(start, TlsPort::make);
    }

    private static KeyStore make(String start) {
        try {
            Path file = Files.createTempDirectory("door-tls").resolve("asterisk.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "asterisk",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=asterisk",
                            "-ext",
                            "SAN=IP:127.0.0.1",
                            "-startdate",
                            start,
                            "-validity",
                            "3",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException(
                        "keytool failed: " + new String(keytool.getInputStream().readAllBytes(), US_ASCII));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            return store;
        } catch (IOException | GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
