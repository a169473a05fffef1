package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.ChannelRef;

/**
 * An agent's phone transferred the caller to a number that leads back to us: the dialplan brought the far half of the channel
 * that took the phone's place. The caller goes where the number leads, and stays the same call.
 *
 * @param standIn the near half, in the bridge with the caller
 * @param arrival the far half, as if it were a caller
 */
public record TransferArrived(ChannelRef standIn, CallArrived arrival) implements Event {}
