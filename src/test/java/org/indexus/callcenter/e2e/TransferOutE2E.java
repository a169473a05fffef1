package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;
import static org.indexus.callcenter.e2e.Ivr.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Callers who are put through to a number outside: over the connection's outbound endpoint to a second Asterisk. */
class TransferOutE2E {

    private static final Sound GREETING = Tones.melody(11, 2);
    private static final Sound CALLERS_WORDS = Tones.melody(12, 1.5);
    private static final Sound MOBILES_WORDS = Tones.melody(13, 1.5);
    private static final String JAN = "+421905123456";
    private static final String COMPANY = "+421220000000";

    private static JsonObjectBuilder outside(String number) {
        return toNumber("EXTERNAL", number);
    }

    private static CarrierCall ringing(Story story, String number) {
        return story.join(story.product().carrier().awaitCallTo(number));
    }

    private static void bothHear(Story story, long calls, CarrierCall one, CarrierCall other) {
        // who speaks before both are in one bridge is not heard
        Eventually.is("bridged", () -> bridges(story), Long.valueOf(calls)::equals);
        one.say(CALLERS_WORDS);
        other.say(MOBILES_WORDS);
        other.awaitHearing(CALLERS_WORDS);
        one.awaitHearing(MOBILES_WORDS);
    }

    private static long bridges(Story story) {
        return story.ari().list("/bridges").stream()
                .map(JsonValue::asJsonObject)
                .filter(bridge -> bridge.getJsonArray("channels").size() == 2)
                .count();
    }

    /** 3 puts through to the number. */
    private static void menu(Story story, String number) {
        Ivr ivr = new Ivr(story);
        String menu = ivr.create(ivr.menu(
                        "out",
                        ivr.prompt("out", "en", GREETING),
                        keys(
                                key("1", "Support", ivr.toQueue()),
                                key("3", "Mobile", outside(number)),
                                key("9", "Again", within("REPEAT"))))
                .add("patienceSeconds", 20));
        ivr.answerWith(to("MENU", menu), createObjectBuilder());
    }

    private static void isRedirected(JsonObject row, String cause) {
        assertThat(row.getString("outcome")).isEqualTo("REDIRECTED");
        assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
        assertThat(row.getString("cause")).isEqualTo(cause);
        assertThat(row.getInt("talkedSeconds")).as("our agents did not talk").isZero();
        assertThat(Story.isNull(row, "agent")).isTrue();
    }

