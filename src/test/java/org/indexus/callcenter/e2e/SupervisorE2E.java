package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.indexus.demo.RestClient.Reply;

/** What a supervisor sees of the floor and does to it, and what agents may not. */
class SupervisorE2E {

    @OnEachAsterisk
    void aSupervisorTakesAnOfferBackAndTheCallerKeepsThePlace(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            String queuedAt = story.call(call).getString("queuedAt");

            assertThat(act(story, call, "WITHDRAW").status()).isEqualTo(200);
            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("WITHDRAWN");
            JsonObject row = story.call(call);
            assertThat(row.getString("queuedAt")).isEqualTo(queuedAt);
            assertThat(types(row)).contains("SUPERVISOR_ACTION", "OFFER_ENDED");

            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ABANDONED");
        }
    }

    @OnEachAsterisk
    void aSupervisorSeesACallOnTheLiveFloorAndEndsIt(String version) {
        try (Story story = Story.on(version)) {
            Story.Agent eva = story.agent();
            story.phone(eva);
            story.caller();
            String call = story.awaitOpenCall("WAITING");
            AgentDesk desk = story.availableDesk(eva);
            desk.accept(desk.awaitOffer());
            desk.awaitCall(call, "TALKING");

            JsonObject live = story.admin().get("/live").orThrow("live").object();
            assertThat(find(live, "calls", "id", call).getString("state")).isEqualTo("TALKING");
            JsonObject queue = find(live, "queues", "code", story.queue());
            assertThat(queue.getJsonObject("agents").getInt("BUSY")).isOne();
            assertThat(queue.getInt("waiting")).isZero();
            assertThat(find(live, "agents", "id", eva.id()).getString("callId")).isEqualTo(call);

            assertThat(act(story, call, "HANGUP").status()).isEqualTo(200);
            assertThat(desk.awaitCall(call, "ENDED").getString("endedBy")).isEqualTo("SYSTEM");
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(types(row)).contains("SUPERVISOR_ACTION");
            assertThat(act(story, call, "HANGUP").object().getString("code")).isEqualTo("WRONG_STATE");

            Eventually.until("counted today", () -> {
                JsonObject now = story.admin().get("/live").orThrow("live").object();
                JsonObject today = find(now, "queues", "code", story.queue()).getJsonObject("today");
                return today.getInt("offered") == 1 && today.getInt("answered") == 1;
            });
        }
    }

    @OnEachAsterisk
    void agentsReadAndActOnTheirOwnCallsOnly(String version) {
        try (Story story = Story.on(version)) {
            Story.Agent eva = story.agent();
            AgentDesk desk = story.availableDesk(eva);
            Story.Agent tom = story.agent();
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");

            assertThat(story.rest(eva).get("/calls/" + call).status()).isEqualTo(200);
            assertThat(story.rest(eva).get("/calls").items()).singleElement().satisfies(row -> assertThat(
                            row.asJsonObject().isNull("timeline"))
                    .isTrue());
            assertThat(story.rest(eva).get("/calls?expand=timeline").items())
                    .singleElement()
                    .satisfies(row -> assertThat(types(row.asJsonObject())).contains("OFFERED"));
            assertThat(story.rest(eva).get("/calls?expand=notes").status()).isEqualTo(400);
            assertThat(story.rest(tom).get("/calls/" + call).status()).isEqualTo(403);
            assertThat(story.rest(tom).get("/calls").items()).isEmpty();
            assertThat(story.rest(tom).get("/live").status()).isEqualTo(403);
            assertThat(story.rest(tom)
                            .post("/calls/" + call + "/actions", action("ACCEPT"))
                            .status())
                    .isEqualTo(403);
            assertThat(story.rest(eva)
                            .put(
                                    "/calls/" + call + "/disposition",
                                    Json.createObjectBuilder().add("disposition", "SOLVED"))
                            .status())
                    .as("an offer alone is not a call that one served")
                    .isEqualTo(403);
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    private static Reply act(Story story, String call, String what) {
        return story.admin().post("/calls/" + call + "/actions", action(what));
    }

    private static JsonObjectBuilder action(String what) {
        return Json.createObjectBuilder().add("action", what);
    }

    private static JsonObject find(JsonObject object, String list, String field, String value) {
        return object.getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString(field).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(JsonObject call) {
        return call.getJsonArray("timeline").stream()
                .map(entry -> entry.asJsonObject().getString("type"))
                .toList();
    }
}
