package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.e2e.ThreeParties.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application is killed under consultations and conferences on both Asterisk servers; everybody is where they were. */
@Tag("full")
class ConsultKilledE2E {

    private final Product product = Product.running();

    @Test
    void killed() {
        try (Story one = Story.on("22", ThreeParties.queue());
                Story other = Story.on("16", ThreeParties.queue())) {
            List<ThreeParties> talking = reached(Step.TALKING, one, other);
            List<ThreeParties> swapped = reached(Step.SWAPPED, one, other);
            List<ThreeParties> ringing = reached(Step.RINGING, one, other);
            List<ThreeParties> together = reached(Step.TALKING, one, other);
            together.forEach(three -> three.evas().press("CONFERENCE"));
            together.forEach(three -> three.sounds().awaitTogether(three.jan(), three.eva(), three.adam()));

            product.killApplication();
            product.startApplication();
            talking.forEach(three -> three.sounds().talk(three.eva(), three.adam()));
            swapped.forEach(three -> three.sounds().talk(three.eva(), three.jan()));
            together.forEach(three -> three.sounds().allTalk(three.eva(), three.jan(), three.adam()));
            Stream.of(talking, swapped, ringing, together).flatMap(List::stream).forEach(ThreeParties::browsersReturn);
            Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));

            talking.forEach(ConsultKilledE2E::completes);
            swapped.forEach(ConsultKilledE2E::swapsAndCancels);
            ringing.forEach(three -> three.evas().awaitState("TALKING"));
            ringing.forEach(three -> three.sounds().talk(three.jan(), three.eva()));
            together.forEach(ConsultKilledE2E::agentLeaves);
            Stream.of(talking, swapped, ringing, together).flatMap(List::stream).forEach(three -> {
                three.jan().phone().hangUp();
                Story story = talking.indexOf(three) == 0 ? one : other;
                assertThat(story.awaitOutcome(three.call()).getString("outcome"))
                        .isEqualTo("ANSWERED");
                three.sounds().nothingElseWasHeard();
            });
        }
        product.carrier().assertNothingIsLeft();
    }

    private static List<ThreeParties> reached(Step step, Story... stories) {
        return Stream.of(stories)
                .map(story -> {
                    ThreeParties three = ThreeParties.talking(story);
                    three.reach(step);
                    return three;
                })
                .toList();
    }

    private static void completes(ThreeParties three) {
        three.sounds().speaksToNobody(three.jan());
        three.sounds().talk(three.adam(), three.eva());
        three.evas().press("COMPLETE_TRANSFER");
        three.sounds().talk(three.jan(), three.adam());
    }

    private static void swapsAndCancels(ThreeParties three) {
        three.evas().press("SWAP");
        three.sounds().talk(three.adam(), three.eva());
        three.evas().press("CANCEL_CONSULT");
        three.adamsPhone().awaitHangUp();
        three.sounds().talk(three.eva(), three.jan());
    }

    private static void agentLeaves(ThreeParties three) {
        three.sounds().allTalk(three.jan(), three.adam(), three.eva());
        three.evas().press("LEAVE");
        three.eva().phone().awaitHangUp();
        three.sounds().talk(three.jan(), three.adam());
    }
}
