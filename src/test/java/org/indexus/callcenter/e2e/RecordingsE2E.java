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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.demo.RestClient.Reply;

/** A recording is in our store and nowhere else, is heard by those who may. */
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
            RecordedCall recorded = RecordedCall.talk(story, desk);
            recorded.awaitState("STORED");
            String call = recorded.id();
            List<String> types = Timelines.of(story.call(call)).stream()
                    .map(entry -> entry.getString("type"))
                    .toList();
            assertThat(types.indexOf("RECORDING_ANNOUNCED")).isBetween(0, types.indexOf("QUEUED"));
            assertThat(recorded.isAtAsterisk()).isFalse();

            List<Path> files = files(story, call);
            assertThat(files).hasSize(1);
            assertThat(files.get(0)).asString().endsWith(".wav.enc");
            byte[] onDisk = Files.readAllBytes(files.get(0));
            assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF");

            String path = recorded.path();
            byte[] whole = recorded.listen();
            String admin = story.product().installation().token();
            var part = Download.get(story.product(), path, admin, "bytes=20000-20099");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 20_000, 20_100));

            String supervisor = supervisorsToken(story);
            // a player asks for several pieces at once, which is one listening
            assertThat(IntStream.range(0, 4)
                            .parallel()
                            .map(piece -> statusFor(story, path, eva.person().token())))
                    .containsOnly(206);
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
            assertThat(admin.page().locator(".page-head .state")).hasText("OK");
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
            admin.button("Yes, delete it").click();
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

    private static List<Path> files(Story story, String call) throws IOException {
        try (Stream<Path> all = Files.walk(RefusingStore.folderOf(story.product()))) {
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
