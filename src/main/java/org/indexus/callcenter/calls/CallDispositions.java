package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.catalogues.Disposition;
import org.indexus.callcenter.catalogues.Dispositions;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.problems.ProblemException;
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

    /** What is written about this agent's part. */
    public Optional<CallDisposition> find(CallId call, AgentId agent) {
        return Optional.ofNullable(em.find(CallDisposition.class, new CallDisposition.Key(call, agent.value())));
    }

    /**
     * Writes, or writes over, what came of an agent's own part; who is none of the call's agents writes about the last one's. The
     * call's own disposition is the last agent's, whoever writes last. Committed when it returns. Throws 422 for a disposition that does not exist and for notes that are too long.
     *
     * @param ref the disposition's code or id
     * @param by the username
     */
    @Transactional
    @ChangedBy({Role.AGENT, Role.SUPERVISOR})
    public void write(CallId call, @Nullable String ref, @Nullable String notes, String by) {
        CallCard card = log.find(call).map(LoggedCall::card).orElse(null);
        AgentRef agent = card == null ? null : CallAgents.named(card, by).orElse(card.lastAgent());
        CallDisposition word = new CallDisposition(call, agent);
        word.write(requireCode(ref), tidy(notes), by);
        em.merge(word);
        if (card != null) {
            of(call).forEach(each -> each.turn(CallAgents.turn(card, each.getAgentId())));
        }
        em.flush();
        written.fire(new DispositionWritten(agent, word.asDraft()));
    }

    private List<CallDisposition> of(CallId call) {
        return em.createQuery("SELECT d FROM CallDisposition d WHERE d.callId = :call", CallDisposition.class)
                .setParameter("call", call.value())
                .getResultList();
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
            long calls = em.createQuery(
                            "SELECT count(DISTINCT d.callId) FROM CallDisposition d WHERE d.code = :code", Long.class)
                    .setParameter("code", disposition.getCode())
                    .getSingleResult();
            if (calls > 0) {
                asked.add(calls + (calls == 1 ? " call" : " calls"));
            }
        }
    }
}
