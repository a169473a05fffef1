package org.indexus.callcenter.access.gate;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.indexus.callcenter.access.NewUser;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.Visitor;
import org.indexus.callcenter.access.gate.Operations.Operation;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks everything that the running product has, with no credentials and in each role, and compares with the table of
 * rules: whatever is added without a rule is not reachable, and whatever is reachable is in the table.
 */
class AccessRulesIT {

    private static String url = "";
    private static Visitor nobody = new Visitor("", null);
    private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

    @BeforeAll
    static void meetEverybody() {
        Product product = Product.running();
        url = product.url();
        nobody = new Visitor(url, null);
        for (Role role : Role.values()) {
            VISITORS.put(
                    role, new Visitor(url, NewUser.tokenOf(product.admin(), NewUser.create(product.admin(), role))));
        }
    }

    private static List<String> pages() throws IOException {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
                    .map(file -> "/" + file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
        }
    }

    @Test
    void pagesOpenForTheirRolesOnly() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (String page : pages()) {
            Rules.Rule rule = Rules.of(page).orElseThrow();
            HttpResponse<String> answer = nobody.send("GET", page, null);
            if (rule.isOpen()) {
                softly.assertThat(answer.statusCode()).as(page).isEqualTo(200);
                continue;
            }
            softly.assertThat(answer.statusCode()).as(page).isEqualTo(302);
            softly.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page)
                    .contains("/login");
            VISITORS.forEach((role, visitor) -> {
                HttpResponse<String> seen = visitor.send("GET", page, null);
                if (rule.admits(Role.expanded(Set.of(role)))) {
                    softly.assertThat(seen.statusCode())
                            .as("%s for %s", page, role)
                            .isIn(200, 301, 302, 404);
                    softly.assertThat(seen.headers().firstValue("Location").orElse(""))
                            .doesNotContain("/login");
                } else {
                    softly.assertThat(seen.statusCode())
                            .as("%s for %s", page, role)
                            .isEqualTo(403);
                }
            });
        }
        softly.assertAll();
    }

    @Test
    void resourcesAnswerTheirRolesOnly() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operations.all()) {
            softly.assertThat(status(nobody, operation))
                    .as("%s for nobody", operation)
                    .isEqualTo(401);
            VISITORS.forEach((role, visitor) -> {
                int status = status(visitor, operation);
                if (!operation.admits(role)) {
                    softly.assertThat(status).as("%s for %s", operation, role).isEqualTo(403);
                } else if (operation.hasParameters()) {
                    // what is somebody else's may be refused by the resource itself
                    softly.assertThat(status)
                            .as("%s for %s", operation, role)
                            .isNotEqualTo(401)
                            .isLessThan(500);
                } else {
                    softly.assertThat(status)
                            .as("%s for %s", operation, role)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                }
            });
        }
        softly.assertAll();
    }

    private static int status(Visitor visitor, Operation operation) {
        return visitor.send(operation.method(), operation.path(), operation.body())
                .statusCode();
    }

    @Test
    void whatHasNoRuleDoesNotExistEvenForAnAdmin() {
        Visitor admin = VISITORS.get(Role.ADMIN);
        for (String path :
                List.of("/nothing", "/settings.xhtml", "/login.xhtml", "/WEB-INF/web.xml", "/api/v1/nothing")) {
            assertThat(admin.send("GET", path, null).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(nobody.send("GET", "/api/v1/nothing", null).statusCode()).isEqualTo(401);
        assertThat(admin.knockAtSocket("/ws/other", null)).isEqualTo(404);
    }

    @Test
    void disguisedPathsAreSeenThrough() {
        Visitor agent = VISITORS.get(Role.AGENT);
        for (String path :
                List.of("/%6Cive", "/live;a=b", "/live/", "//live", "/settings/users;x", "/SETTINGS/users")) {
            assertThat(agent.send("GET", path, null).statusCode()).as(path).isIn(403, 404, 400);
            assertThat(nobody.send("GET", path, null).statusCode()).as(path).isIn(302, 404, 400);
        }
    }

    @Test
    void theSocketWantsCredentials() {
        assertThat(nobody.knockAtSocket(Visitor.SOCKET, null)).isEqualTo(401);
        assertThat(nobody.knockAtSocket(Visitor.SOCKET, url)).isEqualTo(401);
        assertThat(new Visitor(url, "ix_wrong").knockAtSocket(Visitor.SOCKET, null))
                .isEqualTo(401);
        VISITORS.forEach((role, visitor) -> assertThat(visitor.knockAtSocket(Visitor.SOCKET, null))
                .as("%s", role)
                .isEqualTo(101));
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMay() {
        HttpResponse<String> login = nobody.send("GET", "/login", null);
        assertThat(login.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .contains("default-src 'self'");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(login.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    /**
     * Every button that a supervisor or an administrator sees is pressed by everybody, in the page if it opens for them, else by a
     * forged form: nothing is done that REST would refuse, and nothing fails.
     */
    @Test
    void buttonsDoForEachRoleWhatRestDoes() {
        Map<Role, Visitor> browsers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            browsers.put(role, new Visitor(url, null));
            browsers.get(role)
                    .signIn(NewUser.create(Product.running().admin(), role).getString("username"), DemoData.PASSWORD);
        }
        SoftAssertions softly = new SoftAssertions();
        for (String path : List.of(
                "/customers/detail?id=" + newCustomer(),
                "/customers",
                "/me",
                "/calls",
                "/settings/users",
                "/settings/user",
                "/settings/skills",
                "/settings/address-book",
                "/campaigns/queues",
                "/settings/sip-phone/asterisk-ari?id=new")) {
            String full = browsers.get(Role.ADMIN).send("GET", path, null).body();
            for (Button button : Button.all(full)) {
                browsers.forEach((role, browser) -> {
                    if (role == Role.ADMIN && button.name().contains("delete")) {
                        return; // pressed below, where it is expected
                    }
                    HttpResponse<String> own = browser.send("GET", path, null);
                    boolean opens = own.statusCode() == 200;
                    int status = browser.press(path, opens ? own.body() : full, button.form(), button.name())
                            .statusCode();
                    softly.assertThat(status)
                            .as("%s on %s as %s", button.name(), path, role)
                            .isLessThan(500)
                            .isNotEqualTo(opens ? 403 : 200);
                });
            }
        }
        softly.assertAll();
    }

    /** Also where the answer is an error. */
    @Test
    void everyAnswerHasThePolicy() {
        Visitor admin = VISITORS.get(Role.ADMIN);
        List<String> seen = new ArrayList<>();
        for (String request : List.of(
                "GET /login",
                "GET /customers",
                "GET /nothing",
                "GET /workspace",
                "PUT /login",
                "GET /api/v1/nothing",
                "GET /ws/other")) {
            String[] parts = request.split(" ", 2);
            List<String> policies =
                    admin.send(parts[0], parts[1], null).headers().allValues("Content-Security-Policy");
            assertThat(policies).as(request).hasSize(1);
            assertThat(policies.get(0))
                    .as(request)
                    .startsWith(SecurityHeaders.POLICY + " 'nonce-")
                    .contains("connect-src 'self';", "script-src 'self' 'nonce-")
                    .doesNotContain("script-src 'self' 'unsafe");
            seen.add(policies.get(0));
        }
        assertThat(seen).as("another word each time").doesNotHaveDuplicates();
    }

    @Test
    void agentsGetCustomersBySearchOnly() {
        Visitor agent = VISITORS.get(Role.AGENT);
        assertThat(agent.send("GET", "/api/v1/customers", null).statusCode()).isEqualTo(422);
        assertThat(agent.send("GET", "/api/v1/customers?q=a", null).statusCode())
                .isEqualTo(422);
        assertThat(agent.send("GET", "/api/v1/customers?q=kovac", null).statusCode())
                .isEqualTo(200);
        assertThat(agent.send("GET", "/api/v1/customers?phone=0905123456", null).statusCode())
                .isEqualTo(200);
        assertThat(VISITORS.get(Role.SUPERVISOR)
                        .send("GET", "/api/v1/customers", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAgentDeletesNoCustomerInThePageAndASupervisorDoes() {
        String id = newCustomer();
        String path = "/customers/detail?id=" + id;
        RestClient rest = Product.running().admin();
        String full = null;
        for (Role role : List.of(Role.AGENT, Role.SUPERVISOR)) {
            Visitor browser = new Visitor(url, null);
            browser.signIn(NewUser.create(rest, role).getString("username"), DemoData.PASSWORD);
            String page = browser.send("GET", path, null).body();
            HttpResponse<String> pressed = browser.press(path, page, "customer", "customer:delete");
            full = page;
            assertThat(rest.get("/customers/" + id).status())
                    .as("after %s: %s %s", role, pressed, pressed.body())
                    .isEqualTo(role == Role.AGENT ? 200 : 404);
        }
        assertThat(full).contains("customer:delete");
    }

    private static String newCustomer() {
        return Product.running()
                .admin()
                .post("/customers", createObjectBuilder().add("name", "Somebody " + UUID.randomUUID()))
                .orThrow("customer")
                .object()
                .getString("id");
    }

    @Test
    void theAuditTrailIsWholeAndCanBeTakenAway() {
        RestClient admin = Product.running().admin();
        JsonObject found = admin.get("/audit/verify").orThrow("verify").object();
        assertThat(found.getBoolean("ok")).isTrue();
        assertThat(found.getJsonNumber("entries").longValue()).isPositive();
        Visitor visitor = VISITORS.get(Role.ADMIN);
        assertThat(visitor.send("GET", "/api/v1/audit/export?format=csv", null).body())
                .startsWith("id,at,userId,username,action,kind,")
                .contains(",system,CREATED,user,");
        assertThat(visitor.send("GET", "/api/v1/audit/export?format=jsonl", null)
                        .body()
                        .lines())
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(VISITORS.get(Role.SUPERVISOR)
                        .send("GET", "/api/v1/audit/verify", null)
                        .statusCode())
                .isEqualTo(403);
    }

    /** A button of a form. */
    private record Button(String form, String name) {

        private static final Pattern TAG = Pattern.compile("<button[^>]*>");

        static List<Button> all(String page) {
            return TAG.matcher(page)
                    .results()
                    .map(found -> Visitor.attribute(found.group(), "name"))
                    .filter(name -> name.contains(":"))
                    .map(name -> new Button(name.substring(0, name.indexOf(':')), name))
                    .toList();
        }
    }
}
