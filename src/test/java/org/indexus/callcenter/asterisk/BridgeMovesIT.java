package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consultation asks of the door, against real Asterisk servers: who is in which bridge after each step. */
class BridgeMovesIT {

    private static final AgentId EVA = new AgentId(UUID.randomUUID());
    private static final AgentId OTO = new AgentId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void anAgentAsksAnotherGoesToAndFroAndHandsOver(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            Consultation one = Consultation.begin(asterisk, stand);
            one.ask();

            one.performWell(one.move(one.eva, one.home));
            one.performWell(new ChannelCommand.Unhold(one.call, one.id, one.caller));
            one.performWell(new ChannelCommand.Hold(one.call, one.id, one.oto, "default"));
            assertThat(one.members(one.home)).containsExactlyInAnyOrder(one.caller, one.eva);
            assertThat(one.members(one.aside)).containsExactly(one.oto);

            one.performWell(new ChannelCommand.Hold(one.call, one.id, one.caller, "default"));
            one.performWell(one.move(one.eva, one.aside));
            one.performWell(new ChannelCommand.Unhold(one.call, one.id, one.oto));
            assertThat(one.members(one.home)).containsExactly(one.caller);
            assertThat(one.members(one.aside)).containsExactlyInAnyOrder(one.eva, one.oto);

            one.performWell(one.move(one.oto, one.home));
            one.performWell(new ChannelCommand.Unhold(one.call, one.id, one.caller));
            one.hangUp(one.eva, EVA);
            one.performWell(new BridgeCommand.DestroyBridge(one.call, one.id, one.aside));
            assertThat(one.members(one.home)).containsExactlyInAnyOrder(one.caller, one.oto);
            stand.forget();
            assertThat(stand.performBadly(one.move(one.eva, one.home)).failure())
                    .isEqualTo(Failure.GONE);
            assertThat(stand.seen(CallerHungUp.class, any -> true)).isEmpty();

            one.hangUp(one.oto, OTO);
            one.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void allThreeMeetAndWhoComesBackIsNotTakenOut(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            Consultation one = Consultation.begin(asterisk, stand);
            one.ask();
            one.performWell(new BridgeCommand.Join(one.call, one.id, one.eva, one.oto, one.home));
            one.performWell(new BridgeCommand.DestroyBridge(one.call, one.id, one.aside, one.eva));
            one.performWell(new ChannelCommand.Unhold(one.call, one.id, one.caller));
            assertThat(one.members(one.home)).containsExactlyInAnyOrder(one.caller, one.eva, one.oto);

            one.hangUp(one.oto, OTO);
            assertThat(one.members(one.home)).containsExactlyInAnyOrder(one.caller, one.eva);
            one.hangUp(one.eva, EVA);
            one.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void whoIsAskedNeverAnswersAndTheRingingEndsBeforeTheWayBack(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand()) {
            Consultation one = Consultation.begin(asterisk, stand);
            one.setAside();
            // one lane: neither waits for the other's answer, and a move waits for as long as the channel is played
            // something
            stand.door.handle(one.stopRinging());
            stand.door.handle(one.move(one.eva, one.home));
            stand.await(CommandDone.class, done -> done.equals(one.done(one.move(one.eva, one.home))));
            one.performWell(new ChannelCommand.Unhold(one.call, one.id, one.caller));
            assertThat(one.members(one.home)).containsExactlyInAnyOrder(one.caller, one.eva);
            one.hangUp(one.eva, EVA);
            one.end();
        }
    }

    /** A caller with Eva, recorded, and Oto, whom she asks. */
    private record Consultation(
            DoorStand stand,
            AriClient ari,
            ConnectionId id,
            CallId call,
            String caller,
            String eva,
            String oto,
            String home,
            String aside) {

        static Consultation begin(PrivateAsterisk asterisk, DoorStand stand) throws IOException {
            ConnectionId id = stand.connection;
            stand.connect(asterisk.plan(id));
            stand.door.placeTestCall(id, "100");
            CallArrived arrived = stand.await(CallArrived.class);
            CallId call = arrived.call();
            Consultation one = new Consultation(
                    stand,
                    new AriClient(asterisk.plan(id)),
                    id,
                    call,
                    arrived.origin().channel().id(),
                    Names.leg(call, 1),
                    Names.leg(call, 2),
                    Names.meeting(call, 1),
                    Names.consultation(call, 2));
            one.performWell(new ChannelCommand.Answer(call, id, one.caller));
            one.dial(one.eva, EVA, "PJSIP/agent1");
            one.performWell(new BridgeCommand.CreateBridge(call, id, one.caller, one.home));
            one.performWell(new BridgeCommand.Join(call, id, one.caller, one.eva, one.home));
            one.performWell(new RecordingCommand.StartRecording(call, id, one.home, Names.recording(call, 1)));
            return one;
        }

        /** The caller hears music, Eva that it rings. */
        void setAside() {
            performWell(new ChannelCommand.Hold(call, id, caller, "default"));
            performWell(new BridgeCommand.LeaveBridge(call, id, eva, home));
            performWell(new ChannelCommand.Play(call, id, eva, Names.playback(call, 1), "tone:ring", null));
        }

        /** Eva talks with Oto, the caller is on hold. */
        void ask() {
            setAside();
            dial(oto, OTO, "PJSIP/agent2");
            performWell(new BridgeCommand.CreateBridge(call, id, eva, aside));
            performWell(stopRinging());
            assertThat(stand.await(PlaybackEnded.class).playback()).isEqualTo(Names.playback(call, 1));
            performWell(new BridgeCommand.Join(call, id, eva, oto, aside));
            assertThat(members(home)).containsExactly(caller);
            assertThat(members(aside)).containsExactlyInAnyOrder(eva, oto);
        }

        ChannelCommand.StopPlayback stopRinging() {
            return new ChannelCommand.StopPlayback(call, id, eva, Names.playback(call, 1));
        }

        BridgeCommand.MoveToBridge move(String channel, String bridge) {
            return new BridgeCommand.MoveToBridge(call, id, channel, bridge);
        }

        CommandDone done(BridgeCommand command) {
            return new CommandDone(command.call(), command.verb(), command.object());
        }

        void performWell(Command command) {
            stand.forget();
            stand.performWell(command);
        }

        void dial(String leg, AgentId agent, String endpoint) {
            performWell(new LegCommand.Originate(call, id, leg, agent, endpoint, "1", "x", true, 20));
            stand.await(LegAnswered.class, answered -> answered.leg().id().equals(leg));
        }

        void hangUp(String leg, AgentId agent) {
            performWell(new LegCommand.HangUp(call, id, leg, HangUpReason.NORMAL, agent));
            stand.await(LegEnded.class, ended -> ended.leg().id().equals(leg));
        }

        /** The recording of the conversation's bridge went on through all of it, and nothing is left. */
        void end() {
            performWell(new RecordingCommand.StopRecording(call, id, home, Names.recording(call, 1)));
            stand.await(RecordingFinished.class);
            performWell(new BridgeCommand.DestroyBridge(call, id, home));
            performWell(new LegCommand.HangUp(call, id, caller, HangUpReason.NORMAL, null));
            stand.await(CallerHungUp.class);
            DoorStand.until(() -> stand.status().channels() == 0, () -> "no channels: " + stand.status());
        }

        /** The recording's own channel is not shown. */
        List<String> members(String bridge) {
            try {
                return ari.get("bridges/" + bridge)
                        .object()
                        .map(json -> AriJson.texts(json, "channels"))
                        .orElse(List.of());
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        }
    }
}
