package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;

/** Caller, agent and somebody third hear each other; whoever of them leaves, the others go on, unless it is the caller. */
class ConferenceE2E {

    @OnEachAsterisk
    void allHearEachOtherAndTheAgentLeaves(String version) {
        conference(version, (three, adam) -> {
            three.sounds().allTalk(three.jan(), three.eva(), adam);
            three.evas().press("LEAVE");
            assertThat(three.eva().phone().awaitHangUp().cause()).isEqualTo(16);
            three.sounds().talk(three.jan(), adam);
            three.jan().phone().hangUp();
            adam.phone().awaitHangUp();
            assertThat(three.row().getJsonObject("agent").getString("id"))
                    .isEqualTo(three.adamHimself().id());
            assertThat(segments(three)).containsExactly("CONFERENCED", "COMPLETED");
        });
    }

    @OnEachAsterisk
    @Tag("full")
    void somebodyOutsideHangsUpThenACompletedOneIsLeftAlone(String version) {
        try (Story story = Story.on(version, ThreeParties.queue())) {
            ThreeParties three = ThreeParties.talking(story);
            String number = Story.uniqueNumber();
            Party first = three.outsideAnswers(three.ringsOutside(number), number);
            three.evas().press("CONFERENCE");
            three.sounds().allTalk(three.eva(), first, three.jan());
            first.phone().hangUp();
            three.evas().awaitState("TALKING");
            three.sounds().talk(three.jan(), three.eva());

            String other = Story.uniqueNumber();
            Party second = three.outsideAnswers(three.ringsOutside(other), other);
            three.evas().press("SWAP");
            three.evas().press("CONFERENCE");
            three.sounds().awaitTogether(three.jan(), three.eva(), second);
            three.eva().phone().hangUp();
            three.sounds().talk(second, three.jan());
            second.phone().hangUp();
            three.jan().phone().awaitHangUp();
            three.sounds().nothingElseWasHeard();
            JsonObject row = story.awaitOutcome(three.call());
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(segments(three)).containsExactly("CONFERENCED");
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    @Tag("full")
    void theColleagueLeaves(String version) {
        conference(version, (three, adam) -> {
            three.adams().press("LEAVE");
            adam.phone().awaitHangUp();
            goOn(three);
        });
    }

    @OnEachAsterisk
    @Tag("full")
    void theColleagueIsDropped(String version) {
        conference(version, (three, adam) -> {
            three.evas().press("DROP", createObjectBuilder().add("participantId", adam.channel()));
            adam.phone().awaitHangUp();
            goOn(three);
        });
    }

    @OnEachAsterisk
    @Tag("full")
    void theColleagueDropsTheAgent(String version) {
        conference(version, (three, adam) -> {
            three.adams()
                    .press(
                            "DROP",
                            createObjectBuilder()
                                    .add("participantId", three.eva().channel()));
            three.eva().phone().awaitHangUp();
            three.sounds().talk(three.jan(), adam);
            adam.phone().hangUp();
            three.jan().phone().awaitHangUp();
            assertThat(segments(three)).containsExactly("CONFERENCED", "COMPLETED");
        });
    }

    @OnEachAsterisk
    @Tag("full")
    void theCallerIsDropped(String version) {
        conference(version, (three, adam) -> {
            three.evas()
                    .press(
                            "DROP",
                            createObjectBuilder()
                                    .add("participantId", three.jan().channel()));
            three.jan().phone().awaitHangUp();
            three.eva().phone().awaitHangUp();
            adam.phone().awaitHangUp();
        });
    }

    @OnEachAsterisk
    @Tag("full")
    void theCallerHangsUp(String version) {
        conference(version, (three, adam) -> {
            three.jan().phone().hangUp();
            three.eva().phone().awaitHangUp();
            adam.phone().awaitHangUp();
        });
    }

    /** Without the colleague; then the agent hangs up. */
    private static void goOn(ThreeParties three) {
        three.sounds().talk(three.jan(), three.eva());
        three.eva().phone().hangUp();
        three.jan().phone().awaitHangUp();
        assertThat(segments(three)).containsExactly("COMPLETED", "CONFERENCED");
    }

    private static void conference(String version, BiConsumer<ThreeParties, Party> story) {
        try (Story stage = Story.on(version, ThreeParties.queue())) {
            ThreeParties three = ThreeParties.talking(stage);
            Party adam = three.consultsAdam();
            three.evas().press("CONFERENCE");
            three.evas().awaitState("CONFERENCE");
            three.sounds().awaitTogether(three.jan(), three.eva(), adam);
            story.accept(three, adam);
            assertThat(stage.awaitOutcome(three.call()).getString("outcome")).isEqualTo("ANSWERED");
            three.sounds().nothingElseWasHeard();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static List<String> segments(ThreeParties three) {
        return three.row().getJsonArray("segments").getValuesAs(JsonObject.class).stream()
                .map(segment -> segment.getString("outcome"))
                .toList();
    }
}
