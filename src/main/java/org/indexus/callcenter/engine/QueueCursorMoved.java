package org.indexus.callcenter.engine;

import java.time.Instant;

/** Round Robin offered to the member with this order number last; kept over restarts. */
public record QueueCursorMoved(QueueId queue, long memberOrder, Instant at) implements Fact {}
