package org.indexus.callcenter.settings;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Settings, SIP Phone, Asterisk ARI: the lines to the Asterisk servers, their tests, and how they stand now. */
@Named
@ViewScoped
public class AsteriskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Connections connections;

    @Inject
    private ConnectionDesk desk;

    private List<AsteriskConnection> list = List.of();
    private AsteriskConnection connection = new AsteriskConnection();
    private @Nullable String id;
    private @Nullable String password;
    private @Nullable ConnectionTest test;
    private String destination = "100";

    @PostConstruct
    void list() {
        list = connections.all();
    }

    /** The one asked for, else the first, else a new one. */
    public void load() {
        if (id != null && !id.equals("new")) {
            connection = connections.require(id);
        } else if (id == null && !list.isEmpty()) {
            connection = list.get(0);
        } else {
            connection.setName(list.isEmpty() ? "Asterisk" : "Asterisk " + (list.size() + 1));
        }
    }

    public void test() {
        Notices.attempt(() -> test = desk.test(connection, password), "");
    }

    public void save() {
        boolean created = connection.isNew();
        boolean saved = Notices.attempt(
                () -> connection = connections.save(connection, password),
                connection.isEnabled() ? "Saved. Connecting…" : "Saved. The connection is disabled.");
        test = null;
        password = saved ? null : password;
        if (saved && created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect(
                    "settings/sip-phone/asterisk-ari?id=%s", connection.getId().toString());
        }
    }

    public void delete() {
        if (Notices.attempt(
                () -> connections.remove(connection.getId().toString()),
                "The connection " + connection.getName() + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("settings/sip-phone/asterisk-ari");
        }
    }

    public void placeTestCall() {
        Notices.attempt(
                () -> desk.placeTestCall(connection, destination),
                "The test call to " + destination + " is on its way. It rings at the next free agent.");
    }

    public void reconnect() {
        Notices.attempt(() -> desk.reconnect(connection), "Connecting again…");
    }

    /** Whether the saved line is down, so that an administrator may want it back before it tries by itself. */
    public boolean isReconnectable() {
        return switch (getStatus().state()) {
            case DISCONNECTED, REFUSED, REPLACED -> !connection.isNew();
            case CONNECTED, CONNECTING, DISABLED -> false;
        };
    }

    /** How the saved line stands at this moment. */
    public ConnectionStatus getStatus() {
        return desk.status(connection);
    }

    public String getStatusWords() {
        ConnectionStatus status = getStatus();
        return switch (status.state()) {
            case CONNECTED -> "Connected, Asterisk " + status.version();
            case CONNECTING -> "Connecting…";
            case DISCONNECTED -> "Disconnected, trying again";
            case REFUSED -> "Refused by Asterisk";
            case REPLACED -> "Another program took the application name";
            case DISABLED -> connection.isNew() ? "Not saved yet" : "Disabled";
        };
    }

    public List<AsteriskConnection> getList() {
        return list;
    }

    public AsteriskConnection getConnection() {
        return connection;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable ConnectionTest getTest() {
        return test;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }
}
