package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** The page of a call with two recordings: each is played by its own player, and deleted by itself. */
record RecordingsOnPage(Story story, String call) {

    private static final String STORED = "/recordings/";

    void arePlayedEach() {
        try (Browser supervisor = Browser.of(story.product(), story.asterisk(), "supervisor")) {
            supervisor.open(page());
            assertThat(supervisor.page().locator("audio")).hasCount(2);
            supervisor.picture("call-recordings");
            supervisor.pictureInTheDark("call-recordings-dark");
            supervisor.pictureOnATelephone("call-recordings-narrow");
            byte[] first = isPlayed(supervisor.page(), 1);
            byte[] second = isPlayed(supervisor.page(), 2);
            assertThat(second).isNotEqualTo(first);

            supervisor.open(page());
            Locator listened =
                    supervisor.page().locator(".listeners li", new Page.LocatorOptions().setHasText("supervisor"));
            assertThat(listened).hasCount(2);
            assertThat(listened.first()).containsText("recording 2");
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    /** Space is what presses Play of the player that has the focus. Returns the whole file that belongs to this number. */
    private byte[] isPlayed(Page page, int seq) {
        Locator player = page.getByLabel("Recording " + seq);
        Response piece = page.waitForResponse(answer -> answer.url().contains(STORED), () -> {
            player.focus();
            page.keyboard().press("Space");
        });
        assertThat(piece.url()).endsWith(call + STORED + seq);
        byte[] file = Download.bytes(story.product(), "/calls/" + call + STORED + seq);
        assertThat(piece.headerValue("content-range")).endsWith("/" + file.length);
        Eventually.until("recording " + seq + " is heard", () -> number(player, "currentTime") > 0);
        assertThat(number(player, "duration")).isCloseTo(Wav.of(file).seconds(), within(0.1));
        return file;
    }

    private static double number(Locator player, String property) {
        return ((Number) player.evaluate("(audio, property) => audio[property]", property)).doubleValue();
    }

    /** The second stays, and is heard. */
    void theFirstIsDeleted() {
        try (Browser admin = Browser.of(story.product(), story.asterisk(), "admin")) {
            admin.open(page());
            admin.page().getByText("Delete…").first().click();
            admin.button("Delete this recording").click();
            admin.button("Yes, delete it").click();
            admin.sees("The recording is deleted.");
            assertThat(admin.page().getByLabel("Recording 1")).hasCount(0);
            isPlayed(admin.page(), 2);
            assertThat(admin.complaints()).isEmpty();
        }
        assertThat(story.admin().get("/calls/" + call + STORED + 1).status()).isEqualTo(404);
        assertThat(story.admin().delete("/calls/" + call + STORED + 2).status()).isEqualTo(204);
        assertThat(story.admin().get("/calls/" + call + "/recording").status()).isEqualTo(404);
    }

    private String page() {
        return "/calls/detail?id=" + call;
    }
}
