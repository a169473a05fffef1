package org.indexus.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The REST contract from outside: JSON in, JSON out, by one API token. */
public final class RestClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final @Nullable String token;

    /** {@code url} is the application's, without {@code /api/v1}; no token means no credentials. */
    public RestClient(String url, @Nullable String token) {
        this.base = url + "/api/v1";
        this.token = token;
    }

    /** What came back; {@code json} is {@link JsonValue#NULL} if it was no JSON. */
    public record Reply(int status, JsonValue json, String text, HttpHeaders headers) {

        public JsonObject object() {
            return json.asJsonObject();
        }

        /** The items of a list. */
        public JsonArray items() {
            return object().getJsonArray("items");
        }

        public boolean isOk() {
            return status / 100 == 2;
        }

        /** Throws, with the problem that the application told, unless the status is 2xx. */
        public Reply orThrow(String what) {
            if (!isOk()) {
                throw new IllegalStateException(what + ": " + status + " " + text);
            }
            return this;
        }
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, JsonObjectBuilder body) {
        return send("POST", path, body.build());
    }

    public Reply put(String path, JsonObjectBuilder body) {
        return send("PUT", path, body.build());
    }

    public Reply patch(String path, JsonObjectBuilder body) {
        return send("PATCH", path, body.build());
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method, any body; {@code path} begins with a slash and follows {@code /api/v1}. */
    public Reply send(String method, String path, @Nullable JsonValue body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), parse(response.body()), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonValue parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException noJson) {
            return JsonValue.NULL;
        }
    }
}
