package org.indexus.callcenter.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.function.Consumer;

/** The bare client's event socket: as much of WebSocket as Asterisk speaks. */
final class BareEvents {

    private static final int LAST_PART = 0x80;
    private static final int KIND = 0x0f;
    private static final int CLOSE = 8;
    private static final int LENGTH = 0x7f;

    private final DataInputStream in;

    BareEvents(Socket socket, String path, String authorization) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String status = BareCommands.line(in);
        if (!status.contains(" 101 ")) {
            throw new IOException("no event socket: " + status);
        }
        while (!BareCommands.line(in).isEmpty()) {
            // the other headers say nothing that matters here
        }
    }

    /** Every event, until Asterisk closes the socket. */
    void forEach(Consumer<String> heard) {
        try {
            var whole = new ByteArrayOutputStream();
            for (int first = in.readUnsignedByte(); (first & KIND) != CLOSE; first = in.readUnsignedByte()) {
                whole.write(in.readNBytes(length()));
                if ((first & LAST_PART) != 0) {
                    heard.accept(whole.toString(UTF_8));
                    whole.reset();
                }
            }
        } catch (EOFException closed) {
            System.err.println("Asterisk has closed the event socket");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte() & LENGTH;
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }
}
