package org.indexus.callcenter.queues.settings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** When a queue lets callers in, and where those go whom it does not serve. */
@Embeddable
public class QueueOverflow {

    @Column(nullable = false)
    private boolean open = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "queue_overflows", joinColumns = @JoinColumn(name = "queue_id"))
    @MapKeyColumn(name = "cause")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<OverflowCause, Target> actions = new HashMap<>();

    @Column(name = "caller_id_rule", nullable = false)
    @Enumerated(EnumType.STRING)
    private CallerIdPlan.Rule callerIdRule = CallerIdPlan.Rule.CALLER;

    @Column(name = "caller_id_number")
    private @Nullable String callerIdNumber;

    public OverflowPlan toPlan() {
        return new OverflowPlan(
                open,
                actions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .toPlan())),
                new CallerIdPlan(callerIdRule, callerIdNumber));
    }

    /** Throws 422 for an action that makes no sense. */
    public void check() {
        checkCallerId();
        for (OverflowCause cause : OverflowCause.values()) {
            Target action = actions.get(cause);
            if (action != null) {
                action.check(Overflows.field(cause));
                Overflows.check(cause, action);
            }
        }
    }

    /** Where the queue sends callers on. */
    public List<Edge> edges(Named queue) {
        return Stream.of(OverflowCause.values())
                .filter(actions::containsKey)
                .map(cause -> Overflows.edge(queue, cause, actions.get(cause)))
                .toList();
    }

    private void checkCallerId() {
        boolean isNumber = callerIdNumber != null && callerIdNumber.matches("\\+?[0-9]{1,32}");
        if (callerIdRule == CallerIdPlan.Rule.FIXED && !isNumber) {
            throw ProblemException.invalid(
                    "callerId.number",
                    "INVALID",
                    "callerId.number is required for FIXED: digits, with a + in front if it" + " is international.");
        }
    }

    /** Whose number somebody sees to whom a call is put through outside. */
    public CallerIdPlan.Rule getCallerIdRule() {
        return callerIdRule;
    }

    public void setCallerIdRule(CallerIdPlan.Rule callerIdRule) {
        this.callerIdRule = callerIdRule;
    }

    /** For FIXED. */
    public @Nullable String getCallerIdNumber() {
        return callerIdNumber;
    }

    /** Blanks and the like are left out; empty is none. */
    public void setCallerIdNumber(@Nullable String callerIdNumber) {
        String number = callerIdNumber == null ? "" : callerIdNumber.replaceAll("[\\s()/.-]", "");
        this.callerIdNumber = number.isEmpty() ? null : number;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    /** Of those causes whose action is not the usual one. */
    public Map<OverflowCause, Target> getActions() {
        return actions;
    }

    public void setActions(Map<OverflowCause, Target> actions) {
        this.actions = new HashMap<>(actions);
    }
}
