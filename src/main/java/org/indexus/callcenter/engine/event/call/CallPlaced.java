package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Customer;
import org.jspecify.annotations.Nullable;

/**
 * An agent wants to call somebody.
 *
 * @param call the id for the new call
 * @param number what is dialled: {@link TransferTarget#NUMBER}
 * @param queue the queue for which it is; {@code null} for none
 * @param customer who is called, {@code null} where the customer list is to say it
 */
public record CallPlaced(
        Actor by,
        CallId call,
        String number,
        @Nullable QueueId queue,
        @Nullable Customer customer) implements Request {}
