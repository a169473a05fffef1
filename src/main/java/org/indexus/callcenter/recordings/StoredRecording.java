package org.indexus.callcenter.recordings;

import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.recordings.RecordingStore.Deleted;
import org.jspecify.annotations.Nullable;

/**
 * A recording in the store's list.
 *
 * @param file below the store's folder; empty for one that was deleted at its Asterisk
 * @param recordedAt when its call arrived
 * @param deleteAfter {@code null}: kept for ever
 */
record StoredRecording(
        String name,
        CallId call,
        String file,
        Digest audio,
        boolean encrypted,
        Instant recordedAt,
        Instant storedAt,
        @Nullable UUID queue,
        @Nullable String queueCode,
        @Nullable Instant deleteAfter,
        @Nullable Deleted deletion) {

    boolean isDeleted() {
        return deletion != null;
    }
}
