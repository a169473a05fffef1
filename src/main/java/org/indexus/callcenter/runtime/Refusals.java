package org.indexus.callcenter.runtime;

import java.util.List;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.words.Vocabulary;

/** What the floor refuses, as REST tells it; in the words of pages and of the agent socket. */
public final class Refusals {

    private Refusals() {}

    /** Throws unless it is OK. */
    public static void require(Verdict verdict) {
        if (verdict != Verdict.OK) {
            throw of(verdict);
        }
    }

    public static ProblemException of(Verdict refusal) {
        int status =
                switch (refusal) {
                    case UNKNOWN_CALL, UNKNOWN_AGENT -> 404;
                    case NOT_AVAILABLE -> 503;
                    default -> 409;
                };
        return of(status, refusal, refusal);
    }

    /**
     * With a status and a code of its own.
     *
     * @param code what programs read, where it is not what people are told
     */
    public static ProblemException of(int status, Verdict code, Verdict refusal) {
        return new ProblemException(Problem.of(status, code.name(), Vocabulary.word(refusal), List.of()));
    }
}
