package org.indexus.callcenter.live;

import static java.util.Comparator.comparing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.agents.Actors;
import org.indexus.callcenter.agents.Duty;
import org.indexus.callcenter.calls.CallActions;
import org.indexus.callcenter.catalogues.BreakReason;
import org.indexus.callcenter.catalogues.BreakReasons;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.history.figures.Today;
import org.indexus.callcenter.history.figures.Totals;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Live: the floor as it is, drawn anew whenever {@link LivePulse} says so; and what a supervisor does about it. */
@Named
@ViewScoped
public class LivePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BlockingFloor floor;

    @Inject
    private Duty duty;

    @Inject
    private CallActions actions;

    @Inject
    private BreakReasons breakReasons;

    @Inject
    private SignedIn signedIn;

    @Inject
    private TodayFigures figures;

    private transient @Nullable FloorView view;
    private @Nullable AgentId agent;
    private @Nullable CallId call;
    private @Nullable String why;

    /** Taken once a request, so that the three lists agree with each other. */
    public FloorView getView() {
        if (view == null) {
            view = floor.viewOrClosed();
        }
        return view;
    }

    public void refresh() {
        view = null;
    }

    public List<QueueView> getQueues() {
        return getView().queues().values().stream()
                .sorted(comparing(queue -> queue.plan().name()))
                .toList();
    }

    public List<AgentView> getAgents() {
        return getView().agents().values().stream()
                .sorted(comparing((AgentView one) -> one.status().status() == DutyStatus.OFFLINE)
                        .thenComparing(one -> one.profile().displayName()))
                .toList();
    }

    public List<CallView> getCalls() {
        return getView().calls().values().stream()
                .filter(one -> !one.card().isEnded())
                .sorted(comparing(one -> one.card().origin().arrivedAt()))
                .toList();
    }

    /** How many members of a queue have which status. */
    public Map<DutyStatus, Long> staff(QueueView queue) {
        Map<AgentId, AgentView> agents = getView().agents();
        return queue.plan().members().stream()
                .filter(member -> member.active() && agents.containsKey(member.agent()))
                .collect(Collectors.groupingBy(
                        member -> agents.get(member.agent()).status().status(), TreeMap::new, Collectors.counting()));
    }

    /** The queue's day so far. */
    public Today today(QueueView queue) {
        return figures.of(
                        getView().queues().values().stream()
                                .map(QueueView::plan)
                                .toList(),
                        Instant.now())
                .getOrDefault(queue.plan().id(), Today.NOTHING);
    }

    /** All calls of the day, also those that never came to a queue. */
    public Totals getTotals() {
        return figures.totals(Instant.now());
    }

    /** Opens the panel under the agent's row, or closes it. */
    public void choose(AgentView chosen) {
        AgentId other = isOpen(chosen) ? null : chosen.profile().id();
        forget();
        agent = other;
    }

    /** Opens the panel under the call's row, or closes it. */
    public void choose(CallView chosen) {
        CallId other = isOpen(chosen) ? null : chosen.card().id();
        forget();
        call = other;
    }

    public boolean isOpen(AgentView row) {
        return row.profile().id().equals(agent);
    }

    public boolean isOpen(CallView row) {
        return row.card().id().equals(call);
    }

    public void forget() {
        agent = null;
        call = null;
        why = null;
    }

    public void setStatus(DutyStatus status, @Nullable String reason) {
        if (agent != null) {
            tell(duty.request(agent, status, reason, Actors.of(signedIn)), "The status is set.");
        }
    }

    public void withdraw() {
        if (call != null) {
            tell(
                    actions.ask(new WithdrawRequested(Actors.of(signedIn).because(why), call)),
                    "The offer is taken back; the caller keeps the place.");
        }
    }

    public void endCall() {
        if (call != null) {
            tell(actions.ask(new HangUpRequested(Actors.of(signedIn).because(why), call)), "The call is being ended.");
        }
    }

    private void tell(Verdict verdict, String done) {
        if (verdict == Verdict.OK) {
            Notices.told(done);
            forget();
        } else {
            Notices.refused(verdict);
        }
        refresh();
    }

    /** What the agent is told of the reason; empty for nothing. */
    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    public List<BreakReason> getBreakReasons() {
        return breakReasons.all().stream().filter(reason -> !reason.isFixed()).toList();
    }
}
