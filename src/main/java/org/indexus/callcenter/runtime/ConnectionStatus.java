package org.indexus.callcenter.runtime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live state of the line to an Asterisk server.
 *
 * @param version as Asterisk says it, {@code null} before the first contact
 * @param capabilities what this version can do for us, in short names
 * @param channels how many channels of ours it has
 * @param lastError in words for the administrator, {@code null} when all is well
 */
public record ConnectionStatus(
        State state,
        Instant since,
        @Nullable String version,
        List<String> capabilities,
        int channels,
        @Nullable String lastError) {

    /** How the line stands. REPLACED: another program took the application's name. */
    public enum State {
        DISABLED,
        CONNECTING,
        CONNECTED,
        DISCONNECTED,
        REFUSED,
        REPLACED
    }
}
