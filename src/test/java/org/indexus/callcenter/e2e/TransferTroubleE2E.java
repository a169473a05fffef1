package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.to;
import static org.indexus.callcenter.e2e.Ivr.toNumber;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Blind transfers by the button to somebody who does not take the call, whatever the reason: the caller is never lost. */
@Tag("full")
class TransferTroubleE2E {

    /** Each gives the one call back to Eva: busy, unknown to Asterisk, one who declines, and one who is not there. */
    @OnEachAsterisk
    void noColleagueCanBeReached(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            TransferTalk talk = TransferTalk.begin(story);
            Story.Agent busy = story.agent();
            story.join(Phone.busy(story.asterisk(), busy.phone()));
            Story.Agent refusing = story.agent();
            story.join(Phone.refusing(story.asterisk(), refusing.phone(), "603 Declined"));
            Story.Agent unknown = story.agentWithUnknownPhone();
            for (Story.Agent colleague : Set.of(busy, refusing, unknown)) {
                AgentDesk desk = story.availableDesk(colleague);
                talk.transfer(to("AGENT", colleague.username()));
                desk.accept(desk.awaitOffer());
                talk.isTakenAgain("TRANSFER_FAILED PHONE_FAILED");
                desk.close();
            }
            Story.Agent away = story.agent();
            AgentDesk onBreak = story.desk(away);
            onBreak.become("BREAK");
            talk.transfer(to("AGENT", away.username()));
            talk.isTakenAgain("TRANSFER_FAILED NONE_AVAILABLE");
            assertThat(talk.press(to("AGENT", "nobody-of-ours")).status()).isEqualTo(422);
            assertThat(talk.press(to("AGENT", talk.eva().username())).status()).isEqualTo(422);
            talk.end();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Whom nobody takes back waits in the queue that the call came from, before those who came later. */
    @OnEachAsterisk
    void whoTransferredIsAwayAsWell(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            TransferTalk talk = TransferTalk.begin(story);
            Story.Agent adam = story.agent();
            AgentDesk adamsDesk = story.availableDesk(adam);
            talk.desk().become("BREAK");
            talk.transfer(to("AGENT", adam.username()));
            JsonObject offer = adamsDesk.awaitOffer();
            talk.desk().awaitStatus("BREAK");
            Caller later = story.caller();
            Eventually.until("another one waits", () -> story.calls().stream()
                    .anyMatch(call -> call.getString("state").equals("WAITING")));
            adamsDesk.become("BREAK"); // from the end of this offer on
            adamsDesk.decline(offer);
            talk.desk().become("AVAILABLE");
            talk.isTakenAgain("TRANSFER_FAILED NO_ANSWER");
            talk.end();
            talk.desk().accept(talk.desk().awaitOfferOtherThan(talk.offer()));
            Eventually.until("the later one is served", () -> story.calls().stream()
                    .anyMatch(call -> call.getString("state").equals("TALKING")));
            later.hangUp();
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Both press at about the same time; each has the other's caller afterwards. */
    @OnEachAsterisk
    void twoTransferToEachOther(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            TransferTalk evas = TransferTalk.begin(story);
            TransferTalk adams = TransferTalk.begin(story);
            evas.transfer(to("AGENT", adams.eva().username()));
            adams.transfer(to("AGENT", evas.eva().username()));
            JsonObject toAdam = adams.desk().awaitOfferOtherThan(adams.offer());
            JsonObject toEva = evas.desk().awaitOfferOtherThan(evas.offer());
            assertThat(toAdam.getString("callId")).isEqualTo(evas.call());
            assertThat(toEva.getString("callId")).isEqualTo(adams.call());
            adams.desk().accept(toAdam);
            evas.desk().accept(toEva);
            evas.isTalkingTo(adams.eva());
            adams.isTalkingTo(evas.eva());
            evas.end(adams.desk());
            adams.end(evas.desk());
        }
        Product.running().carrier().assertNothingIsLeft();
    }

    /** Busy, silent and unknown extensions, a busy number and one that nobody answers. */
    @OnEachAsterisk
    void nobodyAnswersInsideOrOutside(String version) {
        try (Story story = Story.on(version, TransferTalk.queue())) {
            TransferTalk talk = TransferTalk.begin(story);
            for (String extension : new String[] {"905", "906", "999"}) {
                talk.transfer(toNumber("EXTENSION", extension));
                talk.isTakenAgain("TRANSFERRED " + extension);
            }
            String busy = Story.uniqueNumber();
            talk.transfer(toNumber("NUMBER", busy));
            story.join(story.product().carrier().awaitCallTo(busy)).refuseAsBusy();
            talk.isTakenAgain("TRANSFERRED " + busy);
            String silent = Story.uniqueNumber();
            talk.transfer(toNumber("NUMBER", silent));
            story.join(story.product().carrier().awaitCallTo(silent));
            talk.isTakenAgain("TRANSFERRED " + silent);
            talk.end();
        }
        Product.running().carrier().assertNothingIsLeft();
    }
}
