package org.indexus.callcenter.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.access.NewUser;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.Visitor;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.Test;

/** Who signed in and out, took data in and out: each leaves an entry that says who, from where and what. */
class AuditTrailIT {

    private final RestClient admin = Product.running().admin();
    private final String url = Product.running().url();
    private final JsonObject user = NewUser.create(admin, Role.ADMIN);
    private final String username = user.getString("username");

    @Test
    void signingInAndOutIsNoted() {
        Visitor browser = new Visitor(url, null);
        browser.signIn(username, "not the password");
        browser.signIn(username, DemoData.PASSWORD);
        String page = browser.send("GET", "/me", null).body();
        browser.press("/me", page, "leave", "leave:sign-out");

        assertThat(browser.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(noted("")).containsExactly("SIGNED_OUT user", "SIGNED_IN user", "SIGN_IN_REFUSED user");
    }

    /** The refused ones each, the slowed ones once in a pause. */
    @Test
    void guessingIsNoted() {
        Visitor browser = new Visitor(url, null);
        Stream.iterate(1, n -> n + 1)
                .limit(15)
                .map(n -> browser.signIn(username, "wrong " + n).body())
                .takeWhile(answer -> !answer.contains("Too many attempts"))
                .forEach(answer -> assertThat(answer).contains("not right"));
        browser.signIn(username, "wrong again");

        assertThat(noted("&action=SIGN_IN_REFUSED")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(noted("&action=SIGN_IN_THROTTLED")).containsExactly("SIGN_IN_THROTTLED user");
    }

    @Test
    void whatIsTakenInAndOutIsNoted() {
        Visitor program = new Visitor(url, NewUser.tokenOf(admin, user));
        String pattern = "421" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L);
        assertThat(program.sendCsv(
                                "/api/v1/did-routes/import",
                                "pattern,code,targetType,target\n" + pattern + ",audit-" + pattern + ",QUEUE,support\n")
                        .statusCode())
                .isEqualTo(200);
        for (String path : List.of("/did-routes/export", "/calls/export?caller=0905", "/customers", "/audit/export")) {
            assertThat(program.send("GET", "/api/v1" + path, null).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(noted("&action=IMPORTED")).containsExactly("IMPORTED route");
        assertThat(noted("&action=EXPORTED"))
                .containsExactly("EXPORTED audit", "EXPORTED customer", "EXPORTED call", "EXPORTED route");
        assertThat(entries("&action=EXPORTED").get(2).getString("detail")).isEqualTo("caller=0905");
    }

    private List<String> noted(String more) {
        assertThat(entries(more)).allSatisfy(entry -> {
            assertThat(entry.getJsonObject("user").getString("id")).isEqualTo(user.getString("id"));
            assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
        });
        return entries(more).stream()
                .map(entry -> entry.getString("action") + " " + entry.getString("kind"))
                .toList();
    }

    private List<JsonObject> entries(String more) {
        return admin.get("/audit?user=" + username + more).orThrow("audit").items().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
