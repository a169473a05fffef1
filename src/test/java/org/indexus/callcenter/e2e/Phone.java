package org.indexus.callcenter.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.indexus.demo.AsteriskProcess;

/** An agent's desk phone, on the port where the private Asterisk expects it. */
final class Phone implements AutoCloseable {

    private static final int LONG = 300_000;

    private final Sipp sipp;

    private Phone(Sipp sipp) {
        this.sipp = sipp;
    }

    /** Rings {@code ringMillis}, answers, and stays until the other side hangs up. */
    static Phone answering(AsteriskProcess asterisk, int agent, int ringMillis) {
        return hangingUp(asterisk, agent, ringMillis, LONG);
    }

    static Phone answering(AsteriskProcess asterisk, int agent) {
        return answering(asterisk, agent, 200);
    }

    /** Rings {@code ringMillis}, answers, and hangs up by itself when the call has lasted {@code talkMillis}. */
    static Phone hangingUp(AsteriskProcess asterisk, int agent, int ringMillis, int talkMillis) {
        return play(
                asterisk,
                agent,
                "agent",
                List.of("-d", Integer.toString(ringMillis), "-recv_timeout", Integer.toString(talkMillis)));
    }

    static Phone busy(AsteriskProcess asterisk, int agent) {
        return play(asterisk, agent, "agent-busy", List.of());
    }

    static Phone declining(AsteriskProcess asterisk, int agent) {
        return play(asterisk, agent, "agent-decline", List.of());
    }

    /** Sends every call to another extension. */
    static Phone forwarded(AsteriskProcess asterisk, int agent, String extension) {
        return play(asterisk, agent, "agent-forwarded", List.of("-key", "fwd", extension));
    }

    /** Rings for a moment, and gives this final answer. */
    static Phone refusing(AsteriskProcess asterisk, int agent, String answer) {
        String scenario = Sipp.variant("agent-refuse", "480 Temporarily Unavailable", answer);
        return play(asterisk, agent, scenario, List.of());
    }

    /** Rings and rings, and writes all that it is told into a file. */
    static Phone unanswered(AsteriskProcess asterisk, int agent, Path messages) {
        return play(asterisk, agent, "agent-noanswer", List.of("-trace_msg", "-message_file", messages.toString()));
    }

    /** Rings and rings. */
    static Phone unanswered(AsteriskProcess asterisk, int agent) {
        return play(asterisk, agent, "agent-noanswer", List.of());
    }

    /** Answers, holds the caller after a while, and takes the caller back after another while. */
    static Phone holding(AsteriskProcess asterisk, int agent, int millis) {
        return play(
                asterisk,
                agent,
                "agent-hold",
                List.of("-d", Integer.toString(millis), "-recv_timeout", Integer.toString(LONG)));
    }

    /** Answers, and transfers the caller away by itself after a while. */
    static Phone transferring(AsteriskProcess asterisk, int agent, int millis, String extension) {
        return play(
                asterisk,
                agent,
                "agent-refer",
                List.of(
                        "-d",
                        Integer.toString(millis),
                        "-key",
                        "refer_to",
                        extension,
                        "-recv_timeout",
                        Integer.toString(LONG)));
    }

    private static Phone play(AsteriskProcess asterisk, int agent, String scenario, List<String> arguments) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("-trace_err"));
        return new Phone(Sipp.play(scenario, asterisk.ports().phones() + agent, all));
    }

    @Override
    public void close() {
        sipp.close();
    }
}
