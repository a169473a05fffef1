package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A caller's channel entered our application. For a channel that the floor knows it means: the dialplan came back with the
 * same caller; the call goes on.
 *
 * @param call the id for a new call; derived from server, channel and creation, so that a second look gives the same one
 * @param code the argument of Stasis: a code of a route or queue, or {@code null}
 * @param up whether the channel is answered already
 */
public record CallArrived(
        CallId call, Origin origin, @Nullable String code, boolean up) implements Event {}
