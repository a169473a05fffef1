package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller hears and how long: welcome, music, goodbye. */
class WaitingE2E {

    @OnEachAsterisk
    void afterTheLongestWaitAGoodbyeIsSpoken(String version) {
        try (Story story = Story.on(
                version, Story.quickQueue().add("maxWaitSeconds", 2).add("goodbyePrompt", "sound:vm-goodbye"))) {
            Caller caller = story.caller();
            String call = story.awaitOpenCall();
            assertThat(caller.endsWithin(20)).isTrue();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("TIMED_OUT");
            assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
            assertThat(row.getInt("waitedSeconds")).isBetween(2, 4);
            assertThat(row.getJsonArray("visits").getJsonObject(0).getString("outcome"))
                    .isEqualTo("TIMED_OUT");
        }
    }

    /** A legal notice must be heard to its end: nobody is offered the caller before. */
    @OnEachAsterisk
    void theWelcomeFirst(String version) {
        try (Story story = Story.on(
                version,
                Story.quickQueue().add("welcomePrompt", "sound:vm-goodbye").add("welcomeMode", "FIRST"))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            String call = story.awaitOpenCall("IN_MENU");
            assertThat(desk.frames("offer")).isEmpty();

            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getString("callId")).isEqualTo(call);
            assertThat(offer.getInt("waitedSeconds")).isZero();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    /** The welcome plays beside the search for an agent, and a prompt that does not exist stops nobody. */
    @OnEachAsterisk
    void anAbsentPromptStopsNobody(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("welcomePrompt", "sound:no-such-sound-anywhere"))) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    /** Asterisk itself says of each piece that it was played; told on one Asterisk only, since it takes its time. */
    @Test
    void placeAndComfortAreToldPieceByPiece() {
        try (Story story = Story.on(
                "22", Story.quickQueue().add("announcePositionSeconds", 15).add("comfortSeconds", 15))) {
            Caller caller = story.caller();
            String call = story.awaitOpenCall();
            Eventually.until("it is announced", Duration.ofSeconds(60), () -> Timelines.of(story.call(call)).stream()
                    .anyMatch(entry -> entry.getString("type").equals("ANNOUNCED")
                            && entry.getString("detail").equals("position 1, comfort")));
            List<String> played = Eventually.is(
                    "all pieces were played",
                    Duration.ofSeconds(60),
                    () -> played(story, call),
                    pieces -> pieces.size() >= 3);
            assertThat(played).allMatch(piece -> piece.contains("\"failed\":false"));
            assertThat(story.call(call).getString("state")).isEqualTo("WAITING");
            caller.hangUp();
        }
    }

    private static List<String> played(Story story, String call) {
        try (Stream<String> events = Files.lines(story.product().flight())) {
            return events.filter(event -> event.contains("PlaybackEnded") && event.contains(call))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of an agent who waits too shows the line. */
    @OnEachAsterisk
    void theLengthOfTheLineIsTold(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk desk = story.desk(story.agent());
            Caller caller = story.caller();
            JsonObject queues = desk.awaitFrame(
                    "queues",
                    frame -> frame.getJsonArray("items").size() == 1
                            && frame.getJsonArray("items").getJsonObject(0).getInt("waiting") == 1);
            assertThat(queues.getJsonArray("items").getJsonObject(0).getString("code"))
                    .isEqualTo(story.queue());
            caller.hangUp();
        }
    }
}
