package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller calls himself, it is shown as it came and breaks nothing. */
class HostileCallerE2E {

    private static final String LONG = "Dlhé meno ".repeat(50).strip();

    static java.util.stream.Stream<String> names() {
        return java.util.stream.Stream.of(
                "<script>alert(1)</script><b>Ján</b>",
                "Ján \"Johnny\" O'Neil \\ ${EXTEN} #{1+1} %s",
                "\uD83D\uDE00 Zoë 李雷",
                LONG,
                "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNameIsShownAsItCame(String name) {
        for (String version : Product.VERSIONS) {
            try (Story story = Story.on(version)) {
                AgentDesk desk = story.availableDesk(story.agent());
                Caller caller = story.caller(name, "+421905000777");

                JsonObject offer = desk.awaitOffer();
                String shown = offer.getJsonObject("caller").getString("name");
                // in SIP a quote is written with a backslash, which Asterisk keeps; and it cuts at 80 bytes
                assertThat(name).startsWith(shown.replace("\\\"", "\""));
                assertThat(shown).hasSizeGreaterThanOrEqualTo(Math.min(name.length(), 60));
                caller.hangUp();
                assertThat(desk.awaitOfferEnd(offer)).isEqualTo("CALLER_GONE");
                JsonObject row = story.awaitOutcome(offer.getString("callId"));
                assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
                assertThat(row.getJsonObject("caller").getString("name")).isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"+421905123456, true", "00421905123456, true", "0905123456, true", "anonymous, false"})
    void theNumberIsShownAsItCameAndFindsTheCustomer(String number, boolean known) {
        for (String version : Product.VERSIONS) {
            try (Story story = Story.on(version)) {
                AgentDesk desk = story.availableDesk(story.agent());
                Caller caller = story.caller("Somebody", number);

                JsonObject offer = desk.awaitOffer();
                String shown = offer.getJsonObject("caller").getString("number");
                assertThat(shown).isEqualTo(number.equals("anonymous") ? shown : number);
                if (known) {
                    JsonObject again = desk.awaitFrame(
                            "offer",
                            frame -> !frame.isNull("customer")
                                    && frame.getString("offerId").equals(offer.getString("offerId")));
                    assertThat(again.getJsonObject("customer").getString("name"))
                            .isEqualTo("Ján Kováč");
                    assertThat(again.getJsonObject("customer").getBoolean("vip"))
                            .isTrue();
                }
                caller.hangUp();
                assertThat(desk.awaitOfferEnd(offer)).isEqualTo("CALLER_GONE");
            }
        }
    }

    /** {@code From: <sip:127.0.0.1>}. */
    @OnEachAsterisk
    void aCallerWithoutAnyNumberIsServed(String version) {
        try (Story story = Story.on(version)) {
            story.expectCallers(1);
            AgentDesk desk = story.availableDesk(story.agent());
            Sipp caller = story.join(Sipp.namelessCaller(story.asterisk(), story.number()));

            JsonObject offer = desk.awaitOffer();
            assertThat(offer.getJsonObject("caller").getString("number")).isEmpty();
            assertThat(offer.isNull("customer")).isTrue();
            story.endCall(offer.getString("callId"));
            assertThat(desk.awaitOfferEnd(offer)).isIn("CALLER_GONE", "WITHDRAWN");
            caller.awaitEnd();
        }
    }
}
