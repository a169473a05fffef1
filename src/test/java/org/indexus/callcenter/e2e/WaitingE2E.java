package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** What a caller hears and how long: welcome, music, goodbye. */
class WaitingE2E {

    @OnEachAsterisk
    void afterTheLongestWaitAGoodbyeIsSpoken(String version) {
        try (Story story = Story.on(
                version, Story.quickQueue().add("maxWaitSeconds", 2).add("goodbyePrompt", "sound:vm-goodbye"))) {
            Caller caller = story.caller();
            String call = story.awaitOpenCall();
            assertThat(caller.endsWithin(20)).isTrue();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("TIMED_OUT");
            assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
            assertThat(row.getInt("waitedSeconds")).isBetween(2, 4);
            assertThat(row.getJsonArray("visits").getJsonObject(0).getString("outcome"))
                    .isEqualTo("TIMED_OUT");
        }
    }

    /** A legal notice must be heard to its end: nobody is offered the caller before. */
    @OnEachAsterisk
    void theWelcomeFirst(String version) {
        try (Story story = Story.on(
                version,
                Story.quickQueue().add("welcomePrompt", "sound:vm-goodbye").add("welcomeMode", "FIRST"))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            String call = story.awaitOpenCall("IN_MENU");
            assertThat(desk.frames("offer")).isEmpty();

            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getString("callId")).isEqualTo(call);
            assertThat(offer.getInt("waitedSeconds")).isZero();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    /** The welcome plays beside the search for an agent, and a prompt that does not exist stops nobody. */
    @OnEachAsterisk
    void anAbsentPromptStopsNobody(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("welcomePrompt", "sound:no-such-sound-anywhere"))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    /** The page of an agent who waits too shows the line. */
    @OnEachAsterisk
    void theLengthOfTheLineIsTold(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk desk = story.desk(story.agent());
            Caller caller = story.caller();
            JsonObject queues = desk.awaitFrame(
                    "queues",
                    frame -> frame.getJsonArray("items").size() == 1
                            && frame.getJsonArray("items").getJsonObject(0).getInt("waiting") == 1);
            assertThat(queues.getJsonArray("items").getJsonObject(0).getString("code"))
                    .isEqualTo(story.queue());
            caller.hangUp();
        }
    }
}
