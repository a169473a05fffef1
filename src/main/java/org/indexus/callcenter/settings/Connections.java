package org.indexus.callcenter.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.security.Addresses;
import org.indexus.callcenter.platform.security.Authorities;
import org.indexus.callcenter.platform.security.Secrets;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/** All Asterisk connections. A password that is left out on a change stays the one before. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Connections extends Entries<AsteriskConnection> {

    private static final Logger LOG = System.getLogger(Connections.class.getName());

    @Inject
    private Event<ConnectionChanged> changes;

    @Inject
    private Secrets secrets;

    public Connections() {
        super(AsteriskConnection.class);
    }

    /**
     * Creates or changes; {@code newPassword} may be {@code null} or empty when one is kept. Throws 422 for a new connection
     * without one, or for another host, port or TLS without it being typed again, or for a CA certificate that cannot be used, 409 for the same host, port and application twice, and 409 NO_SECRET_KEY.
     */
    @Transactional
    public AsteriskConnection save(AsteriskConnection connection, @Nullable String newPassword) {
        if (newPassword != null && !newPassword.isEmpty()) {
            connection.setPasswordSecret(
                    secrets.encrypt(newPassword, connection.getId().toString()));
        }
        return save(connection);
    }

    @Override
    @Transactional
    public AsteriskConnection save(AsteriskConnection connection) {
        if (!connection.hasPassword()) {
            throw ProblemException.invalid("password", "REQUIRED", "password is required: the one of the ARI user.");
        }
        requirePasswordForAnotherPlace(connection);
        requireHarmless(connection.getHost());
        requireUsable(connection.getCaCertificate());
        requireUnique(connection);
        AsteriskConnection kept = super.save(connection);
        changes.fire(new ConnectionChanged(kept.getId(), plan(kept)));
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        UUID id = require(ref).getId();
        super.remove(ref);
        changes.fire(new ConnectionChanged(id, null));
    }

    /** With the password in clear. Without the right key the password is empty, so that Asterisk refuses and it shows. */
    public ConnectionPlan plan(AsteriskConnection connection) {
        try {
            return connection.toPlan(secrets.decrypt(
                    connection.passwordSecret(), connection.getId().toString()));
        } catch (IllegalStateException | ProblemException unreadable) {
            LOG.log(Level.ERROR, "connection {0}: {1}", connection.getName(), unreadable.getMessage());
            return connection.toPlan("");
        }
    }

    /** What is in a form but not saved: with the typed password, else the kept one, else none. */
    public ConnectionPlan plan(AsteriskConnection unsaved, @Nullable String typedPassword) {
        if (typedPassword != null && !typedPassword.isEmpty()) {
            return unsaved.toPlan(typedPassword);
        }
        requirePasswordForAnotherPlace(unsaved);
        return unsaved.hasPassword() ? plan(unsaved) : unsaved.toPlan("");
    }

    /** The kept password is for the place that it was typed for: whoever may change the host shall not read it there. */
    private void requirePasswordForAnotherPlace(AsteriskConnection connection) {
        find(connection.getId())
                .filter(kept -> kept.passwordSecret().equals(connection.passwordSecret()))
                .filter(connection::isElsewhere)
                .ifPresent(kept -> {
                    throw ProblemException.invalid(
                            "password",
                            "REQUIRED",
                            "password is required again: host, port or TLS changed, and the kept one is not sent elsewhere.");
                });
    }

    /** An address that is named as such; what a name stands for is looked at each time that we go there. */
    private static void requireHarmless(String host) {
        try {
            if (host.contains(":") || host.matches("[0-9.]+")) {
                Addresses.resolve(host);
            }
        } catch (Addresses.Refused refused) {
            throw ProblemException.invalid("host", "NOT_ALLOWED", refused.getMessage() + ".");
        } catch (UnknownHostException noAddress) {
            LOG.log(Level.DEBUG, "no address now, perhaps later", noAddress);
        }
    }

    private static void requireUsable(@Nullable String pem) {
        try {
            if (pem != null) {
                var unused = Authorities.of(pem);
            }
        } catch (CertificateException unusable) {
            throw ProblemException.invalid("caCertificate", "UNUSABLE", unusable.getMessage() + ".");
        }
    }

    private void requireUnique(AsteriskConnection connection) {
        query("SELECT e FROM AsteriskConnection e"
                        + " WHERE lower(e.host) = :host AND e.port = :port AND e.application = :application")
                .setParameter("host", connection.getHost().toLowerCase(Locale.ROOT))
                .setParameter("port", connection.getPort())
                .setParameter("application", connection.getApplication())
                .getResultStream()
                .filter(other -> !other.equals(connection))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE",
                            "The connection " + other.getName() + " has the same host, port and application already."
                                    + " One application name has one owner: change that one, or choose another name.");
                });
    }

    @Override
    protected String name(AsteriskConnection connection) {
        return connection.getName();
    }

    @Override
    protected String noun() {
        return "connection";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.host", "e.application");
    }
}
