package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The administrator builds a menu with one below it in a real browser, reads the tree, and is told what would lose callers. */
class MenuPageE2E {

    private final Product product = Product.running();
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String queue = "ivr-" + mark;
    private final String sub = "sub-" + mark;
    private final String main = "main-" + mark;

    @Test
    void aMenuIsBuiltAndReadAtAGlance() {
        TestAgent.queueOf(product, queue);
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            admin.open("/campaigns/menus");
            admin.page().getByText("Create Menu").first().click();
            create(admin, sub, "Invoices " + mark);
            key(admin, 0, "1", "Talk <b>now</b>", "QUEUE", "QUEUE:" + queue);
            save(admin, "Create Menu", "The menu is created.");
            admin.open("/campaigns/menu");
            create(admin, main, "Main " + mark);
            key(admin, 0, "2", "Invoices", "MENU", "MENU:" + sub);
            admin.button("Create Menu").click();
            admin.sees("Enter a target when nothing is pressed");
            admin.page().locator("#menu\\:add").click();
            key(admin, 1, "1", "Support", "QUEUE", "QUEUE:" + queue);
            admin.page().locator("#menu\\:add").click();
            keys(admin).nth(2).getByLabel("Key", exactly()).selectOption("9");
            keys(admin).nth(2).getByLabel(": what happens").selectOption("REPEAT");
            admin.page().getByLabel("Direct dial").fill("_2XX");
            save(admin, "Create Menu", "The menu is created.");
            readTheTree(admin);
            pictures(admin, "menu");
            change(admin);
            admin.open("/campaigns/menus");
            admin.sees("Main " + mark);
            pictures(admin, "menus");
            assertThat(admin.complaints()).isEmpty();
        }
        assertIsKept();
    }

    private static void create(Browser admin, String code, String name) {
        admin.page().locator("#menu\\:name").fill(name);
        admin.page().locator("#menu\\:code").fill(code);
        admin.page().locator("#menu\\:greeting").fill("sound:demo-congrats");
    }

    private static Locator keys(Browser admin) {
        return admin.page().locator("li.choice");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void key(Browser admin, int row, String key, String label, String type, String target) {
        Locator choice = keys(admin).nth(row);
        choice.getByLabel("Key", exactly()).selectOption(key);
        choice.getByLabel("Label of key").fill(label);
        choice.getByLabel(": what happens").selectOption(type);
        choice.getByLabel(": which one").selectOption(target);
    }

    private static void save(Browser admin, String button, String answer) {
        admin.button(button).click();
        admin.sees(answer);
    }

    private static void pictures(Browser browser, String name) {
        browser.picture(name);
        browser.pictureInTheDark(name + "-dark");
        browser.pictureOnATelephone(name + "-narrow");
    }

    private void readTheTree(Browser admin) {
        Locator branches = admin.page().locator("li.branch");
        assertThat(branches.nth(1)).containsText("Invoices");
        assertThat(branches.nth(2)).containsText("sound:demo-congrats");
        assertThat(branches.nth(3)).containsText("Talk <b>now</b>");
        assertThat(branches.nth(3)).containsText(queue);
        assertThat(branches.last()).containsText("no key");
        admin.sees("No route, key or queue leads here.");
        admin.sees("Key 9 has no label");
        admin.sees("Key 2 could begin an extension (_2XX)");
    }

    private void change(Browser admin) {
        keys(admin).nth(2).locator("button[title=Remove]").click();
        admin.button("Yes, remove it").click();
        assertThat(keys(admin)).hasCount(2);
        admin.page().getByLabel("After silence: what happens").selectOption("EXTENSION");
        admin.page().getByLabel("After silence: number").fill("900");
        admin.page()
                .getByLabel("Patience", new Page.GetByLabelOptions().setExact(true))
                .fill("8");
        save(admin, "Save", "Saved.");
        assertThat(admin.page().locator("li.branch").last()).containsText("900");
    }

    private void assertIsKept() {
        JsonObject menu =
                product.admin().get("/ivr-menus/" + main).orThrow("menu").object();
        assertThat(menu.getJsonArray("choices")).hasSize(2);
        assertThat(menu.getInt("patienceSeconds")).isEqualTo(8);
        assertThat(menu.getString("directDial")).isEqualTo("_2XX");
        assertThat(menu.getJsonObject("onSilence").getString("number")).isEqualTo("900");
        assertThat(menu.getJsonObject("usual").getString("ref")).isEqualTo(queue);
    }
}
