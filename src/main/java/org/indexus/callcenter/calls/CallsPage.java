package org.indexus.callcenter.calls;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.platform.web.QueryTimes;
import org.indexus.callcenter.platform.web.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** The call log. Its filter is in the URL, so that it can be kept and sent to somebody; days are the reader's. */
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
                            .between(QueryTimes.startOf(from, 0), QueryTimes.startOf(to, 1))
                            .inQueue(queue)
                            .servedBy(agent)
                            .from(caller)
                            .with(Choices.find(outcome, Outcome.class).orElse(null)));
        }
        return table;
    }

    /** How many calls there are, in words. */
    public String getHits() {
        int hits = getTable().hits();
        if (hits >= Paging.MOST_COUNTED) {
            return String.format(
                    Locale.ENGLISH,
                    "More than %1$,d calls; other columns than Arrived sort the newest %1$,d",
                    Paging.MOST_COUNTED - 1);
        }
        return hits == 1 ? "1 call" : String.format(Locale.ENGLISH, "%,d calls", hits);
    }

    /** Puts the filter into the URL. */
    public void find() {
        CallAddress address = address();
        Faces.redirect("calls" + address.pattern(), address.values());
    }

    private CallAddress address() {
        return new CallAddress()
                .with("from", from)
                .with("to", to)
                .with("caller", caller)
                .with("queue", queue)
                .with("agent", agent)
                .with("outcome", outcome);
    }

    /** The address of the same calls as a file, for the reader's days. */
    public String getExportAddress() {
        return new CallAddress()
                .with("from", text(QueryTimes.startOf(from, 0)))
                .with("to", text(QueryTimes.startOf(to, 1)))
                .with("caller", caller)
                .with("queue", queue)
                .with("agent", agent)
                .with("outcome", outcome)
                .with("zone", ReaderZone.get().getId())
                .toString();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** Days that people ask for, by name: the address of each, with the rest of the filter as it is. */
    public Map<String, String> getPresets() {
        LocalDate today = LocalDate.now(ReaderZone.get());
        return Map.of(
                "today", preset(today, today),
                "yesterday", preset(today.minusDays(1), today.minusDays(1)),
                "week", preset(today.minusDays(6), today));
    }

    private String preset(LocalDate first, LocalDate last) {
        return address()
                .with("from", first.toString())
                .with("to", last.toString())
                .toString();
    }

    public Instant getNow() {
        return Instant.now();
    }

    /** How calls end; visits of a queue end in one more way. */
    public List<Outcome> getOutcomes() {
        return Stream.of(Outcome.values())
                .filter(each -> each != Outcome.OVERFLOWED)
                .toList();
    }

    public @Nullable LocalDate getFirstDay() {
        return QueryTimes.day(from);
    }

    public void setFirstDay(@Nullable LocalDate day) {
        from = day == null ? null : day.toString();
    }

    public @Nullable LocalDate getLastDay() {
        return QueryTimes.day(to);
    }

    public void setLastDay(@Nullable LocalDate day) {
        to = day == null ? null : day.toString();
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
