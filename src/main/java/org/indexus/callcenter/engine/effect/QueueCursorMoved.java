package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.id.QueueId;

/** Round Robin offered to the member with this order number last; kept over restarts. */
public record QueueCursorMoved(QueueId queue, long memberOrder, Instant at) implements Fact {}
