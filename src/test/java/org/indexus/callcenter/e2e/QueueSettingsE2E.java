package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The administrator fills in every tab of a queue in a real browser, and finds it again; a supervisor closes the queue. */
class QueueSettingsE2E {

    private final Product product = Product.running();
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String code = "tabs-" + mark;
    private final String other = "other-" + mark;

    @Test
    void everyTabKeepsWhatWasFilledIn() {
        TestAgent agent = TestAgent.create(product, "PJSIP/agent9");
        TestAgent.queueOf(product, code, agent);
        TestAgent.queueOf(product, other);
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            skills(admin, agent);
            general(admin);
            routing(admin);
            members(admin, agent);
            overflow(admin);
            waiting(admin);
            recording(admin);
            afterTheCall(admin);
            floor(admin);
            assertThat(admin.complaints()).isEmpty();
        }
        assertIsKept();
    }

    private void open(Browser admin, String tab) {
        admin.open("/campaigns/queue?ref=" + code + "&tab=" + tab);
    }

    private void save(Browser admin, String tab) {
        admin.button("Save").click();
        admin.sees("Saved.");
        pictures(admin, "queue-" + tab);
        open(admin, tab);
    }

    private static void pictures(Browser browser, String name) {
        browser.picture(name);
        browser.pictureInTheDark(name + "-dark");
        browser.pictureOnATelephone(name + "-narrow");
    }

    private void skills(Browser admin, TestAgent agent) {
        admin.open("/settings/skills");
        admin.page().locator("#entries\\:label").fill("Slovak " + mark);
        admin.page().locator("#entries\\:code").fill("slovak-" + mark);
        admin.button("Add").click();
        admin.sees("Slovak " + mark + " is added.");
        pictures(admin, "skills");
        admin.open("/settings/user?id=" + agent.id());
        admin.page().getByLabel("Slovak " + mark).selectOption("2");
        admin.button("Save skills").click();
        admin.sees("The skills are saved.");
        pictures(admin, "user-skills");
        admin.open("/settings/user?id=" + agent.id());
        assertThat(admin.page().getByLabel("Slovak " + mark)).hasValue("2");
    }

    private void general(Browser admin) {
        open(admin, "general");
        admin.page().getByLabel("Strategy").selectOption("SKILLS_BASED");
        admin.page().getByLabel("After a decline").fill("25");
        save(admin, "general");
        assertThat(admin.page().getByLabel("Strategy")).hasValue("SKILLS_BASED");
        assertThat(admin.page().getByLabel("After a decline")).hasValue("25");
    }

    private void routing(Browser admin) {
        open(admin, "routing");
        admin.sees("no step requires a skill");
        admin.page().locator("#routing\\:add").click();
        step(admin, 1, "20", "4");
        admin.page().locator("#routing\\:add").click();
        step(admin, 2, "15", "3");
        admin.button("Move step 2 up").click();
        assertThat(steps(admin).nth(0).getByLabel("For")).hasValue("15");
        admin.page().getByLabel("Preferred agent").fill("10");
        admin.page().getByLabel("VIP customers").fill("8");
        admin.page().getByLabel("Same place again").fill("300");
        save(admin, "routing");
        assertThat(steps(admin)).hasCount(2);
        assertThat(steps(admin).nth(0).getByLabel("For")).hasValue("15");
        assertThat(steps(admin).nth(1).getByLabel("Level")).hasValue("4");
        assertThat(skill(steps(admin).nth(1))).hasValue("slovak-" + mark);
        assertThat(admin.page().locator("#routing\\:sentence"))
                .containsText("for 10 s only to the agent who served this customer last, then for 15 s to members with"
                        + " Slovak " + mark + " (3 or better), then for 20 s to members with Slovak " + mark
                        + " (4 or better), then to any member.");
    }

    private static Locator steps(Browser admin) {
        return admin.page().locator("li.step");
    }

    private static Locator skill(Locator step) {
        return step.getByLabel("Skill", new Locator.GetByLabelOptions().setExact(true));
    }

    private void step(Browser admin, int number, String seconds, String level) {
        Locator step = steps(admin).nth(number - 1);
        skill(step).selectOption("slovak-" + mark);
        step.getByLabel("Level").selectOption(level);
        step.getByLabel("For").fill(seconds);
        step.getByLabel("For").blur();
        assertThat(admin.page().locator("#routing\\:sentence")).containsText("for " + seconds + " s to members with");
    }

    private void members(Browser admin, TestAgent agent) {
        open(admin, "members");
        admin.sees("Lacks what every routing step requires: is asked only after 35 s.");
        admin.page().getByLabel("Skills required of " + agent.username()).click();
        admin.page()
                .getByLabel("Skill", new Page.GetByLabelOptions().setExact(true))
                .selectOption("slovak-" + mark);
        admin.page().getByLabel("Level").selectOption("2");
        admin.button("Save skills").click();
        admin.sees(": saved.");
        pictures(admin, "queue-members");
        open(admin, "members");
        admin.sees("Slovak " + mark + " (2 or better)");
    }

    private void overflow(Browser admin) {
        open(admin, "overflow");
        admin.page().getByLabel("Maximum wait").fill("120");
        admin.page().getByLabel("Waited too long: what happens").selectOption("QUEUE");
        admin.page().getByLabel("Waited too long: which one").selectOption("QUEUE:" + other);
        admin.sees("goes to " + other + ", and the wait so far counts there");
        admin.page().getByLabel("Nobody signed in: what happens").selectOption("EXTERNAL");
        admin.page().getByLabel("Nobody signed in: number").fill("+421 905 123 456");
        admin.page().getByLabel("Closed: what happens").selectOption("MESSAGE");
        admin.page().getByLabel("Closed: message").fill("sound:vm-goodbye");
        save(admin, "overflow");
        assertThat(admin.page().getByLabel("Maximum wait")).hasValue("120");
        assertThat(admin.page().getByLabel("Waited too long: which one")).hasValue("QUEUE:" + other);
        assertThat(admin.page().getByLabel("Nobody signed in: number")).hasValue("+421905123456");
        assertThat(admin.page().getByLabel("Closed: message")).hasValue("sound:vm-goodbye");

        admin.open("/campaigns/queue?tab=overflow&ref=" + other);
        admin.page().getByLabel("Waited too long: what happens").selectOption("QUEUE");
        admin.page().getByLabel("Waited too long: which one").selectOption("QUEUE:" + code);
        admin.button("Save").click();
        admin.sees("Callers would go round in a circle: " + String.join(" → ", other, code, other));
    }

    private void waiting(Browser admin) {
        open(admin, "waiting");
        admin.page().getByLabel("Place in the line, every").fill("60");
        admin.page().getByLabel("Estimated wait, every").fill("90");
        admin.page().getByLabel("Comfort message, every").fill("14");
        admin.button("Save").click();
        admin.sees("Comfort message, every: 0 (off), or 15 to 3600 seconds.");
        admin.page().getByLabel("Comfort message, every").fill("45");
        admin.page()
                .getByLabel("Welcome", new Page.GetByLabelOptions().setExact(true))
                .fill("sound:queue-thankyou");
        save(admin, "waiting");
        assertThat(admin.page().getByLabel("Place in the line, every")).hasValue("60");
        assertThat(admin.page().getByLabel("Comfort message, every")).hasValue("45");
    }

    private void recording(Browser admin) {
        open(admin, "recording");
        assertThat(admin.page().getByLabel("Share")).hasCount(0);
        admin.page().getByLabel("Recorded").selectOption("SHARE");
        admin.page().getByLabel("Share").fill("101");
        admin.button("Save").click();
        admin.sees("Share must be 0 to 100");
        admin.page().getByLabel("Share").fill("30");
        admin.page().getByLabel("Announcement").fill("sound:hello-world");
        admin.page().getByLabel("Kept for").fill("90");
        admin.page()
                .getByText("Agents may start and stop a recording themselves")
                .click();
        save(admin, "recording");
        assertThat(admin.page().getByLabel("Share")).hasValue("30");
        assertThat(admin.page().getByLabel("Announcement")).hasValue("sound:hello-world");
        assertThat(admin.page().getByLabel("Kept for")).hasValue("90");
        assertThat(admin.page().getByLabel("Agents may start and stop a recording themselves"))
                .isChecked();
    }

    private void afterTheCall(Browser admin) {
        open(admin, "after");
        admin.page().getByLabel("Wrap-up").selectOption("NONE");
        assertThat(admin.page().getByLabel("Length")).hasCount(0);
        admin.page().getByLabel("Wrap-up").selectOption("EXTEND_ONCE");
        admin.page().getByLabel("Length").fill("40");
        save(admin, "after");
        assertThat(admin.page().getByLabel("Wrap-up")).hasValue("EXTEND_ONCE");
        assertThat(admin.page().getByLabel("Length")).hasValue("40");
    }

    private void floor(Browser supervisor) {
        supervisor.open("/live");
        supervisor.button("Close Queue " + code).click();
        supervisor.button("Yes, close it").click();
        supervisor.sees("Queue " + code + " is closed.");
        Locator row = supervisor.page().locator("tr", new Page.LocatorOptions().setHasText("Queue " + code));
        assertThat(row).containsText("Closed");
        pictures(supervisor, "live");
        supervisor.button("Open Queue " + code).click();
        assertThat(supervisor.button("Close Queue " + code)).isVisible();
    }

    private void assertIsKept() {
        JsonObject queue =
                product.admin().get("/queues/" + code).orThrow("queue").object();
        assertThat(queue.getInt("declineSeconds")).isEqualTo(25);
        assertThat(queue.getInt("preferredAgentSeconds")).isEqualTo(10);
        assertThat(queue.getInt("vipPoints")).isEqualTo(8);
        assertThat(queue.getInt("samePlaceSeconds")).isEqualTo(300);
        assertThat(queue.getInt("maxWaitSeconds")).isEqualTo(120);
        assertThat(queue.getInt("announceWaitSeconds")).isEqualTo(90);
        assertThat(queue.getString("record")).isEqualTo("SHARE");
        assertThat(queue.getInt("recordShare")).isEqualTo(30);
        assertThat(queue.getInt("recordingRetentionDays")).isEqualTo(90);
        assertThat(queue.getBoolean("recordOnDemand")).isTrue();
        assertThat(queue.getString("wrapUpMode")).isEqualTo("EXTEND_ONCE");
        assertThat(queue.getInt("wrapUpSeconds")).isEqualTo(40);
        assertThat(queue.getBoolean("open")).isTrue();
        assertThat(queue.getJsonObject("overflow").get("noneAvailable")).isEqualTo(JsonValue.NULL);
    }
}
