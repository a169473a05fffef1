package org.indexus.callcenter.settings;

import static java.util.Objects.requireNonNullElse;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection on the wire. The password goes in only. */
@Schema(
        name = "AsteriskConnection",
        example = "{\"name\":\"Head office\",\"host\":\"192.168.1.10\",\"port\":8088,\"username\":\"indexus\","
                + "\"password\":\"the one of ari.conf\",\"application\":\"indexus-inbound\",\"wsPort\":8088,"
                + "\"tls\":false,\"caCertificate\":null,\"testContext\":\"incoming\",\"enabled\":true}")
public record ConnectionJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String name,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,

        @Schema(writeOnly = true, description = "On a change: absent keeps the one before")
        @JsonbNillable(false)
        @Nullable
        String password,

        @Nullable String application,

        @Schema(description = "The same as port when absent") @Nullable
        Integer wsPort,

        @Nullable Boolean tls,

        @Schema(description = "PEM of the authority, for a certificate of one's own") @Nullable
        String caCertificate,

        @Schema(description = "The dialplan context of Place a test call") @Nullable
        String testContext,

        @Nullable Boolean enabled,

        @Schema(
                description = "How external numbers are dialled: a dial string with {number} once; null: through the"
                        + " dialplan's INDEXUS_TRUNK",
                example = "PJSIP/{number}@trunk")
        @Nullable
        String outboundEndpoint) {

    static ConnectionJson of(AsteriskConnection connection) {
        return new ConnectionJson(
                connection.getId(),
                connection.getName(),
                connection.getHost(),
                connection.getPort(),
                connection.getUsername(),
                null,
                connection.getApplication(),
                connection.getWsPort(),
                connection.isTls(),
                connection.getCaCertificate(),
                connection.getTestContext(),
                connection.isEnabled(),
                connection.getOutboundEndpoint());
    }

    AsteriskConnection applyTo(AsteriskConnection connection) {
        int http = requireNonNullElse(port, 8088);
        connection.setName(requireNonNullElse(name, ""));
        connection.setHost(requireNonNullElse(host, ""));
        connection.setPort(http);
        connection.setWsPort(requireNonNullElse(wsPort, http));
        connection.setUsername(requireNonNullElse(username, ""));
        connection.setApplication(requireNonNullElse(application, "indexus-inbound"));
        connection.setTls(tls != null && tls);
        connection.setCaCertificate(caCertificate);
        connection.setTestContext(requireNonNullElse(testContext, "incoming"));
        connection.setEnabled(enabled == null || enabled);
        connection.setOutboundEndpoint(outboundEndpoint);
        return connection;
    }

    /** Whatever prints a record must not print the password. */
    @Override
    public String toString() {
        return "ConnectionJson[" + name + " " + host + ":" + port + "]";
    }
}
