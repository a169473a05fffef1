package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A GET of bytes. */
final class Download {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Download() {}

    static byte[] bytes(Product product, String path) {
        var request = HttpRequest.newBuilder(URI.create(product.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + product.installation().token())
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
