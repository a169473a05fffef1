package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.model.CallCard;

/** Takes down what a call has left in Asterisk from before a gap. */
public final class Found {

    private Found() {}

    /** Every leg and bridge of the call: nobody waits for them any more. */
    public static Story takeDown(Story story, Remains remains) {
        remains.legs().keySet().stream().sorted().forEach(story::hangUpStray);
        remains.bridges().keySet().stream().sorted().forEach(bridge -> destroy(story, bridge));
        return story;
    }

    /** As {@link #destroy}, of a bridge in which the caller may be, who goes on. */
    public static Story leave(Story story, String bridge) {
        CallCard card = story.card();
        return story.effect(new BridgeCommand.DestroyBridge(card.id(), card.connection(), bridge, card.channel()));
    }

    public static Story destroy(Story story, String bridge) {
        CallCard card = story.card();
        return story.effect(new BridgeCommand.DestroyBridge(card.id(), card.connection(), bridge));
    }
}
