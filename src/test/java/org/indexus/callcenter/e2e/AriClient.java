package org.indexus.callcenter.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.indexus.demo.AsteriskProcess;

/** Looks at an Asterisk behind the product's back. */
public final class AriClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AsteriskProcess asterisk;

    public AriClient(AsteriskProcess asterisk) {
        this.asterisk = asterisk;
    }

    /** Like {@code list("/channels")}. */
    public JsonArray list(String path) {
        try (var reader = Json.createReader(new StringReader(send("GET", path).body()))) {
            return reader.readArray();
        }
    }

    /** As {@link #send}, for what must succeed. */
    public void ask(String method, String path) {
        var answer = send(method, path);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** A value for a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Any method on any path below {@code /ari}, query included. */
    public HttpResponse<String> send(String method, String path) {
        var credentials = asterisk.username() + ":" + asterisk.password();
        var request = HttpRequest.newBuilder(URI.create(asterisk.ariUrl() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
