package org.indexus.callcenter.calls;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.Problem;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** An action that was understood and can be put to the floor. */
record CallActionRequest(
        CallAction action,
        @Nullable OfferId offer,
        @Nullable String reason,
        String digits) {

    /** Throws 422 for what does not exist or is not built yet. */
    static CallActionRequest of(CallActionJson body) {
        CallAction action = Choices.of("action", body.action(), CallAction.class);
        if (!action.isBuilt()) {
            throw ProblemException.notAvailable("action", "The action " + action);
        }
        return new CallActionRequest(action, offer(body.offerId()), body.reason(), digits(action, body.digits()));
    }

    private static String digits(CallAction action, @Nullable String typed) {
        if (action != CallAction.DTMF) {
            return "";
        }
        if (typed == null || !typed.matches(ControlRequested.DIGITS)) {
            throw ProblemException.invalid("digits", "DIGITS", "digits must be 1 to 32 of 0-9, *, # and A-D.");
        }
        return typed;
    }

    private static @Nullable OfferId offer(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return new OfferId(UUID.fromString(text));
        } catch (IllegalArgumentException rubbish) {
            throw ProblemException.invalid("offerId", "UUID", "offerId must be the id of an offer.");
        }
    }

    Verdict ask(CallActions actions, Actor by, CallId call) {
        CallControl control = action.control();
        if (control != null) {
            return actions.control(by, call, control, digits);
        }
        return switch (action) {
            case ACCEPT -> actions.accept(by, call, offer);
            case DECLINE -> actions.decline(by, call, offer, reason);
            case HANGUP -> actions.hangUp(by, call);
            case WRAP_UP_DONE -> actions.wrapUpDone(by.id(), call);
            case EXTEND_WRAP_UP -> actions.extendWrapUp(by.id(), call);
            case WITHDRAW -> actions.withdraw(by, call);
            default -> throw new IllegalStateException("not built: " + action);
        };
    }

    /** A conversation is its agent's; who asks for another one's is told so as for any other page that is not theirs. */
    ProblemException refused(Verdict verdict) {
        boolean forbidden = action.control() != null && codeOf(verdict).equals(Verdict.NOT_YOURS.name());
        return forbidden
                ? new ProblemException(Problem.of(403, Verdict.NOT_YOURS.name(), explained(verdict), List.of()))
                : ProblemException.conflict(codeOf(verdict), explained(verdict));
    }

    /** The call is in the log, so the floor has only finished with it; somebody without a profile owns no call. */
    static String codeOf(Verdict verdict) {
        return switch (verdict) {
            case UNKNOWN_CALL -> Verdict.WRONG_STATE.name();
            case UNKNOWN_AGENT -> Verdict.NOT_YOURS.name();
            default -> verdict.name();
        };
    }

    static String explained(Verdict verdict) {
        return switch (verdict) {
            case UNKNOWN_CALL -> "The call is over.";
            case OFFER_GONE -> "The offer has ended, or is another one.";
            case NOT_YOURS, UNKNOWN_AGENT -> "The call or offer is somebody else's.";
            case NOT_AVAILABLE -> "The floor is not open on this node.";
            case NO_PHONE -> "No phone is configured for this agent.";
            case NOT_CONNECTED -> "The workspace is not open.";
            default -> "The call is not in a state where this makes sense.";
        };
    }
}
