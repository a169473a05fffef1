package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.Command;

/** Takes down what a call has left in Asterisk from before a gap. */
final class Found {

    private Found() {}

    /** Every leg and bridge of the call: nobody waits for them any more. */
    static Story takeDown(Story story, Remains remains) {
        remains.legs().keySet().stream().sorted().forEach(story::hangUpStray);
        remains.bridges().keySet().stream().sorted().forEach(bridge -> destroy(story, bridge));
        return story;
    }

    static Story destroy(Story story, String bridge) {
        CallCard card = story.card();
        return story.effect(new Command.DestroyBridge(card.id(), card.connection(), bridge));
    }
}
