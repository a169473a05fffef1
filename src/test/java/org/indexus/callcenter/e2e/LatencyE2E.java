package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void offersAndBridgesAreQuick(String version) throws IOException {
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
                if (call == 0) {
                    showsWhoWaits(story.queue());
                }
                line.remove(0).hangUp();
                JsonObject previous = offer;
                offer = desk.awaitOfferOtherThan(previous);
                nextOffer.add(desk.awaitReceived("offer", AgentDesk.about("offerId", offer))
                                .nanos()
                        - desk.awaitReceived("call", ends(id)).nanos());
            }
            line.remove(0).hangUp();
            desk.awaitOfferEnd(offer);
            figuresAreComplete(story.queue());
            queueIsForgotten(story);
        }
        report(version, accepted, nextOffer);
    }

    private static ProductMetrics scraped() {
        return ProductMetrics.of(Product.running());
    }

    private static void showsWhoWaits(String queue) {
        Map<String, String> here = Map.of("queue", queue);
        Eventually.is("waiting", () -> scraped().value("indexus_queue_waiting", here), Double.valueOf(1)::equals);
        double longest = scraped().value("indexus_queue_longest_wait_seconds", here);
        assertThat(longest).isGreaterThan(0).isLessThan(600);
        assertThat(scraped().value("indexus_agents", Map.of("status", "BUSY"))).isGreaterThanOrEqualTo(1);
    }

    /** What contracts promise, in seconds; and nothing of queues that are no more. */
    private static void figuresAreComplete(String queue) throws IOException {
        ProductMetrics metrics = scraped();
        nothingIsAskedForInVain(metrics);
        assertThat(metrics.all("indexus_calls_total"))
                .anyMatch(calls ->
                        calls.labels().equals(Map.of("outcome", "ANSWERED", "queue", queue)) && calls.value() >= CALLS);
        assertThat(metrics.value("indexus_offers_total", Map.of("end", "ACCEPTED")))
                .isGreaterThanOrEqualTo(CALLS);
        for (String name : List.of(
                "indexus_wait_seconds",
                "indexus_floor_turn_seconds",
                "indexus_floor_lag_seconds",
                "indexus_accept_to_bridged_seconds")) {
            double count = metrics.value(name + "_count", Map.of());
            assertThat(count).as(name).isGreaterThanOrEqualTo(CALLS);
            assertThat(metrics.value(name + "_sum", Map.of()) / count).as(name).isBetween(0.0, 300.0);
            assertThat(metrics.value(name + "_bucket", Map.of("le", "+Inf"))).isEqualTo(count);
        }
        assertThat(metrics.all("indexus_agents")).hasSize(6);
        assertThat(metrics.all("indexus_ari_connected"))
                .allMatch(each -> each.labels().containsKey("connection"));
        assertThat(metrics.all("indexus_ari_command_seconds_count")).isNotEmpty();
        assertThat(metrics.all("indexus_events_ignored_total")).hasSizeLessThan(60);
        assertThat(metrics.value("indexus_history_lag_seconds", Map.of())).isBetween(0.0, 60.0);
        assertThat(metrics.value("indexus_push_frames_total", Map.of())).isGreaterThan(CALLS);
    }

    /** Whatever the dashboard and the alert rules ask for is there. */
    private static void nothingIsAskedForInVain(ProductMetrics metrics) throws IOException {
        Pattern series = Pattern.compile("indexus_[a-z_]+");
        for (String file : List.of("alerts.yml", "grafana-dashboard.json")) {
            Set<String> asked = series.matcher(Files.readString(Path.of("docs", "monitoring", file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            assertThat(asked).hasSizeGreaterThan(4).allMatch(name -> !metrics.all(name)
                    .isEmpty());
        }
    }

    private static void queueIsForgotten(Story story) {
        String queue = "gone-" + story.number();
        story.admin()
                .post("/queues", createObjectBuilder().add("code", queue).add("name", queue))
                .orThrow("queue");
        Map<String, String> here = Map.of("queue", queue);
        Eventually.is("shown", () -> scraped().value("indexus_queue_waiting", here), Double.valueOf(0)::equals);
        story.admin().delete("/queues/" + queue);
        Eventually.until("its series are gone", () -> Stream.of(
                        "indexus_queue_waiting", "indexus_queue_longest_wait_seconds", "indexus_calls_total")
                .flatMap(name -> scraped().all(name).stream())
                .noneMatch(series -> queue.equals(series.labels().get("queue"))));
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
        assertThat(metrics.all("indexus_arrival_to_offer_seconds_count")).hasSize(1);
    }

    private static double at(List<Long> nanos, double quantile) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1) / 1e6;
    }
}
