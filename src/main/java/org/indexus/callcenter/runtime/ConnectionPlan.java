package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/**
 * An Asterisk server as configured.
 *
 * @param password in clear; never logged
 * @param caCertificate PEM of the authority that signed the server's certificate, or {@code null} for the system's
 * @param outboundEndpoint how external numbers are dialled, with one {@code {number}} in it; {@code null} for the dialplan's way
 * @param testContext the dialplan context into which a test call is placed
 */
public record ConnectionPlan(
        ConnectionId id,
        String name,
        String host,
        int port,
        int wsPort,
        boolean tls,
        @Nullable String caCertificate,
        String username,
        String password,
        String application,
        String testContext,
        @Nullable String outboundEndpoint,
        boolean enabled) {

    @Override
    public String toString() {
        return "ConnectionPlan[%s %s:%d %s%s]".formatted(name, host, port, application, enabled ? "" : " disabled");
    }
}
