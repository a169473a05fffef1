package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one WebSocket, as a client of Asterisk sees them (RFC 6455, section 5): text messages, whole or in parts, pings and the
 * closing. Read by one thread; pings and the goodbye may come from others.
 */
final class WebSocketFrames {

    private static final int LAST_PART = 0x80;
    private static final int EXTENSIONS = 0x70;
    private static final int KIND = 0x0f;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int LONGEST_CONTROL = 125;

    /** Bytes; the longest event of Asterisk that was seen had 20,000. */
    private static final int LONGEST_MESSAGE = 1 << 24;

    private static final short NORMAL = 1000;

    private final DataInputStream in;
    private final OutputStream out;
    private final Runnable heard;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private boolean inParts;
    private boolean goodbye;

    /** @param heard called for each frame that comes, whatever it is */
    WebSocketFrames(InputStream in, OutputStream out, Runnable heard) {
        this.in = new DataInputStream(in);
        this.out = out;
        this.heard = heard;
    }

    /** The next text message; {@code null} when the server has said goodbye, which is answered. Blocks. */
    @Nullable
    String next() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] content = content(first);
            heard.run();
            switch (first & KIND) {
                case TEXT, CONTINUATION -> {
                    String whole = text(first, content);
                    if (whole != null) {
                        return whole;
                    }
                }
                case PING -> send(PONG, content);
                case PONG -> {}
                case CLOSE -> {
                    sayGoodbye();
                    return null;
                }
                default -> throw new ProtocolException("A frame of unknown kind " + (first & KIND));
            }
        }
    }

    private @Nullable String text(int first, byte[] content) throws IOException {
        boolean begins = (first & KIND) == TEXT;
        boolean last = (first & LAST_PART) != 0;
        if (begins == inParts) {
            throw new ProtocolException(begins ? "A message within a message" : "A part of no message");
        }
        if (begins && last) {
            return new String(content, UTF_8);
        }
        if (parts.size() + content.length > LONGEST_MESSAGE) {
            throw new ProtocolException("A message is too long");
        }
        parts.writeBytes(content);
        inParts = !last;
        if (inParts) {
            return null;
        }
        String whole = parts.toString(UTF_8);
        parts.reset();
        return whole;
    }

    private byte[] content(int first) throws IOException {
        int second = in.readUnsignedByte();
        if ((first & EXTENSIONS) != 0 || (second & MASKED) != 0) {
            throw new ProtocolException("A frame as no server sends it");
        }
        long length = second & LENGTH;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        boolean control = (first & KIND) >= CLOSE;
        if (length < 0
                || length > (control ? LONGEST_CONTROL : LONGEST_MESSAGE)
                || (control && (first & LAST_PART) == 0)) {
            throw new ProtocolException("A frame of " + length + " bytes");
        }
        byte[] content = new byte[(int) length];
        in.readFully(content);
        return content;
    }

    /** Asks whether the other side is there. */
    void ping() throws IOException {
        send(PING, new byte[0]);
    }

    /** Asks the other side to close, or answers that; once. */
    void sayGoodbye() throws IOException {
        synchronized (out) {
            if (goodbye) {
                return;
            }
            goodbye = true;
        }
        send(CLOSE, ByteBuffer.allocate(Short.BYTES).putShort(NORMAL).array());
    }

    /** Masked, as what a client sends must be; the mask is no secret. */
    private void send(int kind, byte[] content) throws IOException {
        byte[] mask = new byte[Integer.BYTES];
        ThreadLocalRandom.current().nextBytes(mask);
        ByteBuffer frame = ByteBuffer.allocate(2 + mask.length + content.length)
                .put((byte) (LAST_PART | kind))
                .put((byte) (MASKED | content.length))
                .put(mask);
        for (int i = 0; i < content.length; i++) {
            frame.put((byte) (content[i] ^ mask[i % mask.length]));
        }
        synchronized (out) {
            out.write(frame.array());
            out.flush();
        }
    }
}
