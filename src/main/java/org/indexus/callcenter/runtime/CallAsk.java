package org.indexus.callcenter.runtime;

import java.util.UUID;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a call, as text that came over REST or a socket and that nobody has looked at yet.
 *
 * @param call {@code null} for the call in hand, which is enough for its wrap-up
 * @param transfer for TRANSFER and CONSULT: where to
 * @param participant for DROP: the participant's id
 */
public record CallAsk(
        Actor by,
        @Nullable CallId call,
        @Nullable String action,
        @Nullable String offerId,
        @Nullable String reason,
        @Nullable String digits,
        TransferAsk transfer,
        @Nullable String participant) {

    /** Longer than any id of a participant. */
    private static final int LONGEST_PARTICIPANT = 200;

    /** Of a break, or of a call that is declined. */
    public static final int LONGEST_REASON = 200;

    /** By the names of REST and of the agent socket. */
    private enum Action {
        ACCEPT,
        DECLINE,
        HANGUP,
        WRAP_UP_DONE,
        EXTEND_WRAP_UP,
        WITHDRAW,
        HOLD,
        UNHOLD,
        MUTE,
        UNMUTE,
        DTMF,
        PAUSE_RECORDING,
        RESUME_RECORDING,
        START_RECORDING,
        STOP_RECORDING,
        TRANSFER,
        CONSULT,
        SWAP,
        CANCEL_CONSULT,
        COMPLETE_TRANSFER,
        CONFERENCE,
        LEAVE,
        DROP,
        LISTEN,
        WHISPER,
        BARGE,
        STOP_MONITORING
    }

    /** What the floor is asked. Throws a 422 for what does not exist, is not built yet or makes no sense. */
    public Request request() {
        Action wanted = Choices.of("action", action == null || action.isEmpty() ? null : action, Action.class);
        return switch (wanted) {
            case ACCEPT -> new AcceptRequested(by.id(), requireCall(), offer());
            case DECLINE -> new DeclineRequested(by.id(), requireCall(), offer(), requireShortReason());
            case HANGUP -> new HangUpRequested(by, requireCall());
            case WRAP_UP_DONE -> new WrapUpDoneRequested(by.id(), call);
            case EXTEND_WRAP_UP -> new WrapUpExtensionRequested(by.id(), call);
            case WITHDRAW -> new WithdrawRequested(by, requireCall());
            case HOLD -> control(CallControl.HOLD);
            case UNHOLD -> control(CallControl.UNHOLD);
            case MUTE -> control(CallControl.MUTE);
            case UNMUTE -> control(CallControl.UNMUTE);
            case PAUSE_RECORDING -> control(CallControl.PAUSE_RECORDING);
            case RESUME_RECORDING -> control(CallControl.RESUME_RECORDING);
            case START_RECORDING -> control(CallControl.START_RECORDING);
            case STOP_RECORDING -> control(CallControl.STOP_RECORDING);
            case DTMF -> new ControlRequested(by, requireCall(), CallControl.DTMF, requireDigits());
            case TRANSFER -> transfer.request(by, requireCall());
            case CONSULT -> transfer.consultation(by, requireCall());
            case SWAP -> control(CallControl.SWAP);
            case CANCEL_CONSULT -> control(CallControl.CANCEL_CONSULT);
            case COMPLETE_TRANSFER -> control(CallControl.COMPLETE_TRANSFER);
            case CONFERENCE -> control(CallControl.CONFERENCE);
            case LEAVE -> control(CallControl.LEAVE);
            case DROP -> new ControlRequested(by, requireCall(), CallControl.DROP, requireParticipant());
            case LISTEN, WHISPER, BARGE, STOP_MONITORING ->
                throw ProblemException.notAvailable("action", "The action " + wanted);
        };
    }

    private Request control(CallControl control) {
        return new ControlRequested(by, requireCall(), control, "");
    }

    private CallId requireCall() {
        if (call == null) {
            throw ProblemException.invalid("callId", "REQUIRED", "callId is required.");
        }
        return call;
    }

    /** {@code null} for the one in hand. */
    private @Nullable OfferId offer() {
        if (offerId == null || offerId.isEmpty()) {
            return null;
        }
        try {
            return new OfferId(UUID.fromString(offerId));
        } catch (IllegalArgumentException rubbish) {
            throw ProblemException.invalid("offerId", "UUID", "offerId must be the id of an offer.");
        }
    }

    private String requireShortReason() {
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw ProblemException.invalid(
                    "reason", "SIZE", "reason may have at most " + LONGEST_REASON + " characters.");
        }
        return why;
    }

    private String requireParticipant() {
        if (participant == null || participant.isBlank() || participant.length() > LONGEST_PARTICIPANT) {
            throw ProblemException.invalid(
                    "participantId", "REQUIRED", "participantId must be the id of one of the call's participants.");
        }
        return participant;
    }

    private String requireDigits() {
        if (digits == null || !digits.matches(ControlRequested.DIGITS)) {
            throw ProblemException.invalid("digits", "DIGITS", "digits must be 1 to 32 of 0-9, *, # and A-D.");
        }
        return digits;
    }
}
