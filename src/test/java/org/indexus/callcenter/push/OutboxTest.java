package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final RecordingWire wire = new RecordingWire();
    private final Outbox outbox = new Outbox(wire);

    @Test
    void helloIsTheFirstFrameWhateverWasSaidBefore() {
        outbox.put("error");

        outbox.open("hello");

        assertThat(wire.frames).containsExactly("hello", "error");
    }

    @Test
    void onlyOneFrameIsInFlight() {
        wire.slow = true;
        outbox.open("hello");
        outbox.put("offer");
        outbox.put("offerEnded");

        assertThat(wire.frames).containsExactly("hello");

        wire.finishOne();
        assertThat(wire.frames).containsExactly("hello", "offer");
        wire.finishOne();
        assertThat(wire.frames).containsExactly("hello", "offer", "offerEnded");
    }

    @Test
    void aNewerLengthOfTheQueuesReplacesTheUnsentOne() {
        wire.slow = true;
        outbox.open("hello");
        outbox.putQueues("queues 1");
        outbox.putQueues("queues 2");
        outbox.put("offer");
        wire.finishOne();
        wire.finishOne();

        assertThat(wire.frames).containsExactly("hello", "offer", "queues 2");
    }

    @Test
    void moreThan256UnsentFramesCloseTheSocket() {
        wire.slow = true;
        outbox.open("hello");
        IntStream.range(0, Outbox.LIMIT).forEach(n -> outbox.put("offer " + n));
        assertThat(outbox.isClosed()).isFalse();

        outbox.put("one too many");

        assertThat(wire.closedWith).isEqualTo(1013);
        assertThat(wire.frames).containsExactly("hello");
    }

    @Test
    void aFastSocketTakesAnyNumberOfFrames() {
        outbox.open("hello");
        IntStream.range(0, 10_000).forEach(n -> outbox.put("offer"));

        assertThat(outbox.isClosed()).isFalse();
        assertThat(wire.frames).hasSize(10_001);
    }

    @Test
    void nothingIsSentAfterTheClose() {
        outbox.open("hello");
        outbox.close(1008, "enough");
        outbox.put("offer");
        outbox.putQueues("queues");

        assertThat(wire.frames).containsExactly("hello");
    }

    @Test
    void saysWhenAFrameWasTaken() {
        wire.slow = true;
        outbox.open("hello");
        boolean[] written = {false};
        outbox.put("offer", () -> written[0] = true);
        wire.finishOne();
        assertThat(written[0]).isFalse();

        wire.finishOne();
        assertThat(written[0]).isTrue();
    }

    @Test
    void aFailedWriteClosesTheSocket() {
        wire.slow = true;
        outbox.open("hello");

        wire.unfinished.remove().accept(new IOException("reset"));

        assertThat(outbox.isClosed()).isTrue();
    }
}
