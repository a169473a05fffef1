package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

/** Whoever is asked and does not come: the agent is back with the caller each time, and may ask the next one. */
class ConsultNotReachedE2E {

    @OnEachAsterisk
    @Tag("full")
    void aColleague(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("offerSeconds", 8))) {
            ThreeParties three = ThreeParties.talking(story);
            AgentDesk adam = three.adams().desk();
            WhoHearsWhom sounds = three.sounds();
            JsonObject declined = three.asksAdam();
            adam.decline(declined);
            isBack(story, three, "CONSULT_FAILED DECLINED");
            sounds.talk(three.jan(), three.eva());

            JsonObject missed = three.asksAdam();
            assertThat(adam.awaitOfferEnd(missed)).isEqualTo("MISSED");
            isBack(story, three, "CONSULT_FAILED MISSED");
            assertThat(three.evas()
                            .ask(
                                    "CONSULT",
                                    CallPage.target("AGENT", three.evaHerself().username()))
                            .getString("type"))
                    .as("oneself")
                    .isEqualTo("error");
            adam.become("BREAK");
            adam.awaitStatus("BREAK");
            var refused = story.rest(three.evaHerself())
                    .post(
                            "/calls/" + three.call() + "/actions",
                            CallPage.target("AGENT", three.adamHimself().username())
                                    .add("action", "CONSULT"));
            assertThat(refused.status()).as(refused::text).isEqualTo(409);

            Story.Agent busy = story.agent();
            story.join(Phone.busy(story.asterisk(), busy.phone()));
            AgentDesk desk = story.availableDesk(busy);
            three.evas().consult("AGENT", busy.username());
            desk.accept(desk.awaitOffer());
            isBack(story, three, "CONSULT_FAILED PHONE_BUSY");
            sounds.talk(three.eva(), three.jan());
            three.jan().phone().hangUp();
            story.awaitOutcome(three.call());
            sounds.nothingElseWasHeard();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void anExtensionOrANumberOutside(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            ThreeParties three = ThreeParties.talking(story);
            WhoHearsWhom sounds = three.sounds();
            fails(story, three, "PHONE_BUSY", eva -> eva.consult("EXTENSION", "905"));
            fails(story, three, "PHONE_REFUSED CAUSE 1", eva -> eva.consult("EXTENSION", "999"));
            fails(story, three, "PHONE_REFUSED", eva -> eva.consult("NUMBER", "*99"));
            String busy = Story.uniqueNumber();
            fails(story, three, "PHONE_BUSY", eva -> three.ringsOutside(busy).refuseAsBusy());
            String silent = Story.uniqueNumber();
            three.ringsOutside(silent);
            three.evas().press("CANCEL_CONSULT");
            isBack(story, three, "CONSULT_FAILED WITHDRAWN");
            assertThat(three.evas().ask("CONSULT", createObjectBuilder()).getString("type"))
                    .isEqualTo("error");
            sounds.talk(three.jan(), three.eva());
            three.eva().phone().hangUp();
            three.jan().phone().awaitHangUp();
            JsonObject row = story.awaitOutcome(three.call());
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getJsonArray("segments")).hasSize(1);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void fails(Story story, ThreeParties three, String why, Consumer<CallPage> how) {
        how.accept(three.evas());
        isBack(story, three, "CONSULT_FAILED " + why);
    }

    /** The last consultation ended so, and caller and agent are together again. */
    private static void isBack(Story story, ThreeParties three, String told) {
        Eventually.is(
                told,
                () -> Ivr.timeline(story.call(three.call())).stream()
                        .filter(entry -> entry.startsWith("CONSULT_"))
                        .reduce("", (before, after) -> after),
                last -> last.startsWith(told));
        three.evas().awaitState("TALKING");
        three.sounds().awaitTogether(three.jan(), three.eva());
    }
}
