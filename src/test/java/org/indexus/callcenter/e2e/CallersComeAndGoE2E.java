package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.message;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;

import jakarta.json.JsonObject;

/** Callers in two languages at once, and callers who hang up at each step of the way to an agent. */
class CallersComeAndGoE2E {

    private static final Sound ENGLISH = Tones.melody(41, 4);
    private static final Sound SLOVAK = Tones.melody(42, 4);
    private static final Sound WELCOME = Tones.melody(43, 6);
    private static final Sound SHORT = Tones.melody(44, 1);
    private static final Sound NUMBER = Tones.melody(45, 6);
    private static final Sound CLOSED = Tones.melody(46, 6);

    @OnEachAsterisk
    void twoLanguagesAtOnce(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            String greeting = ivr.prompt("main", "en", ENGLISH);
            ivr.prompt("main", "sk", SLOVAK);
            String bye = ivr.prompt("bye", "en", WELCOME.first(2));
            ivr.prompt("bye", "sk", CLOSED.first(2));
            String menu = ivr.create(ivr.menu(
                    "main", greeting, keys(key("1", "Support", ivr.toQueue()), key("4", "Bye", message(bye)))));
            String english =
                    ivr.route("1", to("MENU", menu), createObjectBuilder().add("language", "en"));
            String slovak =
                    ivr.route("2", to("MENU", menu), createObjectBuilder().add("language", "sk"));
            CarrierCall john = story.carrierTo(english);
            CarrierCall jan = story.carrierTo(slovak);
            john.awaitHearing(ENGLISH.first(1));
            jan.awaitHearing(SLOVAK.first(1));
            john.press("4");
            jan.press("4");
            john.awaitHangUp();
            jan.awaitHangUp();

            Hearing johns = john.hearing();
            assertThat(johns.inOrder(ENGLISH.first(1), WELCOME.first(2))).isTrue();
            assertThat(johns.hears(SLOVAK.first(1)) || johns.hears(CLOSED.first(2)))
                    .isFalse();
            Hearing jans = jan.hearing();
            assertThat(jans.inOrder(SLOVAK.first(1), CLOSED.first(2))).isTrue();
            assertThat(jans.hears(ENGLISH.first(1)) || jans.hears(WELCOME.first(2)))
                    .isFalse();
            assertThat(ivr.onlyRow(english).getString("language")).isEqualTo("en");
            assertThat(ivr.onlyRow(slovak).getString("language")).isEqualTo("sk");
        }
    }

    /** Seven callers at once, each at another place; each is one row, and nothing is left of them. */
    @OnEachAsterisk
    void hangingUpAtEachStep(String version) {
        String mobileNumber = Story.uniqueNumber();
        try (Story story = Story.on(version, Story.quickQueue().add("welcomeMode", "FIRST"))) {
            Ivr ivr = new Ivr(story);
            story.admin()
                    .patch(
                            "/queues/" + story.queue(),
                            createObjectBuilder().add("welcomePrompt", ivr.prompt("welcome", "en", WELCOME)))
                    .orThrow("welcome");
            String short1 = ivr.prompt("short", "en", SHORT);
            String digits = ivr.create(ivr.menu("digits", ivr.prompt("number", "en", NUMBER), keys())
                    .add(
                            "digits",
                            createObjectBuilder()
                                    .add("kind", "REFERENCE")
                                    .add("min", 4)
                                    .add("then", ivr.toQueue())));
            String sub = ivr.create(ivr.menu("sub", short1, keys(key("1", "One", ivr.toQueue())))
                    .add("patienceSeconds", 30));
            String main = ivr.create(ivr.menu(
                            "main",
                            ivr.prompt("main", "en", ENGLISH),
                            keys(key("1", "One", ivr.toQueue()), key("2", "Sub", to("MENU", sub))))
                    .add("patienceSeconds", 30));
            String never = ivr.neverOpen(ivr.prompt("closed", "en", CLOSED));
            String inMenu = ivr.route("1", to("MENU", main));
            String thinking = ivr.route("2", to("MENU", sub));
            String inSub = ivr.route("3", to("MENU", main));
            String typing = ivr.route("4", to("MENU", digits));
            String closed = ivr.route("5", ivr.toQueue(), createObjectBuilder().add("schedule", never));
            String outwards = ivr.route("6", toNumber("EXTERNAL", mobileNumber));

            CarrierCall atWelcome = story.carrierCall();
            CarrierCall atMenu = story.carrierTo(inMenu);
            CarrierCall atSilence = story.carrierTo(thinking);
            CarrierCall atSub = story.carrierTo(inSub);
            CarrierCall atDigits = story.carrierTo(typing);
            CarrierCall atClosed = story.carrierTo(closed);
            CarrierCall atTransfer = story.carrierTo(outwards);
            CarrierCall mobile = story.join(story.product().carrier().awaitCallTo(mobileNumber));
            atTransfer.hangUp();
            mobile.awaitHangUp();
            atWelcome.awaitHearing(WELCOME.first(1));
            atWelcome.hangUp();
            atMenu.awaitHearing(ENGLISH.first(1));
            atMenu.hangUp();
            atDigits.awaitHearing(NUMBER.first(1));
            atDigits.press("12");
            atClosed.awaitHearing(CLOSED.first(1));
            atClosed.hangUp();
            atSub.awaitHearing(ENGLISH.first(1));
            atSub.press("2");
            atSub.awaitHearing(SHORT);
            atSub.hangUp();
            // the prompt has ended, as its end is in the timeline; nothing is heard while the caller thinks
            Eventually.until("heard to its end", () -> atSilence
                    .hearing()
                    .first(SHORT)
                    .map(Hearing.Heard::whole)
                    .orElse(false));
            atSilence.hangUp();
            atDigits.hangUp();

            JsonObject welcomed = ivr.onlyRow(story.number());
            isAbandoned(welcomed);
            assertThat(welcomed.getJsonArray("visits"))
                    .as("not in the line yet")
                    .isEmpty();
            isAbandoned(ivr.onlyRow(inMenu));
            isAbandoned(ivr.onlyRow(thinking));
            isAbandoned(ivr.onlyRow(inSub));
            isAbandoned(ivr.onlyRow(typing));
            JsonObject turnedAway = ivr.onlyRow(closed);
            assertThat(turnedAway.getString("outcome")).isEqualTo("CLOSED");
            assertThat(turnedAway.getString("endedBy")).isEqualTo("CALLER");
            assertThat(ivr.onlyRow(outwards).getString("outcome")).isEqualTo("REDIRECTED");
            assertThat(Ivr.timeline(ivr.onlyRow(inSub))).contains("MENU_CHOSEN main-" + story.number() + ": 2 Sub");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void isAbandoned(JsonObject row) {
        assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
        assertThat(row.getString("endedBy")).isEqualTo("CALLER");
    }
}
