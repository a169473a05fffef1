package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caller who talks with Eva, and Adam, a colleague whom she may ask, or somebody outside; each has a telephone with ears and a mouth.
 *
 * <pre>{@code
 * ThreeParties three = ThreeParties.talking(story);
 * Party adam = three.consultsAdam();
 * three.sounds().talk(three.eva(), adam);
 * three.evas().press("COMPLETE_TRANSFER");
 * }</pre>
 */
final class ThreeParties {

    private final Story story;
    private final WhoHearsWhom sounds;
    private final Story.Agent evaHerself;
    private final Story.Agent adamHimself;
    private final String adamsNumber = Story.uniqueNumber();
    private final AgentDesk adamsDesk;
    private CallPage evas;
    private CallPage adams;
    private final Party jan;
    private final Party eva;
    private @Nullable CarrierCall adamsPhone;
    private @Nullable Party adam;

    /** How far a consultation has come. */
    enum Step {
        /** The popup is open. */
        ASKED,
        RINGING,
        /** Eva and Adam talk. */
        TALKING,
        /** Eva talks with the caller, and Adam hears music. */
        SWAPPED
    }

    private ThreeParties(Story story) {
        this.story = story;
        sounds = new WhoHearsWhom(story);
        String evasNumber = Story.uniqueNumber();
        evaHerself = story.agentOutside(evasNumber);
        AgentDesk desk = story.availableDesk(evaHerself);
        CarrierCall caller = story.carrierCall();
        JsonObject offer = desk.awaitOffer();
        String call = offer.getString("callId");
        desk.accept(offer);
        CarrierCall phone = answered(evasNumber);
        desk.awaitCall(call, "TALKING");
        caller.awaitAnswer();
        evas = new CallPage(desk, call);
        jan = new Party("the caller", caller, story.call(call).getString("channelId"));
        eva = new Party("Eva", phone, channelOf("AGENT", evaHerself.username(), "CONNECTED"));
        adamHimself = story.agentOutside(adamsNumber);
        adamsDesk = story.availableDesk(adamHimself);
        adams = new CallPage(adamsDesk, call);
    }

    /** The queue of such a story: an offer waits long enough for a busy machine. */
    static JsonObjectBuilder queue() {
        return Story.quickQueue().add("offerSeconds", 20);
    }

    static ThreeParties talking(Story story) {
        return new ThreeParties(story);
    }

    private CarrierCall answered(String number) {
        return rings(number).answer();
    }

    private CarrierCall rings(String number) {
        return story.join(story.product().carrier().awaitCallTo(number));
    }

    private String channelOf(String kind, String name, String state) {
        return evas.awaitParticipant(kind, name, state).getString("id");
    }

    /** Eva asks Adam; his popup is open when this returns. */
    JsonObject asksAdam() {
        evas.consult("AGENT", adamHimself.username());
        return adamsDesk.awaitOffer();
    }

    /** Who accepts, and answers the telephone. */
    Party adamAccepts(JsonObject offer) {
        assertThat(adamsDesk.accept(offer).getString("type")).isEqualTo("ok");
        return adamAnswers(rings(adamsNumber));
    }

    /** Eva asks Adam, who accepts; his telephone rings when this returns. */
    CarrierCall ringsAdam() {
        JsonObject offer = asksAdam();
        assertThat(adamsDesk.accept(offer).getString("type")).isEqualTo("ok");
        adamsPhone = rings(adamsNumber);
        return adamsPhone;
    }

    Party adamAnswers(CarrierCall phone) {
        phone.answer();
        adamsPhone = phone;
        adam = new Party("Adam", phone, channelOf("AGENT", adamHimself.username(), "CONSULTING"));
        return adam;
    }

    /** Eva consults Adam up to this step. */
    void reach(Step step) {
        switch (step) {
            case ASKED -> asksAdam();
            case RINGING -> ringsAdam();
            case TALKING -> consultsAdam();
            case SWAPPED -> {
                consultsAdam();
                evas.press("SWAP");
                sounds.awaitTogether(jan, eva);
            }
        }
    }

    CarrierCall adamsPhone() {
        return Objects.requireNonNull(adamsPhone);
    }

    Party adam() {
        return Objects.requireNonNull(adam);
    }

    /** Eva and Adam talk, the caller waits. */
    Party consultsAdam() {
        return adamAnswers(ringsAdam());
    }

    /** Eva calls a number outside; it rings when this returns. */
    CarrierCall ringsOutside(String number) {
        evas.consult("NUMBER", number);
        return rings(number);
    }

    Party outsideAnswers(CarrierCall phone, String number) {
        phone.answer();
        return new Party("the one outside", phone, channelOf("EXTERNAL", number, "CONSULTING"));
    }

    /** After which all agents are as before. */
    void workIsDone() {
        Stream.of(evas, adams).forEach(page -> page.desk().wrapUpDone(page.call()));
    }

    /** When the application has ended, and the next one is on its way. */
    void browsersReturn() {
        evas = new CallPage(ReturningDesk.of(story, evaHerself, evas.desk()), call());
        adams = new CallPage(ReturningDesk.of(story, adamHimself, adams.desk()), call());
    }

    /** Nobody is stuck with the call: both get what they ask for. */
    void bothTakeABreak() {
        workIsDone();
        Stream.of(evas, adams).map(CallPage::desk).forEach(desk -> {
            desk.become("BREAK");
            desk.awaitStatus("BREAK");
        });
    }

    WhoHearsWhom sounds() {
        return sounds;
    }

    String call() {
        return evas.call();
    }

    JsonObject row() {
        return story.call(call());
    }

    /** Eva's page. */
    CallPage evas() {
        return evas;
    }

    /** Adam's page. */
    CallPage adams() {
        return adams;
    }

    Party jan() {
        return jan;
    }

    Party eva() {
        return eva;
    }

    Story.Agent evaHerself() {
        return evaHerself;
    }

    Story.Agent adamHimself() {
        return adamHimself;
    }
}
