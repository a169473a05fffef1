package org.indexus.callcenter.push;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.runtime.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * One agent's open sockets, and the one order in which frames reach them.
 *
 * <p><b>The order.</b> Everything that happens at a desk runs in its lane, one thing at a time: sockets that open and close, messages from
 * them, facts for them. The floor's writer thread puts its facts, its verdicts and its views into that lane while it holds the
 * turn, so they arrive here in the order of the turns. A new socket asks for {@code hello} by {@link Inbox#look}: the view is
 * taken on the writer's thread between two turns, and joins the lane between the facts of those turns. A fact that is already
 * in the view finds the socket not greeted yet and passes it by; every later one finds it greeted. So nothing between
 * {@code hello} and the live frames is lost or said twice. {@code ok} comes before its consequences for the same reason: the
 * verdict is told before the facts of that turn leave.
 */
public final class AgentSession {

    private final AgentId agent;
    private final Inbox inbox;
    private final Duration grace;
    private final InstantSource clock;
    private final Executor lane;
    private final Predicate<@Nullable String> reasons;
    private final DraftSession drafts;
    private final Set<AgentSocket> sockets = new CopyOnWriteArraySet<>();
    private volatile boolean attended;
    private boolean present;
    private @Nullable AgentStatus lastStatus;
    private PhoneState lastPhone = PhoneState.UNKNOWN;
    private List<QueueLength> lastLengths = List.of();

    /**
     * @param lane runs what it is given one after the other, in that order
     * @param reasons whether a break may have this reason
     */
    AgentSession(
            AgentId agent,
            Inbox inbox,
            Duration grace,
            InstantSource clock,
            Executor lane,
            DraftSession drafts,
            Predicate<@Nullable String> reasons) {
        this.agent = agent;
        this.inbox = inbox;
        this.grace = grace;
        this.clock = clock;
        this.lane = lane;
        this.reasons = reasons;
        this.drafts = drafts;
    }

    /** Whether a socket is open; from any thread. */
    boolean isAttended() {
        return attended;
    }

    void join(AgentSocket socket) {
        lane.execute(() -> {
            sockets.add(socket);
            attended = true;
            tellPresence();
            askForHello(socket);
        });
    }

    void leave(AgentSocket socket) {
        lane.execute(() -> remove(socket));
    }

    /** The floor opened, and has forgotten who is here: says it again, and greets everybody anew. */
    void announce() {
        lane.execute(() -> {
            if (sockets.isEmpty()) {
                return;
            }
            present = false;
            tellPresence();
            sockets.forEach(this::askForHello);
        });
    }

    /** The application is being stopped, and the lane may be gone already: not in its order. */
    void goAway() {
        sockets.forEach(socket -> socket.outbox().close(AgentSocket.GOING_AWAY, "The application is being stopped"));
    }

    /** There is no such agent any more. */
    void dismiss() {
        lane.execute(() ->
                List.copyOf(sockets).forEach(socket -> close(socket, AgentSocket.NO_PROFILE, "No agent profile")));
    }

    /** What let this socket in does not hold any more. */
    void signOut(AgentSocket socket) {
        lane.execute(() -> close(socket, AgentSocket.POLICY, AgentSocket.SIGNED_OUT));
    }

    /** A message came in whole; each time it is asked who says it. */
    void receive(AgentSocket socket, ClientMessage message) {
        if (!socket.isSignedIn()) {
            signOut(socket);
            return;
        }
        switch (socket.nextMessage(message.isPong())) {
            case PASS -> lane.execute(() -> answer(socket, message));
            case REFUSE -> lane.execute(() -> refuse(socket, message));
            case CLOSE -> lane.execute(() -> close(socket, AgentSocket.POLICY, "Too many messages"));
        }
    }

    /** A frame for every socket of the agent; built once, here. */
    void tell(Supplier<String> frame) {
        tell(frame, () -> {});
    }

    /** {@code written} is called for each socket that has taken it. */
    void tell(Supplier<String> frame, Runnable written) {
        if (attended) {
            lane.execute(() -> broadcast(frame.get(), written));
        }
    }

    /** As {@link #tell}, unless it says what was said before (some facts change only what a restart must know). */
    void tellStatus(AgentStatus status, @Nullable String by) {
        if (attended) {
            lane.execute(() -> {
                if (!status.equals(lastStatus)) {
                    lastStatus = status;
                    broadcast(Frames.status(status, lastPhone, by), () -> {});
                }
            });
        }
    }

    /** The phone stands in the way of offers in another way than before; it goes with the status. */
    void tellPhone(PhoneState phone) {
        if (attended) {
            lane.execute(() -> {
                boolean news = phone != lastPhone;
                lastPhone = phone;
                if (news && lastStatus != null) {
                    broadcast(Frames.status(lastStatus, phone, null), () -> {});
                }
            });
        }
    }

    void tellLengths(List<QueueLength> lengths) {
        lane.execute(() -> {
            if (lengths.equals(lastLengths)) {
                return;
            }
            lastLengths = lengths;
            String frame = Frames.queues(lengths, clock.instant());
            sockets.stream().filter(AgentSocket::isGreeted).forEach(socket -> socket.outbox()
                    .putQueues(frame));
        });
    }

    /** The clock, about once a second. */
    void tick() {
        lane.execute(() -> {
            sockets.forEach(AgentSocket::tick);
            dropClosed();
            tellPresence();
        });
    }

    /** To the floor an agent whose every page sleeps is as good as gone, until one of them answers again. */
    private void tellPresence() {
        boolean now = sockets.stream().anyMatch(socket -> !socket.isAsleep());
        if (now != present) {
            present = now;
            inbox.post(now ? new AgentConnected(agent) : new AgentDisconnected(agent, grace));
        }
    }

    private void askForHello(AgentSocket socket) {
        inbox.look(view -> lane.execute(() -> greet(socket, view)));
    }

    private void greet(AgentSocket socket, FloorView view) {
        if (!sockets.contains(socket)) {
            return;
        }
        if (!view.open()) {
            socket.outbox().openWithoutHello();
            return;
        }
        AgentView me = view.agents().get(agent);
        if (me == null) {
            close(socket, AgentSocket.NO_PROFILE, "No agent profile");
            return;
        }
        lastStatus = me.status();
        lastPhone = me.phone();
        lastLengths = QueueLength.of(agent, view);
        Instant now = clock.instant(); // the view may have been drawn long ago, when the floor last changed
        CallView offered =
                me.offer() == null ? null : view.calls().get(me.offer().call());
        socket.greet(Frames.hello(now, grace, me, offered));
        socket.outbox().putQueues(Frames.queues(lastLengths, now));
    }

    private void answer(AgentSocket socket, ClientMessage message) {
        ErrorCode problem = message.problem();
        if (problem != null) {
            socket.outbox().put(Frames.error(message.ref(), problem));
            return;
        }
        TypedDraft draft = message.draft();
        if (draft != null) {
            drafts.keep(
                    socket.agent(),
                    draft.asOf(clock.instant()),
                    verdict -> lane.execute(() -> reply(socket, message.ref(), verdict)));
            return;
        }
        Request request = message.request();
        if (request == null) {
            tellPresence(); // a pong may have woken it
            reply(socket, message.ref(), Verdict.OK);
            return;
        }
        if (request instanceof StatusRequested wanted && !reasons.test(wanted.reason())) {
            socket.outbox().put(Frames.error(message.ref(), ErrorCode.BAD_MESSAGE));
            return;
        }
        inbox.ask(request, verdict -> lane.execute(() -> reply(socket, message.ref(), verdict)));
    }

    private static void reply(AgentSocket socket, @Nullable JsonValue ref, Verdict verdict) {
        if (verdict != Verdict.OK) {
            socket.outbox().put(Frames.error(ref, verdict));
        } else if (ref != null) {
            socket.outbox().put(Frames.ok(ref));
        }
    }

    private static void refuse(AgentSocket socket, ClientMessage message) {
        socket.outbox().put(Frames.error(message.ref(), ErrorCode.TOO_MANY));
    }

    private void broadcast(String frame, Runnable written) {
        sockets.stream().filter(AgentSocket::isGreeted).forEach(socket -> socket.outbox()
                .put(frame, written));
        dropClosed();
    }

    private void close(AgentSocket socket, int code, String reason) {
        socket.outbox().close(code, reason);
        remove(socket);
    }

    /** A socket that we closed is gone for us at once; a dead peer would let us wait for its own close. */
    private void dropClosed() {
        List<AgentSocket> closed =
                sockets.stream().filter(socket -> socket.outbox().isClosed()).toList();
        closed.forEach(this::remove);
    }

    private void remove(AgentSocket socket) {
        if (sockets.remove(socket)) {
            attended = !sockets.isEmpty();
            tellPresence();
        }
    }
}
