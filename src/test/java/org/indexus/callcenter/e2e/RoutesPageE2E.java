package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The administrator leads a number to a queue in a real browser, asks who would get the call, and brings
 * a file of numbers in.
 */
class RoutesPageE2E {

    private final Product product = Product.running();
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String queue = "did-" + mark;
    private final String number = String.valueOf(600_000_000 + Math.floorMod(mark.hashCode(), 100_000_000));

    @AfterEach
    void takeTheRoutesAway() {
        for (String code : new String[] {"one", "wide", "file1", "file2"}) {
            product.admin().delete("/did-routes/" + code + "-" + mark);
        }
    }

    @Test
    void aNumberIsLedTriedAndImported() {
        TestAgent.queueOf(product, queue);
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            admin.open("/campaigns/did-routes");
            fill(admin, number + "*", "wide-" + mark);
            admin.button("Save Route").click();
            admin.sees("Choose a target.");
            leadToTheQueue(admin);
            admin.button("Save Route").click();
            admin.sees("Saved.");
            tryIt(admin);
            importFile(admin);
            admin.open("/campaigns/did-routes?q=" + number);
            assertThat(rows(admin)).hasCount(3);
            pictures(admin);
            delete(admin);
            assertThat(admin.complaints()).isEmpty();
        }
        assertThat(product.admin()
                        .get("/did-routes/file1-" + mark)
                        .orThrow("route")
                        .object()
                        .getInt("priority"))
                .isEqualTo(3);
    }

    private static void fill(Browser admin, String pattern, String code) {
        admin.page().locator("#routes\\:pattern").fill(pattern);
        admin.page().locator("#routes\\:code").fill(code);
    }

    private void leadToTheQueue(Browser admin) {
        admin.page().getByLabel("Leads to: what happens").selectOption("QUEUE");
        admin.page().getByLabel("Leads to: which one").selectOption("QUEUE:" + queue);
    }

    private void tryIt(Browser admin) {
        admin.open("/campaigns/did-routes");
        admin.page().locator("#tester\\:dialled").fill(number + "12");
        admin.page().locator("#tester\\:caller").fill("+421905123456");
        admin.page().locator("[id='tester:test']").click();
        Locator way = admin.page().locator("#way, #tester\\:way").first();
        assertThat(way).containsText("wide-" + mark);
        assertThat(way).containsText("Queue " + queue);
    }

    private void importFile(Browser admin) {
        file(admin, "pattern,code,target,priority\n" + number + "1,file1-" + mark + ",no-such-queue,3\n");
        admin.page().locator("[id='import:try']").click();
        admin.sees("1 of 1 rows are wrong");
        admin.sees("must be the id or the code of a queue");
        file(admin, "x".repeat(2_000_001));
        assertThat(admin.page().locator("#import .ui-message-error"))
                .hasText("numbers.csv is too large: at most 2 MB.");
        file(
                admin,
                "pattern,code,target,priority\n" + number + "1,file1-" + mark + "," + queue + ",3\n" + number
                        + "2,file2-" + mark + "," + queue + ",\n");
        admin.page().locator("[id='import:take']").click();
        assertThat(admin.page().locator("#import [role=status]")).containsText(Pattern.compile("2 "));
    }

    private static void file(Browser admin, String csv) {
        admin.page()
                .locator("#import input[type=file]")
                .setInputFiles(new FilePayload("numbers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator rows(Browser admin) {
        return admin.page().locator("[id='routes:table_data'] tr");
    }

    private static void pictures(Browser browser) {
        browser.picture("did-routes");
        browser.pictureInTheDark("did-routes-dark");
        browser.pictureOnATelephone("did-routes-narrow");
    }

    private void delete(Browser admin) {
        rows(admin)
                .filter(new Locator.FilterOptions().setHasText("file2-" + mark))
                .locator("a")
                .first()
                .click();
        admin.page().locator("[id='routes:delete']").click();
        admin.button("Yes, delete it").click();
        assertThat(rows(admin)).hasCount(2);
    }
}
