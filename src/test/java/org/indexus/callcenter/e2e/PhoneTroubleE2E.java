package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent accepts, but the phone does not come: the caller keeps the place, and somebody else gets the call. */
class PhoneTroubleE2E {

    @OnEachAsterisk
    void busy(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.busy(story.asterisk(), eva.phone()));
            theNextAgentGetsTheCall(story, eva);
        }
    }

    @OnEachAsterisk
    void declines(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.join(Phone.declining(story.asterisk(), eva.phone()));
            theNextAgentGetsTheCall(story, eva);
        }
    }

    /** SIP 302 to a colleague: that phone does not ring, and nothing of it is a caller. */
    @OnEachAsterisk
    void forwarded(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            var ota = story.agent();
            story.join(Phone.forwarded(story.asterisk(), eva.phone(), Integer.toString(1000 + ota.phone())));
            story.phone(ota);
            theNextAgentGetsTheCall(story, eva);
            String call = story.calls().get(0).getString("id");
            assertThat(story.call(call).getJsonArray("timeline").toString()).contains("PHONE_FORWARDED");
        }
    }

    /** Nobody answers at its address: the deadline of connecting (25 s) decides, so this is told on one Asterisk only. */
    @Test
    void absent() {
        try (Story story = Story.on("22")) {
            theNextAgentGetsTheCall(story, story.agentWithAbsentPhone());
        }
    }

    @OnEachAsterisk
    void unknown(String version) {
        try (Story story = Story.on(version)) {
            theNextAgentGetsTheCall(story, story.agentWithUnknownPhone());
        }
    }

    /** Each phone gives another final answer while it rings: none is rung again, and the caller goes on to the next. */
    @OnEachAsterisk
    void refusesWhileItRings(String version) {
        try (Story story = Story.on(version)) {
            List<AgentDesk> desks = new ArrayList<>();
            for (String answer : List.of(
                    "480 Temporarily Unavailable",
                    "404 Not Found",
                    "500 Server Internal Error",
                    "488 Not Acceptable Here")) {
                var agent = story.agent("RING");
                story.join(Phone.refusing(story.asterisk(), agent.phone(), answer));
                desks.add(story.availableDesk(agent));
            }
            Caller caller = story.caller();
            for (AgentDesk desk : desks) {
                JsonObject offer = desk.awaitOffer();
                assertThat(desk.awaitOfferEnd(offer))
                        .as(() -> story.call(offer.getString("callId")).toString())
                        .isEqualTo("PHONE_FAILED");
                JsonObject left = desk.awaitFrame(
                        "status", status -> status.getString("phone").equals("FAILED"));
                assertThat(left.getString("status")).isEqualTo("AVAILABLE");
                assertThat(desk.frames("offer")).hasSize(1);
            }
            String call = desks.get(0).frames("offer").get(0).getString("callId");
            caller.hangUp();
            assertThat(story.awaitOutcome(call).getJsonArray("timeline").getValuesAs(JsonObject.class).stream()
                            .filter(entry -> entry.getString("type").equals("CONNECT_FAILED"))
                            .map(entry -> entry.getString("detail")))
                    .hasSize(4)
                    .allMatch(detail -> detail.startsWith("PHONE_REFUSED CAUSE "));
        }
    }

    /** A call that we know nothing of keeps the phone busy: nobody is offered to its agent until it is over. */
    @OnEachAsterisk
    void isInUseElsewhere(String version) {
        try (Story story = Story.on(version)) {
            var eva = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            String friend = "/channels/friend-of-" + eva.phone();
            story.ari()
                    .ask(
                            "POST",
                            friend + "?endpoint=PJSIP%2Fagent" + eva.phone()
                                    + "&context=incoming&extension=902&priority=1");
            desk.awaitFrame("status", status -> status.getString("phone").equals("IN_USE"));
            Caller caller = story.caller();
            String call = Eventually.value("the caller waits", () -> story.calls().stream()
                    .filter(row -> row.getString("state").equals("WAITING"))
                    .map(row -> row.getString("id"))
                    .findFirst());
            assertThat(story.live(eva).getString("phone")).isEqualTo("IN_USE");
            assertThat(desk.openOffer()).isEmpty();

            story.ari().ask("DELETE", friend);
            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getString("callId")).isEqualTo(call);
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            assertThat(story.live(eva).getString("phone")).as("our own call").isEqualTo("READY");
            caller.hangUp();
            story.awaitOutcome(call);
        }
    }

    private static void theNextAgentGetsTheCall(Story story, Story.Agent unlucky) {
        AgentDesk desk = story.availableDesk(unlucky);
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOffer();
        String call = offer.getString("callId");
        String since = story.call(call).getString("queuedAt");
        assertThat(desk.accept(offer).getString("type")).isEqualTo("ok");
        Eventually.until("the phone failed", Duration.ofSeconds(40), () -> desk.frames("offerEnded").stream()
                .anyMatch(end -> end.getString("reason").equals("PHONE_FAILED")));
        desk.become("OFFLINE");

        var second = story.agent();
        story.phone(second);
        AgentDesk secondDesk = story.availableDesk(second);
        JsonObject next = secondDesk.awaitOffer();
        assertThat(next.getString("callId")).isEqualTo(call);
        assertThat(story.call(call).getString("queuedAt")).isEqualTo(since);
        secondDesk.accept(next);
        secondDesk.awaitCall(call, "TALKING");
        caller.hangUp();
        assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
        assertThat(story.awaitOutcome(call).getJsonObject("agent").getString("username"))
                .isEqualTo(second.username());
    }
}
