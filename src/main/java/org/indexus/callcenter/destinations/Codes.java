package org.indexus.callcenter.destinations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * The codes of queues, routes and menus: one name means one thing, since a Stasis argument may be any of them. The
 * database holds it with triggers; here it gets a message.
 */
@ApplicationScoped
public class Codes {

    /** Not the shape of an id, so that a ref is never two things. */
    public static final String PATTERN = "(?![0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)[A-Za-z0-9][A-Za-z0-9_.-]*";

    public static final String MESSAGE =
            "Use letters, digits, _ . -; start with a letter or digit. It may not look like an id.";

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    /** Every code that is taken, with the id of what has it. */
    @Transactional
    public Map<String, UUID> all() {
        Map<String, UUID> all = new HashMap<>();
        List<?> rows = em.createNativeQuery("SELECT code, CAST(owner AS text) FROM codes")
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> all.put((String) row[0], UUID.fromString((String) row[1])));
        return all;
    }

    /** Throws 409 with what has the code already. */
    public void requireFree(String code, UUID owner) {
        List<?> holders = em.createNativeQuery("SELECT kind FROM codes WHERE code = :code AND owner <> :owner")
                .setParameter("code", code)
                .setParameter("owner", owner)
                .getResultList();
        if (!holders.isEmpty()) {
            throw ProblemException.conflict(
                    "DUPLICATE",
                    "The code " + code + " belongs to a " + holders.get(0)
                            + " already; codes are unique over queues, routes and menus. Choose another one.");
        }
    }
}
