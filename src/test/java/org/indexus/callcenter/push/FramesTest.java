package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.junit.jupiter.api.Test;

/** The frames, letter by letter: others build on them. */
class FramesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final CallId CALL = new CallId(new UUID(0, 0xc));
    private static final QueueRef SUPPORT =
            new QueueRef(new QueueId(new UUID(0, 0xa)), "support", "Slovakia - Support");
    private static final AgentProfile EVA = new AgentProfile(
            new AgentId(new UUID(0, 1)),
            1,
            "eva",
            "Eva Nováková",
            "PJSIP/agent1",
            ConnectMode.ON_ACCEPT,
            false,
            Map.of());
    private static final CallCard CARD = CallCard.arriving(
                    CALL,
                    new Origin(
                            new ChannelRef(new ConnectionId(new UUID(0, 9)), "17.1"),
                            "100",
                            "+421905123456",
                            "\"<b>Ján</b> \uD83D\uDE00",
                            NOW.minusSeconds(43),
                            false),
                    1,
                    NOW.minusSeconds(43))
            .queued(new Place(SUPPORT, NOW.minusSeconds(42), 1, 0), NOW.minusSeconds(42), null);
    private static final Offer OFFER = new Offer(
            Offer.idOf(CALL, 1), CALL, EVA.ref(), 1, ConnectMode.ON_ACCEPT, NOW, NOW.plusMillis(19_500), null);
    private static final AgentStatus OFFERED_STATUS =
            new AgentStatus(DutyStatus.OFFERED, null, NOW, OFFER.expiresAt(), CALL, null);
    private static final String CALLER = """
            "queue":{"id":"00000000-0000-0000-0000-00000000000a","code":"support","name":"Slovakia - Support"},\
            "caller":{"number":"+421905123456","name":"\\"<b>Ján</b> \uD83D\uDE00"},"customer":null,\
            "route":null,"language":null,"keys":[],"digits":null""";
    private static final String OFFERED = "\"offerId\":\"" + OFFER.id() + "\",\"callId\":\"" + CALL + "\"," + CALLER
            + ",\"kind\":\"QUEUE\",\"from\":null,\"note\":\"\",\"waitedSeconds\":42,\"secondsLeft\":20,\"expiresAt\":\"2026-11-23T10:00:19.500Z\",\"connectMode\":\"ON_ACCEPT\"}";

    @Test
    void offer() {
        assertThat(Frames.offer(new OfferMade(OFFER, CARD, NOW))).isEqualTo("{\"type\":\"offer\"," + OFFERED);
    }

    @Test
    void offerWithItsCustomer() {
        CallCard known = CARD.knownAs(new Customer(new CustomerId(new UUID(0, 7)), "Ján Kováč", true, EVA.id(), NOW));
        assertThat(Frames.offer(new OfferMade(OFFER, known, NOW)))
                .contains(
                        "\"customer\":{\"id\":\"00000000-0000-0000-0000-000000000007\",\"name\":\"Ján Kováč\",\"vip\":true}");
    }

    @Test
    void offerWithWhatTheCallerPressed() {
        CallCard pressed = CARD.travelled(Journey.NONE
                .chose(new Journey.Chosen("main", "1", "\"Support\""))
                .typed("1234"));
        assertThat(Frames.offer(new OfferMade(OFFER, pressed, NOW)))
                .contains(
                        "\"keys\":[{\"menu\":\"main\",\"key\":\"1\",\"label\":\"\\\"Support\\\"\"}],\"digits\":\"1234\"");
    }

    @Test
    void offerEnded() {
        assertThat(Frames.offerEnded(new OfferEnded(OFFER, OfferEnd.CALLER_GONE, NOW)))
                .isEqualTo("{\"type\":\"offerEnded\",\"offerId\":\"" + OFFER.id() + "\",\"callId\":\"" + CALL
                        + "\",\"reason\":\"CALLER_GONE\"}");
    }

    @Test
    void offerEndedByASupervisorSaysWhoAndWhy() {
        OfferEnded end = new OfferEnded(OFFER, OfferEnd.WITHDRAWN, NOW);
        assertThat(Frames.offerEnded(end, new SupervisorDeed(CALL, "boss", "Test call")))
                .contains("\"reason\":\"WITHDRAWN\",\"by\":\"boss\",\"note\":\"Test call\"");
        assertThat(Frames.status(OFFERED_STATUS, PhoneState.READY, "boss")).endsWith(",\"by\":\"boss\"}");
    }

    private static final String RECORDING = "\"recording\":{\"state\":\"NONE\",\"seconds\":0,\"paused\":false},"
            + "\"direction\":\"INBOUND\",\"muted\":false,\"onHold\":false,\"controls\":[],"
            + "\"participants\":[{\"id\":\"17.1\",\"type\":\"CALLER\",\"agent\":null,\"number\":\"+421905123456\","
            + "\"name\":\"\\\"<b>Ján</b> 😀\",\"state\":\"CONNECTED\",\"muted\":false,"
            + "\"since\":\"2026-11-23T09:59:17Z\",\"leftAt\":null}],";

    private static final String FROM_NOBODY = ",\"kind\":\"QUEUE\",\"from\":null,\"note\":\"\"";

    @Test
    void call() {
        assertThat(Frames.call(new AgentCallChanged(EVA.ref(), CARD, CallPhase.TALKING, EndedBy.SYSTEM, NOW)))
                .isEqualTo("{\"type\":\"call\",\"callId\":\"" + CALL
                        + "\",\"state\":\"TALKING\",\"since\":\"2026-11-23T10:00:00Z\",\"endedBy\":null,\"outcome\":null,"
                        + RECORDING + CALLER + FROM_NOBODY + "}");
        assertThat(Frames.call(new AgentCallChanged(EVA.ref(), CARD, CallPhase.ENDED, EndedBy.CALLER, NOW)))
                .contains("\"state\":\"ENDED\"", "\"endedBy\":\"CALLER\"");
    }

    @Test
    void status() {
        AgentStatus busy =
                new AgentStatus(DutyStatus.BUSY, null, NOW, null, CALL, new NextStatus(DutyStatus.BREAK, "LUNCH"));
        assertThat(Frames.status(busy, PhoneState.READY, null))
                .isEqualTo(
                        "{\"type\":\"status\",\"status\":\"BUSY\",\"reason\":null,\"since\":\"2026-11-23T10:00:00Z\","
                                + "\"until\":null,\"callId\":\"" + CALL
                                + "\",\"next\":{\"status\":\"BREAK\",\"reason\":\"LUNCH\"},\"extendable\":false,\"untilDone\":false,\"phone\":\"READY\"}");
    }

    @Test
    void aWrapUpSaysWhetherItMayBeLongerAndWhetherItHasAClock() {
        assertThat(Frames.status(wrapUp(new WrapUpPlan(WrapUpMode.EXTEND_ONCE, HOUR)), PhoneState.READY, null))
                .contains("\"extendable\":true,\"untilDone\":false");
        assertThat(Frames.status(wrapUp(new WrapUpPlan(WrapUpMode.UNTIL_DONE, HOUR)), PhoneState.READY, null))
                .contains("\"extendable\":false,\"untilDone\":true");
        assertThat(Frames.status(wrapUp(WrapUpPlan.timed(HOUR)), PhoneState.READY, null))
                .contains("\"extendable\":false,\"untilDone\":false");
    }

    private static AgentStatus wrapUp(WrapUpPlan plan) {
        return new AgentStatus(DutyStatus.WRAP_UP, null, NOW, NOW.plus(HOUR), CALL, null, plan);
    }

    @Test
    void queues() {
        assertThat(Frames.queues(List.of(new QueueLength(SUPPORT, 3, NOW.minusSeconds(80))), NOW))
                .isEqualTo("""
                        {"type":"queues","items":[{"code":"support","name":"Slovakia - Support","waiting":3,"longestWaitSeconds":80}]}""");
    }

    /** A page that is loaded again while it rings shows the offer, and no call. */
    @Test
    void aCallThatIsOnlyOfferedIsNotInHand() {
        AgentView eva =
                new AgentView(EVA, OFFERED_STATUS, true, PhoneState.READY, OFFER, CARD.in(CallPhase.OFFERED, NOW));
        assertThat(Frames.hello(NOW, Duration.ofSeconds(15), eva, new CallView(CARD, List.of(OFFER))))
                .contains("\"offerId\"", "\"call\":null");
    }

    @Test
    void hello() {
        AgentView eva = new AgentView(EVA, OFFERED_STATUS, true, PhoneState.READY, OFFER, null);
        String hello = Frames.hello(NOW, Duration.ofSeconds(15), eva, new CallView(CARD, List.of(OFFER)));
        assertThat(hello.replaceFirst("\"server\":\"[0-9a-f-]{36}\"", "\"server\":\"ID\""))
                .isEqualTo("{\"type\":\"hello\",\"protocol\":1,\"now\":\"2026-11-23T10:00:00Z\",\"graceSeconds\":15,"
                        + "\"server\":\"ID\","
                        + "\"agent\":{\"id\":\"00000000-0000-0000-0000-000000000001\",\"username\":\"eva\","
                        + "\"displayName\":\"Eva Nováková\",\"endpoint\":\"PJSIP/agent1\",\"connectMode\":\"ON_ACCEPT\"},"
                        + "\"status\":{\"status\":\"OFFERED\",\"reason\":null,\"since\":\"2026-11-23T10:00:00Z\","
                        + "\"until\":\"2026-11-23T10:00:19.500Z\",\"callId\":\"" + CALL
                        + "\",\"next\":null,\"extendable\":false,\"untilDone\":false,\"phone\":\"READY\"},"
                        + "\"offer\":{" + OFFERED + ",\"call\":null}");
    }

    @Test
    void errorWithoutAMark() {
        assertThat(Frames.error(null, ErrorCode.OFFER_GONE))
                .isEqualTo(
                        "{\"type\":\"error\",\"ref\":null,\"code\":\"OFFER_GONE\",\"message\":\"The offer has ended.\"}");
    }

    @Test
    void lengthsNeverRunBackwards() {
        assertThat(new QueueLength(SUPPORT, 1, NOW.plusSeconds(1)).longestWait(NOW))
                .isEqualTo(Duration.ZERO);
    }
}
