package org.indexus.callcenter.asterisk;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way from an Asterisk. Each single read has a time-out, since a stopped Asterisk keeps its sockets open and
 * says nothing: what takes long goes on, what stands still ends.
 */
final class Download implements Closeable {

    private final HttpURLConnection connection;
    private final int status;

    private Download(HttpURLConnection connection) throws IOException {
        this.connection = connection;
        this.status = connection.getResponseCode();
    }

    static Download open(URL address, String authorization, @Nullable SSLContext tls, Duration connect, Duration stall)
            throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
        if (tls != null && connection instanceof HttpsURLConnection secured) {
            secured.setSSLSocketFactory(tls.getSocketFactory());
        }
        connection.setConnectTimeout(Math.toIntExact(connect.toMillis()));
        connection.setReadTimeout(Math.toIntExact(stall.toMillis()));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Authorization", authorization);
        connection.setRequestProperty("Connection", "close");
        return new Download(connection);
    }

    int status() {
        return status;
    }

    /** The file's length; -1 when Asterisk does not say. */
    long length() {
        return connection.getContentLengthLong();
    }

    String type() {
        String type = connection.getContentType();
        return type == null ? "audio/wav" : type;
    }

    /** The file; closing it closes the download. */
    InputStream content() throws IOException {
        return new FilterInputStream(connection.getInputStream()) {
            @Override
            public void close() {
                Download.this.close();
            }
        };
    }

    /** At once: what is left of the file is not waited for. */
    @Override
    public void close() {
        connection.disconnect();
    }
}
