package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Consumer;

/** Agents call numbers outside: the own phone first, then the number. */
class OutgoingCallE2E {

    private static final Sound AGENT = Tones.melody(41, 1.5);
    private static final Sound MOBILE = Tones.melody(42, 1.5);
    private static final String COMPANY = "+421220000000";

    private static JsonObjectBuilder recorded() {
        return Story.quickQueue()
                .add("record", "ALWAYS")
                .add("wrapUpSeconds", 60)
                .add("callerId", createObjectBuilder().add("rule", "FIXED").add("number", COMPANY));
    }

    /** The agent asks for the call, and takes it on the own phone. */
    private static String place(Story story, Story.Agent agent, JsonObjectBuilder wanted) {
        var reply = story.rest(agent).post("/calls", wanted);
        assertThat(reply.status()).as(reply::text).isEqualTo(201);
        JsonObject call = reply.json().asJsonObject();
        assertThat(call.getString("direction")).isEqualTo("OUTBOUND");
        assertThat(call.getString("state")).isEqualTo("CONNECTING");
        return call.getString("id");
    }

    private static CarrierCall ringing(Story story, String number) {
        return story.join(story.product().carrier().awaitCallTo(number));
    }

    @OnEachAsterisk
    void bothHearEachOtherAndTheCallIsRecordedForTheQueue(String version) {
        try (Story story = Story.on(version, recorded())) {
            story.join(story.product().alone(version));
            String home = Story.uniqueNumber();
            Story.Agent adam = story.agentOutside(home);
            AgentDesk desk = story.availableDesk(adam);
            String number = Story.uniqueNumber();
            String call = place(
                    story, adam, createObjectBuilder().add("number", number).add("queue", story.queue()));
            assertThat(desk.awaitCall(call, "CONNECTING").getString("direction"))
                    .isEqualTo("OUTBOUND");
            CarrierCall phone = ringing(story, home).answer();
            CarrierCall mobile = ringing(story, number);
            assertThat(mobile.callerNumber()).isEqualTo(COMPANY);
            mobile.answer();
            desk.awaitCall(call, "TALKING");
            phone.say(AGENT);
            mobile.awaitHearing(AGENT);
            mobile.say(MOBILE);
            phone.awaitHearing(MOBILE);
            mobile.hangUp();
            phone.awaitHangUp();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("CALLER");
            assertThat(row.getJsonObject("queue").getString("code")).isEqualTo(story.queue());
            assertThat(row.getJsonArray("visits")).isEmpty();
            assertThat(Ivr.timeline(row))
                    .containsSubsequence("PLACED " + number, "NUMBER_DIALLED " + number, "ANSWERED", "ENDED ANSWERED");
            Eventually.until("the recording is kept", () -> story.call(call)
                    .getJsonObject("recording")
                    .getString("state")
                    .equals("STORED"));
            desk.awaitStatus("WRAP_UP");
            desk.wrapUpDone(call);
            story.expectCallers(1);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void whoIsNotReachedIsToldByTheOutcome(String version) {
        try (Story story = Story.on(version)) {
            story.join(story.product().alone(version));
            Story.Agent eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            isNotReached(story, desk, eva, CarrierCall::refuseAsBusy, "BUSY");
            isNotReached(story, desk, eva, CarrierCall::hangUp, "REJECTED");
            isNotReached(story, desk, eva, CarrierCall::letRing, "NO_ANSWER");
            // a number that the telephone company does not have
            String unknown = place(story, eva, createObjectBuilder().add("number", "*99"));
            assertThat(story.awaitOutcome(unknown).getString("outcome")).isEqualTo("FAILED");
            desk.awaitStatus("AVAILABLE");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void isNotReached(
            Story story, AgentDesk desk, Story.Agent agent, Consumer<CarrierCall> answer, String outcome) {
        String number = Story.uniqueNumber();
        String call = place(story, agent, createObjectBuilder().add("number", number));
        answer.accept(ringing(story, number));
        assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo(outcome);
        desk.awaitStatus("AVAILABLE");
    }

    @OnEachAsterisk
    void theAgentCallsDuringABreakAndGivesUp(String version) {
        try (Story story = Story.on(version)) {
            story.join(story.product().alone(version));
            Story.Agent eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            desk.become("BREAK", "LUNCH");
            desk.awaitStatus("BREAK");
            String number = Story.uniqueNumber();
            String call = place(story, eva, createObjectBuilder().add("number", number));
            desk.awaitStatus("BUSY");
            assertThat(story.rest(eva)
                            .post("/calls", createObjectBuilder().add("number", number))
                            .status())
                    .isEqualTo(409);
            CarrierCall mobile = ringing(story, number);
            Eventually.until(
                    "it is known to ring", () -> Ivr.timeline(story.call(call)).contains("NUMBER_RINGING"));
            desk.hangUp(call);
            mobile.awaitHangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("CANCELLED");
            assertThat(row.getString("endedBy")).isEqualTo("AGENT");
            assertThat(desk.awaitStatus("BREAK").getString("reason")).isEqualTo("LUNCH");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void anAgentsPhoneThatIsNotThereFailsTheCall(String version) {
        try (Story story = Story.on(version)) {
            story.join(story.product().alone(version));
            Story.Agent eva = story.agentWithAbsentPhone();
            AgentDesk desk = story.availableDesk(eva);
            String call = place(story, eva, createObjectBuilder().add("number", Story.uniqueNumber()));
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("FAILED");
            assertThat(row.getString("cause")).startsWith("PHONE_");
            desk.awaitStatus("AVAILABLE");
            for (String wrong : new String[] {"", "31&PJSIP/trunk", "x", "1".repeat(33)}) {
                var reply = story.rest(eva).post("/calls", createObjectBuilder().add("number", wrong));
                assertThat(reply.status()).as(wrong).isEqualTo(422);
            }
            var nobody = story.admin().post("/calls", createObjectBuilder().add("number", "1"));
            assertThat(nobody.status()).isEqualTo(403);
        }
    }
}
