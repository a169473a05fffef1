package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Guest;
import org.jspecify.annotations.Nullable;

/** What is done to one leg of a call with several, as parts of a {@link CallStepBuilder}. Each goes down that leg's own lane. */
final class Parts {

    /** The tone of a phone that rings elsewhere. */
    private static final String RINGING = "tone:ring";

    private static final int LATER = 1_000;

    private Parts() {}

    /** A number for a bridge that is made anew after a gap: higher than any that the call's offers give. */
    static int later(CallCard card) {
        return LATER + Math.toIntExact(card.seq());
    }

    /** Into this bridge, out of the one in which it was. */
    static CallStepBuilder enter(CallStepBuilder builder, String leg, @Nullable String bridge) {
        CallCard card = builder.card();
        return bridge == null
                ? builder
                : builder.effect(new BridgeCommand.MoveToBridge(card.id(), card.connection(), leg, bridge));
    }

    static CallStepBuilder leave(CallStepBuilder builder, String leg, @Nullable String bridge) {
        CallCard card = builder.card();
        return bridge == null
                ? builder
                : builder.effect(new BridgeCommand.LeaveBridge(card.id(), card.connection(), leg, bridge));
    }

    static CallStepBuilder hold(CallStepBuilder builder, String leg) {
        CallCard card = builder.card();
        return builder.effect(new ChannelCommand.Hold(card.id(), card.connection(), leg, Audio.musicOf(builder)));
    }

    static CallStepBuilder unhold(CallStepBuilder builder, String leg) {
        CallCard card = builder.card();
        return builder.effect(new ChannelCommand.Unhold(card.id(), card.connection(), leg));
    }

    /**
     * Off hold, before the way into another bridge: music that ends while its channel enters one may play on. A party whom nobody was
     * to hear before is not heard now.
     */
    static CallStepBuilder unhold(CallStepBuilder builder, Guest guest) {
        unhold(builder, guest.leg());
        AgentRef agent = guest.agent();
        if (guest.muted() && agent != null) {
            CallCard card = builder.card();
            builder.effect(new LegCommand.Mute(card.id(), card.connection(), guest.leg(), agent.id(), true));
        }
        return builder;
    }

    static CallStepBuilder ringTone(CallStepBuilder builder, String leg, String playback) {
        CallCard card = builder.card();
        return builder.effect(new ChannelCommand.Play(card.id(), card.connection(), leg, playback, RINGING, null));
    }

    static CallStepBuilder silence(CallStepBuilder builder, String leg, @Nullable String playback) {
        CallCard card = builder.card();
        return playback == null
                ? builder
                : builder.effect(new ChannelCommand.StopPlayback(card.id(), card.connection(), leg, playback));
    }

    /** Takes a bridge down after this leg, which goes on, has left it. */
    static CallStepBuilder destroy(CallStepBuilder builder, String bridge, String staying) {
        CallCard card = builder.card();
        return builder.effect(new BridgeCommand.DestroyBridge(card.id(), card.connection(), bridge, staying));
    }
}
