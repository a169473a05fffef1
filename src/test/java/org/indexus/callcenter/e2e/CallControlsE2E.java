package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.function.Predicate;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;

/** The agent's buttons in a conversation, heard at both ends; the agent's phone is one outside, which has ears as well. */
class CallControlsE2E {

    private static final Sound CALLER_FIRST = Tones.melody(21, 1.5);
    private static final Sound CALLER_HELD = Tones.melody(22, 1.5);
    private static final Sound CALLER_BACK = Tones.melody(23, 1.5);
    private static final Sound AGENT_FIRST = Tones.melody(24, 1.5);
    private static final Sound AGENT_HELD = Tones.melody(25, 1.5);
    private static final Sound AGENT_MUTED = Tones.melody(26, 1.5);
    private static final Sound AGENT_BACK = Tones.melody(27, 1.5);

    @OnEachAsterisk
    void holdMuteDigitsAndAPausedRecording(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("record", "ALWAYS"))) {
            String home = Story.uniqueNumber();
            Story.Agent eva = story.agentOutside(home);
            AgentDesk desk = story.availableDesk(eva);
            CarrierCall jan = story.carrierCall();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            CarrierCall phone = story.join(story.product().carrier().awaitCallTo(home));
            phone.answer();
            jan.awaitAnswer();
            desk.awaitCall(call, "TALKING");
            awaitLast(desk, frame -> isRecording(frame, false));
            assertThat(controls(desk)).contains("HOLD", "MUTE", "DTMF", "PAUSE_RECORDING");
            jan.say(CALLER_FIRST);
            phone.awaitHearing(CALLER_FIRST);
            phone.say(AGENT_FIRST);
            jan.awaitHearing(AGENT_FIRST);

            RestClient rest = story.rest(eva);
            pressed(act(rest, call, "HOLD"));
            awaitLast(desk, frame -> frame.getString("state").equals("HELD"));
            jan.say(CALLER_HELD);
            phone.say(AGENT_HELD);
            hold(jan, phone);
            assertThat(act(rest, call, "HOLD").status()).isEqualTo(409);
            pressed(act(rest, call, "UNHOLD"));
            awaitLast(desk, frame -> frame.getString("state").equals("TALKING"));

            pressed(act(rest, call, "MUTE"));
            awaitLast(desk, frame -> frame.getBoolean("muted"));
            phone.say(AGENT_MUTED);
            jan.say(CALLER_BACK);
            phone.awaitHearing(CALLER_BACK);
            pressed(act(rest, call, "PAUSE_RECORDING"));
            awaitLast(desk, frame -> isRecording(frame, true));
            pressed(act(rest, call, "UNMUTE"));
            awaitLast(desk, frame -> !frame.getBoolean("muted"));
            phone.say(AGENT_BACK);
            jan.awaitHearing(AGENT_BACK);
            pressed(act(rest, call, "RESUME_RECORDING"));
            awaitLast(desk, frame -> isRecording(frame, false));

            Reply digits = rest.post(
                    "/calls/" + call + "/actions",
                    createObjectBuilder().add("action", "DTMF").add("digits", "47#"));
            pressed(digits);
            assertThat(rest.post(
                                    "/calls/" + call + "/actions",
                                    createObjectBuilder().add("action", "DTMF").add("digits", "4x"))
                            .status())
                    .isEqualTo(422);
            jan.awaitDigits("47#");

            Hearing caller = jan.hearing();
            assertThat(caller.hears(AGENT_HELD))
                    .as("the caller heard the agent while on hold")
                    .isFalse();
            assertThat(caller.hears(AGENT_MUTED))
                    .as("the caller heard the muted agent")
                    .isFalse();
            assertThat(phone.hearing().hears(CALLER_HELD))
                    .as("the agent heard the caller on hold")
                    .isFalse();

            jan.hangUp();
            phone.awaitHangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getInt("heldSeconds")).isBetween(1, 60);
            assertThat(Ivr.timeline(row))
                    .containsSubsequence(
                            "HELD",
                            "UNHELD",
                            "MUTED",
                            "RECORDING_PAUSED",
                            "UNMUTED",
                            "RECORDING_RESUMED",
                            "DIGITS_SENT 3");
            RecordedCall recorded = new RecordedCall(story, call);
            recorded.awaitState("STORED");
            Hearing file = Hearing.of(Sound.wav(Download.bytes(story.product(), recorded.path())));
            assertThat(file.hears(AGENT_FIRST))
                    .as("what was said before is recorded")
                    .isTrue();
            assertThat(file.hears(AGENT_BACK))
                    .as("what was said in the pause is silence")
                    .isFalse();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** What both say while one is on hold takes its time; then the other side has had it, or not. */
    private static void hold(CarrierCall jan, CarrierCall phone) {
        jan.awaitSaid();
        phone.awaitSaid();
    }

    private static boolean isRecording(JsonObject frame, boolean paused) {
        JsonObject recording = frame.getJsonObject("recording");
        return recording.getString("state").equals("RECORDING") && recording.getBoolean("paused") == paused;
    }

    private static List<String> controls(AgentDesk desk) {
        return last(desk).getJsonArray("controls").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** What the agent's page shows of the call. */
    private static JsonObject last(AgentDesk desk) {
        List<JsonObject> frames = desk.frames("call");
        return frames.get(frames.size() - 1);
    }

    private static void awaitLast(AgentDesk desk, Predicate<JsonObject> shown) {
        Eventually.is("the call on the page", () -> last(desk), shown);
    }

    private static Reply act(RestClient rest, String call, String action) {
        return rest.post("/calls/" + call + "/actions", createObjectBuilder().add("action", action));
    }

    private static void pressed(Reply reply) {
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }
}
