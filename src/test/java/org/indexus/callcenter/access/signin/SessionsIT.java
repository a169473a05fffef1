package org.indexus.callcenter.access.signin;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.access.NewUser;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.Visitor;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.Test;

/** What a browser's session may do, how one gets it, and when it ends. */
class SessionsIT {

    private final String url = Product.running().url();
    private final Visitor nobody = new Visitor(url, null);

    @Test
    void aSessionReadsButChangesNothingInTheApi() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.SUPERVISOR);
        Visitor browser = new Visitor(url, null);
        String before = browser.sessionId();
        HttpResponse<String> signedIn = browser.signIn(user.getString("username"), DemoData.PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/me");
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(browser.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(200);
        assertThat(browser.send("GET", "/live", null).statusCode()).isEqualTo(200);
        assertThat(browser.send("POST", "/api/v1/customers", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(401);
        assertThat(browser.send("DELETE", "/api/v1/customers/x", null).statusCode())
                .isEqualTo(401);
    }

    /** Whoever asks for much would fill the memory with sessions. */
    @Test
    void aStrangerGetsNoSession() {
        for (String path : List.of("/login", "/", "/nothing", "/jakarta.faces.resource/nothing.js", "/favicon.ico/x")) {
            assertThat(nobody.send("GET", path, null).headers().firstValue("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        nobody.signIn("nobody", "nothing");
        assertThat(nobody.sessionId()).isEmpty();
    }

    @Test
    void aSessionIsNotTakenFromTheAddressNorForAnUpgradeOfAResource() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.SUPERVISOR);
        Visitor browser = new Visitor(url, null);
        browser.signIn(user.getString("username"), DemoData.PASSWORD);
        String session = ";jsessionid=" + browser.sessionId();

        assertThat(nobody.send("GET", "/api/v1/me" + session, null).statusCode())
                .isEqualTo(401);
        assertThat(nobody.send("GET", "/live" + session, null).statusCode()).isEqualTo(302);
        assertThat(browser.sendUpgrade("POST", "/api/v1/customers", "{\"name\":\"x\"}"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void namesAndPasswordsMayHaveAnyLetters() {
        String name = "Žofia-" + UUID.randomUUID();
        String password = "Žltý-kôň-2026";
        Product.running()
                .admin()
                .post(
                        "/users",
                        createObjectBuilder()
                                .add("username", Normalizer.normalize(name, Normalizer.Form.NFD))
                                .add("password", password)
                                .add("displayName", "Žofia")
                                .add("roles", createArrayBuilder().add("AGENT")))
                .orThrow("user");
        for (String typed : List.of(name, name.toLowerCase(Locale.ROOT))) {
            HttpResponse<String> answer = new Visitor(url, null)
                    .signIn(
                            Normalizer.normalize(typed, Normalizer.Form.NFD),
                            Normalizer.normalize(password, Normalizer.Form.NFD));
            assertThat(answer.statusCode()).isEqualTo(302);
            // relative: neither the Host that the client sent nor http:// behind a TLS proxy
            assertThat(answer.headers().firstValue("Location")).contains("/me");
            assertThat(new Visitor(url, null).signIn(typed, password).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void aSessionOpensTheSocketFromOurOwnOriginOnly() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.AGENT);
        Visitor browser = new Visitor(url, null);
        browser.signIn(user.getString("username"), DemoData.PASSWORD);

        assertThat(browser.knockAtSocket(Visitor.SOCKET, url)).isEqualTo(101);
        assertThat(browser.knockAtSocket(Visitor.SOCKET, "https://evil.example"))
                .isEqualTo(401);
        assertThat(browser.knockAtSocket(Visitor.SOCKET, "null")).isEqualTo(401);
        assertThat(browser.knockAtSocket(Visitor.SOCKET, null)).isEqualTo(401);
    }

    @Test
    void whoWasSignedInBeforeARestartStillIsAndMayNoMoreThanBefore() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.AGENT);
        Visitor browser = new Visitor(url, null);
        List<String> cookies = browser.signIn(user.getString("username"), DemoData.PASSWORD)
                .headers()
                .allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("indexus-sign-in=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires"));
        browser.loseSession();

        assertThat(browser.send("POST", "/api/v1/customers", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(401);
        assertThat(browser.knockAtSocket(Visitor.SOCKET, "https://evil.example"))
                .isEqualTo(401);
        assertThat(browser.knockAtSocket(Visitor.SOCKET, url)).isEqualTo(101);
        assertThat(browser.send("GET", "/api/v1/me", null).body()).contains(user.getString("username"));
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo("of-before-the-restart");
    }

    @Test
    void aKeptSignInEndsWithTheSignOutAndWithThePassword() {
        RestClient admin = Product.running().admin();
        JsonObject user = NewUser.create(admin, Role.SUPERVISOR);
        Visitor leaving = new Visitor(url, null);
        leaving.signIn(user.getString("username"), DemoData.PASSWORD);
        Visitor copied = leaving.copy();
        Visitor elsewhere = new Visitor(url, null);
        elsewhere.signIn(user.getString("username"), DemoData.PASSWORD);

        leaving.press("/me", leaving.send("GET", "/me", null).body(), "leave", "leave:sign-out");
        copied.loseSession();
        elsewhere.loseSession();
        assertThat(leaving.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(copied.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(elsewhere.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(200);

        admin.patch("/users/" + user.getString("id"), createObjectBuilder().add("password", "another long one"))
                .orThrow("password");
        elsewhere.loseSession();
        assertThat(elsewhere.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
    }

    /** Somebody, or a program, who signs in again and again would fill the memory with sessions. */
    @Test
    void whoSignsInOnceMoreThanTwentyTimesEndsTheOldestSession() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.SUPERVISOR);
        List<Visitor> browsers =
                Stream.generate(() -> new Visitor(url, null)).limit(21).toList();
        browsers.forEach(browser -> browser.signIn(user.getString("username"), DemoData.PASSWORD));

        assertThat(browsers.get(0).send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(browsers.subList(1, 21)).allSatisfy(browser -> assertThat(
                        browser.send("GET", "/api/v1/me", null).statusCode())
                .isEqualTo(200));
    }

    @Test
    void guessingAPasswordGetsSlow() {
        JsonObject user = NewUser.create(Product.running().admin(), Role.AGENT);
        Visitor browser = new Visitor(url, null);
        // on a slow machine an attempt takes longer than the first waits
        List<String> answers = Stream.iterate(1, n -> n + 1)
                .limit(15)
                .map(n ->
                        browser.signIn(user.getString("username"), "wrong " + n).body())
                .takeWhile(answer -> !answer.contains("Too many attempts"))
                .toList();

        assertThat(answers).hasSizeBetween(5, 14).allSatisfy(answer -> assertThat(answer)
                .contains("not right"));
        assertThat(browser.signIn(user.getString("username"), DemoData.PASSWORD).body())
                .contains("Too many attempts");
    }

    @Test
    void whoIsSwitchedOffOrGetsAnotherPasswordIsOutAtOnce() {
        RestClient admin = Product.running().admin();
        JsonObject user = NewUser.create(admin, Role.SUPERVISOR);
        String path = "/users/" + user.getString("id");
        Visitor program = new Visitor(url, NewUser.tokenOf(admin, user));
        var lasting = createObjectBuilder().add("name", "lasting").add("userId", user.getString("id"));
        Visitor integration = new Visitor(
                url,
                admin.post("/tokens", lasting.add("outlivesPassword", true))
                        .orThrow("token")
                        .object()
                        .getString("token"));
        Visitor browser = new Visitor(url, null);
        browser.signIn(user.getString("username"), DemoData.PASSWORD);

        admin.patch(path, createObjectBuilder().add("password", "another long one"))
                .orThrow("password");
        assertThat(browser.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(program.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(integration.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(200);
        Visitor again = new Visitor(url, null);
        again.signIn(user.getString("username"), "another long one");
        assertThat(again.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(200);

        admin.patch(path, createObjectBuilder().add("active", false)).orThrow("off");
        assertThat(again.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(again.send("GET", "/live", null)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/login");
        assertThat(integration.send("GET", "/api/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(browser.signIn(user.getString("username"), "another long one")
                        .statusCode())
                .isEqualTo(200);
    }
}
