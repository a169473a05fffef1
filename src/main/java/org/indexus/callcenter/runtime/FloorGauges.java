package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.platform.metrics.Gauges;

/**
 * How things stand on the floor, for whoever scrapes: callers waiting, by queue, and agents, by status. A queue that is deleted
 * or renamed takes its series along. The floor is looked at once a second at most, however often it is asked.
 */
@ApplicationScoped
public class FloorGauges {

    private static final String WAITING = "indexus_queue_waiting";
    private static final String LONGEST_WAIT = "indexus_queue_longest_wait_seconds";
    private static final String AGENTS = "indexus_agents";
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Set<String> shown = new HashSet<>();
    private volatile Picture picture = new Picture(Map.of(), Map.of(), Instant.EPOCH, System.nanoTime() - FRESH_NANOS);

    @Inject
    private MetricRegistry metrics;

    @Inject
    private FloorMetrics counters;

    @Inject
    private Inbox inbox;

    /** @param takenNanos of {@link System#nanoTime} */
    private record Picture(Map<String, QueueView> queues, Map<DutyStatus, Long> agents, Instant at, long takenNanos) {}

    void on(@Observes FloorOpened opened) {
        for (DutyStatus status : DutyStatus.values()) {
            Gauges.publish(metrics, AGENTS, () -> agents(status), new Tag("status", status.name()));
        }
        inbox.look(this::draw);
    }

    /** The plan is posted in the same phase; the look that is taken here comes after it, or after the next. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged changed) {
        inbox.look(this::draw);
    }

    private long agents(DutyStatus status) {
        return fresh().agents().getOrDefault(status, 0L);
    }

    private long waiting(String queue) {
        QueueView seen = fresh().queues().get(queue);
        return seen == null ? 0 : seen.waiting().size();
    }

    private double longestWait(String queue) {
        QueueView seen = fresh().queues().get(queue);
        // it grows while nobody looks
        Picture now = picture;
        Instant moment = now.at().plusNanos(System.nanoTime() - now.takenNanos());
        return seen == null || seen.oldest() == null
                ? 0
                : Math.max(0, Duration.between(seen.oldest(), moment).toMillis() / 1000.0);
    }

    /** Waits for a busy floor only a moment: an old picture is better than no figures. */
    private Picture fresh() {
        Picture last = picture;
        if (System.nanoTime() - last.takenNanos() > FRESH_NANOS) {
            try {
                inbox.view().toCompletableFuture().thenAccept(this::draw).get(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException busy) {
                return last;
            }
        }
        return picture;
    }

    private synchronized void draw(FloorView view) {
        Map<String, QueueView> queues = view.queues().values().stream()
                .collect(Collectors.toMap(queue -> queue.plan().code(), queue -> queue, (one, same) -> one));
        Map<DutyStatus, Long> agents = view.agents().values().stream()
                .collect(Collectors.groupingBy(agent -> agent.status().status(), Collectors.counting()));
        picture = new Picture(queues, agents, view.at(), System.nanoTime());
        Set<String> gone = new HashSet<>(shown);
        gone.removeAll(queues.keySet());
        gone.forEach(this::forget);
        queues.keySet().stream().filter(shown::add).forEach(this::show);
    }

    private void show(String queue) {
        Tag tag = new Tag("queue", queue);
        Gauges.publish(metrics, WAITING, () -> waiting(queue), tag);
        Gauges.publish(metrics, LONGEST_WAIT, () -> longestWait(queue), tag);
    }

    private void forget(String queue) {
        Tag tag = new Tag("queue", queue);
        shown.remove(queue);
        metrics.remove(new MetricID(WAITING, tag));
        metrics.remove(new MetricID(LONGEST_WAIT, tag));
        counters.forget(queue);
    }
}
