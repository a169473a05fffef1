package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What pages, REST and health say while the database is away. */
final class SaidAway {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    private SaidAway() {}

    static void by(Product product) {
        Eventually.until("not ready", () -> get(product, "/health/ready").statusCode() == 503);
        assertThat(get(product, "/health/ready").body())
                .contains("\"database\"")
                .contains("DOWN");
        assertThat(get(product, "/health/live").statusCode()).isEqualTo(200);

        var page = get(product, "/login");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Waiting for the database").doesNotContain("jdbc");

        var api = get(product, "/api/v1/me");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(api.body()).contains("\"UNAVAILABLE\"");
    }

    private static HttpResponse<String> get(Product product, String path) {
        var request = HttpRequest.newBuilder(URI.create(product.url() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
