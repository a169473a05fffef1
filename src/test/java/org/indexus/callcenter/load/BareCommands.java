package org.indexus.callcenter.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The bare client's commands to Asterisk, by kept connections, as many as there are commands at a time. */
final class BareCommands {

    /** What a connection has heard last may be the end: Asterisk closes those that nobody used for 15 s. */
    private static final long USABLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private final String authorization;
    private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            new ThreadPoolExecutor(4, 500, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), BareCommands::daemon);

    private record Kept(Socket socket, InputStream in, long usedAt) {}

    BareCommands(int port, String user, String password) {
        this.port = port;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    String authorization() {
        return authorization;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "command");
        thread.setDaemon(true);
        return thread;
    }

    /** What concerns the same channel or bridge happens in the order in which it was asked for. */
    void oneByOne(String object, Consumer<String> work) {
        last.compute(
                object,
                (same, before) -> before == null
                        ? CompletableFuture.runAsync(() -> work.accept(same), workers)
                        : before.handleAsync((done, failed) -> null, workers).thenRun(() -> work.accept(same)));
    }

    /** Sends and waits; the status. */
    int now(String method, String path, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head = method + " " + (path.startsWith("/ari") ? path : "/ari" + path)
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n" + body;
        try {
            Kept line = take();
            line.socket.getOutputStream().write(head.getBytes(UTF_8));
            int status = answer(line.in);
            idle.push(new Kept(line.socket, line.in, System.nanoTime()));
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept take() throws IOException {
        for (Kept line = idle.poll(); line != null; line = idle.poll()) {
            if (System.nanoTime() - line.usedAt < USABLE_NANOS) {
                return line;
            }
            line.socket.close();
        }
        Socket socket = open();
        return new Kept(socket, new BufferedInputStream(socket.getInputStream()), 0);
    }

    /** A new connection to Asterisk. */
    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    /** One line of a head, without its end. */
    static String line(InputStream in) throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Asterisk closed the connection");
            }
            if (c != '\r' && length < line.length) {
                line[length++] = (byte) c;
            }
        }
        return new String(line, 0, length, ISO_8859_1);
    }
}
