package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Speaks just enough HTTP/1.1 and WebSocket to play Asterisk, a thread for each connection. */
final class FakeServer implements AutoCloseable {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What came in. {@code path} is without the leading slash and without the query. */
    record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {}

    /** What goes out; {@code null} for a connection that is cut without an answer. */
    record Response(int status, String type, String body, boolean isCut) {

        Response(int status, String type, String body) {
            this(status, type, body, false);
        }

        Response cut() {
            return new Response(status, type, body, true);
        }

        static Response json(int status, String body) {
            return new Response(status, "application/json", body);
        }
    }

    /** Plays the server's part. */
    interface Handler {

        @Nullable
        Response answer(Request request) throws InterruptedException;

        /** The status with which an opening WebSocket is refused, or 101. */
        int accepts(Request request);

        void opened(Request request, FakeSocket socket);

        /** The client has closed the socket. */
        void closed(FakeSocket socket);

        /** Whether the server answers pings; a stopped one does not. */
        boolean isAwake();
    }

    FakeServer(Handler handler, ServerSocket socket) {
        this.handler = handler;
        this.server = socket;
        Thread acceptor = new Thread(this::accept, "fake-asterisk");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static ServerSocket plain() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts every connection, without a word. */
    void cut() {
        open.forEach(FakeServer::close);
        open.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "fake-asterisk-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            open.forEach(FakeServer::close);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                if ("websocket".equalsIgnoreCase(request.headers().get("upgrade"))) {
                    upgrade(request, socket, in, out);
                    return;
                }
                Response response = handler.answer(request);
                if (response == null) {
                    return;
                }
                write(out, response);
                if (response.isCut()) {
                    return;
                }
            }
        } catch (IOException | InterruptedException ended) {
            open.remove(socket);
        }
    }

    private static @Nullable Request read(DataInputStream in) throws IOException {
        String first = line(in);
        if (first == null || first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("not HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), UTF_8);
        String[] words = first.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("not HTTP");
        }
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        return new Request(
                words[0],
                decode(path.substring(1)),
                query(mark < 0 ? "" : words[1].substring(mark + 1)),
                headers,
                body);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static void write(OutputStream out, Response response) throws IOException {
        byte[] body = response.body().getBytes(UTF_8);
        String head = "HTTP/1.1 " + response.status() + " X\r\nServer: Asterisk/fake\r\nContent-Type: "
                + response.type() + (response.status() == 204 ? "" : "\r\nContent-Length: " + body.length)
                + "\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        if (response.status() != 204) {
            out.write(body, 0, response.isCut() ? body.length / 2 : body.length);
        }
        out.flush();
    }

    private void upgrade(Request request, Socket socket, DataInputStream in, OutputStream out) throws IOException {
        int status = handler.accepts(request);
        if (status != 101) {
            write(out, Response.json(status, "{\"message\":\"refused\"}"));
            return;
        }
        out.write(
                ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                                + accept(request.headers().getOrDefault("sec-websocket-key", ""))
                                + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
        out.flush();
        FakeSocket frames = new FakeSocket(socket, out);
        handler.opened(request, frames);
        frames.listen(in, handler::isAwake, () -> handler.closed(frames));
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
