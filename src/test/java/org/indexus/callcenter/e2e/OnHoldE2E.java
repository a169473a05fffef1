package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caller is on hold by the agent's button while something breaks: on hold afterwards, too, and taken back by the button. */
class OnHoldE2E {

    private final Product product = Product.running();

    @Test
    @Tag("full")
    void theApplicationIsKilled() {
        Product.VERSIONS.forEach(product::asterisk);
        Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));
        try (Story one = Story.on("22", recorded());
                Story other = Story.on("16", recorded())) {
            List<HeldCall> calls = Stream.of(one, other).map(HeldCall::recorded).toList();
            product.killApplication();
            product.startApplication();
            product.installation().payara().awaitReady();
            Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));
            calls.forEach(HeldCall::agentReturns);
            calls.forEach(HeldCall::isOnHold);
            calls.forEach(HeldCall::isTakenBack);
            calls.forEach(HeldCall::callerHangsUp);
            calls.forEach(HeldCall::isRecorded);
        }
        product.carrier().assertNothingIsLeft();
    }

    @OnEachAsterisk
    void theLinkIsCut(String version) {
        try (Story story = Story.on(version, recorded());
                CuttableLink link = CuttableLink.to(product, version)) {
            HeldCall held = HeldCall.recorded(story);
            link.cut();
            assertThat(held.press("UNHOLD").status()).isIn(200, 409);
            link.mend();
            held.staysOrComesBack();
            held.isTakenBack();
            held.callerHangsUp();
            held.isRecorded();
        }
        product.carrier().assertNothingIsLeft();
    }

    /** Neither the caller nor the agent's phone can tell us meanwhile that they are gone. */
    @OnEachAsterisk
    void somebodyHangsUpWhileTheLinkIsCut(String version) {
        try (Story story = Story.on(version);
                CuttableLink link = CuttableLink.to(product, version)) {
            HeldCall left = HeldCall.of(story);
            HeldCall leaving = HeldCall.of(story);
            link.cut();
            left.caller().hangUp();
            leaving.phone().hangUp();
            link.mend();
            JsonObject row = story.awaitOutcome(left.call());
            assertThat(row.getString("endedBy")).isEqualTo("CALLER");
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(story.awaitOutcome(leaving.call()).getString("endedBy")).isEqualTo("AGENT");
            left.phone().awaitHangUp();
            leaving.caller().awaitHangUp();
            left.desk().awaitStatus("AVAILABLE");
            leaving.desk().awaitStatus("AVAILABLE");
        }
        product.carrier().assertNothingIsLeft();
    }

    private static JsonObjectBuilder recorded() {
        return Story.quickQueue().add("record", "ALWAYS");
    }
}
