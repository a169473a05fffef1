package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;

/**
 * Where a call came from; it never changes.
 *
 * @param dialled the number that was dialled (DID), empty when unknown
 * @param number the caller's number as Asterisk gave it, hostile text, empty when withheld
 * @param name the caller's name as Asterisk gave it, hostile text, empty when absent
 * @param arrivedAt when the caller came to us; for a call found in Asterisk, the channel's creation
 * @param test whether an administrator placed it; left out of figures
 */
public record Origin(ChannelRef channel, String dialled, String number, String name, Instant arrivedAt, boolean test) {

    public ConnectionId connection() {
        return channel.connection();
    }
}
