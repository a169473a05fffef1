package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.indexus.callcenter.platform.security.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Where an Asterisk server listens, and how long we wait for it.
 *
 * @param tls for encrypted connections, {@code null} for plain ones
 * @param connect the longest time to a connection
 * @param answer the longest silence while an answer is expected
 */
record ServerAddress(String host, int port, @Nullable SSLContext tls, Duration connect, Duration answer) {

    /** A new connection; throws {@link HttpTimeoutException} when there is none in time. */
    HttpLine connection() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(answer.toMillis()));
            socket.connect(new InetSocketAddress(Addresses.resolve(host), port), Math.toIntExact(connect.toMillis()));
            return new HttpLine(tls == null ? socket : secured(socket, tls));
        } catch (SocketTimeoutException silent) {
            socket.close();
            HttpTimeoutException told = new HttpTimeoutException("Asterisk cannot be reached in time");
            told.initCause(silent);
            throw told;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private Socket secured(Socket plain, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
