package org.indexus.callcenter.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.indexus.callcenter.runtime.FloorOpened;
import org.jspecify.annotations.Nullable;

/** Between the settings and the lines: hands the door each plan when the floor opens and after each change, and asks it. */
@ApplicationScoped
public class ConnectionDesk {

    @Inject
    private Connections connections;

    @Inject
    private AsteriskConnections lines;

    @Inject
    private Validator validator;

    /** The floor takes events now, so Asterisk may send some. */
    void applyAll(@Observes FloorOpened opened) {
        connections.all().forEach(connection -> lines.apply(connections.plan(connection)));
    }

    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionChanged changed) {
        if (changed.plan() == null) {
            lines.remove(new ConnectionId(changed.connection()));
        } else {
            lines.apply(changed.plan());
        }
    }

    public ConnectionStatus status(AsteriskConnection connection) {
        return lines.status(connection.connectionId());
    }

    /** Test Connection with what is in a form: the typed password, else the kept one. Blocks some seconds. */
    @ChangedBy(Role.ADMIN)
    public ConnectionTest test(AsteriskConnection unsaved, @Nullable String typedPassword) {
        Set<ConstraintViolation<AsteriskConnection>> faults = validator.validate(unsaved);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return lines.test(connections.plan(unsaved, typedPassword));
    }

    /** Place a test call. Throws 409, in words, when the connection is away or Asterisk refuses. */
    @ChangedBy(Role.ADMIN)
    public void placeTestCall(AsteriskConnection connection, @Nullable String destination) {
        String number = destination == null ? "" : destination.strip();
        if (!number.matches("[0-9A-Za-z*#+_.-]{1,40}")) {
            throw ProblemException.invalid(
                    "destination", "FORMAT", "destination is the number to dial in the test context, like 100.");
        }
        try {
            lines.placeTestCall(connection.connectionId(), number);
        } catch (IllegalStateException refused) {
            throw ProblemException.conflict("TEST_CALL_FAILED", String.valueOf(refused.getMessage()));
        }
    }

    /** Takes the application's name back at once after it was replaced. */
    @ChangedBy(Role.ADMIN)
    public void reconnect(AsteriskConnection connection) {
        lines.reconnect(connection.connectionId());
    }
}
