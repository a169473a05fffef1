package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.indexus.callcenter.Fork;

/**
 * One agent works off a line of callers; at the end the run prints what the product measured of itself since it started
 * (StasisStart read → offer written, Accept → both legs bridged, agent free → next offer), and what the agent's socket saw.
 */
class LatencyE2E {

    /** Enough to see that all of it is measured; more for figures to be published. */
    private static final int CALLS = Integer.getInteger("indexus.latency.calls", 4);

    private static final Path REPORT = Fork.folder("e2e").resolve("latency.txt");

    @OnEachAsterisk
    void offersAndBridgesAreQuick(String version) {
        List<Long> accepted = new ArrayList<>();
        List<Long> nextOffer = new ArrayList<>();
        try (Story story =
                Story.on(version, Story.quickQueue().add("wrapUpSeconds", 0).add("offerSeconds", 30))) {
            var eva = story.agent();
            story.join(Phone.answering(story.asterisk(), eva.phone(), 0));
            AgentDesk desk = story.availableDesk(eva);
            arriveAtAFreeAgent(story, desk);
            List<Caller> line = new ArrayList<>(List.of(story.caller()));
            JsonObject offer = desk.awaitOffer();
            for (int call = 0; call < CALLS; call++) {
                String id = offer.getString("callId");
                long accept = System.nanoTime();
                desk.accept(offer);
                accepted.add(desk.awaitReceived("call", talks(id)).nanos() - accept);
                line.add(story.caller());
                Eventually.until("the next one waits", () -> story.calls().stream()
                        .anyMatch(waiting -> waiting.getString("state").equals("WAITING")));
                line.remove(0).hangUp();
                JsonObject previous = offer;
                offer = desk.awaitOfferOtherThan(previous);
                nextOffer.add(desk.awaitReceived("offer", AgentDesk.about("offerId", offer))
                                .nanos()
                        - desk.awaitReceived("call", ends(id)).nanos());
            }
            line.remove(0).hangUp();
            desk.awaitOfferEnd(offer);
        }
        report(version, accepted, nextOffer);
    }

    private static void arriveAtAFreeAgent(Story story, AgentDesk desk) {
        for (int call = 0; call < CALLS; call++) {
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            // who hangs up while the answer is on its way is another story, CallerHangsUpE2E's
            Eventually.until(
                    "the caller is answered",
                    () -> story.ari().list("/channels").toString().contains("\"state\":\"Up\""));
            caller.hangUp();
            desk.awaitOfferEnd(offer);
            desk.awaitStatus("AVAILABLE");
        }
    }

    private static java.util.function.Predicate<JsonObject> talks(String call) {
        return frame -> frame.getString("callId").equals(call)
                && frame.getString("state").equals("TALKING");
    }

    private static java.util.function.Predicate<JsonObject> ends(String call) {
        return frame -> frame.getString("callId").equals(call)
                && frame.getString("state").equals("ENDED");
    }

    private static void report(String version, List<Long> accepted, List<Long> nextOffer) {
        ProductMetrics metrics = ProductMetrics.of(Product.running());
        String text = "Asterisk %s, seen at the agent's socket over %d calls:%n".formatted(version, CALLS)
                + ProductMetrics.line("Accept sent -> TALKING read", at(accepted, 0.5), at(accepted, 0.99))
                + ProductMetrics.line("call ENDED read -> next offer read", at(nextOffer, 0.5), at(nextOffer, 0.99))
                + "Measured by the product since it started, both versions:%n".formatted()
                + metrics.line("arrival_to_offer", "StasisStart read -> offer written")
                + metrics.line("accept_to_bridged", "Accept -> both legs bridged")
                + metrics.line("agent_free_to_offer", "agent free -> next offer");
        System.out.println(text);
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(
                    REPORT, text, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(metrics.has("arrival_to_offer")).isTrue();
    }

    private static double at(List<Long> nanos, double quantile) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1) / 1e6;
    }
}
