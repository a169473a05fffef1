package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that says what the test tells it to, bytes and all. */
class HttpLinesTest {

    private static final String CUT = "";
    private static final byte[] REQUEST = HttpLine.request("GET /ari/channels HTTP/1.1\r\nHost: x\r\n", "");

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Queue<Exception> ended = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpLinesTest::daemon);
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private HttpLines lines;

    @BeforeEach
    void start() {
        server = FakeServer.plain();
        threads.execute(this::accept);
        lines = lines(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void aConnectionIsKeptFromOneRequestToTheNext() throws IOException {
        answers.add("HTTP/1.1 200 OK\r\nServer: Asterisk/22.1.0\r\nContent-Length: 5\r\n\r\n[\"a\"]");
        answers.add("HTTP/1.1 204 No Content\r\n\r\n");
        answers.add("HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}");

        assertThat(lines.send(REQUEST)).isEqualTo(new AriReply(200, "Asterisk/22.1.0", "", "[\"a\"]"));
        assertThat(lines.send(REQUEST).status()).isEqualTo(204);
        assertThat(lines.send(REQUEST).status()).isEqualTo(404);
        assertThat(connections).hasValue(1);
    }

    @Test
    void anAnswerInChunksIsPutTogether() throws IOException {
        answers.add(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n[1,\r\nA\r\n2,3,4,5,6]\r\n0\r\nX: y\r\n\r\n");
        answers.add("HTTP/1.1 204 No Content\r\n\r\n");

        assertThat(lines.send(REQUEST).body()).isEqualTo("[1,2,3,4,5,6]");
        assertThat(lines.send(REQUEST).status()).isEqualTo(204);
        assertThat(connections).hasValue(1);
    }

    @Test
    void whatComesBeforeTheFinalAnswerIsPassedOver() throws IOException {
        answers.add("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");

        assertThat(lines.send(REQUEST).status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatTheServerWillCloseIsNotUsedAgain() throws IOException {
        answers.add("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]");
        answers.add("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n[]");
        answers.add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");

        for (int i = 0; i < 3; i++) {
            assertThat(lines.send(REQUEST).body()).isEqualTo("[]");
        }
        assertThat(connections).hasValue(3);
    }

    @Test
    void oneBrokenConnectionTakesTheIdleOnesWithIt() throws IOException {
        List<CompletableFuture<Void>> three = Stream.generate(() -> CompletableFuture.runAsync(this::send, threads))
                .limit(3)
                .toList();
        while (connections.get() < 3) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 3; i++) {
            answers.add("HTTP/1.1 204 No Content\r\n\r\n");
        }
        three.forEach(CompletableFuture::join);
        answers.add(CUT);
        assertThatThrownBy(() -> lines.send(REQUEST)).isInstanceOf(IOException.class);

        answers.add("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(lines.send(REQUEST).status()).isEqualTo(204);
        assertThat(connections).hasValue(4);
    }

    @Test
    void silenceIsATimeOut() {
        lines = lines(Duration.ofMillis(100));
        assertThatThrownBy(() -> lines.send(REQUEST)).isInstanceOf(HttpTimeoutException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 2xx OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2147483647\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n"
            })
    void whatIsNoHttpIsAFailureOfTheConnection(String answer) {
        answers.add(answer);
        assertThatThrownBy(() -> lines.send(REQUEST)).isInstanceOf(IOException.class);
    }

    /** A thread that reads from a socket hears no interrupt. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        return thread;
    }

    private void send() {
        try {
            lines.send(REQUEST);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpLines lines(Duration answer) {
        return new HttpLines(
                new ServerAddress("127.0.0.1", server.getLocalPort(), null, Duration.ofSeconds(5), answer));
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            ended.add(closed);
        }
    }

    /** Answers each request with the next of the answers, and is silent until there is one. */
    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = line.isEmpty() ? answers.take() : null;
                if (CUT.equals(answer)) {
                    return;
                }
                if (answer != null) {
                    socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
                }
            }
        } catch (IOException | InterruptedException gone) {
            ended.add(gone);
        }
    }
}
