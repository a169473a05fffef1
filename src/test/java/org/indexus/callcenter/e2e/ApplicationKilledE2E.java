package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The application is killed while one caller talks and another waits; the next one goes on where it stopped. */
class ApplicationKilledE2E {

    @Test
    void talkingCallsGoOnAndWaitingOnesKeepTheirPlace() {
        try (Story story = Story.on("22", Story.quickQueue().add("maxWaitSeconds", 300))) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller talker = story.caller();
            JsonObject offer = desk.awaitOffer();
            String talking = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(talking, "TALKING");
            Caller waiter = story.caller();
            String waiting = story.awaitOpenCall("WAITING");
            String since = story.call(waiting).getString("queuedAt");

            var payara = story.product().installation().payara();
            ProcessHandle process = ProcessHandle.of(payara.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            assertThat(talker.isOnTheLine()).isTrue();
            assertThat(waiter.isOnTheLine()).isTrue();
            story.product().startApplication();
            payara.awaitReady();
            Product.VERSIONS.forEach(version -> story.product().awaitConnection(version, "CONNECTED"));

            assertThat(story.call(talking).getString("state")).isEqualTo("TALKING");
            assertThat(story.call(waiting).getString("queuedAt")).isEqualTo(since);
            AgentDesk again = story.desk(eva);
            JsonObject hello = again.frames("hello").get(0);
            assertThat(hello.getJsonObject("status").getString("status")).isEqualTo("BUSY");
            assertThat(hello.getJsonObject("call").getString("callId")).isEqualTo(talking);
            talker.hangUp();
            again.awaitCall(talking, "ENDED");
            again.become("AVAILABLE");

            JsonObject next = again.awaitOffer();
            assertThat(next.getString("callId")).isEqualTo(waiting);
            again.accept(next);
            again.awaitCall(waiting, "TALKING");
            waiter.hangUp();
            assertThat(story.awaitOutcome(talking).getString("outcome")).isEqualTo("ANSWERED");
            assertThat(story.awaitOutcome(waiting).getString("outcome")).isEqualTo("ANSWERED");
        }
    }
}
