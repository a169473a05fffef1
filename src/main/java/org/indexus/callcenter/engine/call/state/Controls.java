package org.indexus.callcenter.engine.call.state;

import java.util.function.Function;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's buttons do in a conversation that stays in its state. Hold is true at once and taken back if
 * Asterisk refuses it; mute and pause are true when Asterisk has said so: nobody says a card's number into a recording that was
 * only asked to pause.
 */
final class Controls {

    private Controls() {}

    /** Why a button is refused; OK for one that would be taken now. Two have a request of their own. */
    static Verdict may(CallCard card, ControlRequested event) {
        boolean other = event.control() == CallControl.TRANSFER || event.control() == CallControl.CONSULT;
        return other ? Verdict.WRONG_STATE : may(card, event.by(), event.control());
    }

    /** As above, of whatever the agent asks of the conversation. */
    static Verdict may(CallCard card, Actor by, CallControl control) {
        if (card.agentsNow().noneMatch(agent -> agent.id().equals(by.id()))) {
            return Verdict.NOT_YOURS;
        }
        return CallControl.of(card, by.id()).contains(control) ? Verdict.OK : Verdict.WRONG_STATE;
    }

    /** Every button but HOLD and UNHOLD: the state stays. */
    static CallStep press(
            ControlRequested event, CallStepBuilder builder, Function<CallCard, ? extends CallState> same) {
        CallCard card = builder.card();
        Service service = Conversation.service(card);
        switch (event.control()) {
            case MUTE, UNMUTE ->
                builder.effect(new LegCommand.Mute(
                        card.id(),
                        card.connection(),
                        legOf(service, event.by()),
                        event.by().id(),
                        event.control() == CallControl.MUTE));
            case DTMF ->
                builder.effect(new ChannelCommand.SendDigits(
                                card.id(), card.connection(), otherSide(card), event.detail()))
                        .fact(
                                CallFactType.DIGITS_SENT,
                                service.agent(),
                                "" + event.detail().length());
            case PAUSE_RECORDING, RESUME_RECORDING ->
                builder.effect(new RecordingCommand.PauseRecording(
                        card.id(),
                        card.connection(),
                        bridgeOf(service),
                        nameOf(card),
                        event.control() == CallControl.PAUSE_RECORDING));
            case START_RECORDING -> {
                Recordings.beginOnDemand(builder, bridgeOf(service));
                Conversation.tellAgent(builder, card.phase());
            }
            case STOP_RECORDING ->
                builder.effect(new RecordingCommand.StopRecording(
                        card.id(), card.connection(), bridgeOf(service), nameOf(card)));
            case HOLD, UNHOLD, TRANSFER, CONSULT, SWAP, CANCEL_CONSULT, COMPLETE_TRANSFER, CONFERENCE, LEAVE, DROP ->
                throw new IllegalArgumentException("changes the state: " + event.control());
        }
        return builder.stay(same);
    }

    private static String bridgeOf(Service service) {
        return service.bridge() == null ? "" : service.bridge();
    }

    private static String nameOf(CallCard card) {
        return card.recording().name() == null ? "" : card.recording().name();
    }

    private static String legOf(Service service, Actor by) {
        Guest guest = service.guest();
        return guest != null && guest.isOf(by.id()) ? guest.leg() : service.leg();
    }

    /** Whom the agent talks with: the party of a consultation, else the caller. */
    private static String otherSide(CallCard card) {
        Service service = card.service();
        Guest guest = service == null ? null : service.guest();
        return guest != null && guest.stand() == Guest.Stand.CONSULTING ? guest.leg() : card.channel();
    }

    /** The caller hears the music of the queue. */
    static CallStepBuilder hold(CallStepBuilder builder) {
        CallCard card = builder.card();
        return builder.effect(
                new ChannelCommand.Hold(card.id(), card.connection(), card.channel(), Audio.musicOf(builder)));
    }

    static CallStepBuilder unhold(CallStepBuilder builder) {
        CallCard card = builder.card();
        return builder.effect(new ChannelCommand.Unhold(card.id(), card.connection(), card.channel()));
    }

