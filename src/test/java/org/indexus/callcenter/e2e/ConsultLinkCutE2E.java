package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.e2e.ThreeParties.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The link to Asterisk's ARI is cut while an agent consults, and in a conference: the talk goes on, and buttons are made up for. */
@Tag("full")
class ConsultLinkCutE2E {

    @Test
    void whileTheyTalk() {
        whileTheyTalk("22");
    }

    @Test
    void whileTheyTalkOnAsterisk16() {
        whileTheyTalk("16");
    }

    private static void whileTheyTalk(String version) {
        try (Story story = Story.on(version, ThreeParties.queue());
                CuttableLink link = CuttableLink.to(story.product(), version)) {
            ThreeParties three = ThreeParties.talking(story);
            three.reach(Step.TALKING);
            WhoHearsWhom sounds = three.sounds();
            link.cut();
            sounds.talk(three.eva(), three.adam());
            three.evas().press("SWAP");
            link.mend();
            sounds.talk(three.jan(), three.eva());
            three.evas().press("CONFERENCE");
            sounds.awaitTogether(three.jan(), three.eva(), three.adam());
            link.cut();
            sounds.allTalk(three.adam(), three.jan(), three.eva());
            three.eva().phone().hangUp();
            link.mend();
            sounds.talk(three.jan(), three.adam());
            three.jan().phone().hangUp();
            assertThat(story.awaitOutcome(three.call()).getString("outcome")).isEqualTo("ANSWERED");
            sounds.nothingElseWasHeard();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Who was being asked is not waited for, and who was asked is free. */
    @Test
    void whileSomebodyIsAsked() {
        for (String version : Product.VERSIONS) {
            try (Story story = Story.on(version, ThreeParties.queue());
                    CuttableLink link = CuttableLink.to(story.product(), version)) {
                for (Step step : new Step[] {Step.ASKED, Step.RINGING}) {
                    ThreeParties three = ThreeParties.talking(story);
                    three.reach(step);
                    link.cut();
                    link.mend();
                    three.evas().awaitState("TALKING");
                    three.sounds().talk(three.jan(), three.eva());
                    three.jan().phone().hangUp();
                    story.awaitOutcome(three.call());
                    three.bothTakeABreak();
                }
            }
        }
        Product.running().carrier().assertNothingIsLeft();
    }
}
