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
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
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
    private CallLog log;

    @Inject
    private Event<DispositionWritten> written;

    public Optional<CallDisposition> find(CallId call) {
        return Optional.ofNullable(em.find(CallDisposition.class, call.value()));
    }

    /**
     * Writes, or writes over; what an earlier agent of the call writes after a later one stays that agent's own. Committed when it
     * returns. Throws 422 for a disposition that does not exist and for notes that are too long.
     *
     * @param ref the disposition's code or id
     * @param by the username
     */
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR})
    public void write(CallId call, @Nullable String ref, @Nullable String notes, String by) {
        CallDisposition word = new CallDisposition(call);
        word.write(requireCode(ref), tidy(notes), by);
        CallCard card = log.find(call).map(LoggedCall::card).orElse(null);
        Optional<CallDisposition> before = find(call);
        if (card == null
                || before.isEmpty()
                || CallAgents.isLaterWord(card, by, before.get().getWrittenBy())) {
            em.merge(word);
            em.flush();
        }
        AgentRef agent = card == null ? null : CallAgents.named(card, by).orElse(card.lastAgent());
        written.fire(new DispositionWritten(agent, word.asDraft()));
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
