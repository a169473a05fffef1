package org.indexus.callcenter.queues;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowPlan;

/** Whether a queue lets callers in, and where those go whom it does not serve. */
@Embeddable
public class QueueOverflow {

    @Column(nullable = false)
    private boolean open = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "queue_overflows", joinColumns = @JoinColumn(name = "queue_id"))
    @MapKeyColumn(name = "cause")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<OverflowCause, Overflow> actions = new HashMap<>();

    OverflowPlan toPlan() {
        return new OverflowPlan(
                open, actions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .toPlan())));
    }

    /** Throws 422 for an action that makes no sense. */
    void check() {
        for (OverflowCause cause : OverflowCause.values()) {
            Overflow action = actions.get(cause);
            if (action != null) {
                action.check(cause);
            }
        }
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    /** Of those causes whose action is not the usual one. */
    public Map<OverflowCause, Overflow> getActions() {
        return actions;
    }

    public void setActions(Map<OverflowCause, Overflow> actions) {
        this.actions = new HashMap<>(actions);
    }
}
