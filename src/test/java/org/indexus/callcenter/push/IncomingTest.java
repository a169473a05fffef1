package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingTest {

    private final List<String> messages = new ArrayList<>();
    private final Incoming incoming = new Incoming(messages::add);

    @Test
    void putsThePartsTogether() {
        incoming.onMessage("{\"a\"", false);
        incoming.onMessage(":1}", true);

        assertThat(messages).containsExactly("{\"a\":1}");
    }

    @Test
    void aHugeMessageIsThrownAwayAndTheNextOneIsRead() {
        for (int part = 0; part < 1000; part++) {
            incoming.onMessage("x".repeat(4096), false);
        }
        incoming.onMessage("", true);
        incoming.onMessage("{}", true);

        assertThat(messages).containsExactly(Incoming.TOO_LONG, "{}");
    }
}
