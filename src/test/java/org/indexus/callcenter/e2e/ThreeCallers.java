package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * A floor before a disaster: one caller talks to Eva, one is offered to Ivan, one waits, and Olga does her wrap-up. Afterwards
 * it tells whether everybody is still where they were, and plays all calls to their end.
 *
 * <pre>{@code
 * try (Story story = Story.on("22", ThreeCallers.queue())) {
 *     var floor = ThreeCallers.on(story);
 *     …                          // the disaster
 *     floor.isStillThere();
 *     floor.playToTheEnd(2);     // with two callers who came meanwhile
 * }
 * }</pre>
 */
final class ThreeCallers {

    private static final int TOLERANCE_SECONDS = 3;

    private final Story story;
    private final Story.Agent eva;
    private final Story.Agent ivan;
    private final Story.Agent olga;
    private AgentDesk evas;
    private AgentDesk ivans;
    private AgentDesk olgas;
    private final Caller talker;
    private final Caller ringer;
    private final Caller waiter;
    private final String wrapped;
    private final String until;
    private final String talking;
    private final Instant answered;
    private final JsonObject offer;
    private final String waiting;
    private final List<String> queuedAt;

    /** The queue of such a story: nothing of it runs out by itself. */
    static JsonObjectBuilder queue() {
        return Story.quickQueue()
                .add("offerSeconds", 200)
                .add("wrapUpSeconds", 600)
                .add("maxWaitSeconds", 600);
    }

    static ThreeCallers on(Story story) {
        return new ThreeCallers(story);
    }

    private ThreeCallers(Story story) {
        this.story = story;
        olga = story.agent();
        story.phone(olga);
        olgas = story.availableDesk(olga);
        Caller gone = story.caller();
        wrapped = take(olgas);
        gone.hangUp();
        until = olgas.awaitStatus("WRAP_UP").getString("until");

        eva = story.agent();
        story.phone(eva);
        evas = story.availableDesk(eva);
        talker = story.caller();
        talking = take(evas);
        answered = Instant.now();

        ivan = story.agent();
        story.phone(ivan);
        ivans = story.availableDesk(ivan);
        ringer = story.caller();
        offer = ivans.awaitOffer();
        waiter = story.caller();
        waiting = story.awaitOpenCall("WAITING");
        story.awaitStatus(ivan, "OFFERED");
        queuedAt = queuedAt();
    }

    private static String take(AgentDesk desk) {
        JsonObject offered = desk.awaitOffer();
        String call = offered.getString("callId");
        desk.accept(offered);
        desk.awaitCall(call, "TALKING");
        return call;
    }

    /** The offer that was open when the disaster came. */
    JsonObject offer() {
        return offer;
    }

    /** The call in conversation. */
    String talking() {
        return talking;
    }

    /** The open calls of the floor. */
    List<String> calls() {
        return List.of(talking, offer.getString("callId"), waiting);
    }

    void callersGiveUp() {
        List.of(talker, ringer, waiter).forEach(Caller::close);
    }

    AgentDesk ivans() {
        return ivans;
    }

    /** After a restart of the application: browsers knock until they are let in. */
    void desksReturn() {
        evas = reopened(eva);
        ivans = reopened(ivan);
        olgas = reopened(olga);
    }

    private AgentDesk reopened(Story.Agent agent) {
        return story.join(Eventually.value("the desk of " + agent.username(), Duration.ofMinutes(2), () -> {
            try {
                return Optional.of(agent.person().connect());
            } catch (CompletionException notYet) {
                return Optional.empty();
            }
        }));
    }

    /** Nobody was hung up, nobody lost the place, no clock was set back. */
    void isStillThere() {
        assertThat(List.of(talker, ringer, waiter)).allMatch(Caller::isOnTheLine);
        assertThat(story.call(talking).getString("state")).isEqualTo("TALKING");
        assertThat(story.statusOf(eva)).isEqualTo("BUSY");
        assertThat(queuedAt()).isEqualTo(queuedAt);
        olgaIsStillWrappingUp();
    }

    void olgaIsStillWrappingUp() {
        JsonObject status = status(olga);
        assertThat(status.getString("status")).isEqualTo("WRAP_UP");
        assertThat(status.getString("until")).isEqualTo(until);
        assertThat(status.getString("callId")).isEqualTo(wrapped);
    }

    private JsonObject status(Story.Agent agent) {
        return story.admin()
                .get("/agents/" + agent.id() + "/status")
                .orThrow("status")
                .object();
    }

    /** The offer in flight was withdrawn, and the same caller, the first in line, is offered again. */
    void offerWasMadeAgain() {
        JsonObject again = ivans.awaitOfferOtherThan(offer);
        assertThat(again.getString("callId")).isEqualTo(offer.getString("callId"));
        Eventually.until(
                "the end of the first offer in the log", () -> offerEnds().contains("WITHDRAWN"));
        assertThat(offerEnds()).containsExactly("WITHDRAWN");
    }

    private List<String> offerEnds() {
        return Timelines.of(story.call(offer.getString("callId"))).stream()
                .filter(entry -> entry.getString("type").equals("OFFER_ENDED"))
                .map(entry -> entry.getString("detail"))
                .toList();
    }

    /** Everybody is served in the order of the line, then so many who came during the disaster. */
    void playToTheEnd(int more) {
        endTheTalk();
        assertThat(take(ivans)).isEqualTo(offer.getString("callId"));
        assertThat(take(evas)).isEqualTo(waiting);
        ringer.hangUp();
        waiter.hangUp();
        evas.become("BREAK"); // Ivan takes the rest
        finish(evas, waiting);
        String last = offer.getString("callId");
        for (int served = 0; served < more; served++) {
            finish(ivans, last);
            last = take(ivans);
            ivans.hangUp(last);
        }
        finish(ivans, last);
        olgas.wrapUpDone(wrapped);
        Timelines.areWhole(story, eva, ivan, olga);
    }

    private void endTheTalk() {
        talker.hangUp();
        assertThat(evas.awaitCall(talking, "ENDED").getString("endedBy")).isEqualTo("CALLER");
        Instant ended = Instant.now();
        JsonObject row = story.awaitOutcome(talking);
        assertThat(Instant.parse(row.getString("answeredAt")))
                .isCloseTo(answered, within(TOLERANCE_SECONDS, ChronoUnit.SECONDS));
        assertThat((long) row.getInt("talkedSeconds"))
                .isCloseTo(Duration.between(answered, ended).toSeconds(), within((long) TOLERANCE_SECONDS));
        evas.awaitStatus("WRAP_UP");
        evas.wrapUpDone(talking);
    }

    /** Ends everybody's wrap-up. */
    void everybodyIsDone() {
        List.of(evas, ivans, olgas).forEach(desk -> desk.become("AVAILABLE"));
    }

    private static void finish(AgentDesk desk, String call) {
        desk.awaitCall(call, "ENDED");
        desk.wrapUpDone(call);
    }

    private List<String> queuedAt() {
        return List.of(
                story.call(offer.getString("callId")).getString("queuedAt"),
                story.call(waiting).getString("queuedAt"));
    }
}
