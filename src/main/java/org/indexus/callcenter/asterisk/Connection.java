package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * The line to one Asterisk server: one task that connects, listens and connects again, for ever, with growing pauses.
 *
 * <pre>
 * CONNECTING   -- socket open, survey told  --> CONNECTED
 * CONNECTED    -- closed, broken, silent    --> DISCONNECTED --> CONNECTED (0.25 s doubling to 2 s)
 * CONNECTED    -- ApplicationReplaced       --> REPLACED     --> CONNECTED (when the name is free; else 30 s doubling to 10 min,
 *                                                                            or by the button)
 * CONNECTING   -- 401, 403                  --> REFUSED      --> CONNECTED (as DISCONNECTED)
 * any          -- disabled in the plan      --> DISABLED
 * </pre>
 */
final class Connection implements Runnable {

    private static final Logger LOG = System.getLogger(Connection.class.getName());

    /** How often the name is looked at that another program took. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Doorway doorway;
    private final Semaphore changed = new Semaphore(0);
    private final Pauses pauses = new Pauses();
    private volatile ConnectionPlan plan;
    private volatile boolean open;
    private volatile boolean removed;
    private volatile boolean stopped;
    private volatile boolean again;
    private volatile @Nullable AsteriskServer line;
    private volatile @Nullable Session session;
    private volatile Standing standing;

    /** How the line stands, and since when. */
    private record Standing(
            State state, Instant since, @Nullable String lastError) {}

    Connection(ConnectionPlan plan, boolean open, Doorway doorway) {
        this.plan = plan;
        this.open = open;
        this.doorway = doorway;
        this.standing = new Standing(State.CONNECTING, doorway.clock().instant(), null);
    }

    /** Takes another plan; the socket is opened anew if anything about it has changed. */
    void apply(ConnectionPlan other) {
        plan = other;
        changed.release();
    }

    /** Whether this node holds the floor: only then it listens, since a second listener would take the name away. */
    void open(boolean mayListen) {
        open = mayListen;
        changed.release();
    }

    /** Tries again now. */
    void reconnect() {
        again = true;
        changed.release();
    }

    void remove() {
        removed = true;
        changed.release();
    }

    /** The application ends: there is no floor any more that could be told about it. */
    void stop() {
        stopped = true;
        remove();
    }

    /** As {@link #stop()}, but first lets nobody new in and sees to the callers who are in. Blocks for two seconds at most. */
    void leave() throws InterruptedException {
        stopped = true;
        Session talking = session;
        if (talking != null) {
            talking.leave();
        }
        remove();
    }

    ConnectionPlan plan() {
        return plan;
    }

    /** The parts that are at work; {@code null} before the first try, or when the plan cannot be used. */
    @Nullable
    AsteriskServer line() {
        return line;
    }

    ConnectionStatus status() {
        Standing now = standing;
        AsteriskServer working = line;
        Session talking = session;
        boolean known = working != null && !working.capabilities().version().isEmpty();
        return new ConnectionStatus(
                now.state,
                now.since,
                known ? working.capabilities().version() : null,
                known ? working.capabilities().labels() : List.of(),
                talking == null ? 0 : talking.channels(),
                now.lastError == null ? promptObstacle() : now.lastError);
    }

    /** Why this server, which is connected, can have none of our prompts; {@code null} when it can. */
    @Nullable
    String promptObstacle() {
        AsteriskServer working = line;
        return working == null || standing.state != State.CONNECTED
                ? null
                : doorway.prompts().obstacle(working.player());
    }

    @Override
    public void run() {
        try {
            while (!removed && !stopped) {
                State outcome = live(plan);
                if (outcome == State.DISABLED) {
                    pause(Duration.ofDays(1));
                } else if (outcome == State.REPLACED && !again && !removed && !stopped) {
                    pauseUntilFree(pauses.next(outcome));
                } else if (!again && !removed && !stopped) {
                    pause(pauses.next(outcome));
                }
                if (again) {
                    again = false;
                    pauses.reset();
                }
            }
        } catch (InterruptedException stopping) {
            LOG.log(Level.INFO, "Asterisk {0}: the application is being stopped", plan.name());
            Thread.currentThread().interrupt();
        }
    }

