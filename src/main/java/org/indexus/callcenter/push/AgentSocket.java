package org.indexus.callcenter.push;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.indexus.callcenter.engine.id.AgentRef;

/** One open socket of an agent: what goes out, how much comes in, and when it last showed a sign of life. */
final class AgentSocket {

    static final int NO_PROFILE = 4403;
    static final int POLICY = 1008;
    static final int GOING_AWAY = 1001;
    static final String SIGNED_OUT = "Signed out";

    static final String TOO_MANY = "Too many sockets";

    private final AgentRef agent;
    private final Wire wire;
    private final Outbox outbox;
    private final FloodGate gate;
    private final BooleanSupplier signedIn;
    private final LongSupplier nanoTime;
    private final Heartbeat heartbeat;
    private boolean greeted;

    AgentSocket(AgentRef agent, Wire wire, BooleanSupplier signedIn, LongSupplier nanoTime) {
        this.agent = agent;
        this.wire = wire;
        this.outbox = new Outbox(wire);
        this.gate = new FloodGate(nanoTime);
        this.signedIn = signedIn;
        this.nanoTime = nanoTime;
        this.heartbeat = new Heartbeat(nanoTime.getAsLong());
    }

    AgentRef agent() {
        return agent;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Whether {@code hello} was sent: live frames would mean nothing before it. Of the desk's lane. */
    boolean isGreeted() {
        return greeted;
    }

    /** The first {@code hello} goes before everything else; a later one (the floor opened again) in its place. */
    void greet(String hello) {
        if (greeted) {
            outbox.put(hello);
        } else {
            greeted = true;
            outbox.open(hello);
        }
    }

    /** A pong of the protocol; called from the container's threads. */
    void heard() {
        heartbeat.protocolPong(nanoTime.getAsLong());
    }

    /** Whether what let it in still holds; from any thread. */
    boolean isSignedIn() {
        return signedIn.getAsBoolean();
    }

    /** Whether its page left a ping unanswered: it could not show an offer. */
    boolean isAsleep() {
        return heartbeat.isAsleep(nanoTime.getAsLong());
    }

    FloodGate.Answer nextMessage(boolean pong) {
        heartbeat.message(nanoTime.getAsLong(), pong);
        return gate.next();
    }

    /** The clock: asks for a sign of life when it is time, or gives the socket up when there was none for long. */
    void tick() {
        long now = nanoTime.getAsLong();
        if (heartbeat.isDead(now)) {
            outbox.close(GOING_AWAY, "No sign of life");
            return;
        }
        if (!heartbeat.tick(now)) {
            return;
        }
        if (!isSignedIn()) {
            outbox.close(POLICY, SIGNED_OUT);
            return;
        }
        wire.ping();
        if (greeted) {
            outbox.put(Frames.PING);
        }
    }
}
