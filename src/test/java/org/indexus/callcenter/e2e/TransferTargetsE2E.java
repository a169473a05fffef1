package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;

import org.junit.jupiter.api.Tag;

/** Blind transfers by the button to whatever is not an agent: a menu, an extension and a number that answers. */
@Tag("full")
class TransferTargetsE2E {

    private static final Sound GREETING = Tones.melody(61, 2);
    private static final Sound CALLER = Tones.melody(62, 1.5);
    private static final Sound OUTSIDE = Tones.melody(63, 1.5);

    /** A menu leads back to an agent; an extension, and somebody outside, talk on without one. */
    @OnEachAsterisk
    void aMenuAnExtensionAndANumberTakeTheCaller(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            Ivr ivr = new Ivr(story);
            String menu = ivr.create(ivr.menu(
                    "sent", ivr.prompt("sent", "en", GREETING), Ivr.keys(Ivr.key("1", "Back", ivr.toQueue()))));
            TransferTalk talk = TransferTalk.begin(story);
            talk.transfer(to("MENU", menu));
            talk.jan().awaitHearing(GREETING.first(1));
            talk.jan().press("1");
            talk.isTakenAgain("MENU_CHOSEN " + menu + ": 1 Back");

            talk.transfer(toNumber("EXTENSION", "901"));
            talk.hearsItself(CALLER);
            talk.jan().hangUp();
            story.awaitOutcome(talk.call());

            talk = TransferTalk.next(story, talk);
            String number = Story.uniqueNumber();
            talk.transfer(toNumber("NUMBER", number));
            CarrierCall outside = story.join(story.product().carrier().awaitCallTo(number));
            outside.answer();
            outside.say(OUTSIDE);
            talk.jan().awaitHearing(OUTSIDE);
            talk.jan().say(CALLER);
            outside.awaitHearing(CALLER);
            outside.hangUp();
            talk.jan().awaitHangUp();
            assertThat(story.awaitOutcome(talk.call()).getString("outcome")).isEqualTo("ANSWERED");
        }
        Product.running().carrier().assertNothingIsLeft();
    }
}
