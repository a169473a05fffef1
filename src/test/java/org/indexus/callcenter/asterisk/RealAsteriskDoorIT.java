package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.runtime.ConnectionTest.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door against real Asterisk servers: one whole call, and what remains of it. */
class RealAsteriskDoorIT {

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void aCallIsAnsweredJoinedRecordedAndTakenDown(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            ConnectionId id = stand.connection;
            stand.connect(asterisk.plan(id));
            assertThat(stand.status().version()).startsWith(version + ".");
            assertThat(stand.await(ConnectionRestored.class).callers()).isEmpty();

            stand.door.placeTestCall(id, "100");
            CallArrived arrived = stand.await(CallArrived.class);
            assertThat(arrived.code()).isEqualTo("support");
            assertThat(arrived.origin().test()).isTrue();
            assertThat(arrived.origin().dialled()).isEqualTo("100");
            String caller = arrived.origin().channel().id();

            stand.performWell(new ChannelCommand.Answer(arrived.call(), id, caller));
            String welcome = Names.playback(arrived.call(), 1);
            stand.performWell(new ChannelCommand.Play(arrived.call(), id, caller, welcome, "sound:hello-world", null));
            assertThat(stand.await(PlaybackEnded.class)).isEqualTo(new PlaybackEnded(arrived.call(), welcome, false));
            stand.performWell(new ChannelCommand.StartMusic(arrived.call(), id, caller, "default"));

            String leg = Names.leg(arrived.call(), 1);
            AgentId agent = new AgentId(UUID.randomUUID());
            stand.performWell(new LegCommand.Originate(
                    arrived.call(), id, leg, agent, "PJSIP/agent1", "+421905123456", "Ján \"<x>\" Novák", false, 20));
            stand.await(LegRinging.class, ringing -> ringing.leg().id().equals(leg));
            stand.await(LegAnswered.class, answered -> answered.leg().id().equals(leg));

            String bridge = Names.meeting(arrived.call(), 1);
            stand.performWell(new BridgeCommand.CreateBridge(arrived.call(), id, caller, bridge));
            stand.performWell(new BridgeCommand.Join(arrived.call(), id, caller, leg, bridge));
            String recording = Names.recording(arrived.call(), 1);
            stand.performWell(new RecordingCommand.StartRecording(arrived.call(), id, bridge, recording));
            assertThat(stand.status().channels()).isEqualTo(3);

            pause(2500);
            stand.performWell(new RecordingCommand.StopRecording(arrived.call(), id, bridge, recording));
            assertThat(stand.await(RecordingFinished.class).seconds()).isBetween(1, 3);
            stand.performWell(new LegCommand.HangUp(arrived.call(), id, leg, HangUpReason.NORMAL, agent));
            stand.await(LegEnded.class);
            stand.performWell(new BridgeCommand.DestroyBridge(arrived.call(), id, bridge));
            stand.performWell(new LegCommand.HangUp(arrived.call(), id, caller, HangUpReason.NORMAL, null));
            stand.await(CallerHungUp.class);
            DoorStand.until(() -> stand.status().channels() == 0, () -> "no channels: " + stand.status());
            assertThat(stand.seen(LegEnded.class, any -> true)).hasSize(1);

            stand.forget();
            assertThat(stand.shelf.kept(recording)).hasSizeGreaterThan(20_000);
            assertThat(stand.door.open(id, recording)).isEmpty();
            stand.performWell(new RecordingCommand.CheckRecording(arrived.call(), id, recording));
            assertThat(stand.await(RecordingFinished.class).seconds()).isBetween(1, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void aBusyOrAbsentPhoneIsToldAndAHungUpCallerIsGoneAtOnce(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            ConnectionId id = stand.connection;
            stand.connect(asterisk.plan(id));
            AgentId agent = new AgentId(UUID.randomUUID());
            CommandFailed unknown = stand.performBadly(new LegCommand.Originate(
                    stand.call, id, Names.leg(stand.call, 1), agent, "PJSIP/nobody", "1", "x", true, 5));
            assertThat(unknown.failure()).isEqualTo(Failure.REFUSED);
            // agent20's port is never listened on, so that nobody gets its late INVITEs
            String absent = Names.leg(stand.call, 2);
            stand.performWell(
                    new LegCommand.Originate(stand.call, id, absent, agent, "PJSIP/agent20", "1", "x", true, 2));
            assertThat(stand.await(LegEnded.class).cause()).isNotEqualTo(17);

            stand.door.placeTestCall(id, "100");
            CallArrived arrived = stand.await(CallArrived.class);
            String caller = arrived.origin().channel().id();
            stand.performWell(new LegCommand.HangUp(arrived.call(), id, caller, HangUpReason.BUSY, null));
            stand.await(CallerHungUp.class);
            ChannelCommand.Answer late = new ChannelCommand.Answer(arrived.call(), id, caller);
            assertThat(stand.performBadly(late).failure()).isEqualTo(Failure.GONE);
            BridgeCommand.Join join = new BridgeCommand.Join(
                    arrived.call(), id, caller, Names.leg(arrived.call(), 1), Names.bridge(arrived.call(), 1));
            stand.performWell(new BridgeCommand.CreateBridge(arrived.call(), id, caller, join.object()));
            stand.forget();
            assertThat(stand.performBadly(join).failure()).isEqualTo(Failure.GONE);
            stand.await(CallerHungUp.class);
            stand.performWell(new BridgeCommand.DestroyBridge(arrived.call(), id, join.object()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void anAsteriskThatIsStoppedKilledAndStartedIsFoundAgain(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            ConnectionId id = stand.connection;
            stand.connect(asterisk.plan(id));
            stand.door.placeTestCall(id, "100");
            CallArrived arrived = stand.await(CallArrived.class);
            stand.forget();

            asterisk.signal("STOP");
            stand.await(ConnectionLost.class);
            asterisk.signal("CONT");
            ConnectionRestored alive = stand.await(ConnectionRestored.class);
            assertThat(alive.callers()).extracting(CallArrived::call).containsExactly(arrived.call());
            stand.forget();

            asterisk.signal("KILL");
            stand.await(ConnectionLost.class);
            ChannelCommand.Answer unheard = new ChannelCommand.Answer(
                    arrived.call(), id, arrived.origin().channel().id());
            assertThat(stand.performBadly(unheard).failure()).isEqualTo(Failure.UNKNOWN);
            asterisk.start();
            assertThat(stand.await(ConnectionRestored.class).callers()).isEmpty();
        }
    }

    /** The dialplan has used up its tries and goes on in another context; nobody was there to take the call. */
    @Test
    void aCallerWhomTheDialplanHeldKeepsNumberAndTime() throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk("22");
                DoorStand stand = new DoorStand()) {
            asterisk.caller("caller-noaudio.xml", named("Held", "-aa"));
            AriClient ari = new AriClient(asterisk.plan(stand.connection));
            DoorStand.until(() -> isIn(ari, "indexus-again"), () -> "the end of the tries");
            Instant called = Channel.of(ari.get("channels").json().asJsonArray().getJsonObject(0))
                    .created();
            stand.connect(asterisk.plan(stand.connection));
            Origin origin = stand.await(CallArrived.class).origin();
            assertThat(origin.dialled()).isEqualTo("100");
            assertThat(origin.arrivedAt()).isEqualTo(called);
        }
    }

    private static boolean isIn(AriClient ari, String context) {
        try {
            return ari.get("channels").body().contains("\"" + context + "\"");
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Asterisk gives up on whoever does not answer in 32 s; a caller without audio answers, and stays. */
    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    @Tag("full")
    void aCallerWhoVanishedIsGoneAndOneWhoIsOnlySilentStays(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            stand.connect(asterisk.plan(stand.connection));
            asterisk.caller("caller-noaudio.xml", named("Silent", "-aa"));
            String silent = answered(stand, "Silent");
            Process talker = asterisk.caller("caller.xml", named("Vanishing"));
            String vanishing = answered(stand, "Vanishing");
            pause(3_000);
            talker.destroyForcibly();
            DoorStand.until(
                    Duration.ofSeconds(90),
                    () -> !stand.seen(CallerHungUp.class, any -> true).isEmpty(),
                    () -> "the end of who vanished");
            assertThat(stand.await(CallerHungUp.class).channel().id()).isEqualTo(vanishing);
            pause(10_000); // the silent one was asked after the same time, and later
            assertThat(stand.seen(CallerHungUp.class, any -> true)).hasSize(1);
            AriClient ari = new AriClient(asterisk.plan(stand.connection));
            assertThat(ari.get("channels/" + silent).isOk()).isTrue();
        }
    }

    private static String[] named(String name, String... more) {
        List<String> all = new ArrayList<>(
                List.of("-s", "100", "-key", "name", name, "-key", "number", "0900", "-recv_timeout", "300000"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String answered(DoorStand stand, String name) {
        CallArrived arrived =
                stand.await(CallArrived.class, caller -> caller.origin().name().equals(name));
        String channel = arrived.origin().channel().id();
        stand.performWell(new ChannelCommand.Answer(arrived.call(), stand.connection, channel));
        stand.performWell(new ChannelCommand.StartMusic(arrived.call(), stand.connection, channel, "default"));
        return channel;
    }

    @Test
    void testConnectionTellsWhatIsWrong() throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk("22")) {
            Plans plan = Plans.of(new ConnectionId(UUID.randomUUID()), asterisk.http);
            assertThat(code(plan)).isEqualTo(Code.OK);
            assertThat(code(plan.password("wrong"))).isEqualTo(Code.WRONG_PASSWORD);
            assertThat(code(plan.user("indexus-readonly"))).isEqualTo(Code.READ_ONLY);
            assertThat(code(plan.tls(null))).isEqualTo(Code.TLS_MISMATCH);
            asterisk.signal("STOP");
            assertThat(code(plan)).isEqualTo(Code.TIMEOUT);
            asterisk.signal("CONT");
            asterisk.stop();
            assertThat(code(plan)).isEqualTo(Code.PORT_CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void aCallerWhomTheTrunkTransfersStaysOneCaller(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            ConnectionId id = stand.connection;
            stand.connect(asterisk.plan(id));
            asterisk.caller("caller-refer.xml", "-s", "100", "-d", "4000", "-key", "refer_to", "902");
            CallArrived arrived = stand.await(CallArrived.class);
            String caller = arrived.origin().channel().id();
            stand.performWell(new ChannelCommand.Answer(arrived.call(), id, caller));
            String leg = Names.leg(arrived.call(), 1);
            AgentId agent = new AgentId(UUID.randomUUID());
            stand.performWell(
                    new LegCommand.Originate(arrived.call(), id, leg, agent, "PJSIP/agent1", "1", "x", true, 20));
            stand.await(LegAnswered.class);
            String bridge = Names.bridge(arrived.call(), 1);
            stand.performWell(new BridgeCommand.CreateBridge(arrived.call(), id, caller, bridge));
            stand.performWell(new BridgeCommand.Join(arrived.call(), id, caller, leg, bridge));

            AriClient ari = new AriClient(asterisk.plan(id));
            DoorStand.until(() -> !members(ari, bridge).contains(caller), () -> "the transfer");
            assertThat(members(ari, bridge)).hasSize(2).contains(leg);
            assertThat(stand.seen(CallerHungUp.class, any -> true)).isEmpty();
            assertThat(stand.seen(LegEnded.class, any -> true)).isEmpty();
            // REST shows the stand-in before its event tells the door of it, so the first hang-up may still meet the
            // old channel
            DoorStand.until(
                    () -> {
                        stand.performWell(new LegCommand.HangUp(arrived.call(), id, caller, HangUpReason.NORMAL, null));
                        return !stand.seen(CallerHungUp.class, any -> true).isEmpty();
                    },
                    () -> "the caller's hang-up");
            assertThat(stand.await(CallerHungUp.class).channel().id()).isEqualTo(caller);
            stand.performWell(new LegCommand.HangUp(arrived.call(), id, leg, HangUpReason.NORMAL, agent));
            stand.performWell(new BridgeCommand.DestroyBridge(arrived.call(), id, bridge));
        }
    }

    private static List<String> members(AriClient ari, String bridge) {
        try {
            return ari.get("bridges/" + bridge)
                    .object()
                    .map(json -> AriJson.texts(json, "channels"))
                    .orElse(List.of());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static Code code(Plans plan) {
        return new ConnectionTester(plan.build()).test().code();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
