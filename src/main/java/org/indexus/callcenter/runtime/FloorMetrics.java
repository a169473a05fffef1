package org.indexus.callcenter.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.platform.metrics.Distribution;

/**
 * What the floor's turns and facts count up: calls by outcome and queue, offers by their end, waits of who was answered, and
 * how long turns take and wait. {@link FloorGauges} says how things stand.
 */
@ApplicationScoped
public class FloorMetrics implements FactListener {

    static final String CALLS = "indexus_calls";

    private final Map<OfferEnd, Counter> offers = new EnumMap<>(OfferEnd.class);
    private final Map<String, Counter> ignored = new ConcurrentHashMap<>();
    private final Map<Calls, Counter> calls = new ConcurrentHashMap<>();

    @Inject
    private MetricRegistry metrics;

    private Distribution waits;
    private Distribution turns;
    private Distribution lag;

    private record Calls(Outcome outcome, String queue) {
        Tag[] tags() {
            return new Tag[] {new Tag("outcome", outcome.name()), new Tag("queue", queue)};
        }
    }

    /** Asking the registry costs more than the measuring. */
    @PostConstruct
    void register() {
        waits = Distribution.published(metrics, "indexus_wait_seconds", Distribution.Bounds.PEOPLE);
        turns = Distribution.published(metrics, "indexus_floor_turn_seconds", Distribution.Bounds.MACHINE);
        lag = Distribution.published(metrics, "indexus_floor_lag_seconds", Distribution.Bounds.MACHINE);
        for (OfferEnd end : OfferEnd.values()) {
            offers.put(end, metrics.counter("indexus_offers", new Tag("end", end.name())));
        }
    }

    /** A turn is over; called by the writer. */
    void turn(Event event, boolean wasIgnored, long postedNanos, long begunNanos) {
        lag.nanos(begunNanos - postedNanos);
        turns.nanos(System.nanoTime() - begunNanos);
        if (wasIgnored) {
            ignored.computeIfAbsent(
                            event.getClass().getSimpleName(),
                            type -> metrics.counter("indexus_events_ignored", new Tag("type", type)))
                    .inc();
        }
    }

    @Override
    public void on(Fact fact) {
        if (fact instanceof OfferEnded over) {
            offers.get(over.reason()).inc();
        } else if (fact instanceof CallFact told
                && told.type() == CallFactType.ANSWERED
                && !told.card().origin().isOutbound()) {
            waits.seconds(told.card().waitedUntil(told.at()).toMillis() / 1000.0);
        } else if (fact instanceof CallFact told && told.type() == CallFactType.ENDED) {
            ended(told.card());
        }
    }

    private void ended(CallCard card) {
        if (card.ending() != null) {
            String queue = card.queue() == null ? "" : card.queue().code();
            calls.computeIfAbsent(
                            new Calls(card.ending().outcome(), queue), some -> metrics.counter(CALLS, some.tags()))
                    .inc();
        }
    }

    /** A queue's code is no more: its series go. */
    void forget(String queue) {
        calls.keySet().removeIf(some -> {
            boolean gone = some.queue().equals(queue);
            if (gone) {
                metrics.remove(new MetricID(CALLS, some.tags()));
            }
            return gone;
        });
    }
}
