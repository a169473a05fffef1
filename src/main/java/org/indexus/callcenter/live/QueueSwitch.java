package org.indexus.callcenter.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.queues.Queues;

/** The switch in a queue's row of the Live page: a closed queue lets nobody in. */
@Named
@RequestScoped
public class QueueSwitch {

    @Inject
    private Queues queues;

    public void open(QueuePlan queue) {
        throwTo(queue, true, queue.name() + " is open: callers come in.");
    }

    public void close(QueuePlan queue) {
        throwTo(queue, false, queue.name() + " is closed. Who waits already is served.");
    }

    private void throwTo(QueuePlan queue, boolean open, String done) {
        Notices.attempt(() -> queues.open(queues.require(queue.id().toString()), open), done);
    }
}
