package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Event;

/**
 * A caller whose channel left our application without a hang-up is back within a moment: the dialplan, or an administrator's
 * redirect, brought the same channel again. Who waits goes on waiting at the old place; who was past that begins anew.
 *
 * @param arrival the channel as it is now, as if it arrived for the first time
 */
public record CallerReturned(CallArrived arrival) implements Event {}