    @OnEachAsterisk
    void aRouteLeadsOutsideAndTheCallerHangsUp(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            String number = Story.uniqueNumber();
            String did = ivr.route("1", outside(number));
            CarrierCall jan = story.carrierTo(did);
            CarrierCall mobile = ringing(story, number);
            assertThat(mobile.callerNumber()).isEqualTo(JAN);
            assertThat(mobile.callerName()).isEqualTo("Ján Kováč");
            mobile.answer();
            bothHear(story, 1, jan.awaitAnswer(), mobile);

            jan.hangUp();
            assertThat(mobile.awaitHangUp().cause()).isEqualTo(16);
            JsonObject row = ivr.onlyRow(did);
            isRedirected(row, "ROUTE");
            assertThat(Story.isNull(row, "queue")).isTrue();
            assertThat(Ivr.timeline(row)).containsSubsequence("ROUTED " + number, "ENDED REDIRECTED");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** A key, and a queue that nobody answers; the one outside sees whom the queue says, and is the one who hangs up. */
    @Tag("full") // under load the first words are now and then cut, and not told for sure
    @OnEachAsterisk
    void aKeyAndAQueueLeadOutsideAndTheOtherSideHangsUp(String version) {
        String mobileNumber = Story.uniqueNumber();
        String officeNumber = Story.uniqueNumber();
        JsonObjectBuilder queue = Story.quickQueue()
                .add("maxWaitSeconds", 2)
                .add("overflow", createObjectBuilder().add("maxWait", outside(officeNumber)))
                .add("callerId", createObjectBuilder().add("rule", "FIXED").add("number", COMPANY));
        try (Story story = Story.on(version, queue)) {
            Ivr ivr = new Ivr(story);
            menu(story, mobileNumber);
            CarrierCall jan = story.carrierTo(ivr.number()).awaitAnswer();
            CarrierCall eva = story.carrierCall().awaitAnswer();
            CarrierCall office = ringing(story, officeNumber);
            assertThat(office.callerNumber()).isEqualTo(COMPANY);
            office.answer();
            bothHear(story, 1, eva, office);

            jan.awaitHearing(GREETING.first(1));
            jan.press("3");
            CarrierCall mobile = ringing(story, mobileNumber);
            assertThat(mobile.callerNumber()).isEqualTo(JAN);
            mobile.answer();
            bothHear(story, 2, jan, mobile);

            mobile.hangUp();
            office.hangUp();
            assertThat(jan.awaitHangUp().cause()).isEqualTo(16);
            assertThat(eva.awaitHangUp().cause()).isEqualTo(16);
            assertThat(Ivr.timeline(ivr.onlyRow(ivr.number())))
                    .containsSubsequence("MENU_CHOSEN out-" + story.number() + ": 3 Mobile", "ENDED REDIRECTED");
            JsonObject row = ivr.onlyRow(story.number());
            isRedirected(row, "MAX_WAIT");
            assertThat(row.getInt("waitedSeconds")).isBetween(1, 4);
            assertThat(row.getJsonObject("queue").getString("code")).isEqualTo(story.queue());
            assertThat(Ivr.timeline(row)).contains("OVERFLOWED MAX_WAIT to " + officeNumber);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** An extension that does not exist, one that is busy: back into the place, in one row; and an agent is asked then. */
    @OnEachAsterisk
    void whoIsNotReachedInsideIsBackInTheLine(String version) {
        JsonObjectBuilder queue = Story.quickQueue()
                .add("maxWaitSeconds", 2)
                .add("overflow", createObjectBuilder().add("maxWait", toNumber("EXTENSION", "905")));
        try (Story story = Story.on(version, queue)) {
            Ivr ivr = new Ivr(story);
            String nowhere = ivr.route("1", toNumber("EXTENSION", "999"));
            CarrierCall lost = story.carrierTo(nowhere);
            CarrierCall jan = story.carrierCall().awaitAnswer();
            Eventually.until("sent on and back twice", () -> returns(story, ivr, story.number()) >= 2);
            assertThat(timeline(story, ivr, story.number()))
                    .containsSubsequence(
                            "OVERFLOWED MAX_WAIT to 905",
                            "ENDED REDIRECTED",
                            "RETURNED REDIRECTED",
                            "QUEUED " + story.queue());

            lost.awaitAnswer();
            Eventually.until("kept by the dialplan, and back", () -> returns(story, ivr, nowhere) >= 2);
            assertThat(timeline(story, ivr, nowhere))
                    .containsSubsequence("ROUTED 999", "RETURNED REDIRECTED", "RETURNED FAILED");
            assertThat(jan.isOver() || lost.isOver()).isFalse();
            lost.hangUp();
            jan.hangUp();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static long returns(Story story, Ivr ivr, String number) {
        return timeline(story, ivr, number).stream()
                .filter(entry -> entry.startsWith("RETURNED"))
                .count();
    }

    /** Of the only call that has dialled this number, whether or not it is over. */
    private static List<String> timeline(Story story, Ivr ivr, String number) {
        List<JsonObject> rows = ivr.calls(number);
        assertThat(rows).hasSizeLessThan(2);
        return rows.isEmpty() ? List.of() : Ivr.timeline(story.call(rows.get(0).getString("id")));
    }

    /** Nobody is on a dead line: music, then what the number called leads to once more, then an apology and music. */
    @Test
    void whoCannotBePutThroughIsKept() {
        String busy = Story.uniqueNumber();
        String silent = Story.uniqueNumber();
        try (Story story = Story.on("22")) {
            Ivr ivr = new Ivr(story);
            menu(story, busy);
            Sound music = Sound.musicOf(story.asterisk()).first(1);
            Sound sorry = Sound.ofAsterisk(story.asterisk(), "im-sorry");
            // a number that the telephone company does not have, refused at once
            CarrierCall lost = story.carrierTo(ivr.route("1", outside("*99")));
            CarrierCall eva = story.carrierTo(ivr.route("2", outside(silent)));
            CarrierCall jan = story.carrierTo(ivr.number()).awaitAnswer();
            jan.awaitHearing(GREETING.first(1));
            jan.press("3");
            ringing(story, busy).refuseAsBusy();
            ringing(story, silent).awaitHangUp();

            lost.awaitAnswer().awaitHearing(music);
            lost.awaitHearing(sorry);
            eva.awaitAnswer().awaitHearing(music);
            jan.awaitHearing(music);
            Eventually.until("the menu again", () -> jan.hearing().all(GREETING).size() == 2);
            jan.press("1");
            ivr.awaitWaiting(ivr.number());
            story.expectCallers(1);
            jan.hangUp();
            assertThat(lost.isOver() || eva.isOver()).isFalse();
        }
        Product.running().carrier().assertNothingIsLeft();
    }
}
