package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.indexus.callcenter.customers.CustomerRemoved;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.LoggedCall.Written;
import org.indexus.callcenter.history.TimelineEntry;
import org.indexus.callcenter.runtime.FactListener;
import org.jspecify.annotations.Nullable;

/**
 * The calls that changed last, as the floor told them: rows follow a fraction of a second behind, and nobody who has seen a
 * call shall see an older one after that, or none.
 */
@ApplicationScoped
public class RecentCalls implements FactListener {

    private static final int KEPT = 2000;

    /** Deleted customers, whose calls may still be told of; as many as there could be calls. */
    private final Set<CustomerId> forgotten = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CustomerId, Boolean> eldest) {
            return size() > KEPT;
        }
    });

    private final Map<CallId, Told> calls = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Told> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public void on(Fact fact) {
        if (fact instanceof CallFact told) {
            remember(told);
        }
    }

    private synchronized void remember(CallFact fact) {
        calls.computeIfAbsent(fact.call(), id -> new Told(fact.card())).add(fact);
    }

    synchronized Optional<LoggedCall> find(CallId id, List<Written> words) {
        return Optional.ofNullable(calls.get(id))
                .map(told -> new LoggedCall(told.card, told.timeline, words))
                .map(call -> isForgotten(call.card().customer()) ? call.forgetting() : call);
    }

    private boolean isForgotten(@Nullable Customer customer) {
        return customer != null && forgotten.contains(customer.id());
    }

    synchronized void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerRemoved removed) {
        forgotten.add(removed.customer());
    }

    /** The row with whatever is newer than it. */
    LoggedCall over(LoggedCall row) {
        return find(row.id(), row.words()).map(told -> merged(row, told)).orElse(row);
    }

    /** Whether this agent was offered the call or served it, as far as it is remembered here. */
    boolean concerns(CallId id, AgentId agent) {
        return find(id, List.of()).stream()
                .anyMatch(call -> call.card().isServedBy(agent)
                        || Objects.requireNonNullElse(call.timeline(), List.<TimelineEntry>of()).stream()
                                .anyMatch(entry -> isOf(entry.agent(), agent)));
    }

    private static boolean isOf(@Nullable AgentRef ref, AgentId agent) {
        return ref != null && ref.id().equals(agent);
    }

    private static LoggedCall merged(LoggedCall row, LoggedCall told) {
        CallCard newer = told.card().seq() > row.card().seq() ? told.card() : row.card();
        return new LoggedCall(newer, merged(row.timeline(), told.timeline()), row.words());
    }

    private static @Nullable List<TimelineEntry> merged(
            @Nullable List<TimelineEntry> rows, @Nullable List<TimelineEntry> told) {
        if (rows == null || told == null) {
            return rows;
        }
        Map<Long, TimelineEntry> all = new TreeMap<>();
        rows.forEach(entry -> all.put(entry.seq(), entry));
        told.forEach(entry -> all.putIfAbsent(entry.seq(), entry));
        return List.copyOf(all.values());
    }

    /** Changed under the lock only. */
    private static final class Told {
        private final List<TimelineEntry> timeline = new ArrayList<>();
        private CallCard card;

        private Told(CallCard card) {
            this.card = card;
        }

        private void add(CallFact fact) {
            card = fact.card();
            timeline.add(
                    new TimelineEntry(fact.seq(), fact.at(), fact.type(), fact.agent(), card.queue(), fact.detail()));
        }
    }
}
