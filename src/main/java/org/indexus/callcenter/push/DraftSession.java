package org.indexus.callcenter.push;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.runtime.CallDraft;
import org.indexus.callcenter.runtime.DraftStore;

/**
 * Brings drafts to their store on threads of their own, so that a slow database holds up no offer. What comes while too many
 * wait is refused; the page sends it again.
 */
final class DraftSession {

    private static final Logger LOG = System.getLogger(DraftSession.class.getName());
    private static final int MOST_WAITING = 500;

    private final DraftStore store;
    private final Executor executor;
    private final AtomicInteger waiting = new AtomicInteger();

    DraftSession(DraftStore store, Executor executor) {
        this.store = store;
        this.executor = executor;
    }

    /** {@code reply} is told from any thread, once. */
    void keep(AgentRef by, CallDraft draft, Consumer<Verdict> reply) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            reply.accept(Verdict.NOT_AVAILABLE);
            return;
        }
        try {
            executor.execute(() -> {
                waiting.decrementAndGet();
                reply.accept(kept(by, draft));
            });
        } catch (RejectedExecutionException stopping) {
            waiting.decrementAndGet();
            reply.accept(Verdict.NOT_AVAILABLE);
        }
    }

    private Verdict kept(AgentRef by, CallDraft draft) {
        try {
            return store.keep(by, draft);
        } catch (RuntimeException noDatabase) {
            LOG.log(Level.WARNING, "a draft is not kept, its page will send it again: {0}", noDatabase.getMessage());
            return Verdict.NOT_AVAILABLE;
        }
    }
}
