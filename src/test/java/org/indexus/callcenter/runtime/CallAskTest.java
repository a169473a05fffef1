package org.indexus.callcenter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallAskTest {

    private static final Actor EVA = new Actor(new AgentId(new UUID(0, 1)), "eva", false);
    private static final CallId CALL = new CallId(new UUID(0, 2));
    private static final OfferId OFFER = new OfferId(new UUID(0, 3));

    @Test
    void readsWhatIsAsked() {
        assertThat(ask(CALL, "DECLINE", OFFER.toString(), " lunch ", null).request())
                .isEqualTo(new DeclineRequested(EVA.id(), CALL, OFFER, "lunch"));
        assertThat(ask(CALL, "WITHDRAW", null, null, null).request()).isEqualTo(new WithdrawRequested(EVA, CALL));
        assertThat(ask(null, "WRAP_UP_DONE", null, null, null).request())
                .isEqualTo(new WrapUpDoneRequested(EVA.id(), null));
    }

    @Test
    void aTransferSaysWhereTo() {
        TransferAsk toAnAgent = new TransferAsk("AGENT", "agent2", null, null, " wants a refund ");
        assertThat(new CallAsk(EVA, CALL, "TRANSFER", null, null, null, toAnAgent, null).request())
                .isEqualTo(new TransferRequested(
                        EVA, CALL, new TransferTarget(TransferTarget.Type.AGENT, "agent2"), true, "wants a refund"));
        TransferAsk outside = new TransferAsk("NUMBER", null, "+421905111222", false, null);
        assertThat(new CallAsk(EVA, CALL, "TRANSFER", null, null, null, outside, null).request())
                .isEqualTo(new TransferRequested(
                        EVA, CALL, new TransferTarget(TransferTarget.Type.NUMBER, "+421905111222"), false, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "VOICEMAIL, x,, target.type, NOT_AVAILABLE",
        "MOON, x,, target.type, UNKNOWN",
        "QUEUE,,, target.ref, REQUIRED",
        "NUMBER,,, target.number, NUMBER",
        "NUMBER,, 1&SIP/2, target.number, NUMBER"
    })
    void aTransferToNowhereIsRefused(
            String type, @Nullable String ref, @Nullable String number, String field, String code) {
        TransferAsk wrong = new TransferAsk(type, ref, number, null, null);
        assertRefused(new CallAsk(EVA, CALL, "TRANSFER", null, null, null, wrong, null), field, code);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallControl.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRANSFER", "CONSULT", "DROP"})
    void everyButtonOfAConversationIsAnAction(CallControl control) {
        String digits = control == CallControl.DTMF ? "1*" : "";
        assertThat(ask(CALL, control.name(), null, null, digits).request())
                .isEqualTo(new ControlRequested(EVA, CALL, control, digits));
    }

    @ParameterizedTest
    @CsvSource({
        ",,, action, REQUIRED",
        "'',,, action, REQUIRED",
        "JUMP,,, action, UNKNOWN",
        "LISTEN,,, action, NOT_AVAILABLE",
        "CONSULT,,, target.type, REQUIRED",
        "DROP,,, participantId, REQUIRED",
        "TRANSFER,,, target.type, REQUIRED",
        "ACCEPT, nonsense,, offerId, UUID",
        "DTMF,,, digits, DIGITS",
        "DTMF,, 4x, digits, DIGITS"
    })
    void saysWhichFieldIsWrong(
            @Nullable String action, @Nullable String offer, @Nullable String digits, String field, String code) {
        assertRefused(ask(CALL, action, offer, null, digits), field, code);
    }

    @Test
    void needsACallAndAShortReason() {
        assertRefused(ask(null, "HANGUP", null, null, null), "callId", "REQUIRED");
        String essay = "x".repeat(CallAsk.LONGEST_REASON + 1);
        assertRefused(ask(CALL, "DECLINE", null, essay, null), "reason", "SIZE");
    }

    private static void assertRefused(CallAsk asked, String field, String code) {
        assertThatThrownBy(asked::request).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(422);
            assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo(field);
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }

    private static CallAsk ask(
            @Nullable CallId call,
            @Nullable String action,
            @Nullable String offer,
            @Nullable String reason,
            @Nullable String digits) {
        return new CallAsk(EVA, call, action, offer, reason, digits, TransferAsk.NOTHING, null);
    }
}
