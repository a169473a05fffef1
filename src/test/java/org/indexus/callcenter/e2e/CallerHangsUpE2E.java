package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;

/** Callers hang up whenever they like. */
class CallerHangsUpE2E {

    /** Whoever gives up as the ringing begins may be gone before Asterisk hands the call over: then there is no row of it. */
    @OnEachAsterisk
    void beforeWeAnswer(String version) {
        try (Story story = Story.on(version)) {
            for (int patience : List.of(1, 10, 40, 200)) {
                assertThat(story.join(Sipp.hastyCaller(story.asterisk(), story.number(), patience))
                                .awaitEnd())
                        .isZero();
            }
            story.awaitAnyCall();
            Eventually.until("no caller is left", story::noCallerIsLeft);
            List<String> calls =
                    story.calls().stream().map(call -> call.getString("id")).toList();
            story.expectCallers(calls.size());
            assertThat(calls)
                    .allSatisfy(call -> assertThat(story.awaitOutcome(call).getString("outcome"))
                            .isEqualTo("ABANDONED"));
        }
    }

    /** Asterisk may tell of the broken welcome before it tells of the hang-up; an offer in between lasts milliseconds. */
    @OnEachAsterisk
    void duringTheWelcome(String version) {
        try (Story story = Story.on(
                version,
                Story.quickQueue().add("welcomePrompt", "sound:demo-congrats").add("welcomeMode", "FIRST"))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            String call = story.awaitOpenCall("IN_MENU");
            caller.hangUp();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
            Eventually.until("no open offer", () -> desk.openOffer().isEmpty());
        }
    }

    @OnEachAsterisk
    void whileTheAgentIsOffered(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();

            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("CALLER_GONE");
            desk.awaitStatus("AVAILABLE");
            assertThat(story.awaitOutcome(offer.getString("callId")).getString("outcome"))
                    .isEqualTo("ABANDONED");
        }
    }

    /** After Accept and before the bridge: ABANDONED, and the agent is noted. */
    @OnEachAsterisk
    void whileTheAgentsPhoneRings(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.unanswered(story.asterisk(), eva.phone()));
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "CONNECTING");
            caller.hangUp();

            desk.awaitCall(call, "ENDED");
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(eva.username());
            desk.awaitStatus("AVAILABLE");
        }
    }

    /** Both at once, some times: whoever is first, the call ends once and the agent is free again. */
    @OnEachAsterisk
    void inTheSameInstantAsAccept(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            JsonObject offer = null;
            for (int attempt = 0; attempt < 5; attempt++) {
                Caller caller = story.caller();
                offer = offer == null ? desk.awaitOffer() : desk.awaitOfferOtherThan(offer);
                caller.hangUp();
                String answer = desk.accept(offer).getString("type");

                JsonObject row = story.awaitOutcome(offer.getString("callId"));
                assertThat(row.getString("outcome")).isIn("ABANDONED", "ANSWERED");
                assertThat(answer).isIn("ok", "error");
                desk.awaitStatus("AVAILABLE");
            }
        }
    }

    /** The agent hangs up first; the caller's own hang-up then comes while the agent wraps up. */
    @OnEachAsterisk
    void inWrapUp(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("wrapUpSeconds", 20))) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            assertThat(desk.hangUp(call).getString("type")).isEqualTo("ok");
            caller.hangUp();

            assertThat(desk.awaitCall(call, "ENDED").getString("endedBy")).isEqualTo("AGENT");
            desk.awaitStatus("WRAP_UP");
            assertThat(desk.wrapUpDone(call).getString("type")).isEqualTo("ok");
            desk.awaitStatus("AVAILABLE");
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("AGENT");
        }
    }
}
