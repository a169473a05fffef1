package org.indexus.callcenter.push;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The container's side of one socket. No method blocks. */
interface Wire {

    /** Sends a text frame; {@code sent} is told {@code null}, or why it failed, from any thread. */
    void send(String frame, Consumer<@Nullable Throwable> sent);

    /** Sends a ping of the protocol, which every browser answers by itself. */
    void ping();

    void close(int code, String reason);
}
