package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.DoorStand.until;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who hears whom on real Asterisk servers when the telephones speak two codecs: on hold, in a conference, when one of the three
 * has left, and when another takes the agent's place. Asterisk 22 went silent in some of these while it changed the bridge's technology.
 */
class ThreeToTwoIT {

    private static final AgentId EVA = new AgentId(UUID.randomUUID());
    private static final int CALLER_HERTZ = 600;
    private static final int EVA_HERTZ = 1000;
    private static final int OUTSIDE_HERTZ = 1500;

    /** Half a second of a tone. */
    private static final int ENOUGH = 25;

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void whoeverStaysIsHeard(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand();
                TonePhone callersPhone = TonePhone.ulaw(asterisk.phonePort(3), CALLER_HERTZ);
                TonePhone evasPhone = TonePhone.alaw(asterisk.phonePort(4), EVA_HERTZ);
                TonePhone phoneOutside = TonePhone.alaw(asterisk.phonePort(5), OUTSIDE_HERTZ)) {
            stand.connect(asterisk.plan(stand.connection));
            Talk talk = new Talk(stand, Names.meeting(stand.call, 1), callersPhone, evasPhone, phoneOutside);
            talk.begin();

            talk.dialOutside(3);
            talk.conference();
            talk.leaves(talk.outside(3));
            talk.awaitTogether(callersPhone, evasPhone);

            talk.dialOutside(4);
            talk.swap();
            talk.conferenceOfHeld();
            talk.leaves(talk.eva);
            talk.awaitTogether(callersPhone, phoneOutside);
        }
    }

    /** The bridge of caller and agent is for two. */
    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void whoMeetsInTheBridgeOfTheConsultationIsHeard(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                DoorStand stand = new DoorStand();
                TonePhone callersPhone = TonePhone.ulaw(asterisk.phonePort(3), CALLER_HERTZ);
                TonePhone evasPhone = TonePhone.alaw(asterisk.phonePort(4), EVA_HERTZ);
                TonePhone phoneOutside = TonePhone.alaw(asterisk.phonePort(5), OUTSIDE_HERTZ)) {
            stand.connect(asterisk.plan(stand.connection));
            Talk talk = new Talk(stand, Names.bridge(stand.call, 1), callersPhone, evasPhone, phoneOutside);
            talk.begin();

            talk.dialOutside(3);
            talk.swap();
            talk.swapBack();
            talk.complete();
            talk.comesBackInThePlaceOf(talk.outside(3));

            talk.dialOutside(4);
            talk.swap();
            talk.meetAside();
            talk.leaves(talk.outside(4));
            talk.awaitTogether(callersPhone, evasPhone);
        }
    }

    /** A caller with Eva, who asks somebody outside by the dialplan, twice. */
    private static final class Talk {

        private final DoorStand stand;
        private final TonePhone callersPhone;
        private final TonePhone evasPhone;
        private final TonePhone phoneOutside;
        private final Map<TonePhone, Integer> tones;
        private final CallId call;
        private final ConnectionId id;
        private final String caller;
        private final String eva;
        private String home;
        private String party = "";
        private String aside = "";

        Talk(DoorStand stand, String home, TonePhone callersPhone, TonePhone evasPhone, TonePhone phoneOutside) {
            this.stand = stand;
            this.callersPhone = callersPhone;
            this.evasPhone = evasPhone;
            this.phoneOutside = phoneOutside;
            tones = Map.of(callersPhone, CALLER_HERTZ, evasPhone, EVA_HERTZ, phoneOutside, OUTSIDE_HERTZ);
            call = stand.call;
            id = stand.connection;
            caller = Names.leg(call, 1);
            eva = Names.leg(call, 2);
            this.home = home;
        }

        String outside(int number) {
            return Names.external(call, number);
        }

        void begin() {
            originate(caller, "PJSIP/agent3");
            originate(eva, "PJSIP/agent4");
            does(new BridgeCommand.CreateBridge(call, id, caller, home));
            does(new BridgeCommand.Join(call, id, caller, eva, home));
            awaitTogether(callersPhone, evasPhone);
        }

        private void originate(String leg, String endpoint) {
            does(new LegCommand.Originate(call, id, leg, EVA, endpoint, "1", "x", true, 20));
            awaitAnswer(leg);
        }

        private void awaitAnswer(String leg) {
            stand.await(LegAnswered.class, answered -> answered.leg().id().equals(leg));
        }

        /** The caller hears music, Eva a ringing tone and then who answers. */
        void dialOutside(int number) {
            party = outside(number);
            aside = Names.consultation(call, number);
            does(new ChannelCommand.Hold(call, id, caller, "default"));
            does(new BridgeCommand.LeaveBridge(call, id, eva, home));
            does(new ChannelCommand.Play(call, id, eva, Names.tone(call, number), "tone:ring", null));
            callersPhone.forget();
            until(() -> callersPhone.packets() >= ENOUGH, () -> "music on hold");
            does(new LegCommand.Dial(call, id, party, "1005", false, "1", 20));
            awaitAnswer(party);
            does(new BridgeCommand.CreateBridge(call, id, eva, aside));
            does(new ChannelCommand.StopPlayback(call, id, eva, Names.tone(call, number)));
            does(new BridgeCommand.Join(call, id, eva, party, aside));
            awaitTogether(evasPhone, phoneOutside);
        }

        void swap() {
            does(new ChannelCommand.Hold(call, id, party, "default"));
            does(new BridgeCommand.MoveToBridge(call, id, eva, home));
            does(new ChannelCommand.Unhold(call, id, caller));
            awaitTogether(callersPhone, evasPhone);
            phoneOutside.forget();
            until(() -> phoneOutside.packets() >= ENOUGH, () -> "music of the one outside");
        }

        void swapBack() {
            does(new ChannelCommand.Hold(call, id, caller, "default"));
            does(new BridgeCommand.MoveToBridge(call, id, eva, aside));
            does(new ChannelCommand.Unhold(call, id, party));
            awaitTogether(evasPhone, phoneOutside);
        }

        /** Caller and party without Eva, who is nowhere for a while. */
        void complete() {
            does(new BridgeCommand.MoveToBridge(call, id, party, home));
            does(new ChannelCommand.Unhold(call, id, caller));
            does(new BridgeCommand.DestroyBridge(call, id, aside, eva));
            awaitTogether(callersPhone, phoneOutside);
        }

        void comesBackInThePlaceOf(String other) {
            leaves(other);
            does(new BridgeCommand.MoveToBridge(call, id, eva, home));
            awaitTogether(callersPhone, evasPhone);
        }

        /** Eva talks to the caller in a bridge for two: both come to the party, who is on hold. */
        void meetAside() {
            does(new ChannelCommand.Unhold(call, id, party));
            does(new BridgeCommand.MoveToBridge(call, id, eva, aside));
            does(new BridgeCommand.MoveToBridge(call, id, caller, aside));
            does(new BridgeCommand.DestroyBridge(call, id, home, caller));
            home = aside;
            awaitTogether(callersPhone, evasPhone, phoneOutside);
        }

        void conference() {
            does(new BridgeCommand.MoveToBridge(call, id, eva, home));
            does(new BridgeCommand.MoveToBridge(call, id, party, home));
            does(new ChannelCommand.Unhold(call, id, caller));
            together();
        }

        void conferenceOfHeld() {
            does(new ChannelCommand.Unhold(call, id, party));
            does(new BridgeCommand.MoveToBridge(call, id, party, home));
            together();
        }

        private void together() {
            does(new BridgeCommand.DestroyBridge(call, id, aside, eva));
            awaitTogether(callersPhone, evasPhone, phoneOutside);
        }

        void leaves(String leg) {
            does(new LegCommand.HangUp(call, id, leg, HangUpReason.NORMAL, null));
            stand.await(LegEnded.class, ended -> ended.leg().id().equals(leg));
        }

        /** From now on each hears all the others. */
        void awaitTogether(TonePhone... phones) {
            List<TonePhone> all = List.of(phones);
            all.forEach(TonePhone::forget);
            for (TonePhone ear : all) {
                all.stream()
                        .filter(mouth -> !mouth.equals(ear))
                        .forEach(mouth -> until(
                                () -> ear.hears(tones.get(mouth)) >= ENOUGH,
                                () -> tones.get(ear) + " hears " + tones.get(mouth) + " in "
                                        + ear.hears(tones.get(mouth)) + " of " + ear.packets() + " packets"));
            }
        }

        private void does(Command command) {
            stand.forget();
            stand.performWell(command);
        }
    }
}
