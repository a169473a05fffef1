package org.indexus.callcenter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.indexus.callcenter.Fork;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.demo.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An installation of its own that starts without its database, gets it, and loses it again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private static final Installation INSTALLATION = Installation.forTests(Fork.folder("database-away"));

    @BeforeAll
    static void startWithoutDatabase() {
        INSTALLATION.stopLeftovers();
        INSTALLATION.payara().start(INSTALLATION.environment());
        INSTALLATION.payara().awaitDeployed();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    @Order(1)
    void withoutDatabaseEverythingSaysSo() {
        assertThatItIsAway();
    }

    @Test
    @Order(2)
    void itRecoversByItselfWhenTheDatabaseComes() {
        INSTALLATION.postgres().start();

        awaitReady();

        assertThat(get("/login").statusCode()).isNotEqualTo(503);
        assertThat(INSTALLATION.admin().get("/me").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aDatabaseThatGoesAwayIsNoticedAndComesBack() {
        INSTALLATION.postgres().stop();
        Eventually.is("away", () -> get("/health/ready"), health -> health.statusCode() == 503);
        assertThatItIsAway();

        INSTALLATION.postgres().start();

        awaitReady();
        assertThat(INSTALLATION.admin().get("/me").status()).isEqualTo(200);
    }

    private static void awaitReady() {
        Eventually.is(
                "ready", Duration.ofSeconds(30), () -> get("/health/ready"), health -> health.statusCode() == 200);
    }

    private static void assertThatItIsAway() {
        var page = get("/login");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Waiting for the database").doesNotContain("jdbc");

        var api = get("/api/v1/me");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(api.body()).contains("\"UNAVAILABLE\"");

        assertThat(get("/health/ready").body()).contains("\"database\"").contains("DOWN");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(INSTALLATION.url() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
