package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.indexus.callcenter.platform.security.Addresses;

/** Finds out what a port speaks, when it does not speak what we expected. */
record TlsProbe(String host, int port) {

    private static final int PATIENCE_MILLIS = 2_000;

    boolean speaksTls() {
        try (Socket plain = connect();
                SSLSocket socket = (SSLSocket)
                        ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true)) {
            socket.startHandshake();
            return true;
        } catch (IOException failed) {
            return isAboutCertificate(failed);
        }
    }

    boolean speaksPlainHttp() {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET /ari/asterisk/info HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), US_ASCII).equals("HTTP/");
        } catch (IOException failed) {
            return false;
        }
    }

    /** Whether an encrypted line failed because of whom the other side says to be, not of what it speaks. */
    static boolean isAboutCertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                return true;
            }
        }
        return false;
    }

    /** The innermost reason, in the words of the JDK where we have none. */
    static String reason(Throwable failure) {
        String reason = "The certificate is not trusted";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "The certificate of Asterisk has expired (" + cause.getMessage() + ")";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "The certificate of Asterisk is not valid yet (" + cause.getMessage()
                        + "); are the clocks right?";
            }
            if (cause instanceof CertificateException || cause instanceof SSLException) {
                reason = "The certificate is not trusted: " + cause.getMessage();
            }
        }
        return reason;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(Addresses.resolve(host), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
