package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A GET of bytes. */
final class Download {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Download() {}

    /** The whole of it, as the administrator. */
    static byte[] bytes(Product product, String path) {
        var response = get(product, path, product.installation().token(), "bytes=0-");
        assertThat(response.statusCode()).isEqualTo(206);
        return response.body();
    }

    /** A part of it, like {@code bytes=100-199}, as the owner of a token. */
    static HttpResponse<byte[]> get(Product product, String path, String token, String range) {
        var request = HttpRequest.newBuilder(URI.create(product.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Range", range)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
