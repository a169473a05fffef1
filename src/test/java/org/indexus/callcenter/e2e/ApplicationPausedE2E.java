package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.indexus.demo.Signal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application leaves politely, or stands still: who calls meanwhile is never left without a sound. */
@Tag("full")
class ApplicationPausedE2E {

    private static final int MOST_CALLERS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product = Product.running();

    @Test
    void stoppedPolitely() {
        stopUnderCallers("22");
    }

    @Test
    void stoppedPolitely16() {
        stopUnderCallers("16");
    }

    /** One is in a welcome, and others call in each moment of the stop: all hear music, and all are in the line afterwards. */
    private void stopUnderCallers(String version) {
        try (Story story = Story.on(version, welcoming())) {
            List<CarrierCall> callers =
                    new ArrayList<>(List.of(story.carrierCall().awaitAnswer()));
            story.awaitOpenCall("IN_MENU");
            ProcessHandle process = process();
            process.destroy();
            while (process.isAlive() && callers.size() < MOST_CALLERS) {
                callers.add(story.carrierCall());
            }
            // the welcome is played to its end
            Sound music = Sound.musicOf(story.asterisk()).first(1);
            try {
                callers.forEach(caller -> caller.awaitAnswer().awaitHearing(music, PATIENCE));
            } finally {
                process.onExit().join();
                product.startApplication();
                product.installation().payara().awaitReady();
            }
            System.out.println("Asterisk " + version + ", stopped politely: from dialling to the answer "
                    + callers.stream().map(CarrierCall::ringing).toList());
            Eventually.until("all are in the line", PATIENCE, () -> waiting(story) == callers.size());
            callers.forEach(CarrierCall::hangUp);
        }
    }

    private static JsonObjectBuilder welcoming() {
        return Story.quickQueue().add("welcomePrompt", "sound:demo-congrats").add("welcomeMode", "FIRST");
    }

    private static long waiting(Story story) {
        return story.calls().stream()
                .filter(call -> call.getString("state").equals("WAITING"))
                .count();
    }

    @OnEachAsterisk
    void standsStill(String version) {
        try (Story story = Story.on(version)) {
            AgentDesk desk = story.availableDesk(story.agent());
            List<CarrierCall> callers = new ArrayList<>();
            Signal.send("STOP", process());
            try {
                // Asterisk still counts the application as there
                for (int number = 0; number < 3; number++) {
                    callers.add(story.carrierCall().awaitRinging());
                }
            } finally {
                Signal.send("CONT", process());
            }
            JsonObject offer = desk.awaitOffer();
            Eventually.until("all have a row", () -> story.calls().size() == callers.size());
            JsonObject first = story.calls().stream()
                    .min(Comparator.comparing(call -> call.getString("arrivedAt")))
                    .orElseThrow();
            assertThat(offer.getString("callId")).isEqualTo(first.getString("id"));
            callers.forEach(CarrierCall::hangUp);
        }
    }

    private ProcessHandle process() {
        return ProcessHandle.of(product.installation().payara().pid()).orElseThrow();
    }
}
