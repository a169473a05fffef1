package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The application starts while PostgreSQL and Asterisk are absent, says so, and recovers by itself when they come. */
class ColdStartE2E {

    @Test
    void startsWithoutDatabaseAndAsteriskAndRecovers() {
        Product product = Product.running();
        Product.VERSIONS.forEach(product::asterisk);
        var installation = product.installation();
        installation.payara().stop();
        installation.postgres().stop();
        Product.VERSIONS.forEach(version -> product.asterisk(version).stop());
        try {
            product.startApplication();
            installation.payara().awaitDeployed();
            SaidAway.by(product);
        } finally {
            installation.postgres().start();
        }
        installation.payara().awaitReady();
        assertThat(product.admin().get("/me").status()).isEqualTo(200);
        for (String version : Product.VERSIONS) {
            assertThat(product.connectionState(version)).isNotEqualTo("CONNECTED");
            product.asterisk(version).start();
            product.awaitConnection(version, "CONNECTED");
        }
        try (Story story = Story.on("22")) {
            AgentDesk desk = story.availableDesk(story.agent());
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            caller.hangUp();
            desk.awaitOfferEnd(offer);
        }
    }
}
