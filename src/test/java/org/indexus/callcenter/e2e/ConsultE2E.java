package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** An agent asks a colleague, or somebody outside, while the caller waits: who hears whom at each step, and what the log keeps. */
class ConsultE2E {

    private static JsonObjectBuilder queue() {
        return ThreeParties.queue().add("wrapUpSeconds", 300);
    }

    @OnEachAsterisk
    void aColleagueIsAskedAndTakesTheCaller(String version) {
        try (Story story = Story.on(version, queue().add("record", "ALWAYS"))) {
            ThreeParties three = ThreeParties.talking(story);
            WhoHearsWhom sounds = three.sounds();
            Party jan = three.jan();
            Party eva = three.eva();
            Sound before = sounds.speaks(eva, jan);

            JsonObject offer = three.asksAdam();
            assertThat(offer.getString("callId")).isEqualTo(three.call());
            assertThat(offer.getString("kind")).isEqualTo("CONSULT");
            assertThat(offer.getJsonObject("from").getString("username"))
                    .isEqualTo(three.evaHerself().username());
            RingTone.awaitIn(eva.phone());
            Party adam = three.adamAccepts(offer);
            sounds.speaksToNobody(jan);
            sounds.talk(eva, adam);
            sounds.awaitMusic(jan);
            three.evas().press("DTMF", createObjectBuilder().add("digits", "47#"));
            adam.phone().awaitDigits("47#");

            three.evas().press("SWAP");
            sounds.awaitTogether(jan, eva);
            sounds.speaksToNobody(adam);
            sounds.talk(jan, eva);
            sounds.awaitMusic(adam);
            three.evas().press("SWAP");
            sounds.talk(adam, eva);

            three.evas().press("COMPLETE_TRANSFER");
            three.evas().desk().awaitStatus("WRAP_UP");
            assertThat(eva.phone().awaitHangUp().cause()).isEqualTo(16);
            three.adams().awaitState("TALKING");
            sounds.awaitTogether(jan, adam);
            Sound afterwards = sounds.speaks(adam, jan);
            sounds.speaks(jan, adam);
            jan.phone().hangUp();
            adam.phone().awaitHangUp();
            three.adams().desk().awaitStatus("WRAP_UP");
            sounds.nothingElseWasHeard();

            JsonObject row = story.awaitOutcome(three.call());
            isOneRowOfTwo(row, three);
            RecordedCall recorded = new RecordedCall(story, three.call());
            recorded.awaitState("STORED");
            Hearing file = Hearing.of(Sound.wav(Download.bytes(story.product(), recorded.path())));
            assertThat(file.inOrder(before, afterwards)).as("one file").isTrue();
            three.workIsDone();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Nobody is left alone by a cancelled consultation; who is outside talks on with the caller after a completed one. */
    @OnEachAsterisk
    @Tag("full")
    void somebodyOutsideIsLetGoAndTheNextOneTakesTheCaller(String version) {
        try (Story story = Story.on(version, queue())) {
            ThreeParties three = ThreeParties.talking(story);
            WhoHearsWhom sounds = three.sounds();
            String number = Story.uniqueNumber();
            CarrierCall phone = three.ringsOutside(number);
            RingTone.awaitIn(three.eva().phone());
            Party first = three.outsideAnswers(phone, number);
            sounds.speaksToNobody(three.jan());
            sounds.talk(three.eva(), first);
            three.evas().press("DTMF", createObjectBuilder().add("digits", "9*1"));
            first.phone().awaitDigits("9*1");
            three.evas().press("CANCEL_CONSULT");
            assertThat(first.phone().awaitHangUp().cause()).isEqualTo(16);
            three.evas().awaitState("TALKING");
            sounds.talk(three.jan(), three.eva());

            String other = Story.uniqueNumber();
            Party second = three.outsideAnswers(three.ringsOutside(other), other);
            sounds.talk(second, three.eva());
            three.evas().press("COMPLETE_TRANSFER");
            three.evas().desk().awaitStatus("WRAP_UP");
            assertThat(three.eva().phone().awaitHangUp().cause()).isEqualTo(16);
            sounds.talk(three.jan(), second);
            assertThat(three.row().getString("state")).isEqualTo("TALKING");
            second.phone().hangUp();
            assertThat(three.jan().phone().awaitHangUp().cause()).isEqualTo(16);
            sounds.nothingElseWasHeard();
            isOneRowSentOn(story.awaitOutcome(three.call()), other);
            three.evas().desk().wrapUpDone(three.call());
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    private static void isOneRowSentOn(JsonObject row, String number) {
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        List<JsonObject> segments = row.getJsonArray("segments").getValuesAs(JsonObject.class);
        assertThat(segments).hasSize(1);
        assertThat(segments.get(0).getString("outcome")).isEqualTo("TRANSFERRED");
        assertThat(segments.get(0).getJsonObject("transferredTo").getString("type"))
                .isEqualTo("NUMBER");
        assertThat(segments.get(0).getJsonObject("transferredTo").getString("number"))
                .isEqualTo(number);
        assertThat(Ivr.timeline(row))
                .containsSubsequence(
                        "CONSULT_ANSWERED",
                        "DIGITS_SENT 3",
                        "CONSULT_ENDED AGENT",
                        "CONSULT_STARTED NUMBER " + number,
                        "CONSULT_ANSWERED",
                        "TRANSFERRED " + number,
                        "ENDED ANSWERED");
    }

    private static void isOneRowOfTwo(JsonObject row, ThreeParties three) {
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(row.getString("endedBy")).isEqualTo("CALLER");
        assertThat(row.getJsonObject("agent").getString("id"))
                .isEqualTo(three.adamHimself().id());
        List<JsonObject> segments = row.getJsonArray("segments").getValuesAs(JsonObject.class);
        assertThat(segments)
                .extracting(segment -> segment.getJsonObject("agent").getString("id"))
                .containsExactly(three.evaHerself().id(), three.adamHimself().id());
        assertThat(segments.get(0).getString("outcome")).isEqualTo("TRANSFERRED");
        assertThat(segments.get(1).getString("outcome")).isEqualTo("COMPLETED");
        assertThat(segments).allMatch(segment -> segment.getInt("consultSeconds") > 0);
        assertThat(segments.get(0).getInt("heldSeconds")).isPositive();
        assertThat(segments.get(0).getJsonObject("transferredTo").getString("type"))
                .isEqualTo("AGENT");
        assertThat(row.getJsonArray("participants").getValuesAs(JsonObject.class))
                .hasSize(3)
                .allMatch(one -> one.getString("state").equals("LEFT"));
        assertThat(Ivr.timeline(row))
                .containsSubsequence(
                        "ANSWERED",
                        "CONSULT_STARTED AGENT " + three.adamHimself().username(),
                        "CONSULT_ANSWERED",
                        "DIGITS_SENT 3",
                        "SWAPPED CALLER",
                        "SWAPPED " + three.adamHimself().username(),
                        "TRANSFERRED " + three.adamHimself().username(),
                        "ENDED ANSWERED");
    }
}
