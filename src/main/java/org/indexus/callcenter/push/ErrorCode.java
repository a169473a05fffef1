package org.indexus.callcenter.push;

import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.platform.words.Vocabulary;

/** The codes of the {@code error} frame: the engine's refusals, and what is refused before it is asked. */
enum ErrorCode {
    BAD_MESSAGE,
    UNKNOWN_CALL,
    OFFER_GONE,
    NOT_YOURS,
    WRONG_STATE,
    NOT_CONNECTED,
    NOT_AVAILABLE,
    TOO_MANY;

    /** What a person is told: the words of the verdict, for what the engine could refuse as well. */
    String message() {
        return Choices.find(name(), Verdict.class).map(Vocabulary::word).orElseGet(() -> Vocabulary.word(this));
    }

    /** The code for any verdict but OK. */
    static ErrorCode of(Verdict refusal) {
        return switch (refusal) {
            case UNKNOWN_CALL -> UNKNOWN_CALL;
            case OFFER_GONE -> OFFER_GONE;
            case NOT_YOURS -> NOT_YOURS;
            case WRONG_STATE, TARGET_NOT_FREE -> WRONG_STATE;
            case UNKNOWN_TARGET -> BAD_MESSAGE;
            case NOT_CONNECTED, NO_PHONE -> NOT_CONNECTED;
            case OK, UNKNOWN_AGENT, NOT_AVAILABLE -> NOT_AVAILABLE;
        };
    }
}
