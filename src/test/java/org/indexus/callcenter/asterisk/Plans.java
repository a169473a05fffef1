package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/** Builds connection plans to servers on this machine. */
record Plans(
        ConnectionId id,
        String host,
        int port,
        int wsPort,
        boolean tls,
        @Nullable String ca,
        String user,
        String password,
        String app,
        boolean enabled) {

    static Plans of(ConnectionId id, int port) {
        return new Plans(id, "127.0.0.1", port, port, false, null, "indexus", "indexus-demo", "indexus-inbound", true);
    }

    Plans host(String other) {
        return new Plans(id, other, port, wsPort, tls, ca, user, password, app, enabled);
    }

    Plans wsPort(int other) {
        return new Plans(id, host, port, other, tls, ca, user, password, app, enabled);
    }

    Plans tls(@Nullable String authority) {
        return new Plans(id, host, port, wsPort, true, authority, user, password, app, enabled);
    }

    Plans user(String other) {
        return new Plans(id, host, port, wsPort, tls, ca, other, password, app, enabled);
    }

    Plans password(String other) {
        return new Plans(id, host, port, wsPort, tls, ca, user, other, app, enabled);
    }

    Plans app(String other) {
        return new Plans(id, host, port, wsPort, tls, ca, user, password, other, enabled);
    }

    Plans disabled() {
        return new Plans(id, host, port, wsPort, tls, ca, user, password, app, false);
    }

    ConnectionPlan build() {
        return build(null);
    }

    ConnectionPlan build(@Nullable String outboundEndpoint) {
        return new ConnectionPlan(
                id, "test", host, port, wsPort, tls, ca, user, password, app, "incoming", outboundEndpoint, enabled);
    }
}
