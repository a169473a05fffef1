package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 connection that is kept, for one request at a time. Blocks; used by one thread at a time. */
final class HttpLine implements Closeable {

    private static final int LONGEST_LINE = 16_384;
    private static final int LONGEST_BODY = 1 << 26;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FINAL = 200;

    private final Socket socket;
    private final Limited limited;
    private final InputStream in;
    private boolean kept = true;
    private long usedAt;

    HttpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.limited = new Limited(socket.getInputStream());
        this.in = new BufferedInputStream(limited);
    }

    /** A server that sends a byte now and then is never silent: the whole answer has its time and not only each piece. */
    private static final class Limited extends FilterInputStream {

        private static final long WHOLE_NANOS = Duration.ofSeconds(30).toNanos();

        private long begun = System.nanoTime();
        private boolean endless;

        Limited(InputStream in) {
            super(in);
        }

        void begin() {
            begun = System.nanoTime();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (!endless && System.nanoTime() - begun > WHOLE_NANOS) {
                throw new SocketTimeoutException("The answer takes too long");
            }
            return super.read(bytes, from, length);
        }
    }

    /** Sends a whole request and reads the whole answer. After an exception the connection is of no use. */
    AriReply exchange(byte[] request) throws IOException {
        limited.begin();
        socket.getOutputStream().write(request);
        String status = line();
        while (statusOf(status) < FIRST_FINAL) { // 100 Continue and its like
            headers();
            status = line();
        }
        Map<String, String> headers = headers();
        String body = new String(body(statusOf(status), headers), UTF_8);
        kept = kept
                && status.startsWith("HTTP/1.1")
                && !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        usedAt = System.nanoTime();
        return new AriReply(
                statusOf(status), headers.getOrDefault("server", ""), headers.getOrDefault("date", ""), body);
    }

    /**
     * Sends a request to make a WebSocket of this connection, and reads the answer. After 101 the connection speaks frames, with no limit
     * of time; after anything else, which is thrown as {@link NotUpgraded}, it is of no use.
     *
     * @param accept what a server that understands the request answers as Sec-WebSocket-Accept
     */
    void upgrade(byte[] request, String accept) throws IOException {
        limited.begin();
        socket.getOutputStream().write(request);
        int status = statusOf(line());
        Map<String, String> headers = headers();
        if (status != SWITCHING_PROTOCOLS) {
            throw new NotUpgraded(status);
        }
        if (!accept.equals(headers.get("sec-websocket-accept"))) {
            throw new ProtocolException("Who answered knows no WebSocket");
        }
        limited.endless = true;
        socket.setSoTimeout(0);
    }

    /** The server wants no WebSocket on this address. */
    static final class NotUpgraded extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        NotUpgraded(int status) {
            super("HTTP " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** What the server sends, after {@link #upgrade}. */
    InputStream in() {
        return in;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** Our end's address. */
    String ownAddress() {
        return socket.getLocalAddress().getHostAddress();
    }

    /** Whether the server keeps the connection for another request. */
    boolean isKept() {
        return kept;
    }

    /** When the last answer was read, in {@link System#nanoTime}. */
    long usedAt() {
        return usedAt;
    }

    private static int statusOf(String line) throws IOException {
        if (!line.startsWith("HTTP/1.") || line.length() < 12) {
            throw new ProtocolException("This is no HTTP: " + line);
        }
        try {
            return Integer.parseInt(line.substring(9, 12));
        } catch (NumberFormatException rubbish) {
            throw new IOException("This is no HTTP: " + line, rubbish);
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            kept = false; // the end of the body is the end of the connection
            return in.readNBytes(LONGEST_BODY);
        }
        return exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int length = chunk(); length > 0; length = chunk()) {
            whole.writeBytes(exactly(length));
            line();
            number(Integer.toString(whole.size()), 10);
        }
        headers();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        String line = line();
        int extension = line.indexOf(';');
        return number(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number < 0 || number > LONGEST_BODY) {
                throw new ProtocolException("No answer of Asterisk is so long: " + text);
            }
            return number;
        } catch (NumberFormatException rubbish) {
            throw new IOException("This is no length: " + text, rubbish);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Asterisk closed the connection");
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("A line of the answer is too long");
            }
            line.append((char) c);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /** The head of a request and its body as they go over the line. */
    static byte[] request(String head, String body) {
        byte[] content = body.getBytes(UTF_8);
        byte[] start = (head + "Content-Length: " + content.length + "\r\n\r\n").getBytes(ISO_8859_1);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
