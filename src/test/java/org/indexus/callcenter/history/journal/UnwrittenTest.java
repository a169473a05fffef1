package org.indexus.callcenter.history.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnwrittenTest {

    private final Unwritten unwritten = new Unwritten(false);

    @Test
    void whoAskedIsToldWhenAllThatWasToldBeforeIsKept() {
        unwritten.add();
        CompletableFuture<Void> settled = unwritten.settled();
        unwritten.add();
        unwritten.turnEnded();
        assertThat(settled).isNotDone();
        unwritten.kept(1);
        unwritten.turnEnded();
        assertThat(settled).isCompleted();
    }

    /** Otherwise it waits for the next fact, which at night may come in the morning. */
    @Test
    void aFactThatIsDroppedMeanwhileIsNotWaitedFor() {
        unwritten.add();
        unwritten.add();
        CompletableFuture<Void> settled = unwritten.settled();
        unwritten.drop();
        unwritten.turnEnded();
        assertThat(settled).isNotDone();
        unwritten.kept(1);
        unwritten.turnEnded();
        assertThat(settled).isCompleted();
    }
}
