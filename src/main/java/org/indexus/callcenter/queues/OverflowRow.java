package org.indexus.callcenter.queues;

import java.io.Serializable;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetForm;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.queues.settings.Overflows;
import org.jspecify.annotations.Nullable;

/** What happens for one cause while somebody edits it; nothing chosen means the usual. */
public record OverflowRow(OverflowCause cause, TargetForm target) implements Serializable {

    static OverflowRow of(OverflowCause cause, @Nullable Target action, Names names) {
        return new OverflowRow(cause, TargetForm.of(action, Overflows.types(cause), names));
    }

    public OverflowCause getCause() {
        return cause;
    }

    public TargetForm getTarget() {
        return target;
    }
}
