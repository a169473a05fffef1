package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application is killed under calls on both Asterisk servers. The next one goes on where it stopped. */
class ApplicationKilledE2E {

    private final Product product = Product.running();
    private final BothFloors floors = new BothFloors(product);

    @AfterEach
    void everybodyGoesHome() {
        floors.close();
    }

    /** Under callers in menus, in the line, being offered and talking, and with recordings that could not be stored yet. */
    @Test
    void killed() {
        try (Story one = Story.on("22", recorded());
                Story other = Story.on("16", recorded())) {
            List<InMenus> menus = Stream.of(one, other).map(InMenus::of).toList();
            List<RecordedCall> owed;
            try (RefusingStore store = new RefusingStore(product)) {
                owed = Stream.of(one, other).map(ApplicationKilledE2E::talked).toList();
                store.awaitTrouble();
                floors.begin("application killed");
                menus.forEach(InMenus::dial);
                floors.browsersReturn();
                product.killApplication();
                floors.gaps().forEach(Gap::oneGivesUpAndOneDials);
                product.startApplication();
                product.installation().payara().awaitReady();
                assertThat(owed).extracting(RecordedCall::state).containsOnly("PENDING");
                assertThat(owed).allMatch(RecordedCall::isAtAsterisk);
            }
            // menus do not wait until everybody else was served
            var goingOn = CompletableFuture.runAsync(() -> menus.forEach(InMenus::goOn));
            floors.gapIsOver(Gap::isOver);
            goingOn.join();
            owed.forEach(ApplicationKilledE2E::comesHome);
        }
    }

    private static JsonObjectBuilder recorded() {
        return Story.quickQueue().add("record", "ALWAYS");
    }

    private static RecordedCall talked(Story story) {
        var eva = story.agent();
        story.phone(eva);
        try (AgentDesk desk = eva.person().connect()) {
            desk.become("AVAILABLE");
            RecordedCall call = RecordedCall.talk(story, desk);
            assertThat(call.state()).isEqualTo("PENDING");
            return call;
        }
    }

    private static void comesHome(RecordedCall call) {
        call.awaitState("STORED");
        assertThat(call.isAtAsterisk()).isFalse();
        call.listen();
    }

    /** Facts of its last moments are in a file; the next one waits for the database and reads them first. */
    @Test
    void killedWhileTheDatabaseWasAway() {
        floors.begin("application killed while the database was away");
        List<Gap> gaps = floors.gaps();
        var installation = product.installation();
        installation.postgres().stop();
        try {
            Eventually.until("REST says 503", () -> product.admin().get("/me").status() == 503);
            gaps.forEach(Gap::oneIsTakenWithoutDatabase);
            floors.browsersReturn();
            product.killApplication();
            gaps.forEach(Gap::oneGivesUpAndOneDials);
            product.startApplication();
            installation.payara().awaitDeployed();
            assertThat(product.admin().get("/me").status()).isEqualTo(503);
        } finally {
            installation.postgres().start();
        }
        floors.gapIsOver(Gap::isOver);
    }
}
