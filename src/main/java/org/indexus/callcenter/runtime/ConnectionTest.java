package org.indexus.callcenter.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The result of Test Connection.
 *
 * @param detail what was seen
 * @param hint what to do about it, {@code null} when all is well
 */
public record ConnectionTest(
        boolean ok,
        Code code,
        @Nullable String version,
        long latencyMs,
        String detail,
        @Nullable String hint) {

    /** What a test can find, in the order in which it looks. */
    public enum Code {
        OK,
        UNKNOWN_HOST,
        PORT_CLOSED,
        TIMEOUT,
        NOT_ASTERISK,
        ARI_DISABLED,
        WRONG_PASSWORD,
        READ_ONLY,
        TLS_MISMATCH,
        UNTRUSTED_CERTIFICATE,
        WEBSOCKET_FAILED
    }
}
