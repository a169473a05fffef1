package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSocketTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String MEBI = "x".repeat(1024 * 1024);

    private final List<String> asked = new ArrayList<>();
    private final WebSocket socket = (WebSocket) Proxy.newProxyInstance(
            WebSocket.class.getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, arguments) -> {
                asked.add(method.getName());
                return null;
            });
    private final EventSocket reader = new EventSocket();

    @Test
    void partsOfAMessageAreOneFrame() throws InterruptedException {
        reader.onText(socket, "{\"type\":", false);
        reader.onText(socket, "\"StasisStart\"}", true);
        assertThat(reader.poll(AT_ONCE).text()).isEqualTo("{\"type\":\"StasisStart\"}");
        assertThat(reader.poll(AT_ONCE)).isNull();
    }

    @Test
    void whatIsWorkedOffMakesRoom() throws InterruptedException {
        for (int message = 0; message < 100; message++) {
            reader.onText(socket, MEBI, true);
            assertThat(reader.poll(AT_ONCE).text()).hasSize(MEBI.length());
        }
        assertThat(asked).containsOnly("request");
    }

    @Test
    void theSocketIsGivenUpBeforeTheMemoryIsFull() throws InterruptedException {
        long fits = EventSocket.MOST_WAITING / MEBI.length();
        for (long message = 0; message < fits; message++) {
            reader.onText(socket, MEBI, true);
        }
        assertThat(asked).doesNotContain("abort");
        reader.onText(socket, "one more", true);
        assertThat(asked).endsWith("abort");
        for (long message = 0; message < fits; message++) {
            assertThat(reader.poll(AT_ONCE).text()).isNotNull();
        }
        assertThat(reader.poll(AT_ONCE).text()).as("the end").isNull();
    }
}
