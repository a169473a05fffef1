package org.indexus.callcenter.customers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.concurrent.OneByOne;
import org.indexus.callcenter.runtime.FactListener;
import org.indexus.callcenter.runtime.Inbox;

/**
 * Says who calls when a call arrives, and remembers the call when it has ended. The floor waits
 * for the answer a short while at most: without the database a caller is simply unknown.
 */
@ApplicationScoped
public class CustomerMemory implements FactListener {

    private static final Logger LOG = System.getLogger(CustomerMemory.class.getName());

    @Inject
    private Customers customers;

    @Inject
    private CallerLookup callers;

    @Inject
    private Inbox inbox;

    @Resource(lookup = Executors.CUSTOMERS)
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    private Executor lookUps = Runnable::run;

    /** Facts come from threads of their own. */
    @PostConstruct
    void prepare() {
        lookUps = new OneByOne(executor, contexts::contextualRunnable);
    }

    @Override
    public void on(Fact fact) {
        if (!(fact instanceof CallFact call)) {
            return;
        }
        if (call.asksForCustomer()) {
            later(() -> answer(call));
        } else if (call.type() == CallFactType.ENDED && call.card().customer() != null) {
            later(() -> remember(call.card()));
        }
    }

    /** The floor waits for an answer, a short while: it gets one in any case. */
    private void answer(CallFact asked) {
        Event answer = new CustomerUnknown(asked.call());
        try {
            answer = identified(asked)
                    .<Event>map(customer -> new CustomerIdentified(asked.call(), customer))
                    .orElse(answer);
        } finally {
            inbox.post(answer);
        }
    }

    /** What was typed counts more than the number that somebody calls from; looked up after it, so it stays. */
    private Optional<Customer> identified(CallFact asked) {
        String typed = asked.customerNumber();
        return typed == null ? callers.whoCalls(asked.card().origin().number()) : customers.whoTyped(typed);
    }

    private void remember(CallCard card) {
        if (card.customer() != null) {
            customers.remember(
                    card.customer().id().value(),
                    card.id().value(),
                    card.origin().arrivedAt(),
                    card.lastAgent() == null ? null : card.lastAgent().id().value());
        }
    }

    private void later(Runnable work) {
        try {
            lookUps.execute(() -> run(work));
        } catch (RejectedExecutionException stoppingOrFull) {
            LOG.log(Level.INFO, "a caller stays unknown: {0}", stoppingOrFull.getMessage());
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException noDatabase) {
            LOG.log(Level.WARNING, "a caller stays unknown: {0}", noDatabase.getMessage());
        }
    }
}
