package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.catalogues.Disposition;
import org.indexus.callcenter.catalogues.Dispositions;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.platform.UsesWanted;
import org.indexus.callcenter.runtime.DraftStore;
import org.jspecify.annotations.Nullable;

/** What people wrote about calls. It never waits for the floor, nor the floor for it. */
@ApplicationScoped
public class CallDispositions {

    @PersistenceContext(unitName = "callcentre")
    private EntityManager em;

    @Inject
    private Dispositions dispositions;

    @Inject
    private Event<CallDisposition> written;

    public Optional<CallDisposition> find(CallId call) {
        return Optional.ofNullable(em.find(CallDisposition.class, call.value()));
    }

    /**
     * Writes, or writes over. Committed when it returns. Throws 422 for a disposition that does not exist and for notes that
     * are too long.
     *
     * @param ref the disposition's code or id
     * @param by the username
     */
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR})
    public CallDisposition write(CallId call, @Nullable String ref, @Nullable String notes, String by) {
        String code = requireCode(ref);
        CallDisposition row = find(call).orElseGet(() -> new CallDisposition(call));
        row.write(code, tidy(notes), by);
        CallDisposition kept = em.merge(row);
        em.flush();
        written.fire(kept);
        return kept;
    }

    private String requireCode(@Nullable String ref) {
        if (ref == null || ref.isBlank()) {
            throw ProblemException.invalid("disposition", "REQUIRED", "disposition is required.");
        }
        return dispositions
                .find(ref.strip().replace("\0", ""))
                .map(Disposition::getCode)
                .orElseThrow(() -> ProblemException.invalid(
                        "disposition", "UNKNOWN", "There is no such disposition; GET /dispositions lists them."));
    }

    private static @Nullable String tidy(@Nullable String notes) {
        if (notes == null || notes.isBlank()) {
            return null;
        }
        if (notes.length() > DraftStore.LONGEST_NOTES) {
            throw ProblemException.invalid(
                    "notes", "TOO_LONG", "notes may have at most " + DraftStore.LONGEST_NOTES + " characters.");
        }
        return notes.strip().replace("\0", "");
    }

    void useDispositions(@Observes UsesWanted asked) {
        if (asked.subject() instanceof Disposition disposition) {
            long calls = em.createQuery("SELECT count(d) FROM CallDisposition d WHERE d.code = :code", Long.class)
                    .setParameter("code", disposition.getCode())
                    .getSingleResult();
            if (calls > 0) {
                asked.add(calls + (calls == 1 ? " call" : " calls"));
            }
        }
    }
}
