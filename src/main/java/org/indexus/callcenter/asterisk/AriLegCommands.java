package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;

/** What is done to the legs that we make, and the hanging up of any channel. */
final class AriLegCommands {

    /** The variable by which everything that is dialled for a leg of ours can be told, in whatever dialplan. */
    static final String MARK = "INDEXUS_LEG";

    /** A context that no dialplan has: who calls an agent's phone shall reach that agent or nobody. */
    private static final String NOWHERE = "indexus-no-forwarding";

    /** Without it Asterisk takes the widest that it has, and computes from 8 to 192 kHz and back in each direction. */
    private static final String LINEAR = "slin";

    private static final int SLACK_SECONDS = 5;

    private final AsteriskServer line;
    private final AriClient ari;
    private final String application;
    private final ChannelAliases roles;
    private final Withdrawn withdrawn;
    private final OutboundNumbers numbers;

    AriLegCommands(AsteriskServer line) {
        this.line = line;
        this.ari = line.ari();
        this.application = line.plan().application();
        this.roles = line.roles();
        this.withdrawn = line.withdrawn();
        this.numbers = new OutboundNumbers(line.plan());
    }

    AriCommand originate(LegCommand.Originate command) {
        return make(command.object(), body(command));
    }

    /** Who is called by the dialplan is a leg of ours all the same: not optimised away ({@code /n}), it keeps its name. */
    AriCommand dial(LegCommand.Dial command) {
        return OutboundNumbers.isNumber(command.number())
                ? make(command.object(), body(command))
                : new Refusing("not a telephone number: " + command.number());
    }

    private AriCommand make(String object, JsonObject body) {
        String channel = "channels/" + encode(object);
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                if (withdrawn.contains(object)) {
                    return Result.gone("withdrawn before it was dialled");
                }
                AriReply reply = ari.post(channel, body);
                // after a 409 the same connection answers 409 to every failed dial: only the channel itself tells
                return reply.isOk() || exists(reply) ? Result.DONE : Result.refused(reply.message());
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return ari.get(channel).isOk() ? Optional.of(Result.DONE) : Optional.empty();
            }

            private boolean exists(AriReply reply) throws IOException {
                boolean doubtful = reply.status() == AriReply.CONFLICT || reply.status() == 500;
                return doubtful && ari.get(channel).isOk();
            }
        };
    }

    AriCommand hangUp(LegCommand.HangUp command) {
        String channel = "channels/" + encode(roles.present(command.object()));
        return Deletion.of(ari, channel + "?reason=" + reason(command.reason()), channel);
    }

    /** A reason that the server does not know would leave the channel as it is. */
    private String reason(HangUpReason reason) {
        boolean known =
                reason != HangUpReason.ANSWERED_ELSEWHERE || line.capabilities().has(Capability.MORE_HANGUP_REASONS);
        return (known ? reason : HangUpReason.NORMAL).name().toLowerCase(Locale.ROOT);
    }

    private JsonObject body(LegCommand.Originate command) {
        return body(command.object(), command.endpoint())
                .add("callerId", Text.callerId(command.callerName(), command.callerNumber()))
                .add("timeout", command.timeoutSeconds())
                .add("variables", variables(command))
                .build();
    }

    private JsonObject body(LegCommand.Dial command) {
        JsonObjectBuilder variables =
                variables(command.object()).add("INDEXUS_RING_SECONDS", Integer.toString(command.timeoutSeconds()));
        String dialString = numbers.dialString(command.number());
        if (command.outside() && dialString != null) {
            variables.add("INDEXUS_DIAL", dialString);
        }
        String context = command.outside() ? "indexus-dial-external" : "indexus-dial-extension";
        return body(command.object(), "Local/" + command.number() + "@" + context + "/n")
                .add("callerId", Text.callerId("", command.callerNumber()))
                // the dialplan gives up before, and says why
                .add("timeout", command.timeoutSeconds() + SLACK_SECONDS)
                .add("formats", LINEAR)
                .add("variables", variables)
                .build();
    }

    private JsonObjectBuilder body(String object, String endpoint) {
        return AriJson.BUILDERS
                .createObjectBuilder()
                .add("endpoint", endpoint)
                .add("app", application)
                // told by whatever comes of this call, also when the phone sends it elsewhere and our name is lost
                .add("appArgs", object);
    }

    /** Where a phone that is forwarded (SIP 302) leads, and whose leg all is that comes of this. */
    private static JsonObjectBuilder variables(String object) {
        return AriJson.BUILDERS
                .createObjectBuilder()
                .add("__FORWARD_CONTEXT", NOWHERE)
                .add("__" + MARK, object);
    }

    /** With the two headers that most phones understand as "answer by yourself". */
    private static JsonObjectBuilder variables(LegCommand.Originate command) {
        JsonObjectBuilder variables = variables(command.object());
        if (!command.autoAnswer()) {
            return variables;
        }
        String callInfo = "<sip:127.0.0.1>;answer-after=0";
        String alertInfo = "<http://127.0.0.1>;info=alert-autoanswer;delay=0";
        if (command.endpoint().toUpperCase(Locale.ROOT).startsWith("SIP/")) {
            return variables
                    .add("SIPADDHEADER01", "Call-Info: " + callInfo)
                    .add("SIPADDHEADER02", "Alert-Info: " + alertInfo);
        }
        return variables.add("PJSIP_HEADER(add,Call-Info)", callInfo).add("PJSIP_HEADER(add,Alert-Info)", alertInfo);
    }
}
