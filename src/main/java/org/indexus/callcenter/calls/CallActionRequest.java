package org.indexus.callcenter.calls;

import java.util.UUID;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.runtime.Refusals;
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

    /**
     * What is told of a call that is in the log: the floor has only finished with it, and somebody without a profile owns none.
     * A conversation is its agent's; who asks for another one's is told so as for any other page that is not theirs.
     */
    ProblemException refused(Verdict verdict) {
        Verdict code =
                switch (verdict) {
                    case UNKNOWN_CALL -> Verdict.WRONG_STATE;
                    case UNKNOWN_AGENT -> Verdict.NOT_YOURS;
                    default -> verdict;
                };
        if (code == Verdict.NOT_YOURS && action.control() != null) {
            return Refusals.of(403, code, code);
        }
        return code == verdict ? Refusals.of(verdict) : Refusals.of(409, code, verdict);
    }
}
