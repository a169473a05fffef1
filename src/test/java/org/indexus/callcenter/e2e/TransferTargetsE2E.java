package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;

import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Tag;

/** Blind transfers by the button to whatever is not an agent: a menu, an extension, a number that answers, and queues that take nobody. */
@Tag("full")
class TransferTargetsE2E {

    private static final Sound CLOSED = Tones.melody(51, 2);
    private static final Sound GREETING = Tones.melody(61, 2);
    private static final Sound CALLER = Tones.melody(62, 1.5);
    private static final Sound OUTSIDE = Tones.melody(63, 1.5);

    /** A menu leads back to an agent; an extension, and somebody outside, talk on without one. */
    @OnEachAsterisk
    void aMenuAnExtensionAndANumberTakeTheCaller(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            Ivr ivr = new Ivr(story);
            String menu = ivr.create(ivr.menu(
                    "sent", ivr.prompt("sent", "en", GREETING), Ivr.keys(Ivr.key("1", "Back", ivr.toQueue()))));
            TransferTalk talk = TransferTalk.begin(story);
            talk.transfer(to("MENU", menu));
            talk.jan().awaitHearing(GREETING.first(1));
            talk.jan().press("1");
            talk.isTakenAgain("MENU_CHOSEN " + menu + ": 1 Back");

            talk.transfer(toNumber("EXTENSION", "901"));
            talk.hearsItself(CALLER);
            talk.jan().hangUp();
            story.awaitOutcome(talk.call());

            talk = TransferTalk.next(story, talk);
            String number = Story.uniqueNumber();
            talk.transfer(toNumber("NUMBER", number));
            CarrierCall outside = story.join(story.product().carrier().awaitCallTo(number));
            outside.answer();
            outside.say(OUTSIDE);
            talk.jan().awaitHearing(OUTSIDE);
            talk.jan().say(CALLER);
            outside.awaitHearing(CALLER);
            outside.hangUp();
            talk.jan().awaitHangUp();
            assertThat(story.awaitOutcome(talk.call()).getString("outcome")).isEqualTo("ANSWERED");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** The queue does with a caller who is transferred what it does with everybody; the call was answered all the same. */
    @OnEachAsterisk
    void aQueueTakesNobody(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            Ivr ivr = new Ivr(story);
            String prompt = ivr.prompt("closed", "en", CLOSED);
            String closed = queue(story, "c", createObjectBuilder().add("schedule", ivr.neverOpen(prompt)));
            String full = queue(story, "f", createObjectBuilder().add("maxLength", 1));
            String empty = queue(
                    story,
                    "e",
                    createObjectBuilder().add("overflow", createObjectBuilder().add("noAgents", Ivr.message(prompt))));
            story.admin()
                    .put(
                            "/queues/" + full + "/members/" + story.agent().id(),
                            createObjectBuilder().add("priority", 1))
                    .orThrow("member");
            Sound sorry = Sound.ofAsterisk(story.asterisk(), "ss-noservice").first(1);

            TransferTalk talk = TransferTalk.begin(story);
            talk.transfer(to("QUEUE", closed));
            talk.jan().awaitHearing(CLOSED.first(1));
            talk.isOver("OUTSIDE_HOURS");

            talk = TransferTalk.next(story, talk);
            talk.transfer(to("QUEUE", empty));
            talk.jan().awaitHearing(CLOSED.first(1));
            talk.isOver("NO_AGENTS");

            talk = TransferTalk.next(story, talk);
            CarrierCall waiting = story.carrierTo(route(story, full));
            Eventually.until("it is full", () -> waiting(story, full) == 1);
            talk.transfer(to("QUEUE", full));
            talk.jan().awaitHearing(sorry);
            talk.isOver("QUEUE_FULL");
            waiting.hangUp();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static String queue(Story story, String sign, JsonObjectBuilder fields) {
        String code = story.queue() + sign;
        story.admin()
                .post("/queues", fields.add("code", code).add("name", "Queue " + code))
                .orThrow("queue");
        return code;
    }

    private static String route(Story story, String queue) {
        return new Ivr(story).route("7", to("QUEUE", queue));
    }

    private static long waiting(Story story, String queue) {
        return story.admin().get("/calls?queue=" + queue).orThrow("calls").items().stream()
                .filter(call -> call.asJsonObject().getString("state").equals("WAITING"))
                .count();
    }
}
