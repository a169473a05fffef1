package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.function.Predicate;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;

/** A caller and an agent at an outside phone who talk and are recorded; what each says is a melody. */
record RecordedTalk(
        Story story,
        Story.Agent agent,
        RestClient rest,
        AgentDesk desk,
        String call,
        CarrierCall caller,
        CarrierCall phone) {

    /** Until both can talk. */
    static RecordedTalk begin(Story story) {
        String home = Story.uniqueNumber();
        Story.Agent agent = story.agentOutside(home);
        AgentDesk desk = story.availableDesk(agent);
        CarrierCall caller = story.carrierCall();
        JsonObject offer = desk.awaitOffer();
        desk.accept(offer);
        CarrierCall phone = story.join(story.product().carrier().awaitCallTo(home));
        phone.answer();
        caller.awaitAnswer();
        String call = offer.getString("callId");
        desk.awaitCall(call, "TALKING");
        return new RecordedTalk(story, agent, story.rest(agent), desk, call, caller, phone);
    }

    /** As the agent presses the button; until the page says that it is recorded. */
    void start() {
        press("START_RECORDING");
        awaitPage(desk, frame -> isRecording(frame) && controls(frame).contains("STOP_RECORDING"));
    }

    void awaitMayStart() {
        awaitPage(desk, frame -> controls(frame).contains("START_RECORDING"));
    }

    void press(String action) {
        Reply reply = act(action);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    Reply act(String action) {
        return rest.post("/calls/" + call + "/actions", createObjectBuilder().add("action", action));
    }

    void heard(Sound words) {
        heard(phone, words);
    }

    /** The phone says it, again where a machine without a free processor loses a piece, until the caller has heard it. */
    void heard(CarrierCall from, Sound words) {
        Eventually.until("the caller hears it", () -> {
            from.say(words);
            from.awaitSaid();
            return caller.hearing().hears(words);
        });
    }

    /** As {@link #heard}, twice: the file, too, may lack a piece of one of them. */
    void heardForTheFile(CarrierCall from, Sound words) {
        heard(from, words);
        heard(from, words);
    }

    void callerHangsUp() {
        caller.hangUp();
        phone.awaitHangUp();
    }

    Hearing file(int seq) {
        return Hearing.of(Sound.wav(Download.bytes(story.product(), "/calls/" + call + "/recordings/" + seq)));
    }

    void awaitStored(int files) {
        Eventually.until(
                files + " files are stored",
                () -> recordings().stream()
                                .filter(one -> one.getString("state").equals("STORED"))
                                .count()
                        == files);
    }

    List<JsonObject> recordings() {
        return story.call(call).getJsonArray("recordings").getValuesAs(JsonObject.class);
    }

    /** What the agent's page shows of the call. */
    static void awaitPage(AgentDesk desk, Predicate<JsonObject> shown) {
        Eventually.until("the call on the page", () -> {
            List<JsonObject> frames = desk.frames("call");
            return !frames.isEmpty() && shown.test(frames.get(frames.size() - 1));
        });
    }

    static boolean isRecording(JsonObject frame) {
        return frame.getJsonObject("recording").getString("state").equals("RECORDING");
    }

    private static List<String> controls(JsonObject frame) {
        return frame.getJsonArray("controls").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
