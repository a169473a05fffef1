package org.indexus.callcenter.history.journal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One transaction of facts on its way into the database, on a thread that may hang there. */
final class Write {

    private final FutureTask<Void> task;

    private Write(FutureTask<Void> task) {
        this.task = task;
    }

    static Write begin(List<Noted> facts, FactWriter.Tables tables, Executor database) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            tables.write(facts);
            return null;
        });
        database.execute(task);
        return new Write(task);
    }

    boolean isOver() {
        return task.isDone();
    }

    /** Whether it has come to its end, good or bad, within this time. */
    boolean isOverWithin(long millis) throws InterruptedException {
        try {
            task.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException silent) {
            return false;
        } catch (ExecutionException | CancellationException failed) {
            return true;
        }
    }

    /** Why it did not succeed; {@code null} when it did. Only when it is over. */
    @Nullable
    Throwable failure() {
        try {
            task.get();
            return null;
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return shutdown;
        } catch (ExecutionException | CancellationException failed) {
            return failed;
        }
    }
}