    /** Asterisk has done what a button asked for; {@code null} if it was something else. */
    static @Nullable CallStep done(
            CallStepBuilder builder, CommandDone event, Function<CallCard, ? extends CallState> same) {
        Service service = builder.card().service();
        Guest guest = service == null ? null : service.guest();
        boolean ofGuest = guest != null && event.object().equals(guest.leg());
        boolean ofLeg = ofGuest || (service != null && event.object().equals(service.leg()));
        boolean ofRecording = event.object().equals(builder.card().recording().name());
        boolean on = event.verb() == Verb.MUTE || event.verb() == Verb.PAUSE_RECORDING;
        switch (event.verb()) {
            case MUTE, UNMUTE -> {
                if (!ofLeg) {
                    return null;
                }
                Service now = ofGuest ? service.beside(guest.muted(on)) : service.muted(on);
                builder.change(card -> card.servedBy(now))
                        .fact(
                                on ? CallFactType.MUTED : CallFactType.UNMUTED,
                                ofGuest ? guest.agent() : service.agent(),
                                "");
            }
            case PAUSE_RECORDING, RESUME_RECORDING -> {
                if (!ofRecording) {
                    return null;
                }
                builder.change(card -> card.recorded(card.recording().paused(on)))
                        .fact(
                                on ? CallFactType.RECORDING_PAUSED : CallFactType.RECORDING_RESUMED,
                                builder.card().agent(),
                                "");
            }
            case STOP_RECORDING -> {
                if (!isStopping(builder.card(), event.object())) {
                    return null;
                }
                stopped(builder);
            }
            default -> {
                return null;
            }
        }
        Conversation.tellAgent(builder, builder.card().phase());
        return builder.stay(same);
    }

    private static boolean isStopping(CallCard card, String name) {
        return card.recording().state() == Recording.State.RECORDING && name.equals(nameOf(card));
    }

    private static CallStepBuilder stopped(CallStepBuilder builder) {
        return builder.change(card -> card.recorded(card.recording().to(Recording.State.PENDING)))
                .fact(CallFactType.RECORDING_STOPPED, builder.card().agent(), "");
    }

    /** Asterisk has refused what a button asked for: it stays as it was, and the agent's page shows that. */
    static @Nullable CallStep failed(
            CallStepBuilder builder, CommandFailed event, Function<CallCard, ? extends CallState> same) {
        boolean ours =
                switch (event.verb()) {
                    case MUTE, UNMUTE, SEND_DIGITS, PAUSE_RECORDING, RESUME_RECORDING -> true;
                    case STOP_RECORDING -> isStopping(builder.card(), event.object());
                    default -> false;
                };
        boolean gone = event.failure() == Failure.GONE;
        if (!ours || (gone && event.verb() != Verb.PAUSE_RECORDING && event.verb() != Verb.STOP_RECORDING)) {
            return null;
        }
        if (gone && event.verb() == Verb.STOP_RECORDING) {
            stopped(builder); // it had ended by itself
        } else {
            tellFailed(builder, event);
        }
        Conversation.tellAgent(builder, builder.card().phase());
        return builder.stay(same);
    }

    static CallStepBuilder tellFailed(CallStepBuilder builder, CommandFailed event) {
        return builder.fact(
                CallFactType.CONTROL_FAILED, builder.card().agent(), (event.verb() + " " + event.detail()).strip());
    }

    /** Whether Asterisk could not hold or unhold this call's caller, who is there still. */
    static boolean isFailedHold(CallCard card, CommandFailed event, Verb verb) {
        return event.verb() == verb
                && event.failure() != Failure.GONE
                && event.object().equals(card.channel());
    }

    /** The agent's page is told of the other phase. */
    static CallStepBuilder tell(CallStepBuilder builder, CallFactType type, CallPhase phase) {
        builder.fact(type, builder.card().agent(), "");
        Conversation.tellAgent(builder, phase);
        return builder;
    }
}
