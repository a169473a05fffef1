package org.indexus.callcenter.calls;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.runtime.CallAsk;
import org.indexus.callcenter.runtime.TransferAsk;
import org.jspecify.annotations.Nullable;

/** What shall be done about a call, on the wire. */
@Schema(name = "CallAction", example = "{\"action\":\"ACCEPT\",\"offerId\":\"0d1f6a0e-5d0b-8a51-8f0e-6f9f2f1c9a10\"}")
public record CallActionJson(
        @Nullable String action,
        @Nullable String offerId,
        @Nullable String reason,
        @Nullable String digits,
        @Nullable TransferTargetJson target,
        @Nullable Boolean keepPriority,
        @Nullable String note,
        @Nullable String participantId) {

    /** Throws 422 for what does not exist or is not built yet. */
    Request by(Actor by, CallId call) {
        TransferAsk transfer = target == null
                ? TransferAsk.NOTHING
                : new TransferAsk(target.type(), target.ref(), target.number(), keepPriority, note);
        return new CallAsk(by, call, action, offerId, reason, digits, transfer, participantId).request();
    }
}
