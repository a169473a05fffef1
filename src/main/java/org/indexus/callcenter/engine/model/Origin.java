package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a call came from, or whom it goes to; it never changes.
 *
 * @param channel the caller's, or the leg of who is called
 * @param dialled the number that was dialled (DID), empty when unknown
 * @param number the number of the other side as Asterisk gave it, or as the agent dialled it, hostile text, empty when withheld
 * @param name the caller's name as Asterisk gave it, hostile text, empty when absent
 * @param arrivedAt when the caller came to us, or the agent asked for the call; for a call found in Asterisk, the channel's creation
 * @param test whether an administrator placed it; left out of figures
 * @param queue the queue for which an agent calls; {@code null} for none, and for who calls us
 */
public record Origin(
        ChannelRef channel,
        String dialled,
        String number,
        String name,
        Instant arrivedAt,
        boolean test,
        CallDirection direction,
        @Nullable QueueRef queue) {

    public Origin {
        direction = direction == null ? CallDirection.INBOUND : direction; // of a file from before calls went out
    }

    /** Of who calls us. */
    public Origin(ChannelRef channel, String dialled, String number, String name, Instant arrivedAt, boolean test) {
        this(channel, dialled, number, name, arrivedAt, test, CallDirection.INBOUND, null);
    }

    /** Of whom an agent calls. */
    public static Origin placed(ChannelRef channel, String number, @Nullable QueueRef queue, Instant at) {
        return new Origin(channel, number, number, "", at, false, CallDirection.OUTBOUND, queue);
    }

    public ConnectionId connection() {
        return channel.connection();
    }

    /** Whether an agent began the call. */
    public boolean isOutbound() {
        return direction == CallDirection.OUTBOUND;
    }
}
