package org.indexus.callcenter.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.security.DialString;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/** How to reach the ARI of an Asterisk server. The password is kept encrypted and leaves only in a plan for the door. */
@Entity
@Table(name = "asterisk_connections")
public class AsteriskConnection extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Column(nullable = false)
    @NotBlank(message = "host is required: a name or an IP address")
    @Size(max = 255, message = "host may have at most 255 characters")
    @Pattern(
            regexp = "[A-Za-z0-9._-]*|\\[?[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?]?",
            message = "host is a name or an IP address only, without http:// and port")
    private String host = "";

    @Column(nullable = false)
    @Min(value = 1, message = "port must be 1 to 65535")
    @Max(value = 65_535, message = "port must be 1 to 65535")
    private int port = 8088;

    @Column(name = "ws_port", nullable = false)
    @Min(value = 1, message = "wsPort must be 1 to 65535")
    @Max(value = 65_535, message = "wsPort must be 1 to 65535")
    private int wsPort = 8088;

    @Column(nullable = false)
    @NotBlank(message = "username is required: the ARI user of ari.conf")
    @Size(max = 100, message = "username may have at most 100 characters")
    @Pattern(regexp = "[^:\\p{Cntrl}]*", message = "username must not have a colon or control characters")
    private String username = "";

    @Column(name = "password_secret", nullable = false)
    private String passwordSecret = "";

    @Column(nullable = false)
    @NotBlank(message = "application is required: the name in Stasis(…)")
    @Pattern(
            regexp = "[A-Za-z0-9_.-]{0,80}",
            message = "application may have letters, digits, _ . and -, as in Stasis(indexus-inbound)")
    private String application = "indexus-inbound";

    @Column(nullable = false)
    private boolean tls;

    @Column(name = "ca_certificate")
    @Size(max = 100_000, message = "caCertificate may have at most 100000 characters")
    private @Nullable String caCertificate;

    @Column(name = "test_context", nullable = false)
    @NotBlank(message = "testContext is required: a dialplan context")
    @Pattern(regexp = "[A-Za-z0-9_.-]{0,80}", message = "testContext is the name of a dialplan context")
    private String testContext = "incoming";

    /** With {number} where the number goes; nothing that would begin another destination or an option of Dial. */
    @Column(name = "outbound_endpoint")
    @Size(max = 200, message = "outboundEndpoint may have at most 200 characters")
    @DialString(
            number = true,
            message =
                    "outboundEndpoint is a dial string with \\{number\\} once, through a trunk that Asterisk knows by name, like"
                            + " PJSIP/\\{number\\}@trunk")
    private @Nullable String outboundEndpoint;

    @Column(nullable = false)
    private boolean enabled = true;

    public ConnectionId connectionId() {
        return new ConnectionId(getId());
    }

    ConnectionPlan toPlan(String password) {
        return new ConnectionPlan(
                connectionId(),
                name,
                host,
                port,
                wsPort,
                tls,
                caCertificate,
                username,
                password,
                application,
                testContext,
                outboundEndpoint,
                enabled);
    }

    /** Whether a password that was given for the other one would go somewhere else. */
    boolean isElsewhere(AsteriskConnection other) {
        return !host.equalsIgnoreCase(other.host) || port != other.port || wsPort != other.wsPort || tls != other.tls;
    }

    /** Whether a password is kept; only then may a form leave it empty. */
    public boolean hasPassword() {
        return !passwordSecret.isEmpty();
    }

    String passwordSecret() {
        return passwordSecret;
    }

    void setPasswordSecret(String passwordSecret) {
        this.passwordSecret = passwordSecret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host.strip();
    }

    public int getPort() {
        return port;
    }

    /** The WebSocket port follows where it was the same. */
    public void setPort(int port) {
        wsPort = wsPort == this.port ? port : wsPort;
        this.port = port;
    }

    public int getWsPort() {
        return wsPort;
    }

    public void setWsPort(int wsPort) {
        this.wsPort = wsPort;
    }

    /** Empty where it is the HTTP port, as nearly always. */
    public @Nullable Integer getOwnWsPort() {
        return wsPort == port ? null : wsPort;
    }

    public void setOwnWsPort(@Nullable Integer ownWsPort) {
        wsPort = ownWsPort == null ? port : ownWsPort;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getApplication() {
        return application;
    }

    public void setApplication(String application) {
        this.application = application;
    }

    public boolean isTls() {
        return tls;
    }

    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public @Nullable String getCaCertificate() {
        return caCertificate;
    }

    public void setCaCertificate(@Nullable String caCertificate) {
        this.caCertificate = caCertificate == null || caCertificate.isBlank() ? null : caCertificate;
    }

    public String getTestContext() {
        return testContext;
    }

    public void setTestContext(String testContext) {
        this.testContext = testContext;
    }

    public @Nullable String getOutboundEndpoint() {
        return outboundEndpoint;
    }

    /** Empty is none. */
    public void setOutboundEndpoint(@Nullable String outboundEndpoint) {
        this.outboundEndpoint =
                outboundEndpoint == null || outboundEndpoint.isBlank() ? null : outboundEndpoint.strip();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
