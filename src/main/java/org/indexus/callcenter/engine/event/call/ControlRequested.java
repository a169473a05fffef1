package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An agent pressed a button of a conversation.
 *
 * @param detail for DTMF the digits, 1 to 32 of {@code 0-9 * # A-D}; for DROP the participant; else empty
 */
public record ControlRequested(Actor by, CallId call, CallControl control, String detail)
        implements CallEvent, Request {

    /** What DTMF may send. */
    public static final String DIGITS = "[0-9*#A-D]{1,32}";

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
