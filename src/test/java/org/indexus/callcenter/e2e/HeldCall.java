package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.demo.RestClient.Reply;

/** A caller whom an agent has put on hold by the button; both have ears. */
final class HeldCall {

    private static final AtomicInteger TUNES = new AtomicInteger(200);
    private static final double WORDS_SECONDS = 1.5;

    private final Story story;
    private final Story.Agent agent;
    private AgentDesk desk;
    private final CarrierCall caller;
    private final CarrierCall phone;
    private final String call;

    private HeldCall(Story story, boolean recorded) {
        this.story = story;
        String home = Story.uniqueNumber();
        agent = story.agentOutside(home);
        desk = story.availableDesk(agent);
        caller = story.carrierCall();
        JsonObject offer = desk.awaitOffer();
        call = offer.getString("callId");
        desk.accept(offer);
        phone = story.join(story.product().carrier().awaitCallTo(home));
        phone.answer();
        caller.awaitAnswer();
        desk.awaitCall(call, "TALKING");
        if (recorded) { // the bridge mixes from then on, which an ear may take for another stream, and go deaf
            Eventually.until(
                    "recorded", () -> new RecordedCall(story, call).state().equals("RECORDING"));
        }
        bothHear();
        Reply pressed = press("HOLD");
        assertThat(pressed.status()).as(pressed::text).isEqualTo(200);
        desk.awaitCall(call, "HELD");
        caller.awaitHearing(music());
    }

    static HeldCall of(Story story) {
        return new HeldCall(story, false);
    }

    /** In a story whose queue records. */
    static HeldCall recorded(Story story) {
        return new HeldCall(story, true);
    }

    String call() {
        return call;
    }

    CarrierCall caller() {
        return caller;
    }

    CarrierCall phone() {
        return phone;
    }

    AgentDesk desk() {
        return desk;
    }

    Reply press(String action) {
        return story.rest(agent)
                .post("/calls/" + call + "/actions", createObjectBuilder().add("action", action));
    }

    private Sound music() {
        return Sound.musicOf(story.asterisk()).first(1.5);
    }

    private static Sound words() {
        return Tones.melody(TUNES.incrementAndGet(), WORDS_SECONDS);
    }

    private void bothHear() {
        Sound question = words();
        Sound answer = words();
        caller.say(question);
        phone.awaitHearing(question);
        phone.say(answer);
        caller.awaitHearing(answer);
    }

    /** The browser's socket has ended, and the agent knocks until the next application lets her in. */
    void agentReturns() {
        desk = ReturningDesk.of(story, agent, desk);
    }

    /** In the log, on the agent's page, and to the ear: neither hears the other. */
    void isOnHold() {
        Eventually.is("on hold", () -> story.call(call).getString("state"), "HELD"::equals);
        Eventually.is("on the agent's page", this::controls, shown -> shown.contains("UNHOLD"));
        assertThat(caller.isOver()).isFalse();
        assertThat(phone.isOver()).isFalse();
        Sound unheard = words();
        Sound unsaid = words();
        caller.say(unheard);
        phone.say(unsaid);
        caller.awaitSaid();
        phone.awaitSaid();
        assertThat(phone.hearing().hears(unheard))
                .as("the agent heard the caller on hold")
                .isFalse();
        assertThat(caller.hearing().hears(unsaid))
                .as("the caller heard the agent while on hold")
                .isFalse();
    }

    private List<String> controls() {
        return desk.frames().stream()
                .map(frame -> frame.getString("type").equals("hello") ? frame.get("call") : frame)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(shown -> shown.containsKey("controls"))
                .reduce((before, after) -> after)
                .map(shown -> shown.getJsonArray("controls").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList())
                .orElse(List.of());
    }

    /** What was pressed while nothing came through may have been done, or was taken back. */
    void staysOrComesBack() {
        Eventually.is(
                "told one way or the other",
                () -> story.call(call).getString("state"),
                List.of("HELD", "TALKING")::contains);
    }

    /** By the button, unless it is taken back already. */
    void isTakenBack() {
        Eventually.until(
                "the button was taken",
                () -> press("UNHOLD").status() == 200
                        || story.call(call).getString("state").equals("TALKING"));
        Eventually.is("they talk", () -> story.call(call).getString("state"), "TALKING"::equals);
        bothHear();
        assertThat(story.call(call).getInt("heldSeconds")).isPositive();
    }

    void callerHangsUp() {
        caller.hangUp();
        phone.awaitHangUp();
        JsonObject row = story.awaitOutcome(call);
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(row.getString("endedBy")).isEqualTo("CALLER");
        assertThat(row.getInt("heldSeconds")).isPositive();
        assertThat(Ivr.timeline(row)).containsSubsequence("ANSWERED", "HELD", "UNHELD");
    }

    void isRecorded() {
        new RecordedCall(story, call).awaitState("STORED");
    }
}
