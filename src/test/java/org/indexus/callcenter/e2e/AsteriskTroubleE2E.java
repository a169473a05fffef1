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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asterisk crashes, freezes, restarts, or listens to somebody else. */
class AsteriskTroubleE2E {

    /** A crash loses its calls silently; when it is back, they have ended and new ones are taken. */
    @Test
    void goneInMidCallAndBackAgain() {
        crash("22");
    }

    @Test
    @Tag("full")
    void goneInMidCallAndBackAgain16() {
        crash("16");
    }

    private static void crash(String version) {
        try (Story story = Story.on(version, BusyFloor.queue())) {
            BusyFloor floor = BusyFloor.on(story);
            story.asterisk().signal("KILL");
            story.product().awaitConnection(version, "DISCONNECTED");
            floor.offersAreWithdrawn();
            floor.callersGiveUp();
            story.asterisk().start();
            story.product().awaitConnection(version, "CONNECTED");

            for (String call : floor.calls()) {
                JsonObject row = story.awaitOutcome(call);
                assertThat(row.getString("outcome")).isEqualTo(call.equals(floor.talking()) ? "ANSWERED" : "ABANDONED");
                assertThat(row.getString("cause")).isEqualTo("ENDED_WHILE_DISCONNECTED");
                assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
            }
            floor.olgaIsStillWrappingUp();
            floor.ivans().awaitStatus("AVAILABLE");
            takeACall(story, floor.ivans());
            floor.everybodyIsDone();
        }
    }

    /** {@code core restart now}: its events still come, then the socket closes, and it is back within two seconds. */
    @Test
    void restartedByItsAdministrator() {
        restart("22");
    }

    @Test
    @Tag("full")
    void restartedByItsAdministrator16() {
        restart("16");
    }

    private static void restart(String version) {
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
            JsonObject row = story.awaitOutcome(offer.getString("callId"));
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
            Eventually.until(
                    "a new connection",
                    java.time.Duration.ofSeconds(60),
                    () -> story.product().connectionState(version).equals("CONNECTED")
                            && !story.product().connectedSince(version).equals(connectedSince));
            desk.awaitStatus("AVAILABLE");
            takeACall(story, desk);
        }
    }

    /** SIGSTOP: the socket stays open and says nothing. Own pings notice after ten seconds; after SIGCONT all goes on. */
    @Test
    void frozenAndThawed() {
        freeze("22");
    }

    @Test
    @Tag("full")
    void frozenAndThawed16() {
        freeze("16");
    }

    private static void freeze(String version) {
        try (Story story = Story.on(version, BusyFloor.queue())) {
            Gap gap = Gap.before(story, "Asterisk frozen");
            story.asterisk().signal("STOP");
            try {
                gap.oneHangsUp();
                gap.oneDialsInVain();
                story.product().awaitConnection(version, "DISCONNECTED");
                gap.floor().offersAreWithdrawn();
            } finally {
                story.asterisk().signal("CONT");
            }
            story.product().awaitConnection(version, "CONNECTED");
            gap.goesOn();
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

    private static void takeACall(Story story, AgentDesk desk) {
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOffer();
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
