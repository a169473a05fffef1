package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionTest.Code;
import org.jspecify.annotations.Nullable;

/** What an administrator can do about each finding of "Test Connection". */
final class Hints {

    private Hints() {}

    static @Nullable String of(Code code, ConnectionPlan plan) {
        return switch (code) {
            case OK -> null;
            case UNKNOWN_HOST ->
                "Check the spelling of Host / IP Address, or enter the IP address of the Asterisk server.";
            case PORT_CLOSED ->
                "Is Asterisk running? In http.conf set enabled=yes, bindaddr to an address that this server can reach, and"
                        + " bindport=" + plan.port() + "; then run: asterisk -rx \"module reload http\". Check with:"
                        + " asterisk -rx \"http show status\".";
            case TIMEOUT ->
                "Check the firewall between this server and Asterisk, and that Asterisk is alive:"
                        + " asterisk -rx \"core show uptime\".";
            case NOT_ASTERISK ->
                "Another program answers there. Compare Host and HTTP Port with: asterisk -rx \"http show status\". A prefix"
                        + " in http.conf must be empty.";
            case ARI_DISABLED ->
                "Set enabled=yes in ari.conf and load res_ari.so and its parts; then restart Asterisk. An option that this"
                        + " version does not know switches all of ARI off: see the log. Check with: asterisk -rx \"ari show"
                        + " status\".";
            case WRONG_PASSWORD ->
                "Compare username and password with the user's section in ari.conf, then run: asterisk -rx \"module reload"
                        + " res_ari.so\". Check with: asterisk -rx \"ari show users\".";
            case READ_ONLY -> "Set read_only=no for user " + plan.username() + " in ari.conf, then reload res_ari.so.";
            case TLS_MISMATCH ->
                plan.tls()
                        ? "Switch Use TLS/SSL off, or enter the port of tlsbindaddr in http.conf."
                        : "Switch Use TLS/SSL on, or enter the port of bindport in http.conf.";
            case UNTRUSTED_CERTIFICATE ->
                "Enter the certificate of the authority that signed Asterisk's certificate (PEM), and use the host name that"
                        + " the certificate was made for. One that has expired must be renewed: tlscertfile of http.conf.";
            case WEBSOCKET_FAILED ->
                "Load res_http_websocket.so and res_ari_events.so, and check the WebSocket Port (" + plan.wsPort()
                        + "): usually it is the HTTP Port. A proxy in between must pass WebSockets on.";
        };
    }
}
