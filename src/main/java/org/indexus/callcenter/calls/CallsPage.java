package org.indexus.callcenter.calls;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.indexus.callcenter.engine.Outcome;
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
                            .between(startOf(from, 0), startOf(to, 1))
                            .inQueue(queue)
                            .servedBy(agent)
                            .from(caller)
                            .with(known(outcome)));
        }
        return table;
    }

    public Instant getNow() {
        return Instant.now();
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.ANSWERED, Outcome.ABANDONED, Outcome.SHORT_ABANDONED, Outcome.TIMED_OUT, Outcome.FAILED);
    }

    private static @Nullable Outcome known(@Nullable String name) {
        return Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A day that cannot be read is none: somebody edited the address. */
    private static @Nullable Instant startOf(@Nullable String day, int daysLater) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeParseException notADay) {
            return null;
        }
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
