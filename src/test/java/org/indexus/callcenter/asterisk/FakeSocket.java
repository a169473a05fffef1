package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The server's end of one WebSocket. */
final class FakeSocket {

    private static final Logger LOG = System.getLogger(FakeSocket.class.getName());
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;

    private final Socket socket;
    private final OutputStream out;

    FakeSocket(Socket socket, OutputStream out) {
        this.socket = socket;
        this.out = out;
    }

    void send(String text) {
        frame(FINAL | TEXT, text.getBytes(UTF_8));
    }

    /** Sends a message in pieces, as a server may. */
    void sendInFragments(String text, int size) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            int to = Math.min(bytes.length, from + size);
            int head = (from == 0 ? TEXT : CONTINUATION) | (to == bytes.length ? FINAL : 0);
            frame(head, Arrays.copyOfRange(bytes, from, to));
        }
    }

    void close(int status) {
        frame(FINAL | CLOSE, new byte[] {(byte) (status >> 8), (byte) status});
    }

    /** Reads until the client goes away; answers pings while awake. */
    void listen(DataInputStream in, BooleanSupplier awake, Runnable closed) throws IOException {
        while (true) {
            int head = in.readUnsignedByte();
            byte[] payload = payload(in);
            if ((head & 15) == CLOSE) {
                closed.run();
                if (awake.getAsBoolean()) {
                    frame(head, payload);
                }
                socket.close();
                return;
            }
            if ((head & 15) == PING && awake.getAsBoolean()) {
                frame(FINAL | PONG, payload);
            }
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 127;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private synchronized void frame(int head, byte[] payload) {
        try {
            ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 4);
            frame.write(head);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else {
                frame.write(126);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            }
            frame.writeBytes(payload);
            out.write(frame.toByteArray());
            out.flush();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The client has gone", gone); // the thread that listens ends by itself
        }
    }
}
