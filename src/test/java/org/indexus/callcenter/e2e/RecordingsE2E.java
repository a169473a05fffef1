package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.demo.RestClient.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recording is in our store and nowhere else, is heard by those who may, and is lost by nothing. */
class RecordingsE2E {

    private static final String NOTICE = "sound:hello-world";

    @OnEachAsterisk
    void aRecordingIsHeardFromOurStoreByThoseWhoMay(String version) throws IOException {
        try (Story story =
                Story.on(version, Story.quickQueue().add("record", "ALWAYS").add("recordAnnouncement", NOTICE))) {
            var eva = story.agent();
            var olga = story.agent();
            story.phone(eva);
            AgentDesk desk = story.availableDesk(eva);
            String call = talk(story, desk);
            awaitState(story, call, "STORED");
            List<String> types = Timelines.of(story.call(call)).stream()
                    .map(entry -> entry.getString("type"))
                    .toList();
            assertThat(types.indexOf("RECORDING_ANNOUNCED")).isBetween(0, types.indexOf("QUEUED"));
            assertThat(atAsterisk(story, call)).isFalse();

            List<Path> files = files(story, call);
            assertThat(files).hasSize(1);
            assertThat(files.get(0)).asString().endsWith(".wav.enc");
            byte[] onDisk = Files.readAllBytes(files.get(0));
            assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF");

            String path = "/calls/" + call + "/recording";
            byte[] whole = Download.bytes(story.product(), path);
            hearBoth(whole);
            String admin = story.product().installation().token();
            var part = Download.get(story.product(), path, admin, "bytes=20000-20099");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 20_000, 20_100));

            String supervisor = supervisorsToken(story);
            assertThat(statusFor(story, path, eva.person().token())).isEqualTo(206);
            assertThat(statusFor(story, path, supervisor)).isEqualTo(206);
            assertThat(statusFor(story, path, olga.person().token())).isEqualTo(403);
            assertThat(listeners(story, call)).containsExactlyInAnyOrder("admin", eva.username(), "supervisor");
            assertThat(story.rest(eva).get("/audit").status()).isEqualTo(403);
            assertThat(story.product().as(supervisor).get("/audit").status()).isEqualTo(403);

