package org.indexus.callcenter.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.Test;

class SimulatedAsteriskTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final ConnectionId PBX = FloorPlan.PBX;
    private static final CallId CALL = new CallId(new UUID(4, 256));
    private static final AgentId AGENT = FloorPlan.agent(1);
    private static final String LEG = Names.leg(CALL, 1);
    private static final String BRIDGE = Names.bridge(CALL, 1);
    private static final ChannelRef CALLER = new ChannelRef(PBX, "caller");

    private final Agenda agenda = new Agenda(START);
    private final List<Event> told = new ArrayList<>();
    private final SimulatedAsterisk asterisk = new SimulatedAsterisk(agenda, told::add, LATENCY);

    @Test
    void aPhoneRingsThenAnswersThenIsHungUp() {
        asterisk.handle(originate());
        asterisk.handle(new LegCommand.HangUp(CALL, PBX, LEG, HangUpReason.NORMAL, AGENT));
        agenda.runUntil(START.plusMillis(10));
        assertThat(kinds()).containsExactly("CommandDone", "LegRinging", "CommandDone", "LegEnded");
        told.clear();

        asterisk.handle(originate());
        agenda.runUntil(START.plusMillis(30));
        assertThat(kinds()).containsExactly("CommandDone", "LegRinging", "LegAnswered");
    }

    @Test
    void joinsOnlyThoseWhoAreThere() {
        asterisk.enters(CALLER);
        asterisk.handle(originate());
        asterisk.handle(new BridgeCommand.CreateBridge(CALL, PBX, CALLER.id(), BRIDGE));
        asterisk.handle(join());
        agenda.runUntil(START.plusSeconds(1));
        assertThat(kinds()).contains("CommandDone").doesNotContain("CommandFailed");
        told.clear();

        asterisk.leaves(CALLER);
        asterisk.leaves(CALLER);
        asterisk.handle(join());
        agenda.runUntil(START.plusSeconds(2));
        assertThat(kinds()).containsExactly("CallerHungUp", "CommandFailed");
    }

    @Test
    void aMessageEndsByItselfOrWhenItIsCut() {
        asterisk.enters(CALLER);
        asterisk.handle(play("one"));
        asterisk.handle(play("two"));
        asterisk.handle(new ChannelCommand.StopPlayback(CALL, PBX, CALLER.id(), "two"));
        agenda.runUntil(START.plusSeconds(1));
        assertThat(told).contains(new PlaybackEnded(CALL, "two", false)).hasSize(4);

        agenda.runUntil(START.plusSeconds(60));
        assertThat(told).contains(new PlaybackEnded(CALL, "one", false)).hasSize(5);
    }

    @Test
    void aRecordingIsAsLongAsItRan() {
        asterisk.handle(new BridgeCommand.CreateBridge(CALL, PBX, CALLER.id(), BRIDGE));
        asterisk.handle(new RecordingCommand.StartRecording(CALL, PBX, BRIDGE, "tape"));
        agenda.at(
                START.plusSeconds(7),
                () -> asterisk.handle(new RecordingCommand.StopRecording(CALL, PBX, BRIDGE, "tape")));
        agenda.runUntil(START.plusSeconds(60));

        assertThat(told).endsWith(new RecordingFinished(CALL, "tape", 7));
    }

    @Test
    void whomWeHangUpOnIsGone() {
        asterisk.enters(CALLER);
        asterisk.handle(new LegCommand.HangUp(CALL, PBX, CALLER.id(), HangUpReason.NORMAL, null));
        asterisk.handle(new ChannelCommand.Answer(CALL, PBX, CALLER.id()));
        agenda.runUntil(START.plusSeconds(1));

        assertThat(kinds()).containsExactly("CommandDone", "CallerHungUp", "CommandFailed");
    }

    private static Command originate() {
        return new LegCommand.Originate(CALL, PBX, LEG, AGENT, "PJSIP/agent1", "", "", true, 20);
    }

    private static Command join() {
        return new BridgeCommand.Join(CALL, PBX, CALLER.id(), LEG, BRIDGE);
    }

    private static Command play(String name) {
        return new ChannelCommand.Play(CALL, PBX, CALLER.id(), name, "sound:hello", null);
    }

    private List<String> kinds() {
        return told.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
