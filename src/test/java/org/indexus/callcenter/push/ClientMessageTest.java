package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpDoneRequested;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.runtime.DraftStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageTest {

    private static final String CALL = "00000000-0000-0000-0000-00000000000c";
    private static final String OFFER = "00000000-0000-0000-0000-00000000000f";
    private static final AgentRef EVA = new AgentRef(new AgentId(new UUID(0, 1)), "eva");
    private static final Actor EVA_HERSELF = new Actor(EVA.id(), "eva", false);

    @Test
    void buttonsOfAConversation() {
        ClientMessage hold = read("{'type':'action','action':'HOLD','callId':'" + CALL + "','ref':1}");
        assertThat(hold.request()).isEqualTo(new ControlRequested(EVA_HERSELF, CallId.of(CALL), CallControl.HOLD, ""));
        ClientMessage keys = read("{'type':'action','action':'DTMF','callId':'" + CALL + "','digits':'47#'}");
        assertThat(keys.request())
                .isEqualTo(new ControlRequested(EVA_HERSELF, CallId.of(CALL), CallControl.DTMF, "47#"));
        for (String digits : List.of("", "4x", "1".repeat(33))) {
            assertThat(read("{'type':'action','action':'DTMF','callId':'" + CALL + "','digits':'" + digits + "'}")
                            .problem())
                    .isEqualTo(ErrorCode.BAD_MESSAGE);
        }
    }

    @Test
    void readsAStatus() {
        ClientMessage message = read("{'type':'status','status':'BREAK','reason':'LUNCH','ref':'1'}");

        assertThat(message.ref()).isEqualTo(Json.createValue("1"));
        assertThat(message.request()).isEqualTo(new StatusRequested(EVA.id(), DutyStatus.BREAK, "LUNCH", EVA_HERSELF));
    }

    @Test
    void readsTheActions() {
        CallId call = CallId.of(CALL);
        assertThat(read("{'type':'action','action':'ACCEPT','callId':'" + CALL + "','offerId':'" + OFFER + "'}")
                        .request())
                .isEqualTo(new AcceptRequested(EVA.id(), call, OfferId.of(OFFER)));
        assertThat(read("{'type':'action','action':'ACCEPT','callId':'" + CALL + "','offerId':null}")
                        .request())
                .isEqualTo(new AcceptRequested(EVA.id(), call, null));
        assertThat(read("{'type':'action','action':'DECLINE','callId':'" + CALL + "'}")
                        .request())
                .isEqualTo(new DeclineRequested(EVA.id(), call, null, ""));
        assertThat(read("{'type':'action','action':'HANGUP','callId':'" + CALL + "'}")
                        .request())
                .isEqualTo(new HangUpRequested(EVA_HERSELF, call));
        assertThat(read("{'type':'action','action':'WRAP_UP_DONE'}").request())
                .isEqualTo(new WrapUpDoneRequested(EVA.id(), null));
        assertThat(read("{'type':'action','action':'EXTEND_WRAP_UP','callId':'" + CALL + "'}")
                        .request())
                .isEqualTo(new WrapUpExtensionRequested(EVA.id(), call));
    }

    @Test
    void aPongAsksForNothing() {
        assertThat(read("{'type':'pong'}")).isEqualTo(new ClientMessage(null, null, null, null));
    }

    @Test
    void readsADraft() {
        TypedDraft draft = read("{'type':'draft','callId':'" + CALL
                        + "','notes':'Invoice','disposition':'SOLVED','ageMillis':500}")
                .draft();
        assertThat(draft).isEqualTo(new TypedDraft(CallId.of(CALL), "Invoice", "SOLVED", Duration.ofMillis(500)));
        assertThat(read("{'type':'draft','callId':'" + CALL + "'}").draft())
                .isEqualTo(new TypedDraft(CallId.of(CALL), "", "", Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ageMillis':-1", "'ageMillis':1e30", "'ageMillis':'1'", "'notes':7", "'disposition':[]"})
    void aDraftOfRubbishIsABadMessage(String field) {
        assertThat(read("{'type':'draft','callId':'" + CALL + "'," + field + "}")
                        .problem())
                .isEqualTo(ErrorCode.BAD_MESSAGE);
    }

    @Test
    void notesThatAreTooLongAreRefused() {
        String notes = "x".repeat(DraftStore.LONGEST_NOTES + 1);
        assertThat(read("{'type':'draft','callId':'" + CALL + "','notes':'" + notes + "'}")
                        .problem())
                .isEqualTo(ErrorCode.BAD_MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "[1]",
                "null",
                "\"text\"",
                "{",
                "{}",
                "{} {}",
                "{'type':1}",
                "{'type':'hello'}",
                "{'type':'status'}",
                "{'type':'status','status':'BUSY'}",
                "{'type':'status','status':[]}",
                "{'type':'action'}",
                "{'type':'action','action':'ACCEPT'}",
                "{'type':'action','action':'ACCEPT','callId':7}",
                "{'type':'pong','ref':{'a':1}}"
            })
    void rubbishIsABadMessage(String text) {
        assertThat(read(text).problem()).isEqualTo(ErrorCode.BAD_MESSAGE);
    }

    @Test
    void deepRubbishIsABadMessage() {
        assertThat(read("{'type':" + "[".repeat(8000)).problem()).isEqualTo(ErrorCode.BAD_MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'action','action':'ACCEPT','callId':'nonsense'} | UNKNOWN_CALL",
                "{'type':'action','action':'ACCEPT','callId':'" + CALL + "','offerId':'nonsense'} | OFFER_GONE",
                "{'type':'action','action':'LISTEN','callId':'" + CALL + "'} | NOT_AVAILABLE"
            })
    void saysWhatIsWrong(String text, ErrorCode code) {
        assertThat(read(text).problem()).isEqualTo(code);
    }

    @Test
    void anErrorKeepsTheMark() {
        assertThat(read("{'type':'nonsense','ref':17}").ref()).isEqualTo(Json.createValue(17));
    }

    private static ClientMessage read(String text) {
        return ClientMessage.read(text.replace('\'', '"'), EVA);
    }
}
