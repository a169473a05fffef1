package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.indexus.callcenter.customers.CustomerRemoved;

/**
 * Takes the names of deleted customers from the log. What stays of their calls: number, the name that the network sent, times,
 * recording, disposition and notes. A trigger keeps facts that come later from bringing a name back.
 */
@ApplicationScoped
public class ForgottenCustomers {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    void forget(@Observes CustomerRemoved event) {
        UUID customer = event.customer().value();
        run("INSERT INTO forgotten_customers (customer_id) VALUES (:customer) ON CONFLICT DO NOTHING", customer);
        run("""
                UPDATE call_events SET detail = '' WHERE type = 'CUSTOMER_IDENTIFIED'
                AND call_id IN (SELECT id FROM calls WHERE customer_id = :customer)""", customer);
        run("UPDATE calls SET customer_name = NULL WHERE customer_id = :customer", customer);
    }

    private void run(String sql, UUID customer) {
        em.createNativeQuery(sql).setParameter("customer", customer).executeUpdate();
    }
}
