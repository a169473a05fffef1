package org.indexus.callcenter.runtime;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;
import org.jspecify.annotations.Nullable;

/** What the store of recordings asks about calls; implemented by {@code history}. Blocks. */
public interface RecordedCalls {

    /** When a call arrived, and the queue it was in last. */
    record Arrival(
            Instant at, @Nullable UUID queue, @Nullable String queueCode) {}

    /** Ended calls whose recording is not stored yet, and since when the oldest waits. */
    record Pending(long calls, @Nullable Instant since) {}

    /** Empty as long as the call's row is not written. */
    Optional<Arrival> arrival(CallId call) throws SQLException;

    Pending pending() throws SQLException;
}
