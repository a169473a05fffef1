package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.message;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** What callers meet before an agent, on real Asterisk: what they hear is compared with what should be said. */
class MenusE2E {

    private static final Sound GREETING = Tones.melody(1, 6);
    private static final Sound BYE = Tones.melody(2, 2);
    private static final Sound SLOVAK = Tones.melody(3, 4);
    private static final Sound SHORT = Tones.melody(4, 1);

    /** Main menu: 1 queue, 2 sub-menu, 4 goodbye, 9 Slovak. */
    private static Ivr menus(Story story, Sound greeting) {
        Ivr ivr = new Ivr(story);
        String bye = ivr.prompt("bye", "en", BYE);
        ivr.prompt("main", "en", greeting);
        String hello = ivr.prompt("main", "sk", SLOVAK);
        String sub = ivr.create(ivr.menu(
                "sub",
                ivr.prompt("sub", "en", SHORT),
                keys(key("1", "Invoices", ivr.toQueue()), key("*", "Back", within("BACK")))));
        String main = ivr.create(ivr.menu(
                "main",
                hello,
                keys(
                        key("1", "Support", ivr.toQueue()),
                        key("2", "More", to("MENU", sub)),
                        key("4", "Goodbye", message(bye)),
                        key("9", "Slovensky", within("REPEAT")).add("language", "sk"))));
        ivr.answerWith(to("MENU", main), createObjectBuilder().add("priority", 2));
        return ivr;
    }

    private static List<String> timeline(JsonObject call) {
        return call.getJsonArray("timeline").stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> (entry.getString("type") + " " + entry.getString("detail")).trim())
                .toList();
    }

    @OnEachAsterisk
    void aKeyCutsThePromptAndTheAgentSeesIt(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = menus(story, GREETING);
            AgentDesk desk = story.availableDesk(story.agent());
            CarrierCall jan = story.carrierCallTo(ivr.number()).awaitAnswer();
            jan.awaitHearing(GREETING.first(1));
            jan.press("1");
            JsonObject offer = desk.awaitFrame("offer", frame -> true);
            JsonObject call = story.call(offer.getString("callId"));
            assertThat(timeline(call)).contains("MENU_CHOSEN main-" + story.number() + ": 1 Support");
            assertThat(call.getJsonArray("keys").getJsonObject(0).getString("label"))
                    .isEqualTo("Support");
            jan.hangUp();
            assertThat(jan.hearing().first(GREETING).map(Hearing.Heard::whole).orElse(false))
                    .isFalse();
        }
    }

    @OnEachAsterisk
    void keysBySipInfoLeadThroughASubMenuAndBack(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = menus(story, SHORT);
            InfoCaller eva = story.infoCallerTo(ivr.number());
            story.expectCallers(1);
            String number = ivr.number();
            story.awaitTimeline(number, "PROMPT_STARTED");
            Eventually.until("answered", () -> story.answeredCallers() == 1);
            eva.press("2");
            story.awaitTimeline(number, "MENU_CHOSEN main-" + story.number() + ": 2 More");
            eva.press("*");
            story.awaitTimeline(number, "MENU_CHOSEN sub-" + story.number() + ": * Back");
            eva.press("21");
            String call = story.awaitOpenCall("WAITING");
            assertThat(timeline(story.call(call)))
                    .containsSubsequence(
                            "MENU_CHOSEN main-" + story.number() + ": 2 More",
                            "MENU_CHOSEN sub-" + story.number() + ": * Back",
                            "MENU_CHOSEN main-" + story.number() + ": 2 More",
                            "MENU_CHOSEN sub-" + story.number() + ": 1 Invoices",
                            "QUEUED " + story.queue());
            eva.hangUp();
        }
    }

    @OnEachAsterisk
    void whoPressesNonsenseAndThenNothingGetsAPerson(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = menus(story, SHORT);
            CarrierCall jan = story.carrierCallTo(ivr.number()).awaitAnswer();
            jan.awaitHearing(SHORT);
            jan.press("7");
            String call = story.awaitOpenCall("WAITING");
            assertThat(timeline(story.call(call)))
                    .containsSubsequence("MENU_INVALID 7", "MENU_SILENT", "QUEUED " + story.queue());
            jan.hangUp();
            assertThat(jan.hearing().inOrder(SHORT, Sound.ofAsterisk(story.asterisk(), "pbx-invalid"), SHORT))
                    .isTrue();
        }
    }

    @OnEachAsterisk
    void theChosenLanguageIsSpokenAndAMessageEndsTheCall(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = menus(story, GREETING);
            CarrierCall jan = story.carrierTo(ivr.number()).awaitAnswer();
            jan.awaitHearing(GREETING.first(1));
            jan.press("9");
            jan.awaitHearing(SLOVAK.first(1));
            jan.press("4");
            jan.awaitHangUp();
            Hearing heard = jan.hearing();
            assertThat(heard.inOrder(GREETING.first(1), SLOVAK.first(1), BYE)).isTrue();
            JsonObject call = story.callDialling(ivr.number());
            assertThat(call.getString("outcome")).isEqualTo("CLOSED");
            assertThat(call.getString("language")).isEqualTo("sk");
        }
    }

    @OnEachAsterisk
    void whoHangsUpInAMenuIsOneRowWithoutAQueue(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = menus(story, GREETING);
            CarrierCall jan = story.carrierTo(ivr.number()).awaitAnswer();
            jan.awaitHearing(GREETING.first(1));
            jan.press("2");
            jan.awaitHearing(SHORT);
            jan.hangUp();
            JsonObject call = story.callDialling(ivr.number());
            assertThat(call.getString("outcome")).isEqualTo("ABANDONED");
            assertThat(Story.isNull(call, "queue")).isTrue();
        }
    }
}
