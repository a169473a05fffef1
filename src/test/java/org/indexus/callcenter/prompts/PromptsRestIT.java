package org.indexus.callcenter.prompts;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.indexus.callcenter.e2e.Product;
import org.indexus.callcenter.prompts.audio.Sounds;
import org.indexus.demo.RestClient;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Test;

/** Prompts over REST: what goes in can be heard, and what is no prompt is named. */
class PromptsRestIT {

    /** Not HTTP/2: there Payara leaves an upload that it does not read waiting for half a minute. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Product product = Product.running();
    private final RestClient admin = product.admin();

    private String prompt(String prefix) {
        String code = prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
        admin.post("/prompts", createObjectBuilder().add("code", code).add("name", prefix))
                .orThrow("prompt");
        return code;
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + product.installation().token())
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpResponse<byte[]> upload(String code, String language, byte[] file, String type) {
        return send(
                "PUT",
                "/prompts/" + code + "/variants/" + language + "?fileName=welcome.wav",
                BodyPublishers.ofByteArray(file),
                "Content-Type",
                type);
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        try (var reader = Json.createReader(new StringReader(new String(response.body(), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static byte[] tone() {
        return Sounds.wav(44_100, 2, 1.5, Sounds.tone(700, 0.5));
    }

    private static void assertRefused(Reply reply, String field, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        JsonObject error = reply.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo(field);
        assertThat(error.getString("code")).isEqualTo(code);
    }

    @Test
    void aPromptIsMadeRenamedAndDeleted() {
        String code = prompt("welcome");
        assertThat(admin.post(
                                "/prompts",
                                createObjectBuilder().add("code", code).add("name", "x"))
                        .status())
                .isEqualTo(409);
        assertRefused(
                admin.post("/prompts", createObjectBuilder().add("code", "a b").add("name", "x")), "code", "PATTERN");
        JsonObject renamed = admin.patch(
                        "/prompts/" + code, createObjectBuilder().add("name", "<b>Welcome</b>"))
                .orThrow("rename")
                .object();
        assertThat(renamed.getString("name")).isEqualTo("<b>Welcome</b>");
        assertThat(renamed.getJsonArray("variants")).isEmpty();

        assertThat(admin.delete("/prompts/" + code).status()).isEqualTo(204);
        assertThat(admin.get("/prompts/" + code).status()).isEqualTo(404);
    }

    @Test
    void anUploadIsConvertedDescribedAndHeard() {
        String code = prompt("upload");
        HttpResponse<byte[]> answer = upload(code, "en-gb", tone(), "audio/wav");

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        JsonObject variant = json(answer).getJsonArray("variants").getJsonObject(0);
        assertThat(variant.getString("language")).isEqualTo("en-GB");
        assertThat(variant.getString("kind")).isEqualTo("AUDIO");
        assertThat(variant.getBoolean("isDefault")).isTrue();
        assertThat(variant.getString("fileName")).isEqualTo("welcome.wav");
        assertThat(variant.getInt("lengthMillis")).isEqualTo(1500);
        assertThat(variant.getJsonArray("warnings")).isEmpty();

        String audio = "/prompts/" + code + "/variants/en-GB/audio";
        HttpResponse<byte[]> whole = send("GET", audio, BodyPublishers.noBody());
        assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(whole.body()).hasSize(44 + 24_000);
        HttpResponse<byte[]> part = send("GET", audio, BodyPublishers.noBody(), "Range", "bytes=44-1043");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 44-1043/24044");
        assertThat(part.body()).hasSize(1000);

        assertThat(admin.delete("/prompts/" + code + "/variants/en-GB").status())
                .isEqualTo(204);
        assertThat(send("GET", audio, BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    }

    @Test
    void soundsAndTextsAreTakenToo() {
        String code = prompt("sound");
        String path = "/prompts/" + code + "/variants/sk";
        JsonObject made = admin.put(path, createObjectBuilder().add("sound", "sound:vm-goodbye"))
                .orThrow("sound")
                .object();
        assertThat(made.getJsonArray("variants").getJsonObject(0).getString("sound"))
                .isEqualTo("sound:vm-goodbye");

        assertRefused(admin.put(path, createObjectBuilder().add("sound", "sound:http://evil/x")), "sound", "FORMAT");
        assertRefused(admin.put(path, createObjectBuilder().add("sound", "sound:../../etc/passwd")), "sound", "FORMAT");
        assertRefused(admin.put(path, createObjectBuilder()), "sound", "REQUIRED");
        assertRefused(admin.put(path, createObjectBuilder().add("text", " ")), "text", "SIZE");
        assertRefused(
                admin.put(
                        "/prompts/" + code + "/variants/-w",
                        createObjectBuilder().add("sound", "sound:x")),
                "language",
                "FORMAT");
    }

    @Test
    void whatIsNoAudioIsRefusedWithWhatItIs() {
        String code = prompt("wrong");
        HttpResponse<byte[]> pdf = upload(code, "en", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "audio/wav");
        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(json(pdf).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("file");
        assertThat(json(pdf).getString("detail")).contains("a PDF document");

        HttpResponse<byte[]> liar = upload(code, "en", tone(), "audio/mpeg");
        assertThat(liar.statusCode()).isEqualTo(422);
        assertThat(json(liar).getString("code")).isEqualTo("TYPE_MISMATCH");
        assertThat(upload(code, "en", tone(), "image/png").statusCode()).isEqualTo(415);
        assertThat(json(send("GET", "/prompts/" + code, BodyPublishers.noBody()))
                        .getJsonArray("variants"))
                .isEmpty();
    }

    /** Declared or not, no more than the limit is read. */
    @Test
    void aHundredMegabytesAreRefused() {
        String code = prompt("large");
        String path = "/prompts/" + code + "/variants/en";
        HttpResponse<byte[]> chunked = send(
                "PUT", path, BodyPublishers.ofInputStream(() -> new Endless(100 << 20)), "Content-Type", "audio/wav");

        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(chunked).getString("code")).isEqualTo("TOO_LARGE");
        HttpResponse<byte[]> declared =
                send("PUT", path, BodyPublishers.ofByteArray(new byte[21 << 20]), "Content-Type", "audio/wav");
        assertThat(declared.statusCode()).isEqualTo(413);
    }

    private static final class Endless extends InputStream {
        private int left;

        Endless(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read = Math.min(length, left);
            left -= Math.max(0, read);
            return read > 0 ? read : -1;
        }
    }

    @Test
    void aQueueNamesAPromptByItsCodeAndKeepsItFromBeingDeleted() {
        String code = prompt("used");
        String queue = prompt("queue"); // any unused code
        admin.post(
                        "/queues",
                        createObjectBuilder()
                                .add("code", queue)
                                .add("name", queue)
                                .add("welcomePrompt", code)
                                .add("goodbyePrompt", "sound:vm-goodbye")
                                .add(
                                        "overflow",
                                        createObjectBuilder()
                                                .add(
                                                        "closed",
                                                        createObjectBuilder()
                                                                .add("type", "MESSAGE")
                                                                .add("prompt", code))))
                .orThrow("queue");
        JsonObject kept = admin.get("/queues/" + queue).object();
        assertThat(kept.getString("welcomePrompt")).isEqualTo(code);
        assertThat(kept.getString("goodbyePrompt")).isEqualTo("sound:vm-goodbye");
        assertThat(kept.getJsonObject("overflow").getJsonObject("closed").getString("prompt"))
                .isEqualTo(code);

        Reply refused = admin.delete("/prompts/" + code);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("detail")).contains("queue " + queue);
        assertThat(admin.get("/prompts/" + code).object().getJsonArray("usedBy").getString(0))
                .isEqualTo("queue " + queue);

        assertRefused(
                admin.patch("/queues/" + queue, createObjectBuilder().add("comfortPrompt", "no-such")),
                "comfortPrompt",
                "UNKNOWN");
        admin.delete("/queues/" + queue).orThrow("delete");
        assertThat(admin.delete("/prompts/" + code).status()).isEqualTo(204);
    }

    @Test
    void nobodyFetchesAudioWithoutAnAddressOfOurs() {
        for (String path : new String[] {
            "",
            "/",
            "/1/x/y.wav",
            "/../WEB-INF/web.xml",
            "/4102444800/AAAAAAAAAAAAAAAAAAAAAA/0b7e4c0e-8f5b-4a1c-9b59-5d1f3f0a1c11-0123456789abcdef.wav"
        }) {
            HttpResponse<byte[]> answer =
                    exchange(HttpRequest.newBuilder(URI.create(product.url() + "/media/prompts" + path))
                            .build());
            assertThat(answer.statusCode()).as(path).isIn(403, 404);
        }
    }
}
