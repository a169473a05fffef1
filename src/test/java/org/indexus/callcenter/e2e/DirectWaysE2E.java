package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;

import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Story.Agent;

/** Callers who come past the queues to somebody: an extension, an agent's own line, an agent who knows who typed the number. */
class DirectWaysE2E {

    private static final Sound GREETING = Tones.melody(21, 3);
    private static final Sound WORDS = Tones.melody(22, 1.5);

    /** 901 gives back what it hears; in the dialplan of the agents' phones, as the internal numbers of a company. */
    private static final String EXTENSION = "901";

    @OnEachAsterisk
    void anExtensionByARouteAndByDirectDial(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            String did = ivr.route("1", toNumber("EXTENSION", EXTENSION));
            String menu = ivr.create(
                    ivr.menu("dial", ivr.prompt("dial", "en", GREETING), keys(key("9", "Support", ivr.toQueue())))
                            .add("directDial", "_90X"));
            ivr.answerWith(to("MENU", menu), createObjectBuilder());
            CarrierCall jan = story.carrierTo(did).awaitAnswer();
            CarrierCall eva = story.carrierTo(ivr.number()).awaitAnswer();
            eva.awaitHearing(GREETING.first(1));
            eva.press(EXTENSION);
            JsonObject dialled = ivr.onlyRow(ivr.number());
            jan.say(WORDS);
            eva.say(WORDS);
            jan.awaitHearing(WORDS);
            eva.awaitHearing(WORDS);

            assertThat(dialled.getString("outcome")).isEqualTo("REDIRECTED");
            assertThat(ivr.onlyRow(did).getString("outcome")).isEqualTo("REDIRECTED");
            assertThat(jan.isOver() || eva.isOver()).isFalse();
        }
    }

    /** The agent is there and takes it; on a break the call goes to the queue, or hears that nobody is there. */
    @OnEachAsterisk
    void anAgentsOwnLine(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            Agent agent = story.agent();
            String did = ivr.route(
                    "1", to("AGENT", agent.username()), createObjectBuilder().add("otherwise", ivr.toQueue()));
            String without = ivr.route("2", to("AGENT", agent.username()));
            story.phone(agent);
            AgentDesk desk = story.availableDesk(agent);
            CarrierCall jan = story.carrierTo(did);
            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getJsonObject("queue").getString("code")).isEqualTo(agent.username());
            String call = offer.getString("callId");
            desk.accept(offer);
            desk.awaitCall(call, "TALKING");
            jan.hangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("CALLER");
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(agent.username());
            desk.become("BREAK", "LUNCH");
            desk.wrapUpDone(call);
            desk.awaitStatus("BREAK");

            CarrierCall eva = story.carrierCallTo(did);
            CarrierCall ivan = story.carrierTo(without).awaitAnswer();
            ivan.awaitHearing(Sound.ofAsterisk(story.asterisk(), "vm-nobodyavail"));
            assertThat(ivan.awaitHangUp().cause()).isEqualTo(16);
            assertThat(Ivr.timeline(story.call(story.awaitOpenCall("WAITING"))))
                    .containsSubsequence("OVERFLOWED NONE_AVAILABLE to " + story.queue(), "QUEUED " + story.queue());
            eva.hangUp();
            assertThat(ivr.onlyRow(without).getString("endedBy")).isEqualTo("SYSTEM");
        }
    }

    @OnEachAsterisk
    void whoTypesACustomerNumberIsKnownToTheAgent(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            String customer = story.number() + "77";
            story.admin()
                    .post(
                            "/customers",
                            createObjectBuilder()
                                    .add("name", "Mária <b>Typed</b> " + customer)
                                    .add("numbers", createArrayBuilder())
                                    .add("vip", true)
                                    .add("customerNumber", customer))
                    .orThrow("customer");
            String menu = ivr.create(ivr.menu("number", ivr.prompt("number", "en", GREETING), keys())
                    .add(
                            "digits",
                            createObjectBuilder()
                                    .add("kind", "CUSTOMER_NUMBER")
                                    .add("min", 4)
                                    .add("max", 10)
                                    .add("then", ivr.toQueue())));
            ivr.answerWith(
                    to(
                            "MENU",
                            ivr.create(ivr.menu(
                                    "first",
                                    ivr.prompt("first", "en", WORDS),
                                    keys(key("5", "Contract <i>", to("MENU", menu)), key("1", "New", ivr.toQueue()))))),
                    createObjectBuilder());
            Agent agent = story.agent();
            AgentDesk desk = story.desk(agent);
            Browser browser = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
            browser.open("/workspace");
            browser.become("Available");

            // sooner than it is asked for, with a slip and a star to begin anew
            CarrierCall maria = story.carrierTo(ivr.number()).awaitAnswer();
            maria.awaitHearing(WORDS.first(0.5));
            maria.press("599*" + customer + "#");
            // the number that she calls from belongs to Ján, until what she typed is looked up
            JsonObject offer = desk.awaitFrame(
                    "offer",
                    frame -> !Story.isNull(frame, "customer")
                            && frame.getJsonObject("customer")
                                    .getString("name")
                                    .equals("Mária <b>Typed</b> " + customer));
            assertThat(offer.getJsonObject("customer").getBoolean("vip")).isTrue();
            assertThat(offer.getString("digits")).isEqualTo(customer);
            assertThat(browser.page().locator("#offer-name")).hasText("Mária <b>Typed</b> " + customer);
            assertThat(browser.page().locator("#offer-pressed"))
                    .hasText("Pressed: 5 Contract <i> \u00b7 typed " + customer);
            browser.picture("offer-typed");
            story.expectCallers(1);
            maria.hangUp();
            JsonObject row = ivr.onlyRow(ivr.number());
            assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
            assertThat(row.getJsonObject("customer").getString("name")).contains(customer);
            assertThat(browser.complaints()).isEmpty();
            browser.become("Offline");
        }
    }
}
