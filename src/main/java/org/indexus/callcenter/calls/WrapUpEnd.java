package org.indexus.callcenter.calls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.platform.Executors;
import org.indexus.callcenter.platform.OneByOne;
import org.indexus.callcenter.runtime.FactListener;

/**
 * Writes the disposition that was chosen but not confirmed when the time for it ran out: whoever chose one has said what came
 * of the call. Without one the draft stays, and the agent's workspace lists the call.
 */
@ApplicationScoped
public class WrapUpEnd implements FactListener {

    private static final Logger LOG = System.getLogger(WrapUpEnd.class.getName());

    @Inject
    private CallDrafts drafts;

    @Resource(lookup = Executors.DRAFTS)
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    private Executor later = Runnable::run;

    @PostConstruct
    void prepare() {
        later = new OneByOne(executor, contexts::contextualRunnable);
    }

    @Override
    public void on(Fact fact) {
        if (!(fact instanceof CallFact call) || call.type() != CallFactType.WRAP_UP_ENDED) {
            return;
        }
        try {
            later.execute(() -> write(call));
        } catch (RejectedExecutionException stoppingOrFull) {
            LOG.log(Level.INFO, "a chosen disposition stays a draft: {0}", stoppingOrFull.getMessage());
        }
    }

    private void write(CallFact ended) {
        try {
            drafts.complete(ended.card());
        } catch (RuntimeException kept) {
            LOG.log(Level.WARNING, "a chosen disposition stays a draft: {0}", kept.getMessage());
        }
    }
}
