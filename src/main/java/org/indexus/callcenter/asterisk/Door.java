package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.indexus.callcenter.runtime.CommandHandler;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.indexus.callcenter.runtime.RecordingSource;
import org.jspecify.annotations.Nullable;

/** All connections to Asterisk servers, without a container: {@link AsteriskDoor} puts it into one. */
final class Door implements AsteriskConnections, CommandHandler, RecordingSource {

    private static final long LEAVING_MILLIS = 3_000;
    private static final Duration LONGEST_TEST = Duration.ofSeconds(15);

    private final Doorway doorway;
    private final Map<ConnectionId, Connection> connections = new ConcurrentHashMap<>();
    private volatile boolean open;
    private boolean left;

    Door(Doorway doorway) {
        this.doorway = doorway;
    }

    /** Listens (or stops listening) on all lines: only the node that holds the floor may. */
    void open(boolean mayListen) {
        open = mayListen;
        connections.values().forEach(connection -> connection.open(mayListen));
    }

    @Override
    public synchronized void apply(ConnectionPlan plan) {
        Connection known = connections.get(plan.id());
        if (left) {
            return;
        }
        if (known == null) {
            Connection added = new Connection(plan, open, doorway);
            connections.put(plan.id(), added);
            doorway.listening().execute(added);
        } else if (!known.plan().equals(plan)) {
            known.apply(plan);
        }
    }

    @Override
    public void remove(ConnectionId connection) {
        Connection removed = connections.remove(connection);
        if (removed != null) {
            removed.remove();
        }
    }

    /**
     * The application is about to be stopped: every line lets nobody new in, and sees to the callers who are in. Commands are
     * carried out until {@link #close}. Blocks for about a second; does nothing the second time.
     */
    synchronized void leave() {
        if (left) {
            return;
        }
        left = true;
        List<Thread> leaving = connections.values().stream().map(Door::leave).toList();
        try {
            for (Thread each : leaving) {
                each.join(LEAVING_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a thread of its own: the container's are being stopped, perhaps, and one line must not wait for another. */
    private static Thread leave(Connection connection) {
        Thread thread = new Thread(
                () -> {
                    try {
                        connection.leave();
                    } catch (InterruptedException hurried) {
                        Thread.currentThread().interrupt();
                    }
                },
                "indexus-leave");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Ends every line, for good: the application is being stopped, and no class can be loaded any more. */
    void close() {
        for (Connection each : connections.values()) {
            each.stop();
        }
        connections.clear();
    }

    /** The states of all lines by name. */
    Map<String, ConnectionStatus.State> states() {
        Map<String, ConnectionStatus.State> states = new ConcurrentHashMap<>();
        connections
                .values()
                .forEach(connection ->
                        states.put(connection.plan().name(), connection.status().state()));
        return states;
    }

    @Override
    public ConnectionStatus status(ConnectionId connection) {
        Connection known = connections.get(connection);
        return known == null
                ? new ConnectionStatus(ConnectionStatus.State.DISABLED, Instant.EPOCH, null, List.of(), 0, null)
                : known.status();
    }

    @Override
    public ConnectionTest test(ConnectionPlan plan) {
        return new ConnectionTester(plan).test(doorway.listening(), LONGEST_TEST);
    }

    @Override
    public void placeTestCall(ConnectionId connection, String destination) {
        Connection known = connections.get(connection);
        if (known == null || known.status().state() != ConnectionStatus.State.CONNECTED) {
            throw new IllegalStateException("This Asterisk is not connected, so a test call would reach nobody");
        }
        TestCall.place(known.plan(), line(connection).ari(), destination);
    }

    @Override
    public Map<String, String> withoutPrompts() {
        Map<String, String> without = new TreeMap<>();
        connections.values().forEach(connection -> {
            String obstacle = connection.promptObstacle();
            if (obstacle != null) {
                without.put(connection.plan().name(), obstacle);
            }
        });
        return without;
    }

    @Override
    public List<String> without(String phone) {
        return connections.values().stream()
                .filter(each -> each.status().state() == ConnectionStatus.State.CONNECTED)
                .filter(each -> PhoneWatch.lacks(line(each.plan().id()).ari(), phone))
                .map(each -> each.plan().name())
                .sorted()
                .toList();
    }

    @Override
    public void reconnect(ConnectionId connection) {
        Connection known = connections.get(connection);
        if (known != null) {
            known.reconnect();
        }
    }

    @Override
    public void handle(Command command) {
        AsteriskServer line = lineOrNull(command.connection());
        if (line != null) {
            line.commands().handle(command);
            return;
        }
        if (command.verb() == Verb.CHECK_RECORDING) {
            doorway.shelf().delayed(command.object(), "its Asterisk connection was deleted, or is disabled");
        }
        doorway.inbox()
                .accept(new CommandFailed(
                        command.call(), command.verb(), command.object(), Failure.UNKNOWN, "no such connection"));
    }

    @Override
    public Optional<Audio> open(ConnectionId connection, String name) {
        try {
            return line(connection).recordings().open(name);
        } catch (IOException away) {
            throw new IllegalStateException("Asterisk does not answer: " + away.getMessage(), away);
        }
    }

    @Override
    public void remove(ConnectionId connection, String name) {
        try {
            line(connection).recordings().remove(name);
        } catch (IOException away) {
            throw new IllegalStateException("Asterisk does not remove it: " + away.getMessage(), away);
        }
    }

    private AsteriskServer line(ConnectionId connection) {
        AsteriskServer line = lineOrNull(connection);
        if (line == null) {
            throw new IllegalStateException("This Asterisk is not configured, or disabled");
        }
        return line;
    }

    private @Nullable AsteriskServer lineOrNull(ConnectionId connection) {
        Connection known = connections.get(connection);
        return known == null ? null : known.line();
    }
}
