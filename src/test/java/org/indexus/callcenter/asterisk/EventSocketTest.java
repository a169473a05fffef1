package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSocketTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] MEBI = new byte[1024 * 1024];

    private ServerSocket listener;
    private Socket asterisk;
    private EventSocket socket;
    private Thread reader;

    @BeforeEach
    void connect() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = new EventSocket(new HttpLine(new Socket(listener.getInetAddress(), listener.getLocalPort())));
        asterisk = listener.accept();
        reader = new Thread(socket, "reader");
        reader.start();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        socket.close();
        asterisk.close();
        listener.close();
        reader.join(PATIENCE.toMillis());
        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    void whatIsWorkedOffMakesRoom() throws Exception {
        for (int message = 0; message < 100; message++) {
            say(MEBI);
            assertThat(socket.poll(PATIENCE).text()).hasSize(MEBI.length);
        }
        assertThat(socket.isAlive()).isTrue();
    }

    @Test
    void theSocketIsGivenUpBeforeTheMemoryIsFull() throws Exception {
        long fits = EventSocket.MOST_WAITING / MEBI.length;
        for (long message = 0; message < fits; message++) {
            say(MEBI);
        }
        say(new byte[] {'x'});
        reader.join(PATIENCE.toMillis());
        for (long message = 0; message < fits; message++) {
            assertThat(socket.poll(PATIENCE).text()).isNotNull();
        }
        EventSocket.Frame end = socket.poll(PATIENCE);
        assertThat(end.text()).as("the end").isNull();
        assertThat(end.reason()).contains("not been worked off");
    }

    @Test
    void theEndSaysWhy() throws Exception {
        asterisk.getOutputStream().write(new byte[] {(byte) 0x88, 0});
        assertThat(socket.poll(PATIENCE).reason()).isEqualTo("Asterisk closed the event socket");
    }

    @Test
    void rubbishEndsIt() throws Exception {
        asterisk.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        assertThat(socket.poll(PATIENCE).reason()).startsWith("The event socket broke");
    }

    private void say(byte[] message) throws IOException {
        OutputStream out = asterisk.getOutputStream();
        out.write(ByteBuffer.allocate(10)
                .put((byte) 0x81)
                .put((byte) 127)
                .putLong(message.length)
                .array());
        out.write(message);
    }
}
