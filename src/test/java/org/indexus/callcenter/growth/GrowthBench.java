package org.indexus.callcenter.growth;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.indexus.callcenter.access.Visitor;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each list by REST, and each page as a browser gets it first, over 1,005,000 calls and 500,000 customers:
 *
 * <pre>{@code
 * ./mvnw -B -Pbench verify -Dit.test=GrowthBench
 *     -Dgrowth.calls=1005000 -Dgrowth.customers=500000 -Dgrowth.rounds=40
 * }</pre>
 *
 * The database is made once, which takes some minutes and 5 GB, and kept in {@code target/growth}. The table is printed, and
 * kept there as {@code lists.md}. Times are never asserted.
 */
@Tag("bench")
class GrowthBench {

    private static final int CALLS = Integer.getInteger("growth.calls", 1_005_000);
    private static final int CUSTOMERS = Integer.getInteger("growth.customers", 500_000);
    private static final int ROUNDS = Integer.getInteger("growth.rounds", 40);
    private static final int WARM_UPS = 10;
    private static final int DEEP = 40;

    private static final double LIST_MILLIS = 50;
    private static final double PAGE_MILLIS = 250;

    @Test
    void eachListAndItsPage() {
        try (GrownInstallation grown = GrownInstallation.of(CUSTOMERS, CALLS)) {
            RestClient admin = grown.admin();
            Lists lists = lists(admin);
            TimesTable table = new TimesTable(WARM_UPS, ROUNDS);
            table.head("REST, administrator", LIST_MILLIS);
            measure(table, lists.restOfAdmin(), LIST_MILLIS, path -> rest(admin, path));
            table.head("REST, agent", LIST_MILLIS);
            RestClient agent = grown.as("agent5");
            measure(table, lists.restOfAgent(), LIST_MILLIS, path -> rest(agent, path));
            table.head("Pages, administrator", PAGE_MILLIS);
            Visitor visitor = grown.signedIn("admin");
            measure(table, lists.pagesOfAdmin(), PAGE_MILLIS, path -> page(visitor, path));
            table.head("Pages, agent", PAGE_MILLIS);
            Visitor atTheDesk = grown.signedIn("agent5");
            measure(table, lists.pagesOfAgent(), PAGE_MILLIS, path -> page(atTheDesk, path));
            table.keep(Path.of("target/growth/lists.md"));
        }
    }

    private static void measure(TimesTable table, List<String> paths, double goal, Function<String, String> question) {
        paths.forEach(path -> table.measure(readable(path), goal, () -> question.apply(path)));
    }

    private static String readable(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("cursor=.+", "cursor=… (20,000 further)");
    }

    private static String rest(RestClient client, String path) {
        return client.get(path).orThrow(path).text();
    }

    private static String page(Visitor visitor, String path) {
        var answer = visitor.send("GET", path, null);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static Lists lists(RestClient admin) {
        JsonObject call = first(admin, "/calls?outcome=ANSWERED");
        JsonObject customer = first(admin, "/customers");
        JsonObject agent = admin.get("/agents").orThrow("agents").items().stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("username").equals("agent5"))
                .findFirst()
                .orElseThrow();
        return Lists.of(
                call.getString("id"),
                customer.getString("id"),
                agent.getString("id"),
                deep(admin, "/calls?limit=500"),
                deep(admin, "/customers?limit=500"));
    }

    private static JsonObject first(RestClient admin, String path) {
        return admin.get(path).orThrow(path).items().getJsonObject(0);
    }

    /** The cursor after many pages. */
    private static String deep(RestClient admin, String path) {
        String cursor = "";
        for (int page = 0; page < DEEP; page++) {
            Reply reply = admin.get(path + "&cursor=" + cursor).orThrow(path);
            cursor = reply.object().getString("next");
        }
        return cursor;
    }
}
