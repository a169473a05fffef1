package org.indexus.callcenter.calls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.concurrent.OneByOne;
import org.indexus.callcenter.runtime.FactListener;

/**
 * Writes the disposition that was chosen but not confirmed when the agent has left the call and the work after it: whoever chose
 * one has said what came of the call. Without one the draft stays, and the agent's workspace lists the call.
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

    /** The call that each agent is in or wraps up. */
    private final Map<AgentId, CallId> working = new ConcurrentHashMap<>();

    @PostConstruct
    void prepare() {
        later = new OneByOne(executor, contexts::contextualRunnable);
    }

    @Override
    public void on(Fact fact) {
        if (fact instanceof AgentFact changed) {
            leave(changed);
        } else if (fact instanceof CallFact call && call.type() == CallFactType.WRAP_UP_ENDED && call.agent() != null) {
            complete(call.call(), call.agent()); // of an agent whose wrap-up was there before us
        }
    }

    /** A transferred call goes on without the agent, and tells nothing of the agent's wrap-up. */
    private void leave(AgentFact changed) {
        AgentRef agent = changed.agent();
        CallId now = isWork(changed.status()) ? changed.status().call() : null;
        CallId before = now == null ? working.remove(agent.id()) : working.put(agent.id(), now);
        if (before != null && !before.equals(now)) {
            complete(before, agent);
        }
    }

    private static boolean isWork(AgentStatus status) {
        return status.status() == DutyStatus.BUSY || status.status() == DutyStatus.WRAP_UP;
    }

    private void complete(CallId call, AgentRef agent) {
        try {
            later.execute(() -> write(call, agent));
        } catch (RejectedExecutionException stoppingOrFull) {
            LOG.log(Level.INFO, "a chosen disposition stays a draft: {0}", stoppingOrFull.getMessage());
        }
    }

    private void write(CallId call, AgentRef agent) {
        try {
            drafts.complete(call, agent);
        } catch (RuntimeException kept) {
            LOG.log(Level.WARNING, "a chosen disposition stays a draft: {0}", kept.getMessage());
        }
    }
}
