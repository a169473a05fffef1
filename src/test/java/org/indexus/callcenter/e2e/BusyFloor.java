package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A floor before a disaster: one caller talks to Eva, one is offered to Ivan, one makes Rita's phone ring, one waits, and Olga
 * does her wrap-up. Afterwards it tells whether everybody is still where they were, and plays all calls to their end.
 *
 * <pre>{@code
 * try (Story story = Story.on("22", BusyFloor.queue())) {
 *     var floor = BusyFloor.on(story);
 *     …                          // the disaster
 *     floor.offersWereMadeAgain();
 *     floor.isStillThere();
 *     floor.playToTheEnd(2);     // with two callers who came meanwhile
 * }
 * }</pre>
 */
final class BusyFloor {

    private static final int TOLERANCE_SECONDS = 3;

    /** A caller whom the dialplan holds comes with its next round, or after its apology and one round. */
    private static final Duration ONE_ROUND = Duration.ofSeconds(30);

    private final Story story;
    private final Story.Agent eva;
    private final Story.Agent ivan;
    private final Story.Agent rita;
    private final Story.Agent olga;
    private AgentDesk evas;
    private AgentDesk ivans;
    private AgentDesk ritas;
    private AgentDesk olgas;
    private final Caller talker;
    private final Caller ringer;
    private final Caller rung;
    private final Caller waiter;
    private final String wrapped;
    private final String until;
    private final String talking;
    private final Instant answered;
    private Instant ended = Instant.MAX;
    private final JsonObject offer;
    private final JsonObject phoneOffer;
    private final String waiting;
    private final List<String> queuedAt;

    /** The queue of such a story: nothing of it runs out by itself, and it asks Ivan before Rita. */
    static JsonObjectBuilder queue() {
        return Story.quickQueue()
                .add("strategy", "LINEAR")
                .add("offerSeconds", 250)
                .add("wrapUpSeconds", 600)
                .add("maxWaitSeconds", 600);
    }

    static BusyFloor on(Story story) {
        return new BusyFloor(story);
    }

    private BusyFloor(Story story) {
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

        rita = story.agent("RING");
        story.join(Phone.unanswered(story.asterisk(), rita.phone()));
        ritas = story.availableDesk(rita);
        rung = story.caller();
        phoneOffer = ritas.awaitOffer();
        phoneRings();

        waiter = story.caller();
        waiting = story.awaitOpenCall("WAITING");
        story.awaitStatus(ivan, "OFFERED");
        queuedAt = queuedAt();
    }

    private static String take(AgentDesk desk) {
        JsonObject offered = desk.awaitOffer(ONE_ROUND);
        String call = offered.getString("callId");
        desk.accept(offered);
        desk.awaitCall(call, "TALKING");
        return call;
    }

    private void phoneRings() {
        Eventually.until("Rita's phone rings", () -> story.legs("Ringing") == 1);
    }

    /** The call in conversation. */
    String talking() {
        return talking;
    }

    /** The open calls of the floor. */
    List<String> calls() {
        return List.of(talking, callOf(offer), callOf(phoneOffer), waiting);
    }

    private static String callOf(JsonObject offered) {
        return offered.getString("callId");
    }

    private Stream<Caller> callers() {
        return Stream.of(talker, ringer, rung, waiter);
    }

    void callersGiveUp() {
        callers().forEach(Caller::close);
    }

    AgentDesk ivans() {
        return ivans;
    }

    /** When the application has ended: browsers notice it, and knock until the next one lets them in. */
    void desksReturn() {
        ivans = reopened(ivans, ivan);
        ritas = reopened(ritas, rita);
        evas = reopened(evas, eva);
        olgas = reopened(olgas, olga);
    }

    private AgentDesk reopened(AgentDesk before, Story.Agent agent) {
        return ReturningDesk.of(story, agent, before);
    }

