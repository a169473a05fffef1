package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link to Asterisk's ARI is cut, commands and events alike. Asterisk replays nothing, so the floor must look. */
class LinkCutE2E {

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void whileCallersComeAndGo(int seconds) {
        cut("22", seconds);
    }

    @Test
    @Tag("full")
    void forAMinute() {
        cut("22", 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60})
    @Tag("full")
    void fromAsterisk16(int seconds) {
        cut("16", seconds);
    }

    private static void cut(String version, int seconds) {
        try (Story story = Story.on(version, BusyFloor.queue());
                CuttableLink link = CuttableLink.to(story.product(), version)) {
            Gap gap = Gap.before(story, "cut of " + seconds + " s");
            BusyFloor floor = gap.floor();
            long back = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            link.cut();
            floor.offersAreWithdrawn();
            gap.oneGivesUpAndOneDials();
            Eventually.until("the end of the cut", Duration.ofSeconds(90), () -> System.nanoTime() > back);
            link.mend();
            gap.isOver();
        }
    }

    /** An agent hangs up, and another one answers the ringing phone, while no command gets through. */
    @Test
    void whileAgentsGoOn() {
        agentsGoOn("22");
    }

    @Test
    @Tag("full")
    void whileAgentsOfAsterisk16GoOn() {
        agentsGoOn("16");
    }

    private static void agentsGoOn(String version) {
        try (Story story = Story.on(version);
                CuttableLink link = CuttableLink.to(story.product(), version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller talker = story.caller();
            JsonObject offer = desk.awaitOffer();
            String talking = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(talking, "TALKING");
            var ivan = story.agent("RING");
            story.join(Phone.answering(story.asterisk(), ivan.phone(), 1500));
            AgentDesk ringing = story.availableDesk(ivan);
            Caller ringer = story.caller();
            JsonObject first = ringing.awaitOffer();
            Eventually.until("the phone rings", () -> story.legs("Ringing") == 1);

            link.cut();
            desk.become("BREAK");
            desk.hangUp(talking);
            assertThat(desk.awaitCall(talking, "ENDED").getString("endedBy")).isEqualTo("AGENT");
            // Asterisk hangs up on whoever answers for an application that is not there
            Eventually.until("the phone is answered in the gap", () -> story.legs("Ringing") == 0);
            assertThat(talker.isOnTheLine()).isTrue();
            link.mend();

            assertThat(talker.endsWithin(20)).as("the hang-up is made up for").isTrue();
            assertThat(ringing.awaitOfferEnd(first)).isEqualTo("WITHDRAWN");
            String call = first.getString("callId");
            ringing.awaitCall(call, "TALKING");
            assertThat(ringer.isOnTheLine()).isTrue();
            ringer.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
            assertThat(story.awaitOutcome(talking).getString("endedBy")).isEqualTo("AGENT");
            ringing.awaitStatus("AVAILABLE");
            Timelines.areWhole(story, eva, ivan);
        }
    }
}
