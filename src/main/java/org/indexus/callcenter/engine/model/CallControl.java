package org.indexus.callcenter.engine.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Guest.Stand;

/** What an agent can do in a conversation beside ending it; the names are the actions of REST and of the agent socket. */
public enum CallControl {
    /** The caller hears the queue's music, and nobody hears the caller. */
    HOLD,
    /** Back to the caller. */
    UNHOLD,
    /** Nobody hears the agent, whatever the phone. */
    MUTE,
    UNMUTE,
    /** Sends digits to the other side, as a phone's keys do. */
    DTMF,
    /** What is said from now on is silence in the recording. */
    PAUSE_RECORDING,
    RESUME_RECORDING,
    /** Records from now on, where the queue leaves that to its agents. */
    START_RECORDING,
    /** Ends a recording that was started so. */
    STOP_RECORDING,
    /** Sends the caller on to somebody else and is free at once. */
    TRANSFER,
    /** Talks with somebody third, while the caller is on hold. */
    CONSULT,
    /** Talks to the other of the two. */
    SWAP,
    /** Hangs up on the one who was consulted, and is back with the caller. */
    CANCEL_CONSULT,
    /** Puts the caller and the one who was consulted together, and is free. */
    COMPLETE_TRANSFER,
    /** All three together. */
    CONFERENCE,
    /** Leaves, and the others go on. */
    LEAVE,
    /** Hangs up on another one of the conference. */
    DROP;

    /** What would be taken now from this agent; empty outside of conversations, and for who is not in it. */
    public static Set<CallControl> of(CallCard card, AgentId agent) {
        EnumSet<CallControl> controls = EnumSet.noneOf(CallControl.class);
        Service service = card.service();
        if (service != null && service.answeredAt() != null && !service.handedOver() && !card.isEnded()) {
            if (service.agent().id().equals(agent)) {
                addServing(controls, card, service);
            } else if (service.guest() != null && service.guest().isOf(agent)) {
                addGuest(controls, service.guest());
            }
        }
        return Collections.unmodifiableSet(controls);
    }

    private static void addServing(Set<CallControl> controls, CallCard card, Service service) {
        Guest guest = service.guest();
        switch (card.phase()) {
            case TALKING -> Collections.addAll(controls, HOLD, DTMF, TRANSFER, CONSULT);
            case HELD -> {
                if (service.onHold()) {
                    Collections.addAll(controls, UNHOLD, TRANSFER, CONSULT);
                }
            }
            case CONSULTING -> {
                controls.add(CANCEL_CONSULT);
                if (guest != null && guest.isThere()) {
                    Collections.addAll(controls, SWAP, COMPLETE_TRANSFER, CONFERENCE, DTMF);
                }
            }
            case CONFERENCE -> Collections.addAll(controls, DTMF, LEAVE, DROP);
            default -> {
                return;
            }
        }
        controls.add(service.muted() ? UNMUTE : MUTE);
        addRecording(controls, card, service);
    }

    private static void addRecording(Set<CallControl> controls, CallCard card, Service service) {
        Recording recording = card.recording();
        boolean byPhone = card.phase() == CallPhase.HELD && !service.onHold();
        if (recording.state() == Recording.State.RECORDING) {
            controls.add(recording.paused() ? RESUME_RECORDING : PAUSE_RECORDING);
            if (recording.onDemand() && !byPhone) {
                controls.add(STOP_RECORDING);
            }
        } else if (mayStart(card, service) && !recording.isWanted() && !byPhone) {
            controls.add(START_RECORDING);
        }
    }

    /** Not in a bridge for two, which a conversation has that began before the queue left recording to its agents. */
    private static boolean mayStart(CallCard card, Service service) {
        String bridge = service.bridge();
        return card.recordingHistory().isOpenToAgents() && bridge != null && !Names.isForTwo(bridge);
    }

    private static void addGuest(Set<CallControl> controls, Guest guest) {
        if (!guest.isThere()) {
            return;
        }
        controls.add(guest.muted() ? UNMUTE : MUTE);
        controls.add(LEAVE);
        if (guest.stand() == Stand.CONFERENCE) {
            controls.add(DROP);
        }
    }
}
