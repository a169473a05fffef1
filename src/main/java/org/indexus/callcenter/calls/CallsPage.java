package org.indexus.callcenter.calls;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** The call log. Its filter is in the URL, so that it can be kept and sent to somebody. */
@Named
@ViewScoped
public class CallsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CallLog log;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String queue;
    private @Nullable String agent;
    private @Nullable String caller;
    private @Nullable String outcome;
    private transient @Nullable CallTable table;

    public CallTable getTable() {
        if (table == null) {
            table = new CallTable(
                    log,
                    CallFilter.ALL
                            .between(Moments.startOf(from, 0), Moments.startOf(to, 1))
                            .inQueue(queue)
                            .servedBy(agent)
                            .from(caller)
                            .with(Choices.find(outcome, Outcome.class).orElse(null)));
        }
        return table;
    }

    public Instant getNow() {
        return Instant.now();
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.ANSWERED, Outcome.ABANDONED, Outcome.SHORT_ABANDONED, Outcome.TIMED_OUT, Outcome.FAILED);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getQueue() {
        return queue;
    }

    public void setQueue(@Nullable String queue) {
        this.queue = queue;
    }

    public @Nullable String getAgent() {
        return agent;
    }

    public void setAgent(@Nullable String agent) {
        this.agent = agent;
    }

    public @Nullable String getCaller() {
        return caller;
    }

    public void setCaller(@Nullable String caller) {
        this.caller = caller;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }
}
