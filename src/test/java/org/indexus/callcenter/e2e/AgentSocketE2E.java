package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@code /ws/inbound-calls}, over a real socket. */
class AgentSocketE2E {

    @Test
    void nobodyComesInWithoutCredentials() {
        String url = Product.running().url();
        assertThat(AgentDesk.refusal(url, Map.of())).isEqualTo(401);
        assertThat(AgentDesk.refusal(url, Map.of("Authorization", "Bearer wrong")))
                .isEqualTo(401);
    }

    /** The bootstrap token acts as admin, who is no agent. */
    @Test
    void whoIsNoAgentIsClosedWith4403() {
        Product product = Product.running();
        try (AgentDesk desk = AgentDesk.knock(
                product.url(),
                Map.of("Authorization", "Bearer " + product.installation().token()))) {
            assertThat(desk.awaitClose()).isEqualTo(4403);
            assertThat(desk.frames()).isEmpty();
        }
    }

    @Test
    void helloTellsEverything() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            JsonObject hello = story.desk(eva).frames("hello").get(0);
            assertThat(hello.getInt("protocol")).isEqualTo(1);
            assertThat(hello.getInt("graceSeconds")).isEqualTo(Product.GRACE_SECONDS);
            assertThat(hello.getJsonObject("agent").getString("id")).isEqualTo(eva.id());
            assertThat(hello.getJsonObject("agent").getString("endpoint")).isEqualTo("PJSIP/agent" + eva.phone());
            assertThat(hello.getJsonObject("status").getString("status")).isEqualTo("OFFLINE");
            assertThat(hello.isNull("offer")).isTrue();
            assertThat(hello.isNull("call")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "",
                "[]",
                "{}",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"status\",\"status\":\"BUSY\"}",
                "{\"type\":\"action\",\"action\":\"ACCEPT\"}"
            })
    void rubbishGetsAnErrorAndKeepsItsSocket(String text) {
        try (Story story = Story.on("22")) {
            AgentDesk desk = story.desk(story.agent());
            desk.say(text);
            assertThat(desk.awaitFrame("error", error -> true).getString("code"))
                    .isEqualTo("BAD_MESSAGE");
            assertThat(desk.become("AVAILABLE").getString("type")).isEqualTo("ok");
        }
    }

    @Test
    void aHugeMessageGetsAnErrorAndKeepsItsSocket() {
        try (Story story = Story.on("22")) {
            AgentDesk desk = story.desk(story.agent());
            desk.say("{\"type\":\"" + "x".repeat(300_000) + "\"}");
            assertThat(desk.awaitFrame("error", error -> true).getString("code"))
                    .isEqualTo("BAD_MESSAGE");
            assertThat(desk.become("AVAILABLE").getString("type")).isEqualTo("ok");
        }
    }

    @Test
    void aFloodIsRefusedAndThenClosed() {
        try (Story story = Story.on("22")) {
            AgentDesk desk = story.desk(story.agent());
            for (int message = 0; message < 2000 && !desk.isClosed(); message++) {
                try {
                    desk.say("{\"type\":\"pong\",\"ref\":\"flood\"}");
                } catch (RuntimeException closed) {
                    break;
                }
            }
            assertThat(desk.awaitClose()).isEqualTo(1008);
            assertThat(desk.frames("error"))
                    .allMatch(error -> error.getString("code").equals("TOO_MANY"));
        }
    }

    /** The answer first, then what follows from it, on every socket of the agent. */
    @Test
    void okComesBeforeItsConsequencesAndEverySocketSeesThem() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            AgentDesk desk = story.desk(eva);
            AgentDesk other = story.desk(eva);
            desk.become("AVAILABLE");
            desk.awaitStatus("AVAILABLE");
            other.awaitStatus("AVAILABLE");
            List<String> types = desk.frames().stream()
                    .map(frame -> frame.getString("type"))
                    .filter(type -> !type.equals("queues"))
                    .toList();
            assertThat(types.indexOf("ok")).isBetween(0, types.lastIndexOf("status"));
            assertThat(other.frames("ok")).isEmpty();
            desk.close();
            assertThat(story.statusOf(eva)).isEqualTo("AVAILABLE");
        }
    }

    @Test
    void requestsThatMakeNoSenseAreRefusedByCode() {
        try (Story story = Story.on("22")) {
            AgentDesk desk = story.availableDesk(story.agent());
            String nothing = "00000000-0000-4000-8000-000000000000";
            assertThat(desk.act("ACCEPT", nothing, null).getString("code")).isEqualTo("UNKNOWN_CALL");
            assertThat(desk.act("ACCEPT", "nonsense", null).getString("code")).isEqualTo("UNKNOWN_CALL");
            assertThat(desk.act("HOLD", nothing, null).getString("code")).isEqualTo("UNKNOWN_CALL");
            assertThat(desk.act("BARGE", nothing, null).getString("code")).isEqualTo("NOT_AVAILABLE");
            assertThat(desk.ask(Json.createObjectBuilder().add("type", "action").add("action", "WRAP_UP_DONE"))
                            .getString("code"))
                    .isEqualTo("WRONG_STATE");
        }
    }

    /** Without a socket nobody is Available, and after the grace nobody stays it. */
    @Test
    void availableNeedsASocket() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            var refused = story.rest(eva)
                    .put(
                            "/agents/" + eva.id() + "/status",
                            Json.createObjectBuilder().add("status", "AVAILABLE"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.object().getString("code")).isEqualTo("NOT_CONNECTED");

            AgentDesk desk = story.availableDesk(eva);
            desk.close();
            story.awaitStatus(eva, "OFFLINE");
        }
    }

    @Test
    void whoLosesTheRoleLosesTheSocket() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            AgentDesk desk = story.desk(eva);
            story.admin()
                    .patch("/users/" + eva.id(), Json.createObjectBuilder().add("active", false))
                    .orThrow("switch off");
            assertThat(desk.awaitClose()).isEqualTo(4403);
        }
    }

    /** Token deleted, roles changed, password reset, token expired: each time the socket goes by itself, and stays away. */
    @Test
    void whatIsRevokedIsGoneAtOnce() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            String id = eva.id();
            JsonObject deleted = token(story, id, null);
            AgentDesk byDeleted = AgentDesk.open(story.product().url(), deleted.getString("token"));
            assertThat(story.admin()
                            .delete("/tokens/" + deleted.getString("id"))
                            .status())
                    .isEqualTo(204);
            assertThat(byDeleted.awaitClose()).isEqualTo(1008);
            assertThat(refusal(story, deleted)).isEqualTo(401);

            JsonObject brief = token(story, id, Instant.now().plusSeconds(4));
            AgentDesk byBrief = AgentDesk.open(story.product().url(), brief.getString("token"));
            AgentDesk byLasting =
                    AgentDesk.open(story.product().url(), eva.person().token());
            var roles = Json.createArrayBuilder().add("AGENT").add("SUPERVISOR");
            story.admin()
                    .patch("/users/" + id, Json.createObjectBuilder().add("roles", roles))
                    .orThrow("roles");
            assertThat(byLasting.awaitClose()).isEqualTo(1008);
            AgentDesk anew = AgentDesk.open(story.product().url(), eva.person().token());
            assertThat(byBrief.awaitClose()).isEqualTo(1008);
            Eventually.until("the brief token's end", () -> refusal(story, brief) == 401);

            story.admin()
                    .patch("/users/" + id, Json.createObjectBuilder().add("password", "another-Password-2026"))
                    .orThrow("reset");
            assertThat(anew.awaitClose()).isEqualTo(1008);
            assertThat(AgentDesk.refusal(
                            story.product().url(),
                            Map.of("Authorization", "Bearer " + eva.person().token())))
                    .isEqualTo(401);
            assertThat(whatWasNoted(story, id)).contains("CREATED", "ROLES_CHANGED", "PASSWORD_CHANGED");
        }
    }

    private static JsonObject token(Story story, String user, @Nullable Instant expiresAt) {
        var wanted = Json.createObjectBuilder().add("name", "revoked").add("userId", user);
        if (expiresAt != null) {
            wanted.add("expiresAt", expiresAt.toString());
        }
        return story.admin().post("/tokens", wanted).orThrow("token").object();
    }

    private static int refusal(Story story, JsonObject token) {
        return story.product().as(token.getString("token")).get("/me").status();
    }

    private static List<String> whatWasNoted(Story story, String subject) {
        return story.admin().get("/audit?subject=" + subject).orThrow("audit").items().stream()
                .map(entry -> entry.asJsonObject().getString("action"))
                .toList();
    }

    @Test
    void theTwentyFirstSocketOfAUserIsRefused() {
        try (Story story = Story.on("22")) {
            var eva = story.agent();
            List<AgentDesk> desks = IntStream.range(0, 20)
                    .mapToObj(number ->
                            AgentDesk.open(story.product().url(), eva.person().token()))
                    .toList();
            AgentDesk tooMany = AgentDesk.knock(
                    story.product().url(),
                    Map.of("Authorization", "Bearer " + eva.person().token()));
            assertThat(tooMany.awaitClose()).isEqualTo(1008);
            desks.forEach(AgentDesk::close);
            Eventually.until("a place", () -> {
                AgentDesk.open(story.product().url(), eva.person().token()).close();
                return true;
            });
        }
    }
}