    /** Nobody was hung up, nobody lost the place, no clock was set back. */
    void isStillThere() {
        assertThat(callers()).allMatch(Caller::isOnTheLine);
        assertThat(story.call(talking).getString("state")).isEqualTo("TALKING");
        assertThat(story.statusOf(eva)).isEqualTo("BUSY");
        placesAreKept();
        olgaIsStillWrappingUp();
    }

    void placesAreKept() {
        assertThat(queuedAt()).isEqualTo(queuedAt);
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

    /** The agents see at once that nothing can come of their offers now. */
    void offersAreWithdrawn() {
        assertThat(ivans.awaitOfferEnd(offer)).isEqualTo("WITHDRAWN");
        assertThat(ritas.awaitOfferEnd(phoneOffer)).isEqualTo("WITHDRAWN");
    }

    /** Both offers in flight were withdrawn, and the same callers, the first in line, are offered again; one phone rings. */
    void offersWereMadeAgain() {
        assertThat(callOf(ivans.awaitOfferOtherThan(offer))).isEqualTo(callOf(offer));
        assertThat(callOf(ritas.awaitOfferOtherThan(phoneOffer))).isEqualTo(callOf(phoneOffer));
        phoneRings();
        for (JsonObject before : List.of(offer, phoneOffer)) {
            Eventually.until("the end of the first offer in the log", () -> offerEnds(before)
                    .contains("WITHDRAWN"));
            assertThat(offerEnds(before)).containsExactly("WITHDRAWN");
        }
    }

    private List<String> offerEnds(JsonObject offered) {
        return Timelines.of(story.call(callOf(offered))).stream()
                .filter(entry -> entry.getString("type").equals("OFFER_ENDED"))
                .map(entry -> entry.getString("detail"))
                .toList();
    }

    /** Everybody is served in the order of the line, then so many who came during the disaster. */
    void playToTheEnd(int more) {
        serveTheLine();
        serveThoseWhoCame(more);
    }

    /** Works over the agents' sockets alone: the talk ends, Ivan and Eva take the next two, and Rita's caller gives up. */
    void serveTheLine() {
        talker.hangUp();
        assertThat(evas.awaitCall(talking, "ENDED").getString("endedBy")).isEqualTo("CALLER");
        ended = Instant.now();
        assertThat(take(ivans)).isEqualTo(callOf(offer));
        ritas.become("BREAK"); // for when her phone stops ringing
        rung.hangUp();
        ritas.awaitStatus("BREAK");
        evas.awaitStatus("WRAP_UP");
        evas.wrapUpDone(talking);
        assertThat(take(evas)).isEqualTo(waiting);
    }

    void serveThoseWhoCame(int more) {
        ringer.hangUp();
        waiter.hangUp();
        evas.become("BREAK"); // Ivan takes the rest
        finish(evas, waiting);
        String last = callOf(offer);
        for (int served = 0; served < more; served++) {
            finish(ivans, last);
            last = take(ivans);
            ivans.hangUp(last);
        }
        finish(ivans, last);
        olgas.wrapUpDone(wrapped);
        Timelines.areWhole(story, eva, ivan, rita, olga);
        theTalkWasMeasured();
    }

    private static void finish(AgentDesk desk, String call) {
        desk.awaitCall(call, "ENDED");
        desk.wrapUpDone(call);
    }

    private void theTalkWasMeasured() {
        JsonObject row = story.awaitOutcome(talking);
        assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
        assertThat(Instant.parse(row.getString("answeredAt")))
                .isCloseTo(answered, within(TOLERANCE_SECONDS, ChronoUnit.SECONDS));
        assertThat((long) row.getInt("talkedSeconds"))
                .isCloseTo(Duration.between(answered, ended).toSeconds(), within((long) TOLERANCE_SECONDS));
    }

    /** Ends everybody's wrap-up. */
    void everybodyIsDone() {
        List.of(evas, ivans, ritas, olgas).forEach(desk -> desk.become("AVAILABLE"));
    }

    private List<String> queuedAt() {
        return Stream.of(callOf(offer), callOf(phoneOffer), waiting)
                .map(call -> story.call(call).getString("queuedAt"))
                .toList();
    }
}
