package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
            assertThat(get(product, "/api/v1/me").statusCode()).isEqualTo(503);
            assertThat(get(product, "/login").statusCode()).isEqualTo(503);
            assertThat(get(product, "/login").headers().firstValue("Retry-After"))
                    .isPresent();
            assertThat(get(product, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(product, "/health/ready").statusCode()).isEqualTo(503);
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

    private static HttpResponse<String> get(Product product, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(product.url() + path))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
