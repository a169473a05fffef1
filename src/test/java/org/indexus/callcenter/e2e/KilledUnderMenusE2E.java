package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.to;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The application is killed under callers who have not come to an agent yet, on both Asterisk servers. */
class KilledUnderMenusE2E {

    private static final Sound MAIN = Tones.melody(51, 3);
    private static final Sound SUB = Tones.melody(52, 6);
    private static final Sound NUMBER = Tones.melody(53, 6);
    private static final Sound CLOSED = Tones.melody(54, 8);

    private final Product product = Product.running();

    /** The callers of one server: in a sub-menu, asked for digits, and hearing that it is closed. */
    private record Three(Story story, Ivr ivr, CarrierCall inMenu, CarrierCall inDigits, CarrierCall inMessage) {

        void areInPlace() {
            inMenu.awaitHearing(MAIN.first(1));
            inMenu.press("2");
            inDigits.awaitHearing(NUMBER.first(1));
            inMessage.awaitHearing(CLOSED.first(1));
            inMenu.awaitHearing(SUB.first(1));
        }

        void goOn() {
            hearsAgain(inMenu, SUB);
            inMenu.press("1");
            hearsAgain(inDigits, NUMBER);
            inDigits.press("4711#");
            hearsAgain(inMessage, CLOSED);
            assertThat(inMessage.awaitHangUp().cause()).isEqualTo(16);
            assertThat(story.call(ivr.awaitWaiting(typing())).getString("digits"))
                    .isEqualTo("4711");
            ivr.awaitWaiting(ivr.number());
            assertThat(inMenu.isOver() || inDigits.isOver()).isFalse();
            inMenu.hangUp();
            inDigits.hangUp();
        }

        private String typing() {
            return story.number() + "1";
        }

        void areOneRowEach() {
            JsonObject menu = ivr.onlyRow(ivr.number());
            assertThat(menu.getString("outcome")).isEqualTo("ABANDONED");
            assertThat(Ivr.timeline(menu))
                    .containsSubsequence(
                            "MENU_CHOSEN main-" + story.number() + ": 2 Sub",
                            "MENU_CHOSEN sub-" + story.number() + ": 1 One",
                            "QUEUED " + story.queue());
            assertThat(ivr.onlyRow(typing()).getString("outcome")).isEqualTo("ABANDONED");
            JsonObject closed = ivr.onlyRow(story.number() + "2");
            assertThat(closed.getString("outcome")).isEqualTo("CLOSED");
            assertThat(closed.getString("endedBy")).isEqualTo("SYSTEM");
            Timelines.areWhole(story);
        }
    }

    private static void hearsAgain(CarrierCall caller, Sound sound) {
        Eventually.until(
                "heard once more", () -> caller.hearing().all(sound.first(2)).size() >= 2);
    }

    private static Three callers(Story story) {
        Ivr ivr = new Ivr(story);
        String sub = ivr.create(ivr.menu("sub", ivr.prompt("sub", "en", SUB), keys(key("1", "One", ivr.toQueue())))
                .add("patienceSeconds", 60));
        String main = ivr.create(ivr.menu(
                "main",
                ivr.prompt("main", "en", MAIN),
                keys(key("1", "No", ivr.toQueue()), key("2", "Sub", to("MENU", sub)))));
        String digits = ivr.create(ivr.menu("digits", ivr.prompt("digits", "en", NUMBER), keys())
                .add("patienceSeconds", 60)
                .add(
                        "digits",
                        createObjectBuilder()
                                .add("kind", "REFERENCE")
                                .add("min", 4)
                                .add("then", ivr.toQueue())));
        String never = "never-" + story.number();
        story.admin()
                .post(
                        "/schedules",
                        createObjectBuilder()
                                .add("code", never)
                                .add("name", "Never")
                                .add("weekly", createArrayBuilder())
                                .add("closedPrompt", ivr.prompt("closed", "en", CLOSED)))
                .orThrow("schedule");
        ivr.answerWith(to("MENU", main), createObjectBuilder());
        String typing = ivr.route("1", to("MENU", digits));
        String closed = ivr.route("2", ivr.toQueue(), createObjectBuilder().add("schedule", never));
        return new Three(
                story, ivr, story.carrierCallTo(ivr.number()), story.carrierCallTo(typing), story.carrierTo(closed));
    }

    @Test
    void theyKeepTheLineAndGoOnWhereTheyWere() {
        Product.VERSIONS.forEach(product::asterisk);
        try (Story one = Story.on("22");
                Story other = Story.on("16")) {
            List<Three> all = List.of(callers(one), callers(other));
            all.forEach(Three::areInPlace);
            product.killApplication();
            product.startApplication();
            product.installation().payara().awaitReady();
            Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));
            all.forEach(Three::goOn);
            all.forEach(Three::areOneRowEach);
        }
    }
}
