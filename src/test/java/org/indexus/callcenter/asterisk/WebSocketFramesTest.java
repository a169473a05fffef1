package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebSocketFramesTest {

    private static final int LAST = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final ByteArrayOutputStream fromServer = new ByteArrayOutputStream();
    private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();
    private final AtomicInteger heard = new AtomicInteger();

    @Test
    void messagesOfAnyLengthAreRead() throws IOException {
        String word = "{\"type\":\"StasisStart\",\"name\":\"Žofia\"}";
        String page = "x".repeat(70_000);
        frame(LAST | TEXT, word).frame(LAST | TEXT, "y".repeat(126)).frame(LAST | TEXT, page);

        WebSocketFrames frames = read();
        assertThat(frames.next()).isEqualTo(word);
        assertThat(frames.next()).hasSize(126);
        assertThat(frames.next()).isEqualTo(page);
        assertThatThrownBy(frames::next).isInstanceOf(EOFException.class);
        assertThat(heard).hasValue(3);
    }

    @Test
    void partsOfAMessageAreOneMessageWhateverComesBetween() throws IOException {
        frame(TEXT, "{\"type\":")
                .frame(LAST | PING, "are you there")
                .frame(CONTINUATION, "\"Stasis")
                .frame(LAST, "Start\"}");

        assertThat(read().next()).isEqualTo("{\"type\":\"StasisStart\"}");
        assertThat(sent()).isEqualTo((char) (LAST | PONG) + "are you there");
    }

    @Test
    void theGoodbyeIsAnsweredOnce() throws IOException {
        frame(LAST | PONG, "").frame(LAST | CLOSE, "\u0003\u00e8");
        WebSocketFrames frames = read();
        assertThat(frames.next()).isNull();
        frames.sayGoodbye();
        assertThat(toServer.toByteArray()).hasSize(2 + 4 + 2).startsWith(LAST | CLOSE, LAST | 2);
    }

    @Test
    void whatNoServerSendsEndsIt() {
        for (byte[] rubbish : new byte[][] {
            {(byte) (LAST | TEXT), (byte) 0x81, 1, 2, 3, 4, 'x' ^ 1}, // masked
            {(byte) (LAST | 0x40 | TEXT), 1, 'x'}, // compressed
            {(byte) (LAST | BINARY), 1, 'x'},
            {(byte) LAST, 1, 'x'}, // a part of nothing
            {TEXT, 1, 'x', (byte) (LAST | TEXT), 1, 'x'}, // a message within a message
            {PING, 0}, // in parts
            {(byte) (LAST | PING), 126, 0, 126}, // too long for what it is
            {(byte) (LAST | TEXT), 127, 0, 0, 0, 0, 1, 0, 0, 1}, // longer than a message may be
            {(byte) (LAST | TEXT), 127, -1, 0, 0, 0, 0, 0, 0, 1}
        }) {
            fromServer.reset();
            fromServer.writeBytes(rubbish);
            assertThatThrownBy(() -> read().next()).as("%s", rubbish).isInstanceOf(ProtocolException.class);
        }
    }

    private WebSocketFrames read() {
        return new WebSocketFrames(
                new ByteArrayInputStream(fromServer.toByteArray()), toServer, heard::incrementAndGet);
    }

    private WebSocketFramesTest frame(int first, String content) throws IOException {
        byte[] bytes = content.equals("\u0003\u00e8") ? new byte[] {3, (byte) 0xe8} : content.getBytes(UTF_8);
        DataOutputStream out = new DataOutputStream(fromServer);
        out.writeByte(first);
        if (bytes.length < 126) {
            out.writeByte(bytes.length);
        } else if (bytes.length < 1 << 16) {
            out.writeByte(126);
            out.writeShort(bytes.length);
        } else {
            out.writeByte(127);
            out.writeLong(bytes.length);
        }
        out.write(bytes);
        return this;
    }

    /** What was sent, without its mask. */
    private String sent() {
        byte[] frame = toServer.toByteArray();
        assertThat(frame[1] & LAST).as("masked").isEqualTo(LAST);
        byte[] plain = new byte[frame.length - 6];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (frame[6 + i] ^ frame[2 + i % 4]);
        }
        return (char) (frame[0] & 0xff) + new String(plain, UTF_8);
    }
}
