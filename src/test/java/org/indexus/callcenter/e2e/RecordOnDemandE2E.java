package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Tag;

/** Recordings that the agent starts and stops, and a call with a file of each of its agents: heard in what was stored. */
class RecordOnDemandE2E {

    private static final Sound BEFORE = Tones.melody(61, 1.2);
    private static final Sound FIRST = Tones.melody(62, 1.2);
    private static final Sound PAUSED = Tones.melody(63, 1.2);
    private static final Sound STOPPED = Tones.melody(64, 1.2);
    private static final Sound AGAIN = Tones.melody(65, 1.2);
    private static final Sound COLLEAGUE = Tones.melody(66, 1.2);

    @OnEachAsterisk
    void onlyWhatIsSaidWhileTheAgentRecordsIsInAFile(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("recordOnDemand", true))) {
            RecordedTalk talk = RecordedTalk.begin(story);
            talk.awaitMayStart();
            talk.heard(BEFORE);

            talk.start();
            talk.heardForTheFile(talk.phone(), FIRST);
            talk.press("PAUSE_RECORDING");
            RecordedTalk.awaitPage(
                    talk.desk(), frame -> frame.getJsonObject("recording").getBoolean("paused"));
            talk.heard(PAUSED);
            talk.press("STOP_RECORDING");
            talk.awaitMayStart();
            assertThat(talk.act("STOP_RECORDING").status()).isEqualTo(409);
            talk.heard(STOPPED);
            talk.start();
            talk.heardForTheFile(talk.phone(), AGAIN);
            talk.callerHangsUp();

            assertThat(Ivr.timeline(story.awaitOutcome(talk.call())).stream()
                            .filter(entry -> entry.equals("RECORDING_REQUESTED")))
                    .hasSize(2);
            talk.awaitStored(2);
            Hearing first = talk.file(1);
            Hearing second = talk.file(2);
            assertThat(first.hears(FIRST)).as("in the first file").isTrue();
            assertThat(second.hears(AGAIN)).as("in the second file").isTrue();
            for (Hearing file : List.of(first, second)) {
                assertThat(file.hears(BEFORE)).as("said before").isFalse();
                assertThat(file.hears(PAUSED)).as("said while paused").isFalse();
                assertThat(file.hears(STOPPED)).as("said while stopped").isFalse();
            }
            RecordingsOnPage page = new RecordingsOnPage(story, talk.call());
            page.arePlayedEach();
            page.theFirstIsDeleted();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** What is recorded goes on at Asterisk, and the next application brings it home. */
    @Tag("full")
    @OnEachAsterisk
    void whatTheAgentRecordsOutlivesTheApplication(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("recordOnDemand", true))) {
            RecordedTalk talk = RecordedTalk.begin(story);
            talk.awaitMayStart();
            talk.start();
            talk.heardForTheFile(talk.phone(), FIRST);
            story.product().killApplication();
            talk.heardForTheFile(talk.phone(), AGAIN);
            story.product().startApplication();
            story.product().installation().payara().awaitReady();
            Eventually.until(
                    "it is recorded as before",
                    () -> talk.recordings().get(0).getString("state").equals("RECORDING"));
            talk.callerHangsUp();

            story.awaitOutcome(talk.call());
            talk.awaitStored(1);
            assertThat(talk.file(1).hears(FIRST)).as("said before").isTrue();
            assertThat(talk.file(1).hears(AGAIN))
                    .as("said while the application was away")
                    .isTrue();
            assertThat(talk.recordings()).hasSize(1);
            assertThat(new RecordedCall(story, talk.call()).isAtAsterisk()).isFalse();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void aTransferredCallHasAFileOfEachAgent(String version) {
        try (Story story = Story.on(version, Story.quickQueue().add("record", "ALWAYS"))) {
            RecordedTalk talk = RecordedTalk.begin(story);
            String call = talk.call();
            RecordedTalk.awaitPage(talk.desk(), RecordedTalk::isRecording);
            talk.heardForTheFile(talk.phone(), FIRST);

            String home = Story.uniqueNumber();
            Story.Agent adam = story.agentOutside(home);
            AgentDesk adamsDesk = story.availableDesk(adam);
            transfer(talk, adam);
            adamsDesk.accept(adamsDesk.awaitOffer());
            CarrierCall adamsPhone = story.join(story.product().carrier().awaitCallTo(home));
            adamsPhone.answer();
            RecordedTalk.awaitPage(adamsDesk, RecordedTalk::isRecording);
            talk.heardForTheFile(adamsPhone, COLLEAGUE);
            talk.caller().hangUp();
            adamsPhone.awaitHangUp();

            story.awaitOutcome(call);
            talk.awaitStored(2);
            assertThat(talk.recordings())
                    .extracting(one -> one.getJsonObject("agent").getString("username"))
                    .containsExactly(talk.agent().username(), adam.username());
            assertThat(talk.file(1).hears(FIRST)).as("the first agent's file").isTrue();
            assertThat(talk.file(1).hears(COLLEAGUE))
                    .as("the first agent's file")
                    .isFalse();
            assertThat(talk.file(2).hears(COLLEAGUE))
                    .as("the second agent's file")
                    .isTrue();
            assertThat(talk.file(2).hears(FIRST)).as("the second agent's file").isFalse();
            byte[] last = Download.bytes(story.product(), "/calls/" + call + "/recording");
            assertThat(Hearing.of(Sound.wav(last)).hears(COLLEAGUE))
                    .as("the last one")
                    .isTrue();
            String path = "/calls/" + call + "/recordings/1";
            assertThat(statusFor(story, path, talk.agent())).isEqualTo(206);
            assertThat(statusFor(story, path, story.agent())).isEqualTo(403);
            assertThat(story.admin().get("/calls/" + call + "/recordings/3").status())
                    .isEqualTo(404);
            assertThat(new RecordedCall(story, call).isAtAsterisk()).isFalse();
            talk.desk().wrapUpDone(call);
            adamsDesk.wrapUpDone(call);
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void transfer(RecordedTalk talk, Story.Agent to) {
        var target = createObjectBuilder().add("type", "AGENT").add("ref", to.username());
        Reply sent = talk.rest()
                .post(
                        "/calls/" + talk.call() + "/actions",
                        createObjectBuilder().add("action", "TRANSFER").add("target", target));
        assertThat(sent.status()).as(sent::text).isEqualTo(200);
    }

    private static int statusFor(Story story, String path, Story.Agent agent) {
        return Download.get(story.product(), path, agent.person().token(), "bytes=0-99")
                .statusCode();
    }
}
