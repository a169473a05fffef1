package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import org.indexus.demo.AsteriskProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asterisk crashes, freezes, restarts, or listens to somebody else. */
class AsteriskTroubleE2E {

    /** A crash loses its calls silently; when it is back, they have ended and new ones are taken. */
    @OnEachAsterisk
    void goneInMidCallAndBackAgain(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller talking = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            Caller waiting = story.caller();
            String second = story.awaitOpenCall("WAITING");

            story.asterisk().signal("KILL");
            story.product().awaitConnection(version, "DISCONNECTED");
            talking.close();
            waiting.close();
            story.asterisk().start();
            story.product().awaitConnection(version, "CONNECTED");

            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
            assertThat(story.awaitOutcome(second).getString("outcome")).isIn("ABANDONED", "FAILED");
            desk.awaitStatus("AVAILABLE");
            takeACall(story, desk, offer);
        }
    }

    /** {@code core restart now}: its events still come, then the socket closes, and it is back within two seconds. */
    @OnEachAsterisk
    void restartedByItsAdministrator(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            story.caller();
            JsonObject offer = desk.awaitOffer();
            desk.accept(offer);
            desk.awaitCall(offer.getString("callId"), "TALKING");

            String connectedSince = story.product().connectedSince(version);
            story.asterisk().console("core restart now");
            assertThat(story.awaitOutcome(offer.getString("callId")).getString("outcome"))
                    .isEqualTo("ANSWERED");
            Eventually.until(
                    "a new connection",
                    java.time.Duration.ofSeconds(60),
                    () -> story.product().connectionState(version).equals("CONNECTED")
                            && !story.product().connectedSince(version).equals(connectedSince));
            desk.awaitStatus("AVAILABLE");
            takeACall(story, desk, offer);
        }
    }

    /** SIGSTOP: the socket stays open and says nothing. Own pings notice; after SIGCONT the talking call goes on. */
    @OnEachAsterisk
    void frozenAndThawed(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");

            story.asterisk().signal("STOP");
            try {
                Eventually.until("the silence is noticed", java.time.Duration.ofSeconds(30), () -> !story.product()
                        .connectionState(version)
                        .equals("CONNECTED"));
            } finally {
                story.asterisk().signal("CONT");
            }
            story.product().awaitConnection(version, "CONNECTED");
            assertThat(story.call(call).getString("state")).isEqualTo("TALKING");
            assertThat(caller.isOnTheLine()).isTrue();
            caller.hangUp();
            assertThat(desk.awaitCall(call, "ENDED").getString("endedBy")).isEqualTo("CALLER");
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
        }
    }

    /** A stranger takes the application's name: red, and no fight over it, until the administrator takes it back. */
    @Test
    void theApplicationsNameIsTakenByAnotherClient() {
        String version = "22";
        try (Story story = Story.on(version)) {
            try (Browser admin = Browser.of(story.product(), story.asterisk(), "admin")) {
                WebSocket stranger = takeTheName(story.asterisk());
                story.product().awaitConnection(version, "REPLACED");
                stranger.abort();
                admin.open(
                        "/settings/sip-phone/asterisk-ari?id=" + story.product().connection(version));
                admin.button("Reconnect now").click();
                PlaywrightAssertions.assertThat(admin.page().locator("#state")).containsText("Connected, Asterisk 22");
                PlaywrightAssertions.assertThat(admin.button("Reconnect now")).isHidden();
            }
            story.product().awaitConnection(version, "CONNECTED");
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }

    private static void takeACall(Story story, AgentDesk desk, JsonObject earlier) {
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOfferOtherThan(earlier);
        desk.accept(offer);
        desk.awaitCall(offer.getString("callId"), "TALKING");
        caller.hangUp();
        desk.awaitCall(offer.getString("callId"), "ENDED");
    }

    private static WebSocket takeTheName(AsteriskProcess asterisk) {
        String login = asterisk.username() + ":" + asterisk.password();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .buildAsync(
                        URI.create(asterisk.ariUrl().replaceFirst("^http", "ws") + "/events?app=indexus-inbound"),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket from, CharSequence text, boolean last) {
                                from.request(1);
                                return null;
                            }
                        })
                .join();
    }
}
