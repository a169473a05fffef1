package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.model.CallCard;

/** Takes down what a call has left in Asterisk from before a gap. */
public final class Found {

    private Found() {}

    /** Every leg and bridge of the call: nobody waits for them any more. */
    public static CallStepBuilder takeDown(CallStepBuilder builder, Remains remains) {
        remains.legs().keySet().stream().sorted().forEach(builder::hangUpStray);
        remains.bridges().keySet().stream().sorted().forEach(bridge -> destroy(builder, bridge));
        return builder;
    }

    /** As {@link #destroy}, of a bridge in which the caller may be, who goes on. */
    public static CallStepBuilder leave(CallStepBuilder builder, String bridge) {
        CallCard card = builder.card();
        return builder.effect(new BridgeCommand.DestroyBridge(card.id(), card.connection(), bridge, card.channel()));
    }

    public static CallStepBuilder destroy(CallStepBuilder builder, String bridge) {
        CallCard card = builder.card();
        return builder.effect(new BridgeCommand.DestroyBridge(card.id(), card.connection(), bridge));
    }
}
