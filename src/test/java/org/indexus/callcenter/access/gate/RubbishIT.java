package org.indexus.callcenter.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.access.Visitor;
import org.indexus.callcenter.access.gate.Operations.Operation;
import org.indexus.callcenter.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rubbish in every path, address, body and field is the sender's fault, and is called so: never 500. */
class RubbishIT {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final List<String> IN_ADDRESSES = List.of(
            "x",
            NOBODY,
            "%00",
            "a%00b",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%C0%80",
            "%25",
            "%27%22%3E",
            "-1",
            "x".repeat(300));

    private static final List<String> IN_QUERIES = List.of(
            "",
            "-1",
            "99999999999999999999",
            "2026-13-45",
            "%2B999999999-12-31T23:59:59Z",
            "-999999999-01-01",
            "%ED%A0%80",
            "NaN",
            "Europe/Nowhere",
            "%F0%9F%98%80");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "{\"\":1}",
            "{\"a\":".repeat(60) + "1" + "}".repeat(60),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[".repeat(100_000),
            "{\"name\":\"a\\u0000b\",\"host\":\"\\u0000\"}",
            "{\"priority\":1e999999999,\"code\":1e-999999999}");

    private static final List<String> VALUES = List.of(
            "{}",
            "[null]",
            "\"\\ud800\"",
            "-1",
            "9223372036854775808",
            "[[1]]",
            "\"\"",
            "true",
            "1e300",
            "\"" + "x".repeat(3_000) + "\"",
            "{\"type\":\"QUEUE\",\"ref\":null}",
            "0.5",
            "\"\\u202e%&${x}\"");

    private static final List<String> QUERY_NAMES = List.of(
            "limit", "cursor", "from", "to", "q", "search", "queue", "agent", "zone", "number", "at", "state", "user");

    private final Visitor admin = new Visitor(
            Product.running().url(), Product.running().installation().token());
    private final List<String> failed = new ArrayList<>();

    private void send(String method, String path, String body) {
        int status = admin.send(method, path, method.equals("GET") || method.equals("DELETE") ? null : body)
                .statusCode();
        // 503 is told when a thing is switched off or busy, and is no fault
        if (status >= 500 && status != 503) {
            failed.add(status + " " + method + " " + path + " " + body.substring(0, Math.min(80, body.length())));
        }
    }

    @AfterEach
    void nothingFailedInside() {
        assertThat(failed).isEmpty();
    }

    @Test
    void inAddressesOfResources() {
        for (Operation operation : Operations.all()) {
            if (operation.hasParameters()) {
                IN_ADDRESSES.forEach(
                        rubbish -> send(operation.method(), operation.path().replace(NOBODY, rubbish), "{}"));
            } else if (operation.method().equals("GET")) {
                for (int i = 0; i < QUERY_NAMES.size(); i++) {
                    String query = QUERY_NAMES.get(i) + "=";
                    String first = IN_QUERIES.get(i % IN_QUERIES.size());
                    send("GET", operation.path() + "?" + query + first, "");
                    send("GET", operation.path() + "?" + query + IN_QUERIES.get((i + 5) % IN_QUERIES.size()), "");
                }
            }
        }
    }

    @Test
    void inBodies() {
        for (Operation operation : Operations.all()) {
            if (operation.body() != null) {
                BODIES.forEach(body -> send(operation.method(), operation.path(), body));
            }
        }
    }

    /** Each field once in each of two kinds of rubbish, another two for the next field. */
    @Test
    void inFields() {
        int next = 0;
        for (Class<?> resource : Operations.resources()) {
            for (Method method : Operations.methods(resource).toList()) {
                Operation operation = Operations.of(resource, method);
                for (String field : fields(method)) {
                    for (int i = 0; i < 2; i++) {
                        String value = VALUES.get(next++ % VALUES.size());
                        send(operation.method(), operation.path(), "{\"" + field + "\":" + value + "}");
                    }
                }
            }
        }
        assertThat(next).isGreaterThan(100);
    }

    private static List<String> fields(Method method) {
        return Stream.of(method.getParameterTypes())
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void inAddressesOfPages() throws Exception {
        Path root = Path.of("src/main/webapp");
        List<String> pages;
        try (Stream<Path> files = Files.walk(root)) {
            pages = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
                    .map(file -> "/" + file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
        }
        for (String page : pages) {
            for (String rubbish : List.of(NOBODY, "x", "%00", "%ED%A0%80", "%F0%9F%98%80", "-999999999-01-01")) {
                send("GET", page + "?id=" + rubbish + "&ref=" + rubbish, "");
                send(
                        "GET",
                        page + "?q=" + rubbish + "&from=" + rubbish + "&to=" + rubbish + "&queue=" + rubbish
                                + "&agent=" + rubbish + "&user=" + rubbish + "&action=" + rubbish + "&outcome="
                                + rubbish
                                + "&caller=" + rubbish + "&tab=" + rubbish + "&phone=" + rubbish,
                        "");
            }
        }
        assertThat(admin.send("GET", "/settings/user?id=" + NOBODY, null).statusCode())
                .isEqualTo(404);
        assertThat(admin.send("GET", "/campaigns/queue?ref=nothing", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tooMuchIsTold() {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        var answer = admin.send("POST", "/api/v1/customers", large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("TOO_LARGE").contains("1048576");
        assertThat(new Visitor(Product.running().url(), null)
                        .signIn("x".repeat(9_000), "password")
                        .statusCode())
                .isEqualTo(413);
    }
}