    /** One try: from nothing to a socket and to its end. Returns how it went. */
    private State live(ConnectionPlan wanted) throws InterruptedException {
        if (!wanted.enabled()) {
            return stand(State.DISABLED, null);
        }
        if (!open) {
            stand(State.DISCONNECTED, "Another node holds the floor, or the floor is not open yet");
            return State.DISABLED;
        }
        if (!isSame(wanted)) {
            stand(State.CONNECTING, null);
        }
        try {
            return talk(lineFor(wanted), wanted);
        } catch (Refusal refusal) {
            return stand(State.REFUSED, refusal.getMessage());
        } catch (IOException away) {
            return stand(State.DISCONNECTED, away.getMessage() == null ? away.toString() : away.getMessage());
        } catch (RuntimeException bug) {
            if (stopped) {
                return stand(State.DISCONNECTED, "The application was stopped meanwhile: " + bug);
            }
            LOG.log(Level.ERROR, "Asterisk " + wanted.name() + ": the connection failed unexpectedly", bug);
            return stand(State.DISCONNECTED, bug.toString());
        }
    }

    private State talk(AsteriskServer present, ConnectionPlan wanted) throws IOException, InterruptedException {
        EventSocket socket = Handshake.open(present);
        Session talking = new Session(
                present,
                socket,
                doorway.inbox(),
                doorway.stopwatch().of(present.plan().name()),
                doorway.clock(),
                doorway.silence());
        boolean surveyed = false;
        try {
            doorway.listening().execute(socket);
            talking.survey();
            surveyed = true;
            session = talking;
            pauses.connected();
            stand(State.CONNECTED, null);
            String obstacle = promptObstacle();
            if (obstacle != null) {
                LOG.log(Level.WARNING, "Asterisk {0}: {1}", wanted.name(), obstacle);
            }
            Session.Ending ending = talking.run(() -> plan.equals(wanted) && open && !removed && !again);
            return stand(ending.replaced() ? State.REPLACED : State.DISCONNECTED, ending.reason());
        } finally {
            session = null;
            socket.close();
            if (surveyed && !stopped) {
                doorway.inbox().accept(new ConnectionLost(wanted.id()));
            }
        }
    }

    private AsteriskServer lineFor(ConnectionPlan wanted) throws UntrustedCertificate {
        AsteriskServer present = line;
        if (present == null || !present.plan().equals(wanted)) {
            line = null;
            present = new AsteriskServer(wanted, doorway);
            line = present;
        }
        return present;
    }

    private boolean isSame(ConnectionPlan wanted) {
        AsteriskServer present = line;
        return present != null && present.plan().equals(wanted);
    }

    private State stand(State state, @Nullable String error) {
        Standing before = standing;
        boolean same = before.state == state;
        standing = new Standing(state, same ? before.since : doorway.clock().instant(), error);
        if (!same) {
            Level level = state == State.REPLACED || state == State.REFUSED ? Level.WARNING : Level.INFO;
            LOG.log(level, "Asterisk {0}: {1}{2}", plan, state, error == null ? "" : " (" + error + ")");
        }
        return state;
    }

    /** Whoever took our application's name has it until Asterisk forgets the application, or the time is over. */
    private void pauseUntilFree(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Duration left = atMost;
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration step = left.compareTo(LOOK) < 0 ? left : LOOK;
            if (pause(step) || ApplicationName.isFree(line)) {
                return;
            }
            left = Duration.ofNanos(end - System.nanoTime());
        }
    }

    /** Whether something has changed before the time was over. */
    private boolean pause(Duration atMost) throws InterruptedException {
        boolean news = changed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (news) {
            changed.drainPermits();
        }
        return news;
    }
}
