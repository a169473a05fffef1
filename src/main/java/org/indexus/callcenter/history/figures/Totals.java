package org.indexus.callcenter.history.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All calls since midnight in the server's zone, also those that never came to a queue; test calls and outgoing calls are left out.
 *
 * @param abandoned the caller hung up, short abandons included
 * @param closed heard that it is closed, by hours or by the route
 * @param redirected were handed to an extension or a number
 * @param others ended in another way: timed out, voicemail, callback, failed
 * @param open have not ended
 */
@Schema(
        name = "LiveTotals",
        example =
                "{\"calls\":130,\"answered\":111,\"abandoned\":6,\"closed\":7,\"redirected\":3,\"others\":1,\"open\":2}")
public record Totals(long calls, long answered, long abandoned, long closed, long redirected, long others, long open) {

    public static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, 0, 0);
}
