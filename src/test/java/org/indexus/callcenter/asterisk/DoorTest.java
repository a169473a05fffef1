package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.runtime.ConnectionStatus.State;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door against an Asterisk that misbehaves as it is told. */
class DoorTest {

    private static final AgentId AGENT = new AgentId(new UUID(0, 7));

    private final DoorStand stand = new DoorStand();
    private final CallId call = stand.call;
    private final String leg = Names.leg(call, 1);
    private final String bridge = Names.bridge(call, 1);
    private final String recording = Names.recording(call, 1);
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.28.0", "18.26.4", "20.20.1", "22.10.1"})
    void aCallGoesThroughOnEveryVersion(String version) {
        use(version);
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        String caller = connectAndCall();
        stand.performWell(new ChannelCommand.Answer(call, stand.connection, caller));
        stand.performWell(new ChannelCommand.StartMusic(call, stand.connection, caller, "default"));
        stand.performWell(originate("PJSIP/agent1"));
        stand.await(LegAnswered.class);
        stand.performWell(new ChannelCommand.StopMusic(call, stand.connection, caller));
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge));
        stand.performWell(join(caller));
        stand.performWell(new RecordingCommand.StartRecording(call, stand.connection, bridge, recording));
        stand.performWell(new RecordingCommand.StopRecording(call, stand.connection, bridge, recording));
        assertThat(stand.await(RecordingFinished.class).seconds()).isEqualTo(3);
        stand.performWell(new BridgeCommand.DestroyBridge(call, stand.connection, bridge));
        stand.performWell(new LegCommand.HangUp(call, stand.connection, leg, HangUpReason.ANSWERED_ELSEWHERE, AGENT));
        stand.performWell(new LegCommand.HangUp(call, stand.connection, caller, HangUpReason.NORMAL, null));
        stand.await(CallerHungUp.class);
        assertThat(stand.seen(LegEnded.class, any -> true)).hasSize(1);
        assertThat(stand.status().version()).isEqualTo(version);
        assertThat(asterisk.requests()).noneMatch(request -> request.equals("POST channels/create"));
    }

    @Test
    void whatCannotBeKnownOf13IsNotAskedFor() {
        use("13.21.1");
        connectAndCall();
        assertThat(asterisk.requests()).noneMatch(request -> request.contains("eventFilter"));
        asterisk.floor.createBridge("b", "");
        asterisk.floor.record("b", recording);
        asterisk.floor.destroyBridge("b");
        stand.performWell(new RecordingCommand.CheckRecording(call, stand.connection, recording));
        assertThat(stand.await(RecordingFinished.class).seconds()).isZero();
        assertThatThrownBy(() -> stand.door.open(stand.connection, recording))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/var/spool/asterisk/recording/" + recording + ".wav");
        assertThat(stand.door.open(stand.connection, "ix-none")).isEmpty();
    }

    /** It tells no argument of Stasis, and a caller found after a gap went to the wrong queue. */
    @Test
    void theCodeOfACallerWhomWeFindOn13IsInTheDialplansVariable() {
        use("13.21.1");
        String coded = asterisk.floor.slipIn("100");
        asterisk.floor.set(coded, "INDEXUS_CODE", "sales");
        String plain = asterisk.floor.slipIn("200");
        stand.connect(plan().build());
        List<CallArrived> found = stand.await(ConnectionRestored.class).callers();
        assertThat(found)
                .extracting(caller -> caller.origin().channel().id(), CallArrived::code)
                .containsExactlyInAnyOrder(tuple(coded, "sales"), tuple(plain, null));
    }

    @Test
    void aServerThatCanHaveNoPromptsSaysSo() {
        PromptLibrary prompts = new PromptLibrary() {
            @Override
            public Media find(String media, @Nullable String language, Player player) {
                throw new IllegalStateException("no folder");
            }

            @Override
            public @Nullable String obstacle(Player player) {
                return player.fetches() ? null : "no folder";
            }
        };
        use("13.21.1");
        try (DoorStand other = new DoorStand(null, prompts)) {
            other.connect(Plans.of(other.connection, asterisk.port()).build());
            assertThat(other.status().lastError()).isEqualTo("no folder");
            assertThat(other.door.withoutPrompts()).containsValue("no folder").hasSize(1);
            String caller = asterisk.call("100", "", "", "support");
            CommandFailed failed = other.performBadly(new ChannelCommand.Play(
                    other.call, other.connection, caller, Names.playback(other.call, 1), "prompt:x", null));
            assertThat(failed.detail()).isEqualTo("no folder");
        }
    }

    @Test
    void aDoubledNameIsOursAndAnUnknownPhoneIsARefusal() {
        use("16.28.0");
        asterisk.phone("PJSIP/agent1", FakePhone.RINGS);
        String caller = connectAndCall();
        BridgeCommand.CreateBridge create = new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge);
        stand.performWell(create);
        stand.forget();
        stand.performWell(create);
        stand.performWell(originate("PJSIP/agent1"));
        stand.forget();
        stand.performWell(originate("PJSIP/agent1"));
        LegCommand.Originate unknown = new LegCommand.Originate(
                call, stand.connection, Names.leg(call, 2), AGENT, "PJSIP/nobody", "1", "x", true, 20);
        assertThat(stand.performBadly(unknown).failure()).isEqualTo(Failure.REFUSED);
        asterisk.refuseNext("POST channels/" + Names.leg(call, 3), 409, "Channel with given unique ID already exists");
        LegCommand.Originate trapped = new LegCommand.Originate(
                call, stand.connection, Names.leg(call, 3), AGENT, "PJSIP/agent1", "1", "x", true, 20);
        assertThat(stand.performBadly(trapped).failure()).isEqualTo(Failure.REFUSED);
    }

    @Test
    void commandsToWhoIsGoneAreNews() {
        String caller = connectAndCall();
        asterisk.hangUp(caller);
        stand.await(CallerHungUp.class);
        for (Command command : List.of(
                new ChannelCommand.Answer(call, stand.connection, caller),
                new ChannelCommand.Play(call, stand.connection, caller, Names.playback(call, 1), "sound:x", null),
                new ChannelCommand.StopPlayback(call, stand.connection, caller, Names.playback(call, 2)),
                new ChannelCommand.StartMusic(call, stand.connection, caller, "default"),
                new ChannelCommand.Continue(call, stand.connection, caller, "indexus-fallback", "s"),
                new RecordingCommand.StopRecording(call, stand.connection, bridge, recording),
                new RecordingCommand.StartRecording(call, stand.connection, bridge, recording),
                new BridgeCommand.DestroyBridge(call, stand.connection, bridge),
                new LegCommand.HangUp(call, stand.connection, caller, HangUpReason.BUSY, null))) {
            assertThat(stand.performBadly(command).failure()).as("%s", command).isEqualTo(Failure.GONE);
        }
    }

    @Test
    void aJoinWithoutACallerTellsTheHangUpFirst() {
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        connectAndCall();
        stand.performWell(originate("PJSIP/agent1"));
        stand.await(LegAnswered.class);
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, "1.gone", bridge));
        assertThat(stand.performBadly(join("1.gone")).failure()).isEqualTo(Failure.GONE);
        List<Event> seen = stand.seen();
        CallerHungUp hungUp = new CallerHungUp(new ChannelRef(stand.connection, "1.gone"), "");
        assertThat(seen.indexOf(hungUp)).isBetween(0, seen.size() - 2);
        assertThat(seen.get(seen.size() - 1)).isInstanceOf(CommandFailed.class);
    }

    @Test
    void aBrokenConnectionIsLookedThroughWhateverHadBeenDone() {
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        String caller = connectAndCall();
        asterisk.dropNext("POST channels/" + caller + "/answer", true);
        stand.performWell(new ChannelCommand.Answer(call, stand.connection, caller));
        asterisk.dropNext("POST channels/" + leg, true);
        stand.performWell(originate("PJSIP/agent1"));
        asterisk.dropNext("POST bridges/" + bridge, false);
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge));
        asterisk.dropNext("POST bridges/" + bridge + "/addChannel", false);
        stand.performWell(join(caller));
        asterisk.dropNext("DELETE bridges/" + bridge, true);
        Event gone = stand.perform(new BridgeCommand.DestroyBridge(call, stand.connection, bridge));
        assertThat(gone).isInstanceOf(CommandFailed.class); // the repeated DELETE found nothing: as good as done
        assertThat(asterisk.requests().stream().filter(r -> r.equals("POST channels/" + leg)))
                .hasSize(1);
    }

    @Test
    void aHangUpThatNobodyAnsweredIsMadeUpFor() {
        String caller = connectAndCall();
        for (int attempt = 0; attempt < 4; attempt++) {
            asterisk.dropNext("DELETE channels/" + caller, false);
        }
        Command hangUp = new LegCommand.HangUp(call, stand.connection, caller, HangUpReason.NORMAL, null);
        assertThat(stand.performBadly(hangUp).failure()).isEqualTo(Failure.UNKNOWN);
        stand.await(CallerHungUp.class);
    }

    @Test
    void aWithdrawnLegIsNotDialledAndNeverLeftAlone() {
        asterisk.phone("PJSIP/agent1", FakePhone.RINGS);
        connectAndCall();
        stand.performWell(originate("PJSIP/agent1"));
        stand.performWell(new LegCommand.HangUp(call, stand.connection, leg, HangUpReason.NORMAL, AGENT));
        stand.await(LegEnded.class);
        stand.forget();
        assertThat(stand.performBadly(originate("PJSIP/agent1")).failure()).isEqualTo(Failure.GONE);
        asterisk.floor.dial(leg, "PJSIP/agent1"); // Asterisk carries out an old originate after all
        DoorStand.until(() -> asterisk.floor.channel(leg) == null, () -> "the hanging up of " + leg);
    }

    @Test
    void aBridgeThatIsDestroyedWhileItIsMadeIsNotLeftOver() {
        String caller = connectAndCall();
        asterisk.delayNext("POST bridges/" + bridge, Duration.ofMillis(500));
        stand.door.handle(new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge));
        DoorStand.until(() -> asterisk.requests().contains("POST bridges/" + bridge), () -> "the making of " + bridge);
        stand.door.handle(new BridgeCommand.DestroyBridge(call, stand.connection, bridge));
        DoorStand.until(
                () -> stand.seen().stream()
                        .anyMatch(
                                event -> event instanceof CommandFailed failed && failed.verb() == Verb.CREATE_BRIDGE),
                () -> "the news that it is gone");
        assertThat(asterisk.floor.bridge(bridge)).isNull();
    }

    /** Music that is asked for while the channel is put out of its bridge would be stopped again: silence without an end. */
    @Test
    void whoGoesOnIsOutOfTheBridgeBeforeTheMusicBegins() {
        String caller = connectAndCall();
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge));
        asterisk.delayNext("DELETE bridges/" + bridge, Duration.ofMillis(300));
        stand.door.handle(new BridgeCommand.DestroyBridge(call, stand.connection, bridge, caller));
        stand.performWell(new ChannelCommand.StartMusic(call, stand.connection, caller, "default"));
        assertThat(asterisk.requests())
                .containsSubsequence(
                        "POST bridges/" + bridge + "/removeChannel",
                        "DELETE bridges/" + bridge,
                        "POST channels/" + caller + "/moh");
    }

    @Test
    void aSlowAnswerHoldsUpNobodyElse() {
        String caller = connectAndCall();
        asterisk.delayNext("POST channels/" + caller + "/answer", Duration.ofSeconds(2));
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        stand.door.handle(new ChannelCommand.Answer(call, stand.connection, caller));
        long start = System.nanoTime();
        stand.performWell(originate("PJSIP/agent1"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aPlaybackThatNeverEndsEndsFailed() {
        String caller = connectAndCall();
        String playback = Names.playback(call, 1);
        stand.performWell(new ChannelCommand.Play(call, stand.connection, caller, playback, "nope:1", null));
        assertThat(stand.await(PlaybackEnded.class)).isEqualTo(new PlaybackEnded(call, playback, true));
    }

    /** Else who hangs up in a welcome would enter the queue, and in a last message it would be we who hung up. */
    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.28.0", "22.10.1"})
    void whatAHangUpCutsShortWasNotHeardToItsEnd(String version) {
        use(version);
        String caller = connectAndCall();
        stand.performWell(
                new ChannelCommand.Play(call, stand.connection, caller, Names.playback(call, 1), "tone:ring", null));
        asterisk.hangUp(caller);
        stand.await(CallerHungUp.class);
        assertThat(stand.seen(PlaybackEnded.class, any -> true)).isEmpty();
    }

    @Test
    void aLostRecordingIsFoundOrMissed() {
        connectAndCall();
        asterisk.floor.createBridge(bridge, "");
        asterisk.floor.record(bridge, recording);
        asterisk.floor.destroyBridge(bridge); // the event is lost
        stand.performWell(new RecordingCommand.StopRecording(call, stand.connection, bridge, recording));
        assertThat(stand.await(RecordingFinished.class).seconds()).isEqualTo(3);
        assertThat(stand.shelf.kept(recording)).hasSize(48_044);
        assertThat(asterisk.floor.isStored(recording)).isFalse();
        stand.performBadly(new RecordingCommand.CheckRecording(call, stand.connection, Names.recording(call, 2)));
        stand.await(RecordingFailed.class);
    }

    @Test
    void afterAGapTheFloorIsToldWhatIsThere() {
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        String caller = connectAndCall();
        String other = asterisk.call("200", "", "", null);
        stand.performWell(originate("PJSIP/agent1"));
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, caller, bridge));
        stand.performWell(join(caller));
        asterisk.floor.createBridge("ix-" + call + "-b9", "somebody-elses");
        CallArrived before = stand.await(CallArrived.class);
        stand.forget();
        asterisk.cut();
        asterisk.hangUp(other);
        stand.await(ConnectionLost.class);
        ConnectionRestored restored = stand.await(ConnectionRestored.class);
        assertThat(restored.callers()).extracting(CallArrived::call).containsExactly(before.call());
        assertThat(restored.callers().get(0).code()).isEqualTo("support");
        assertThat(restored.legs()).isEqualTo(Map.of(leg, true));
        assertThat(restored.bridges()).isEqualTo(Map.of(bridge, Set.of(caller, leg)));
        asterisk.hangUp(caller);
        stand.await(CallerHungUp.class);
    }

    @Test
    void anAsteriskThatFallsSilentIsNoticedAndHeardAgain() {
        connectAndCall();
        asterisk.sleep();
        long start = System.nanoTime();
        stand.await(ConnectionLost.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(stand.status().state()).isEqualTo(State.DISCONNECTED);
        stand.forget();
        asterisk.wake();
        stand.awaitState(State.CONNECTED);
        stand.await(ConnectionRestored.class);
    }

    @Test
    void whoeverTakesTheNameIsNotFoughtButTheButtonTakesItBack() {
        connectAndCall();
        asterisk.strangerTakes("indexus-inbound");
        stand.awaitState(State.REPLACED);
        stand.await(ConnectionLost.class);
        awaitFourTriesOfALineThatIsOnlyAway();
        assertThat(stand.status().state()).isEqualTo(State.REPLACED);
        assertThat(asterisk.isListening("indexus-inbound")).isFalse();
        stand.door.reconnect(stand.connection);
        stand.awaitState(State.CONNECTED);
        assertThat(stand.status().lastError()).isNull();
    }

    @Test
    void theNameIsTakenBackAsSoonAsTheStrangerIsGone() {
        stand.connect(plan().build());
        asterisk.strangerTakes("indexus-inbound");
        stand.awaitState(State.REPLACED);
        awaitFourTriesOfALineThatIsOnlyAway();
        assertThat(stand.status().state()).isEqualTo(State.REPLACED);
        asterisk.strangerLeaves("indexus-inbound");
        stand.awaitState(State.CONNECTED); // long before the 30 s of the first pause
    }

    @Test
    void wrongCredentialsAreRefusedAndACorrectedPlanConnects() {
        stand.door.apply(plan().password("wrong").build());
        stand.awaitState(State.REFUSED);
        assertThat(stand.status().lastError()).contains("username and password");
        stand.door.apply(plan().build());
        stand.awaitState(State.CONNECTED);
        stand.door.apply(plan().disabled().build());
        stand.awaitState(State.DISABLED);
        stand.await(ConnectionLost.class);
        stand.door.apply(plan().build());
        stand.awaitState(State.CONNECTED);
        stand.door.remove(stand.connection);
        stand.awaitState(State.DISABLED);
        DoorStand.until(() -> stand.seen(ConnectionLost.class, any -> true).size() == 2, () -> "two losses");
    }

    @Test
    void onlyTheNodeThatHoldsTheFloorListens() {
        stand.door.open(false);
        stand.door.apply(plan().build());
        stand.awaitState(State.DISCONNECTED);
        assertThat(asterisk.requests()).isEmpty();
        stand.door.open(true);
        stand.awaitState(State.CONNECTED);
        assertThat(asterisk.requests()).containsOnlyOnce("GET asterisk/info"); // none while it was not open
        stand.door.open(false);
        stand.await(ConnectionLost.class);
        DoorStand.until(
                () -> String.valueOf(stand.status().lastError()).contains("floor"),
                () -> "the reason: " + stand.status());
    }

    @Test
    void messagesInFragmentsAreReadWhole() {
        connectAndCall();
        String name = "é".repeat(400);
        asterisk.say(
                "indexus-inbound",
                "{\"type\":\"StasisStart\",\"args\":[],\"channel\":{\"id\":\"9.9\",\"state\":\"Ring\",\"caller\":{\"name\":\""
                        + name + "\",\"number\":\"\"}}}");
        CallArrived arrived =
                stand.await(CallArrived.class, a -> a.origin().channel().id().equals("9.9"));
        assertThat(arrived.origin().name()).isEqualTo("é".repeat(255));
    }

    @Test
    void aTestCallIsPlacedIntoTheDialplan() {
        assertThatThrownBy(() -> stand.door.placeTestCall(stand.connection, "100"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not connected");
        connectAndCall();
        stand.door.placeTestCall(stand.connection, "100");
        assertThat(asterisk.requests()).contains("POST channels");
        DoorStand.until(
                () -> asterisk.requests().stream()
                        .anyMatch(r -> r.startsWith("POST channels/ix-test-") && r.endsWith("/moh")),
                () -> "music for the caller's half");
        assertThatThrownBy(() -> stand.door.placeTestCall(stand.connection, "100@evil/n,x"))
                .hasMessageContaining("not a number");
    }

    private void use(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
    }

    private Plans plan() {
        return Plans.of(stand.connection, asterisk.port());
    }

    /** Takes as long as four tries of a line that cannot connect, which is almost two seconds. */
    private void awaitFourTriesOfALineThatIsOnlyAway() {
        try (FakeAsterisk starting = new FakeAsterisk("22.10.1")) {
            starting.answerEverythingWith(503, "text/html", "starting");
            stand.door.apply(Plans.of(new ConnectionId(UUID.randomUUID()), starting.port())
                    .build());
            DoorStand.until(() -> starting.requests().size() >= 4, () -> "tries in " + starting.requests());
        }
    }

    private String connectAndCall() {
        stand.connect(plan().build());
        String caller = asterisk.call("100", "+421905123456", "Ján", "support");
        stand.await(CallArrived.class);
        return caller;
    }

    private LegCommand.Originate originate(String endpoint) {
        return new LegCommand.Originate(call, stand.connection, leg, AGENT, endpoint, "+421905123456", "Ján", true, 20);
    }

    private BridgeCommand.Join join(String caller) {
        return new BridgeCommand.Join(call, stand.connection, caller, leg, bridge);
    }
}
