package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.prompts.audio.Sounds;
import org.junit.jupiter.api.Test;

/** Prompts of our own on real Asterisk: it fetches them, plays them, and keeps them. */
class PromptsE2E {

    /** In the page: to bring 20 MiB there would take its time. */
    private static final String CHOOSE_TOO_LARGE = """
            input => {
                const chosen = new DataTransfer();
                chosen.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'long.wav'));
                input.files = chosen.files;
                input.dispatchEvent(new Event('change', {bubbles: true}));
            }""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final double SECONDS = 1.5;

    private final Product product = Product.running();

    private String prompt() {
        String code = "e2e-" + UUID.randomUUID().toString().substring(0, 8);
        product.admin()
                .post("/prompts", createObjectBuilder().add("code", code).add("name", "Welcome"))
                .orThrow("prompt");
        return code;
    }

    private void upload(String code, byte[] file) {
        var request = HttpRequest.newBuilder(
                        URI.create(product.url() + "/api/v1/prompts/" + code + "/variants/en?fileName=welcome.wav"))
                .header("Authorization", "Bearer " + product.installation().token())
                .header("Content-Type", "audio/wav")
                .PUT(BodyPublishers.ofByteArray(file))
                .build();
        assertThat(status(request)).isEqualTo(200);
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A welcome that comes first is heard to its end, so the visit begins when it was played: not at once, as without it. */
    @OnEachAsterisk
    void anUploadedWelcomeIsFetchedAndPlayed(String version) {
        String code = prompt();
        upload(code, Sounds.wav(44_100, 2, SECONDS, Sounds.tone(700, 0.5)));
        try (Story story =
                Story.on(version, Story.quickQueue().add("welcomePrompt", code).add("welcomeMode", "FIRST"))) {
            Caller caller = story.caller();
            String call = story.awaitOpenCall("WAITING");
            JsonObject row = story.call(call);
            assertThat(Duration.between(
                            Instant.parse(row.getString("arrivedAt")), Instant.parse(row.getString("queuedAt"))))
                    .isGreaterThanOrEqualTo(Duration.ofMillis((long) (SECONDS * 1000) - 100));
            String address = fetched(story).stream()
                    .filter(line -> line.contains(product.url() + "/media/prompts/"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*(http://\\S+\\.wav).*", "$1");
            assertIsOurs(address);
            caller.hangUp();
        }
    }

    private static List<String> fetched(Story story) {
        return story.asterisk().console("media cache show all").stream()
                .filter(line -> line.contains("http://"))
                .toList();
    }

    private void assertIsOurs(String address) {
        assertThat(address).startsWith(product.url() + "/media/prompts/");
        assertThat(status(HttpRequest.newBuilder(URI.create(address)).build())).isEqualTo(200);
        assertThat(status(HttpRequest.newBuilder(URI.create(address))
                        .method("HEAD", BodyPublishers.noBody())
                        .build()))
                .isEqualTo(200);
        String altered = address.replaceFirst("/media/prompts/1", "/media/prompts/2");
        assertThat(status(HttpRequest.newBuilder(URI.create(altered)).build())).isEqualTo(403);
    }

    /** The text is kept, and what it sounds like is made at once. */
    @Test
    void aTextIsSpoken() {
        Missing.orFail(() -> product.asterisk("22").script().run("install", "espeak-ng"));
        String code = prompt();
        JsonObject made = product.admin()
                .put(
                        "/prompts/" + code + "/variants/en",
                        createObjectBuilder().add("text", "Thank you for calling. One moment, please."))
                .orThrow("text")
                .object();
        JsonObject variant = made.getJsonArray("variants").getJsonObject(0);
        assertThat(variant.getString("kind")).isEqualTo("TEXT");
        assertThat(variant.getInt("lengthMillis")).isBetween(1500, 8000);
        assertThat(variant.getJsonArray("warnings")).isEmpty();
    }

    /** In the page: made, uploaded, listened to, and chosen for a queue. */
    @Test
    void anAdministratorMakesAPromptInThePage() {
        String code = "page-" + UUID.randomUUID().toString().substring(0, 8);
        String queue = "queue-" + code;
        TestAgent.queueOf(product, queue);
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            admin.open("/campaigns/prompts");
            admin.page().locator("#prompt\\:name").fill("Uvítanie " + code);
            admin.page().locator("#prompt\\:code").fill(code);
            admin.button("Create Prompt").click();
            admin.sees("The prompt is there.");
            fillVariants(admin);
            admin.picture("prompts");
            admin.pictureInTheDark("prompts-dark");
            admin.pictureOnATelephone("prompts-narrow");

            admin.open("/campaigns/queue?ref=" + queue + "&tab=waiting");
            Locator welcome = admin.page().getByLabel("Welcome", new Page.GetByLabelOptions().setExact(true));
            welcome.fill("no-such-prompt");
            admin.button("Save").click();
            admin.sees("there is no prompt no-such-prompt");
            welcome.fill(code);
            admin.button("Save").click();
            admin.sees("Saved.");
            assertThat(welcome.inputValue()).isEqualTo(code);
            assertThat(admin.complaints()).isEmpty();
        }
        assertThat(product.admin().get("/queues/" + queue).object().getString("welcomePrompt"))
                .isEqualTo(code);
        product.admin().delete("/queues/" + queue).orThrow("delete");
    }

    private static void fillVariants(Browser admin) {
        byte[] wav = Sounds.wav(
                44_100, 2, 3, second -> second < 1.5 ? 0 : Sounds.tone(700, 0.5).applyAsDouble(second));
        admin.page().locator("#variants\\:language").fill("sk");
        admin.page()
                .locator("#variants input[type=file]")
                .setInputFiles(new FilePayload("uvitanie.wav", "audio/wav", wav));
        admin.button("Upload").click();
        admin.sees("uvitanie.wav");
        admin.sees("It begins with 1.5 s of silence.");
        admin.page().locator("#variants input[type=file]").evaluate(CHOOSE_TOO_LARGE);
        admin.sees("long.wav is too large: at most 20 MiB.");
        assertThat(admin.page().locator("#variants input[type=file]").inputValue())
                .as("what would be sent")
                .isEmpty();
        Object seconds = admin.page()
                .locator("#variants audio")
                .evaluate("audio => new Promise(done => { audio.onloadedmetadata = () => done(audio.duration);"
                        + " audio.onerror = () => done(-1); audio.preload = 'metadata'; audio.load(); })");
        assertThat(((Number) seconds).doubleValue()).isEqualTo(3);
        admin.page().locator("#variants\\:language").fill("en");
        admin.page().getByLabel("Asterisk's own sound").fill("vm-goodbye");
        admin.button("Use this sound").click();
        admin.sees("sound:vm-goodbye");
        admin.page()
                .locator(".prompt-variant")
                .filter(new Locator.FilterOptions().setHasText("uvitanie.wav"))
                .getByText("Remove")
                .click();
        admin.button("Yes, remove it").click();
        admin.sees("Saved. It holds");
    }
}
