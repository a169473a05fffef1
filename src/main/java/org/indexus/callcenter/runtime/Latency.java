package org.indexus.callcenter.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.platform.metrics.Distribution;

/**
 * What users feel, measured in the running product and published as metrics: arrival read from Asterisk's socket → offer
 * frame written; Accept taken from the agent → both legs bridged; agent free → next offer; and how far forecasts of a wait were
 * from the wait. Cheap, and never in the way.
 */
@ApplicationScoped
public class Latency {

    private static final int FORGET_BEYOND = 20_000;

    private final Map<CallId, Long> arrivals = new ConcurrentHashMap<>();
    private final Map<CallId, Long> accepts = new ConcurrentHashMap<>();

    @Inject
    private MetricRegistry metrics;

    private Distribution arrivalToOffer;
    private Distribution acceptToBridged;
    private Distribution freeToOffer;
    private Distribution forecastError;

    /** Asking the registry costs more than the measuring. */
    @PostConstruct
    void register() {
        arrivalToOffer =
                Distribution.published(metrics, "indexus_arrival_to_offer_seconds", Distribution.Bounds.MACHINE);
        acceptToBridged =
                Distribution.published(metrics, "indexus_accept_to_bridged_seconds", Distribution.Bounds.MACHINE);
        freeToOffer =
                Distribution.published(metrics, "indexus_agent_free_to_offer_seconds", Distribution.Bounds.MACHINE);
        forecastError =
                Distribution.published(metrics, "indexus_wait_forecast_error_seconds", Distribution.Bounds.PEOPLE);
    }

    /** The offer of a call was written to the agent's socket. Any thread. */
    public void offerWritten(CallId call) {
        measured(arrivals, call, arrivalToOffer::nanos);
    }

    /** A turn is over; called by the writer before its effects leave. */
    void turn(Event event, List<Effect> effects, long postedNanos) {
        if (event instanceof CallArrived arrived
                && effects.stream().anyMatch(OfferMade.class::isInstance)) { // others wait for an agent
            put(arrivals, arrived.call(), postedNanos);
        } else if (event instanceof AcceptRequested accepted) {
            put(accepts, accepted.call(), postedNanos);
        }
        boolean freed = false;
        for (Effect effect : effects) {
            if (effect instanceof AgentFact fact) {
                freed |= fact.status().status() == DutyStatus.AVAILABLE;
            } else if (effect instanceof CallFact fact) {
                seen(fact);
            } else if (freed && effect instanceof OfferMade) {
                freeToOffer.nanos(System.nanoTime() - postedNanos);
                freed = false;
            }
        }
    }

    private void seen(CallFact fact) {
        if (fact.type() == CallFactType.ANSWERED) {
            measured(accepts, fact.call(), acceptToBridged::nanos);
            forecastProven(fact.card());
        } else if (fact.type() == CallFactType.ENDED) {
            arrivals.remove(fact.call());
            accepts.remove(fact.call());
        }
    }

    /** How far the wait that was expected was from the real one, whichever way. */
    private void forecastProven(CallCard card) {
        if (card.visits().isEmpty()) {
            return;
        }
        Visit last = card.visits().get(card.visits().size() - 1);
        Service service = card.service();
        if (last.forecast() != null && service != null && service.answeredAt() != null) {
            Duration error = last.forecast().minus(last.lastedUntil(service.answeredAt()));
            forecastError.seconds(error.abs().toMillis() / 1000.0);
        }
    }

    private static void put(Map<CallId, Long> started, CallId call, long nanos) {
        if (started.size() < FORGET_BEYOND) {
            started.put(call, nanos);
        }
    }

    private static void measured(Map<CallId, Long> started, CallId call, Consumer<Long> use) {
        Long since = started.remove(call);
        if (since != null) {
            use.accept(System.nanoTime() - since);
        }
    }
}
