package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The ears and fingers of the tests themselves: what a caller hears is known, and what a caller presses arrives. */
class CarrierE2E {

    @OnEachAsterisk
    void theCallerHearsTheWelcomeThenTheMusicAndNothingElse(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("welcomePrompt", "sound:hello-world"))) {
            Sound welcome = Sound.ofAsterisk(story.asterisk(), "hello-world");
            Sound music = Sound.musicOf(story.asterisk()).first(2);
            CarrierCall jan = story.carrierCall().awaitAnswer();
            String call = story.awaitOpenCall("WAITING");
            JsonObject caller = story.call(call).getJsonObject("caller");
            assertThat(caller.getString("number")).isEqualTo("+421905123456");
            assertThat(caller.getString("name")).isEqualTo("Ján Kováč");

            jan.awaitHearing(welcome);
            jan.awaitHearing(music);
            assertThat(jan.isOver()).isFalse();
            jan.hangUp();

            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ABANDONED");
            Hearing heard = jan.hearing();
            assertThat(heard.all(welcome)).hasSize(1);
            assertThat(heard.first(welcome).orElseThrow().whole()).isTrue();
            assertThat(heard.inOrder(welcome, music)).isTrue();
            assertThat(heard.hears(Sound.ofAsterisk(story.asterisk(), "vm-goodbye")))
                    .isFalse();
            assertThat(jan.seconds()).isBetween(2.0, 20.0);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void keysByRfc2833ArriveAtOnceAndInOrder(String version) {
        try (Story story = Story.on(version)) {
            CarrierCall jan = story.carrierCall().awaitAnswer();
            try (AriEvents watcher = watcher(story)) {
                String channel = watch(story, watcher);
                jan.press("1590*#");
                Eventually.is("the keys", () -> watcher.keysOf(channel), "1590*#"::equals);
            }
        }
    }

    @OnEachAsterisk
    void keysBySipInfoArriveAtOnceAndInOrder(String version) {
        try (Story story = Story.on(version)) {
            InfoCaller eva = story.infoCaller();
            try (AriEvents watcher = watcher(story)) {
                String channel = watch(story, watcher);
                eva.press("1");
                Eventually.is("the first key", () -> watcher.keysOf(channel), "1"::equals);
                eva.press("590*#");
                Eventually.is("the keys", () -> watcher.keysOf(channel), "1590*#"::equals);
            }
            eva.hangUp();
            assertThat(eva.awaitEnd()).isZero();
        }
    }

    /** A supervisor ends the call: the other side's hang-up, and why, is known. */
    @OnEachAsterisk
    void whoIsHungUpOnKnowsWhy(String version) {
        try (Story story = Story.on(version)) {
            CarrierCall jan = story.carrierCall().awaitAnswer();
            story.endCall(story.awaitOpenCall("WAITING"));

            assertThat(jan.awaitHangUp().cause()).isEqualTo(16);
        }
    }

    /** As when a call is transferred out: the product's Asterisk dials a number of the telephone company. */
    @OnEachAsterisk
    void somebodyOutsideIsCalledAndHears(String version) {
        try (Story story = Story.on(version)) {
            Carrier carrier = Product.running().carrier();
            String mobile = Story.uniqueNumber();
            story.ari()
                    .ask(
                            "POST",
                            "/channels?context=incoming&extension=902&priority=1&callerId=%2B421905123456&endpoint="
                                    + AriClient.encode("PJSIP/" + mobile + "@carrier"));
            CarrierCall eva = story.join(carrier.awaitCallTo(mobile));
            assertThat(eva.callerNumber()).isEqualTo("+421905123456");
            eva.answer();

            eva.awaitHearing(Sound.musicOf(story.asterisk()).first(1));
            eva.hangUp();
        }
    }

    /** 901 gives back what it hears, without the product. */
    @Test
    void whatTheCallerSaysArrivesAsItWasSaid() {
        try (Story story = Story.on("22")) {
            var words = Tones.melody(story.number().hashCode(), 1);
            CarrierCall jan = story.join(
                            Product.running().carrier().dials(story.asterisk(), "901", "+421905123456", "Ján"))
                    .awaitAnswer();
            jan.say(words);

            jan.awaitHearing(words);
            Eventually.is("as it was said", () -> jan.hearing().best(words).score(), score -> score > 0.85);
            assertThat(jan.hearing().hears(Tones.melody(2, 1))).isFalse();
        }
    }

    private static AriEvents watcher(Story story) {
        return AriEvents.of(story.asterisk(), "watcher-" + story.number());
    }

    /** The channel of the story's caller, whose events are seen from now on. */
    private static String watch(Story story, AriEvents watcher) {
        String channel = story.call(story.awaitOpenCall("WAITING")).getString("channelId");
        Eventually.until("answered", () -> story.answeredCallers() == 1);
        watcher.follow(channel);
        return channel;
    }
}
