package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.indexus.callcenter.customers.CustomerRemoved;
import org.indexus.callcenter.history.retention.ForgottenNames;

/**
 * Takes the names of deleted customers from the log. What stays of their calls: number, the name that the network sent, times,
 * recording, disposition and notes.
 */
@ApplicationScoped
public class ForgottenCustomers {

    @Inject
    private ForgottenNames names;

    void forget(@Observes CustomerRemoved event) {
        names.forget(event.customer().value());
    }
}
