package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Participant;
import org.indexus.callcenter.engine.model.Participants;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.junit.jupiter.api.Test;

/** Buttons of a consultation pressed while the line was cut: afterwards everybody hears what the page says. */
class ConsultAfterAGapTest {

    private static final String CALLER = channel(1).id();
    private static final String AGENT = Names.leg(call(1), 1);
    private static final String COLLEAGUE = Names.leg(call(1), 2);
    private static final String OUTSIDE = Names.external(call(1), 2);
    private static final String MAIN = Names.bridge(call(1), 1);
    private static final String ASIDE = Names.consultation(call(1), 2);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void aSwapIsMadeUpForWithTheHolds() {
        consulting();
        press(CallControl.SWAP);

        found(COLLEAGUE, Map.of(MAIN, Set.of(CALLER), ASIDE, Set.of(AGENT, COLLEAGUE)));

        assertThat(floor.commands())
                .contains(
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER),
                        new ChannelCommand.Hold(call(1), PBX, COLLEAGUE, "default"));

        press(CallControl.SWAP);
        found(COLLEAGUE, Map.of(MAIN, Set.of(CALLER, AGENT), ASIDE, Set.of(COLLEAGUE)));
        assertThat(floor.commands())
                .contains(
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, ASIDE),
                        new ChannelCommand.Hold(call(1), PBX, CALLER, "default"),
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE));
    }

    @Test
    void aTransferIsMadeUpForAndTheColleagueHeard() {
        consulting();
        press(CallControl.SWAP);
        press(CallControl.COMPLETE_TRANSFER);

        found(COLLEAGUE, Map.of(MAIN, Set.of(CALLER), ASIDE, Set.of(COLLEAGUE)));

        assertThat(floor.commands())
                .containsSubsequence(
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE),
                        new BridgeCommand.MoveToBridge(call(1), PBX, COLLEAGUE, MAIN));
    }

    @Test
    void aConferenceIsPutTogetherAndNobodyIsOnHold() {
        consulting();
        press(CallControl.CONFERENCE);

        found(COLLEAGUE, Map.of(MAIN, Set.of(CALLER), ASIDE, Set.of(AGENT, COLLEAGUE)));

        assertThat(floor.commands())
                .containsSubsequence(
                        new ChannelCommand.Unhold(call(1), PBX, CALLER),
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE),
                        new BridgeCommand.MoveToBridge(
                                call(1), PBX, COLLEAGUE, floor.card(1).service().bridge()));
    }

    @Test
    void theCallerIsLeftWithSomebodyOutsideWhoHearsHim() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
        floor.when(new ConsultRequested(BY, call(1), new TransferTarget(TransferTarget.Type.NUMBER, "0905111222")));
        floor.when(new LegAnswered(new ChannelRef(PBX, OUTSIDE)));
        together();
        press(CallControl.COMPLETE_TRANSFER);

        assertThat(Participants.of(floor.card(1)))
                .extracting(Participant::number)
                .contains("0905111222");
        found(OUTSIDE, Map.of(MAIN, Set.of(CALLER), ASIDE, Set.of(OUTSIDE)));
        assertThat(floor.commands())
                .contains(
                        new BridgeCommand.MoveToBridge(call(1), PBX, OUTSIDE, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER));
        found(OUTSIDE, Map.of(MAIN, Set.of(CALLER, OUTSIDE)));
        assertThat(floor.commands()).isEmpty();
    }

    @Test
    void whatFailsInABridgeOfBeforeEndsNoConversation() {
        consulting();
        press(CallControl.CANCEL_CONSULT);

        floor.when(new CommandFailed(call(1), Verb.JOIN, ASIDE, Failure.REFUSED, "no such bridge"));

        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
    }

    private static final Actor BY = new Actor(agent(1), "agent1", false);

    private void consulting() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        floor.when(new ConsultRequested(BY, call(1), new TransferTarget(TransferTarget.Type.AGENT, "agent2")));
        floor.accepts(2, 1).phoneAnswers(1, 2);
        together();
    }

    private void together() {
        floor.when(new CommandDone(call(1), Verb.JOIN, ASIDE));
    }

    private void press(CallControl control) {
        floor.when(new ControlRequested(BY, call(1), control, ""));
    }

    private void found(String third, Map<String, Set<String>> bridges) {
        Map<String, Boolean> legs = new LinkedHashMap<>();
        Stream.of(AGENT, third).forEach(leg -> legs.put(leg, true));
        floor.when(new CallFound(call(1), new Remains(true, true, legs, bridges)));
    }
}
