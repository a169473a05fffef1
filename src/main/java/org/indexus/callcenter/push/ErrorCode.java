package org.indexus.callcenter.push;

import org.indexus.callcenter.engine.model.Verdict;

/** The codes of the {@code error} frame, with what a person is told. */
enum ErrorCode {
    BAD_MESSAGE("This message is not understood."),
    UNKNOWN_CALL("There is no such call."),
    OFFER_GONE("The offer has ended."),
    NOT_YOURS("This call belongs to somebody else."),
    WRONG_STATE("That is not possible at the moment."),
    NOT_CONNECTED("Available needs an open workspace and a phone."),
    NOT_AVAILABLE("The call centre cannot do that now."),
    TOO_MANY("Too many messages; please wait.");

    private final String message;

    ErrorCode(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }

    /** The code for any verdict but OK. */
    static ErrorCode of(Verdict refusal) {
        return switch (refusal) {
            case UNKNOWN_CALL -> UNKNOWN_CALL;
            case OFFER_GONE -> OFFER_GONE;
            case NOT_YOURS -> NOT_YOURS;
            case WRONG_STATE -> WRONG_STATE;
            case NOT_CONNECTED, NO_PHONE -> NOT_CONNECTED;
            case OK, UNKNOWN_AGENT, NOT_AVAILABLE -> NOT_AVAILABLE;
        };
    }
}
