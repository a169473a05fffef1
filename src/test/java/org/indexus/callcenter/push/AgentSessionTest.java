package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.runtime.CallDraft;
import org.indexus.callcenter.runtime.Inbox;
import org.junit.jupiter.api.Test;

class AgentSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final AgentProfile EVA = new AgentProfile(
            new AgentId(new UUID(0, 1)), 1, "eva", "Eva", "PJSIP/agent1", ConnectMode.ON_ACCEPT, false, Map.of());
    private static final AgentStatus OFFLINE = new AgentStatus(DutyStatus.OFFLINE, null, NOW, null, null, null);
    private static final AgentStatus AVAILABLE = new AgentStatus(DutyStatus.AVAILABLE, null, NOW, null, null, null);

    /** A floor that takes its turns when the test says so. */
    private static final class Floor extends Inbox {
        final List<Event> posted = new ArrayList<>();
        final Deque<Consumer<FloorView>> looks = new ArrayDeque<>();
        Verdict verdict = Verdict.OK;
        FloorView view = viewOf(OFFLINE);

        @Override
        public void post(Event event) {
            posted.add(event);
        }

        @Override
        public void ask(Request request, Consumer<Verdict> reply) {
            posted.add(request);
            reply.accept(verdict);
        }

        @Override
        public void look(Consumer<FloorView> reader) {
            looks.add(reader);
        }

        void look() {
            looks.remove().accept(view);
        }
    }

    private final Floor floor = new Floor();
    private final AtomicLong nanos = new AtomicLong();
    private boolean signedIn = true;
    private final List<CallDraft> drafts = new ArrayList<>();
    private final DraftSession draftDesk = new DraftSession(this::keep, Runnable::run);
    private final AgentSession desk = new AgentSession(
            EVA.id(),
            floor,
            GRACE,
            () -> NOW,
            new InTurn(),
            draftDesk,
            reason -> reason == null || reason.equals("LUNCH"));
    private final RecordingWire wire = new RecordingWire();
    private final AgentSocket socket = new AgentSocket(EVA.ref(), wire, () -> signedIn, nanos::get);

    @Test
    void theFirstSocketConnectsAndTheLastOneDisconnects() {
        AgentSocket second = new AgentSocket(EVA.ref(), new RecordingWire(), () -> signedIn, nanos::get);
        desk.join(socket);
        desk.join(second);
        assertThat(floor.posted).containsExactly(new AgentConnected(EVA.id()));

        desk.leave(socket);
        desk.leave(socket);
        assertThat(floor.posted).hasSize(1);
        desk.leave(second);
        assertThat(floor.posted).containsExactly(new AgentConnected(EVA.id()), new AgentDisconnected(EVA.id(), GRACE));
    }

    @Test
    void aFactBeforeTheViewIsInHelloAndAFactAfterItFollows() {
        desk.join(socket);
        desk.tellStatus(AVAILABLE, null);
        floor.view = viewOf(AVAILABLE);
        floor.look();
        desk.tellStatus(OFFLINE, null);

        assertThat(wire.frames).hasSize(3);
        assertThat(wire.frames.get(0)).contains("\"type\":\"hello\"", "\"status\":{\"status\":\"AVAILABLE\"");
        assertThat(wire.frames.get(1)).contains("\"type\":\"queues\"");
        assertThat(wire.frames.get(2)).isEqualTo(Frames.status(OFFLINE, PhoneState.READY, null));
    }

    @Test
    void browsersAreSentAwayWhenTheApplicationIsStopped() {
        greeted();
        desk.goAway();

        assertThat(wire.closedWith).isEqualTo(1001);
    }

    @Test
    void aBreakForAnUnknownReasonIsRefusedAsRestDoes() {
        greeted();
        receive("{\"type\":\"status\",\"status\":\"BREAK\",\"reason\":\"NAP\",\"ref\":\"1\"}");
        receive("{\"type\":\"status\",\"status\":\"BREAK\",\"reason\":\"LUNCH\",\"ref\":\"2\"}");
        receive("{\"type\":\"status\",\"status\":\"OFFLINE\",\"reason\":\"NAP\",\"ref\":\"3\"}");

        assertThat(wire.frames.get(2)).contains("\"ref\":\"1\"", "BAD_MESSAGE");
        assertThat(wire.frames.subList(3, wire.frames.size()))
                .containsExactly("{\"type\":\"ok\",\"ref\":\"2\"}", "{\"type\":\"ok\",\"ref\":\"3\"}");
    }

    @Test
    void theSameStatusIsNotToldTwice() {
        greeted();
        desk.tellStatus(AVAILABLE, null);
        desk.tellStatus(AVAILABLE, null);

        assertThat(wire.frames).containsOnlyOnce(Frames.status(AVAILABLE, PhoneState.READY, null));
    }

    @Test
    void everySocketGetsEveryFrame() {
        RecordingWire other = new RecordingWire();
        desk.join(new AgentSocket(EVA.ref(), other, () -> signedIn, nanos::get));
        floor.look();
        greeted();
        desk.tell(() -> "offer");

        assertThat(wire.frames).endsWith("offer");
        assertThat(other.frames).endsWith("offer");
    }

    @Test
    void whoIsNoAgentIsClosed() {
        floor.view = new FloorView(NOW, true, Map.of(), Map.of(), Map.of());
        desk.join(socket);
        floor.look();

        assertThat(wire.closedWith).isEqualTo(4403);
        assertThat(floor.posted).endsWith(new AgentDisconnected(EVA.id(), GRACE));
    }

    @Test
    void helloComesWhenTheFloorOpens() {
        floor.view = FloorView.closed(NOW);
        desk.join(socket);
        floor.look();
        assertThat(wire.frames).isEmpty();

        floor.view = viewOf(OFFLINE);
        desk.announce();
        floor.look();
        assertThat(floor.posted).containsExactly(new AgentConnected(EVA.id()), new AgentConnected(EVA.id()));
        assertThat(wire.frames.get(0)).contains("\"type\":\"hello\"");
    }

    @Test
    void everyMarkedMessageGetsOneAnswer() {
        greeted();
        receive("{\"type\":\"status\",\"status\":\"AVAILABLE\",\"ref\":\"1\"}");
        floor.verdict = Verdict.OFFER_GONE;
        receive("{\"type\":\"action\",\"action\":\"ACCEPT\",\"callId\":\"" + new UUID(0, 3) + "\",\"ref\":\"2\"}");
        receive("{\"type\":\"pong\",\"ref\":\"3\"}");
        receive("rubbish");

        assertThat(wire.frames.subList(2, wire.frames.size()))
                .containsExactly(
                        "{\"type\":\"ok\",\"ref\":\"1\"}",
                        "{\"type\":\"error\",\"ref\":\"2\",\"code\":\"OFFER_GONE\",\"message\":\"The offer has ended.\"}",
                        "{\"type\":\"ok\",\"ref\":\"3\"}",
                        Frames.error(null, ErrorCode.BAD_MESSAGE));
    }

    @Test
    void anAnswerBeforeHelloWaitsForIt() {
        desk.join(socket);
        receive("rubbish");
        floor.look();

        assertThat(wire.frames.get(0)).contains("\"type\":\"hello\"");
        assertThat(wire.frames.get(1)).contains("BAD_MESSAGE");
    }

    @Test
    void aFloodIsRefusedAndThenClosed() {
        greeted();
        for (int message = 0; message <= FloodGate.BURST; message++) {
            receive("{\"type\":\"pong\",\"ref\":" + message + "}");
        }
        assertThat(wire.frames)
                .endsWith(Frames.error(jakarta.json.Json.createValue(FloodGate.BURST), ErrorCode.TOO_MANY));

        for (int message = 0; message < FloodGate.PATIENCE; message++) {
            receive("rubbish");
        }
        assertThat(wire.closedWith).isEqualTo(1008);
        assertThat(desk.isAttended()).isFalse();
    }

    @Test
    void aSilentSocketIsGivenUp() {
        greeted();
        desk.tick();
        assertThat(wire.pings).isEqualTo(1);
        assertThat(wire.frames).endsWith(Frames.PING);

        after(49);
        socket.heard();
        after(49);
        assertThat(desk.isAttended()).isTrue();

        after(1);
        assertThat(wire.closedWith).isEqualTo(1001);
        assertThat(desk.isAttended()).isFalse();
    }

    /** The lid of the laptop is closed, and opened again. */
    @Test
    void whoseEveryPageSleepsIsNotOfferedAnythingUntilOneAnswers() {
        greeted();
        desk.tick();
        receive("{\"type\":\"pong\"}");
        for (int second = 0; second < 8; second++) {
            socket.heard(); // by the browser: the page itself says nothing
            after(1);
        }
        assertThat(floor.posted).containsExactly(new AgentConnected(EVA.id()), new AgentDisconnected(EVA.id(), GRACE));
        assertThat(desk.isAttended()).as("it still gets every frame").isTrue();

        receive("{\"type\":\"pong\"}");
        assertThat(floor.posted).endsWith(new AgentConnected(EVA.id()));
    }

    @Test
    void onePageThatIsAwakeIsEnough() {
        greeted();
        AgentSocket other = new AgentSocket(EVA.ref(), new RecordingWire(), () -> signedIn, nanos::get);
        desk.join(other);
        desk.tick();
        receive("{\"type\":\"pong\"}");
        for (int second = 0; second < 8; second++) {
            other.heard();
            after(1);
        }
        assertThat(socket.isAsleep()).isTrue();
        assertThat(floor.posted).containsExactly(new AgentConnected(EVA.id()));
    }

    private void after(int seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
        desk.tick();
    }

    @Test
    void whoSignsOutIsClosedWithTheNextPing() {
        greeted();
        signedIn = false;
        desk.tick();

        assertThat(wire.closedWith).isEqualTo(1008);
        assertThat(desk.isAttended()).isFalse();
    }

    @Test
    void whoIsNoAgentAnyMoreIsClosed() {
        greeted();
        desk.dismiss();

        assertThat(wire.closedWith).isEqualTo(4403);
        assertThat(floor.posted).endsWith(new AgentDisconnected(EVA.id(), GRACE));
    }

    /** Typed while the page had no connection: the change counts from when it was made. */
    @Test
    void aDraftIsKeptAndAnswered() {
        greeted();
        CallId call = new CallId(new UUID(0, 3));
        receive("{\"type\":\"draft\",\"callId\":\"" + call
                + "\",\"notes\":\"Invoice\",\"ageMillis\":2000,\"ref\":\"1\"}");

        assertThat(drafts).containsExactly(new CallDraft(call, "Invoice", "", NOW.minusSeconds(2), false));
        assertThat(wire.frames).endsWith("{\"type\":\"ok\",\"ref\":\"1\"}");
    }

    private Verdict keep(AgentRef by, CallDraft draft) {
        assertThat(by).isEqualTo(EVA.ref());
        drafts.add(draft);
        return Verdict.OK;
    }

    private void greeted() {
        desk.join(socket);
        floor.look();
    }

    private void receive(String text) {
        desk.receive(socket, ClientMessage.read(text, EVA.ref()));
    }

    private static FloorView viewOf(AgentStatus status) {
        AgentView eva = new AgentView(EVA, status, true, PhoneState.READY, null, null);
        return new FloorView(NOW, true, Map.of(), Map.of(EVA.id(), eva), Map.of());
    }

    /** At once, unless something runs: then after it. */
    private static final class InTurn implements Executor {

        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
            if (tasks.size() == 1) {
                for (Runnable next = task; next != null; next = tasks.peek()) {
                    next.run();
                    tasks.remove();
                }
            }
        }
    }
}
