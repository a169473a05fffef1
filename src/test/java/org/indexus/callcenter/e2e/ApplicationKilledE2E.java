package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The application is killed under calls on both Asterisk servers. The next one goes on where it stopped. */
class ApplicationKilledE2E {

    private final Product product = Product.running();
    private final BothFloors floors = new BothFloors(product);

    @BeforeEach
    void callsOnBoth(TestInfo test) {
        floors.begin("application " + test.getDisplayName().replace("()", ""));
    }

    @AfterEach
    void everybodyGoesHome() {
        floors.close();
    }

    @Test
    void killed() {
        floors.browsersReturn();
        product.killApplication();
        floors.gaps().forEach(Gap::oneGivesUpAndOneDials);
        product.startApplication();
        floors.gapIsOver(Gap::isOver);
    }

    /** Facts of its last moments are in a file; the next one waits for the database and reads them first. */
    @Test
    void killedWhileTheDatabaseWasAway() {
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
