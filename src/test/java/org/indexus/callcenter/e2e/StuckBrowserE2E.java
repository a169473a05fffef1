package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Browsers that read nothing any more: their sockets are closed, and nobody else waits for them. */
class StuckBrowserE2E {

    /** More than the threads that write frames: if a write could block, the last of them would stop everybody. */
    private static final int STUCK = 6;

    private static final int REPLY = 7000;

    @Test
    void aSocketThatNobodyReadsIsClosedAndHarmsNobody() throws IOException {
        try (Story story = Story.on("22")) {
            var lively = story.agent();
            AgentDesk desk = story.desk(lively);
            List<Story.Agent> agents = new ArrayList<>();
            List<Stuck> stuck = new ArrayList<>();
            for (int number = 0; number < STUCK; number++) {
                var agent = story.agent();
                agents.add(agent);
                stuck.add(story.join(new Stuck(story.product().url(), agent.person().token())));
            }
            Eventually.until(
                    "all are closed by the server",
                    Duration.ofSeconds(90),
                    () -> {
                        stuck.forEach(Stuck::askForALongAnswer);
                        long asked = System.nanoTime();
                        assertThat(desk.become("BREAK", "LUNCH").getString("type")).isEqualTo("ok");
                        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
                        return agents.stream().noneMatch(agent -> isConnected(story, agent));
                    });
        }
    }

    private static boolean isConnected(Story story, Story.Agent agent) {
        return story.admin().get("/agents/" + agent.id()).object().getBoolean("connected");
    }

    /** A WebSocket client by hand that never reads. */
    private static final class Stuck implements AutoCloseable {
        private final Socket socket = new Socket();
        private final DataOutputStream out;
        private boolean broken;

        Stuck(String url, String token) throws IOException {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(url).getPort()), 5000);
            out = new DataOutputStream(socket.getOutputStream());
            String handshake = String.join(
                    "\r\n",
                    "GET /ws/inbound-calls HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Authorization: Bearer " + token,
                    "",
                    "");
            out.write(handshake.getBytes(StandardCharsets.US_ASCII));
        }

        /** A long mark comes back in the answer; ten a look are below what the server calls a flood. */
        void askForALongAnswer() {
            byte[] text = ("{\"type\":\"pong\",\"ref\":\"" + "x".repeat(REPLY) + "\"}").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int message = 0; !broken && message < 3; message++) {
                    out.writeByte(0x81);
                    out.writeByte(0x80 | 126);
                    out.writeShort(text.length);
                    out.writeInt(0); // the mask that changes nothing
                    out.write(text);
                }
                out.flush();
            } catch (IOException closedByTheServer) {
                broken = true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
