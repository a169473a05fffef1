package org.indexus.callcenter.agents;

import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.Problem;
import org.indexus.callcenter.platform.ProblemException;

/** The floor's answers in the words of REST. */
final class Verdicts {

    private Verdicts() {}

    /** Throws unless it is OK. */
    static void require(Verdict verdict) {
        switch (verdict) {
            case OK -> {}
            case UNKNOWN_AGENT, UNKNOWN_CALL -> throw ProblemException.notFound("such agent on the floor");
            case NOT_AVAILABLE ->
                throw new ProblemException(
                        Problem.of(503, "NOT_AVAILABLE", "The floor is not open yet; try again.", java.util.List.of()));
            default -> throw ProblemException.conflict(verdict.name(), sentence(verdict));
        }
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case NOT_CONNECTED -> "Open the workspace first, or make the agent deskPhoneOnly.";
            case NO_PHONE -> "The agent has no phone: set an endpoint first.";
            case NOT_YOURS -> "That is somebody else's.";
            default -> "The agent is not in a state where this makes sense.";
        };
    }
}
