package org.indexus.callcenter.runtime;

import java.io.InputStream;
import java.util.Optional;
import org.indexus.callcenter.engine.id.ConnectionId;

/** Where recordings lie until they are in our own store, and those of an Asterisk that hands out no files; the door's part. */
public interface RecordingSource {

    /**
     * Opens a stored recording. The caller closes the stream. Blocks.
     *
     * @throws IllegalStateException with a message for people when this version cannot hand files out (13: it says where the
     *     file lies) or the server is away
     */
    Optional<Audio> open(ConnectionId connection, String name);

    /** Removes a recording from its Asterisk; none there is fine. Blocks; throws as {@link #open}. */
    void remove(ConnectionId connection, String name);

    /** A recording's bytes. {@code length} is -1 when unknown. */
    record Audio(String contentType, long length, InputStream content) {}
}