            assertThat(story.product().as(supervisor).delete(path).status()).isEqualTo(403);
            supervisorFindsNoDelete(story, call);
            deleteInThePage(story, eva.username());
            assertThat(story.admin().delete(path).status()).isEqualTo(404);
            Reply gone = story.admin().get(path);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.object().getString("code")).isEqualTo("RECORDING_DELETED");
            assertThat(gone.object().getString("detail")).contains("by admin");
            assertThat(files(story, call)).isEmpty();
            assertThat(story.admin()
                            .get("/audit?action=RECORDING_DELETED&subject=" + call)
                            .items())
                    .hasSize(1);
        }
    }

    private static void supervisorFindsNoDelete(Story story, String call) {
        try (Browser supervisor = Browser.of(story.product(), story.asterisk(), "supervisor")) {
            supervisor.open("/calls/detail?id=" + call);
            assertThat(supervisor.page().locator("#player")).isVisible();
            assertThat(supervisor.page().locator("#recording\\:delete-recording"))
                    .hasCount(0);
        }
    }

    private static void deleteInThePage(Story story, String listener) {
        try (Browser admin = Browser.of(story.product(), story.asterisk(), "admin")) {
            admin.open("/settings/recordings");
            admin.sees("In order");
            admin.sees("Encrypted");
            pictures(admin, "recordings");
            admin.open("/settings/audit?action=RECORDING_PLAYED&user=" + listener);
            var row = admin.page().locator(".ui-datatable-data tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Listened to a recording");
            assertThat(row).containsText(listener);
            pictures(admin, "audit");
            row.getByRole(AriaRole.LINK).click();
            assertThat(admin.page().locator(".listeners")).containsText(listener);
            admin.page().getByText("Delete…").click();
            admin.picture("call-delete-recording");
            admin.button("Delete this recording").click();
            admin.sees("The recording is deleted.");
            admin.sees("by admin: deleted by hand");
            assertThat(admin.page().locator("#player")).hasCount(0);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void pictures(Browser browser, String name) {
        browser.picture(name);
        browser.pictureInTheDark(name + "-dark");
        browser.pictureOnATelephone(name + "-narrow");
    }

    @Test
    void aFolderThatRefusesAndAKilledApplicationLoseNothing() throws IOException {
        nothingIsLost("22");
    }

    @Test
    @Tag("full")
    void aFolderThatRefusesAndAKilledApplicationLoseNothing16() throws IOException {
        nothingIsLost("16");
    }

    private static void nothingIsLost(String version) throws IOException {
        try (Story story = Story.on(version, Story.quickQueue().add("record", "ALWAYS"))) {
            Path folder = Path.of(store(story).getString("folder"));
            Path aside = folder.resolveSibling("recordings-aside");
            Files.createDirectories(folder);
            Files.move(folder, aside);
            Files.writeString(folder, "not a folder");
            String call;
            try {
                var eva = story.agent();
                story.phone(eva);
                try (AgentDesk desk = eva.person().connect()) {
                    desk.become("AVAILABLE");
                    call = talk(story, desk);
                }
                Eventually.until(
                        "the page says why",
                        () -> store(story).getString("trouble", "").contains("cannot be written"));
                assertThat(stateOf(story, call)).isEqualTo("PENDING");

                story.product().killApplication();
                story.product().startApplication();
                story.product().installation().payara().awaitReady();
                story.product().awaitConnection(version, "CONNECTED");
                assertThat(stateOf(story, call)).isEqualTo("PENDING");
                assertThat(atAsterisk(story, call)).isTrue();
            } finally {
                Files.delete(folder);
                Files.move(aside, folder);
            }
            awaitState(story, call, "STORED");
            assertThat(atAsterisk(story, call)).isFalse();
            hearBoth(Download.bytes(story.product(), "/calls/" + call + "/recording"));
            assertThat(store(story).get("trouble")).isEqualTo(JsonValue.NULL);
        }
    }

    /** Two seconds of conversation, which the caller ends. Returns the call. */
    private static String talk(Story story, AgentDesk desk) {
        Caller caller = story.caller();
        JsonObject offer = desk.awaitOffer();
        String call = offer.getString("callId");
        desk.accept(offer);
        desk.awaitCall(call, "TALKING");
        Eventually.until("some seconds of talk", () -> story.call(call).getInt("talkedSeconds") >= 2);
        caller.hangUp();
        desk.awaitCall(call, "ENDED");
        desk.awaitStatus("AVAILABLE");
        story.awaitOutcome(call);
        return call;
    }

    private static void hearBoth(byte[] recording) {
        Wav wav = Wav.of(recording);
        assertThat(wav.seconds()).isGreaterThan(1);
        assertThat(wav.strengthOf(Wav.CALLER_HERTZ)).isGreaterThan(500);
        assertThat(wav.strengthOf(Wav.AGENT_HERTZ)).isGreaterThan(500);
    }

    private static void awaitState(Story story, String call, String state) {
        Eventually.until(call + " " + state, Duration.ofSeconds(60), () -> stateOf(story, call)
                .equals(state));
    }

    private static String stateOf(Story story, String call) {
        return story.call(call).getJsonObject("recording").getString("state");
    }

    private static JsonObject store(Story story) {
        return story.admin().get("/recordings").orThrow("store").object();
    }

    private static boolean atAsterisk(Story story, String call) {
        return story.ari().list("/recordings/stored").getValuesAs(JsonObject.class).stream()
                .anyMatch(recording -> recording.getString("name").contains(call));
    }

    private static List<Path> files(Story story, String call) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(store(story).getString("folder")))) {
            return all.filter(file -> file.getFileName().toString().contains(call))
                    .toList();
        }
    }

    private static int statusFor(Story story, String path, String token) {
        return Download.get(story.product(), path, token, "bytes=0-99").statusCode();
    }

    private static List<String> listeners(Story story, String call) {
        return story.admin().get("/audit?action=RECORDING_PLAYED&subject=" + call).orThrow("audit").items().stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> entry.getJsonObject("user").getString("username"))
                .toList();
    }

    private static String supervisorsToken(Story story) {
        String user = story.admin().get("/users?limit=500").items().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("username").equals("supervisor"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        return story.admin()
                .post("/tokens", createObjectBuilder().add("name", "recordings").add("userId", user))
                .orThrow("token")
                .object()
                .getString("token");
    }
}
