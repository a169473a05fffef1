package org.indexus.callcenter.calls;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote what came of a call.
 *
 * @param agent whose part of the call it is about: the agent who wrote it, or the call's last one; {@code null} for nobody's
 */
record DispositionWritten(@Nullable AgentRef agent, CallDraft written) {

    Instant at() {
        return written.changedAt();
    }
}
