package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.ThreeParties.Step;
import org.junit.jupiter.api.Tag;

/** Caller, agent and colleague hang up at each step of a consultation: nobody is stuck, nobody is left in silence, nothing stays. */
class HangUpsInConsultE2E {

    @OnEachAsterisk
    void atSeveralSteps(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            agentLeaves(story, Step.ASKED, false);
            agentLeaves(story, Step.TALKING, false);
            callerLeaves(story, Step.TALKING);
            colleagueLeaves(story, Step.SWAPPED, false);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    @Tag("full")
    void theCaller(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            for (Step step : Step.values()) {
                callerLeaves(story, step);
            }
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    @Tag("full")
    void theAgent(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            for (Step step : Step.values()) {
                agentLeaves(story, step, true);
                agentLeaves(story, step, false);
            }
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    @Tag("full")
    void theColleague(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            for (Step step : new Step[] {Step.RINGING, Step.TALKING, Step.SWAPPED}) {
                colleagueLeaves(story, step, true);
                colleagueLeaves(story, step, false);
            }
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void callerLeaves(Story story, Step step) {
        ThreeParties three = ThreeParties.talking(story);
        three.reach(step);
        three.jan().phone().hangUp();
        three.eva().phone().awaitHangUp();
        isOver(story, three, "CALLER");
    }

    /** Who waits alone goes back into the line, and hears its music; who has a colleague there talks on with that one. */
    private static void agentLeaves(Story story, Step step, boolean byButton) {
        ThreeParties three = ThreeParties.talking(story);
        three.reach(step);
        if (byButton) {
            three.evas().press("HANGUP");
        } else {
            three.eva().phone().hangUp();
        }
        three.eva().phone().awaitHangUp();
        if (step == Step.ASKED || step == Step.RINGING) {
            JsonObject again = Eventually.value(
                    "an offer from the line",
                    () -> three.adams().desk().openOffer().filter(offer -> offer.getString("kind")
                            .equals("QUEUE")));
            assertThat(again.getString("callId")).isEqualTo(three.call());
            assertThat(three.jan().phone().isOver()).isFalse();
        } else {
            three.sounds().talk(three.jan(), three.adam());
        }
        three.jan().phone().hangUp();
        isOver(story, three, "CALLER");
    }

    private static void colleagueLeaves(Story story, Step step, boolean byButton) {
        ThreeParties three = ThreeParties.talking(story);
        three.reach(step);
        if (byButton) {
            three.adams().press("HANGUP");
        } else {
            three.adamsPhone().refuseAsBusy();
        }
        three.adamsPhone().awaitHangUp();
        three.evas().awaitState("TALKING");
        three.sounds().talk(three.eva(), three.jan());
        three.evas().press("HANGUP");
        three.jan().phone().awaitHangUp();
        isOver(story, three, "AGENT");
    }

    private static void isOver(Story story, ThreeParties three, String endedBy) {
        JsonObject row = story.awaitOutcome(three.call());
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(row.getString("endedBy")).isEqualTo(endedBy);
        three.bothTakeABreak();
        three.sounds().nothingElseWasHeard();
    }
}
