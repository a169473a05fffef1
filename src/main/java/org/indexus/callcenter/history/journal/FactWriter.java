package org.indexus.callcenter.history.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings facts into the database, or into the file while that is away.
 *
 * <pre>
 * home   -- the database refuses, or is silent for a second           --> away (to the file, at once)
 * away   -- a write has come to its end                                  --> behind (to the database again, the file beside)
 * behind -- the database refuses or is silent                            --> away
 * behind -- every line of the file has been written into the database    --> home
 * </pre>
 *
 * The order in which facts reach the tables does not matter, so that those in the file hold up nobody. A write whose outcome is unknown is repeated: the tables take each fact once. One thread runs it; writes to the database
 * go through a second one, so that a database that hangs does not keep facts in memory.
 */
final class FactWriter implements Runnable {

    /** Writes facts into the database in one transaction. */
    interface Tables {
        void write(List<Noted> facts) throws SQLException;
    }

    private static final Logger LOG = System.getLogger(FactWriter.class.getName());
    private static final int IN_MEMORY = 100_000;

    /** So few that a database that works, however hard the machine is pressed, does them within the patience. */
    private static final int AT_ONCE = 200;

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long BREATHER_MILLIS = 250;
    private static final long TICK_MILLIS = 50;

    /** What follows within this time goes into the same transaction: a call's first facts come in bursts. */
    private static final long GATHER_MILLIS = 20;

    /** A busy floor's facts gather for longer: most that is told of a call then goes into its row at once. */
    private static final long GATHER_BUSY_MILLIS = 100;

    private static final int BUSY = 20;

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Tables tables;
    private final FactFile file;
    private final Executor database;
    private final BlockingQueue<Noted> queue = new LinkedBlockingQueue<>(IN_MEMORY);
    private final Unwritten unwritten;
    private final AtomicLong dropped = new AtomicLong();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private final List<Noted> inHand = new ArrayList<>();
    private @Nullable Write inFlight;
    private FactFile.@Nullable Batch fromFile;
    private long retryAt;
    private boolean away;
    private boolean busy;
    private volatile boolean stopping;

    FactWriter(Tables tables, FactFile file, Executor database) {
        this.tables = tables;
        this.file = file;
        this.database = database;
        this.away = !file.isEmpty();
        this.unwritten = new Unwritten(away);
    }

    /** Never blocks. The queue is full only when neither database nor disk has taken anything for very long. */
    void add(Noted noted) {
        unwritten.add();
        if (!queue.offer(noted)) {
            drop();
        }
    }

    private void drop() {
        unwritten.drop();
        if (dropped.getAndIncrement() % 1000 == 0) {
            LOG.log(
                    Level.ERROR,
                    "no room for facts: {0} dropped so far; neither database nor disk takes them",
                    dropped);
        }
    }

    /** Completes when everything added so far, and the file, is in the database. */
    CompletableFuture<Void> settled() {
        return unwritten.settled();
    }

    /** Whether facts are in the file that are not in the database. Any thread. */
    boolean isBehind() {
        return unwritten.isInFile();
    }

    /** For how long the oldest fact has waited that is not in the database yet; 0 when all are. Any thread. */
    double lagSeconds() {
        return unwritten.lagSeconds();
    }

    /** Ends {@link #run}; what is still in memory goes to the database or the file before. */
    CompletableFuture<Void> stop() {
        stopping = true;
        return ended;
    }

    @Override
    public void run() {
        try {
            while (!stopping || !queue.isEmpty() || !inHand.isEmpty()) {
                turn();
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } finally {
            keepTheRest();
            ended.complete(null);
        }
    }

    private void turn() throws InterruptedException {
        try {
            take();
            keep();
            readBack();
            unwritten.turnEnded();
        } catch (IOException refused) {
            LOG.log(Level.ERROR, "cannot use the file for facts; they stay in memory", refused);
            TimeUnit.MILLISECONDS.sleep(BREATHER_MILLIS);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "writing facts failed", bug);
            TimeUnit.MILLISECONDS.sleep(BREATHER_MILLIS);
        }
    }

    private void take() throws InterruptedException {
        if (!inHand.isEmpty()) {
            return;
        }
        Noted first = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            inHand.add(first);
            if (!isBehind() && !stopping) {
                unwritten.gather(busy ? GATHER_BUSY_MILLIS : GATHER_MILLIS);
            }
            queue.drainTo(inHand, AT_ONCE - 1);
            busy = inHand.size() >= BUSY;
        }
    }

    private void keep() throws IOException, InterruptedException {
        if (inHand.isEmpty()) {
            return;
        }
        if (away || !writeNow()) {
            away = true;
            unwritten.inFile(true);
            file.append(inHand);
        }
        unwritten.kept(inHand.size());
        inHand.clear();
    }

    private boolean writeNow() throws InterruptedException {
        Write write = Write.begin(List.copyOf(inHand), tables, database);
        if (!write.isOverWithin(PATIENCE_MILLIS)) {
            LOG.log(Level.WARNING, "the database is silent: facts go to a file");
            inFlight = write;
            return false;
        }
        Throwable failure = write.failure();
        if (failure != null) {
            LOG.log(Level.WARNING, "the database is away: facts go to a file: {0}", failure.getMessage());
            retryAt = System.nanoTime() + RETRY_NANOS;
        }
        return failure == null;
    }

    /** One step of bringing the file into the database; waits only for a database that answers. */
    private void readBack() throws IOException, InterruptedException {
        if (!isBehind() || (inFlight != null && !inFlight.isOver())) {
            return;
        }
        if (inFlight != null) {
            landed(inFlight);
        }
        if (file.isEmpty()) {
            unwritten.inFile(false);
            LOG.log(Level.INFO, "the database is back: all facts are in it");
        } else if (System.nanoTime() - retryAt >= 0) {
            fromFile = file.next();
            inFlight = Write.begin(fromFile.facts(), tables, database);
            if (!away && inFlight.isOverWithin(PATIENCE_MILLIS)) {
                landed(inFlight);
            } else {
                away = true;
            }
        }
    }

    private void landed(Write write) throws IOException {
        inFlight = null;
        FactFile.Batch batch = fromFile;
        fromFile = null;
        away = write.failure() != null;
        if (away) {
            retryAt = System.nanoTime() + RETRY_NANOS;
        } else if (batch != null) {
            file.done(batch);
        }
    }

    /** At the end, or when the server interrupts us: whatever is in memory goes to the disk. */
    private void keepTheRest() {
        queue.drainTo(inHand);
        try (file) {
            if (!inHand.isEmpty()) {
                file.append(inHand);
            }
        } catch (IOException refused) {
            LOG.log(Level.ERROR, "lost " + inHand.size() + " facts at the end", refused);
        }
        unwritten.giveUp();
    }
}
