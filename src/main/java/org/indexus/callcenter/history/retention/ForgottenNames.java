package org.indexus.callcenter.history.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Takes a customer's name from all calls, in the transaction of whoever asks. A trigger keeps later facts from bringing it back. */
@ApplicationScoped
public class ForgottenNames {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    public void forget(UUID customer) {
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
