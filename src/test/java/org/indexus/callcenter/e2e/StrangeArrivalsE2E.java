package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Calls that come with wrong words or to a wrong number are never left alone. */
class StrangeArrivalsE2E {

    /** The dialplan says {@code Stasis(indexus-inbound,no-such-queue)} for 890. */
    @OnEachAsterisk
    void anUnknownArgumentCountsAsAbsentAndIsNoted(String version) {
        try (Story story = Story.on(version)) {
            story.routeAlso("890");
            Caller caller = story.callerTo("890");
            String call = story.awaitOpenCall("WAITING");

            assertThat(story.call(call).getJsonArray("timeline").toString()).contains("no-such-queue");
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ABANDONED");
        }
    }

    /** 891: the argument is an attempt at a script. */
    @OnEachAsterisk
    void anArgumentOfHtmlIsOnlyText(String version) {
        try (Story story = Story.on(version)) {
            story.routeAlso("891");
            Caller caller = story.callerTo("891");
            String call = story.awaitOpenCall("WAITING");

            assertThat(story.call(call).getJsonArray("timeline").toString()).contains("<script>");
            caller.hangUp();
            story.awaitOutcome(call);
        }
    }

    @OnEachAsterisk
    void anUnknownNumberGetsAMessageAndEndsFailed(String version) {
        try (Story story = Story.on(version)) {
            String number = Story.uniqueNumber();
            Caller caller = story.stranger("5550" + story.number(), number);
            assertThat(caller.endsWithin(30)).isTrue();

            JsonObject row = Eventually.value("the stranger's row", () -> callsFrom(story, number).stream()
                    .filter(call -> !Story.isNull(call, "outcome"))
                    .findFirst());
            assertThat(row.getString("outcome")).isEqualTo("FAILED");
            assertThat(row.getString("cause")).isEqualTo("NO_ROUTE");
            assertThat(row.isNull("queue")).isTrue();
            assertThat(callsFrom(story, number)).hasSize(1);
        }
    }

    /** A byte that is no text behind the number would make Asterisk refuse to list its channels: the dialplan takes it out. */
    @OnEachAsterisk
    void anOddByteInTheNumberIsTakenOut(String version) {
        try (Story story = Story.on(version)) {
            story.expectCallers(1);
            caller(story, "caller-odd-number");
            String call = story.awaitOpenCall("WAITING");

            assertThat(story.call(call).getString("dialled")).isEqualTo(story.number());
            assertThat(story.ari().list("/channels")).hasSize(1);
            story.endCall(call);
            story.awaitOutcome(call);
        }
    }

    /** The trunk tells us the number all the same (trust_id_inbound). */
    @OnEachAsterisk
    void whoeverWithholdsTheNumberIsNobody(String version) {
        try (Story story = Story.on(version)) {
            story.expectCallers(1);
            AgentDesk desk = story.availableDesk(story.agent());
            caller(story, "caller-withheld");

            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getJsonObject("caller").getString("number")).isEmpty();
            assertThat(offer.getJsonObject("caller").getString("name")).isEmpty();
            assertThat(offer.isNull("customer")).isTrue();
            String call = offer.getString("callId");
            story.endCall(call);
            assertThat(story.awaitOutcome(call).toString()).doesNotContain("905123456");
        }
    }

    private static void caller(Story story, String scenario) {
        story.join(Sipp.play(
                scenario,
                Sipp.freePort(),
                List.of(
                        "-s",
                        story.number(),
                        "-m",
                        "1",
                        "-key",
                        "name",
                        "Ján",
                        "-key",
                        "number",
                        "+421905123456",
                        "127.0.0.1:" + story.asterisk().ports().sip())));
    }

    /** Place a test call: one half of the Local channel is ours, the other is the caller. */
    @OnEachAsterisk
    void aTestCallIsACallThatIsFlagged(String version) {
        try (Story story = Story.on(version)) {
            story.expectCallers(1);
            AgentDesk desk = story.availableDesk(story.agent());
            var placed = story.admin()
                    .post(
                            "/asterisk-connections/" + story.product().connection(version) + "/test-call",
                            jakarta.json.Json.createObjectBuilder().add("destination", story.number()));
            assertThat(placed.status()).isEqualTo(202);

            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            assertThat(story.call(call).getBoolean("test")).isTrue();
            story.endCall(call);
            story.awaitOutcome(call);
        }
    }

    /** As by AMI's Redirect, or a dialplan that tries again: out of the application without a hang-up, and in again. */
    @OnEachAsterisk
    void aWaitingCallerWhoIsSentRoundComesBackToTheSameCallAndPlace(String version) {
        try (Story story = Story.on(version)) {
            Caller caller = story.caller();
            String call = story.awaitOpenCall("WAITING");
            String queuedAt = story.call(call).getString("queuedAt");

            sendRound(story, call);
            story.caller();
            Eventually.until("a second caller", () -> story.calls().size() == 2);
            AgentDesk desk = story.availableDesk(story.agent());

            assertThat(desk.awaitOffer().getString("callId"))
                    .as("the caller who was sent round is still the first")
                    .isEqualTo(call);
            assertThat(story.call(call).getString("queuedAt")).isEqualTo(queuedAt);
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ABANDONED");
        }
    }

    @OnEachAsterisk
    void aTalkingCallerWhoIsSentRoundIsANewCallAndTheAgentIsFree(String version) {
        try (Story story = Story.on(version)) {
            Story.Agent agent = story.agent();
            story.phone(agent);
            AgentDesk desk = story.availableDesk(agent);
            story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");

            story.expectCallers(1);
            sendRound(story, call);

            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
            String next = desk.awaitOfferOtherThan(offer).getString("callId");
            assertThat(next).isNotEqualTo(call);
            story.endCall(next);
            story.awaitOutcome(next);
        }
    }

    private static void sendRound(Story story, String call) {
        String channel = story.call(call).getString("channelId");
        var sent = story.ari()
                .send(
                        "POST",
                        "/channels/" + channel + "/continue?context=incoming&priority=1&extension=" + story.number());
        assertThat(sent.statusCode()).isEqualTo(204);
    }

    private static List<JsonObject> callsFrom(Story story, String number) {
        return story.admin().get("/calls?caller=" + number.replace("+", "%2B")).orThrow("calls").items().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
