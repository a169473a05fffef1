package org.indexus.callcenter.history.journal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.concurrent.OneByOne;
import org.indexus.callcenter.platform.metrics.Gauges;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.runtime.FactListener;
import org.indexus.callcenter.runtime.FloorOpened;
import org.jspecify.annotations.Nullable;

/**
 * Takes the floor's facts and sees that each becomes a row, whatever happens to the database meanwhile. Facts of this
 * node's last life that still lie in its file are written first.
 */
@ApplicationScoped
public class Journal implements FactListener {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    @Resource(lookup = "jdbc/callcentre")
    private DataSource pool;

    @Resource(lookup = Executors.HISTORY)
    private ManagedExecutorService executor;

    @Inject
    private PhoneNumbers numbers;

    @Inject
    private NodeFolder folder;

    @Inject
    private Instance<MetricRegistry> metrics;

    private volatile @Nullable FactWriter writer;
    private volatile LongSupplier epoch = () -> 0;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) throws IOException {
        HistoryTables tables = new HistoryTables(pool, numbers, this::setAside);
        FactWriter starting = new FactWriter(tables, new FactFile(folder.file("facts.jsonl")), new OneByOne(executor));
        executor.execute(starting);
        writer = starting;
    }

    /** Facts belong to the leadership in which they became true. */
    public void underEpoch(LongSupplier current) {
        epoch = current;
    }

    @Override
    public void on(Fact fact) {
        FactWriter running = writer;
        if (running != null && FactJson.isKept(fact)) {
            running.add(new Noted(epoch.getAsLong(), fact));
        }
    }

    /** Completes when all facts so far are in the database, those of an earlier life included. */
    public CompletableFuture<Void> settled() {
        FactWriter running = writer;
        return running == null
                ? CompletableFuture.failedFuture(new IllegalStateException("the journal has not started"))
                : running.settled();
    }

    /** For how long the oldest fact has waited that is not in the database yet; 0 when all are. */
    public double lagSeconds() {
        FactWriter running = writer;
        return running == null ? 0 : running.lagSeconds();
    }

    /** Not when it is made: Payara asks for the health before the application has its metrics. */
    void announce(@Observes FloorOpened opened) {
        Gauges.publish(metrics.get(), "indexus_history_lag_seconds", this::lagSeconds);
    }

    /** Whether facts are in the file that are not in the database, since that was away. */
    public boolean isBehind() {
        FactWriter running = writer;
        return running != null && running.isBehind();
    }

    @PreDestroy
    void stop() {
        FactWriter running = writer;
        if (running == null) {
            return;
        }
        try {
            running.stop().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(Level.ERROR, "the journal did not end in time", late);
        }
    }

    /** For the administrator to look at; nothing reads it back. */
    private void setAside(Noted fact) {
        Path file = folder.file("refused.jsonl");
        try {
            Files.writeString(file, FactJson.write(fact) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
