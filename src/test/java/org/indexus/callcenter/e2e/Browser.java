package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.DemoData;

/**
 * Somebody at a real, headless Chromium: the one on the PATH, else Debian's, unpacked by the script of the private Asterisk.
 * Finds controls as people do, by role and name, and keeps what the pages complained about. With
 * {@code -Dindexus.screenshots=docs/screenshots} its pictures go there.
 */
final class Browser implements AutoCloseable {

    private static final int WIDE = 1360;
    private static final int NARROW = 360;
    private static final double PATIENCE_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> forbidden = new CopyOnWriteArrayList<>();

    private Browser(String url, AsteriskProcess asterisk, ColorScheme scheme) {
        this.url = url;
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(path(asterisk))
                        .setArgs(List.of("--no-sandbox", "--autoplay-policy=no-user-gesture-required")));
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDE, 850)
                .setLocale("en-GB")
                .setIgnoreHTTPSErrors(true)
                .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = watched(context.newPage());
    }

    private Page watched(Page opened) {
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(opened.url() + ": " + message.text());
            }
        });
        return opened;
    }

    private static Path path(AsteriskProcess asterisk) {
        Missing.orFail(() -> asterisk.script().run("install", "chromium"));
        List<String> said = asterisk.script().run("chromium-path");
        return inTheBackground(Path.of(said.get(said.size() - 1).strip()));
    }

    /** A browser draws with all processors there are; those who talk by telephone in another story shall not stutter by that. */
    private static Path inTheBackground(Path chromium) {
        try {
            Path script = Files.createTempFile("chromium", ".sh");
            script.toFile().deleteOnExit();
            Files.writeString(script, "#!/bin/sh\nexec nice -n 10 '" + chromium + "' \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signed in, on the page where that leads. */
    static Browser of(Product product, AsteriskProcess asterisk, String username) {
        return of(product, asterisk, username, DemoData.PASSWORD, ColorScheme.LIGHT);
    }

    static Browser of(Product product, AsteriskProcess asterisk, String username, String password, ColorScheme scheme) {
        return at(product.url(), asterisk, username, password, scheme);
    }

    /** By another address of the product. */
    static Browser at(String url, AsteriskProcess asterisk, String username, String password, ColorScheme scheme) {
        Browser browser = new Browser(url, asterisk, scheme);
        browser.signIn(username, password);
        return browser;
    }

    private void signIn(String username, String password) {
        open("/login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        page.waitForURL(there -> !there.contains("/login"));
    }

    Page page() {
        return page;
    }

    /** Of somebody else, who was never here and has nothing in the cache; closed with this browser. */
    Page anotherPage(ColorScheme scheme) {
        return watched(
                chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(scheme))
                        .newPage());
    }

    void open(String path) {
        page.navigate(url + path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses from the menu "Agent status". */
    void become(String status) {
        button("Agent status").click();
        page.getByRole(AriaRole.MENU, new Page.GetByRoleOptions().setName("Agent status"))
                .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(status))
                .click();
        awaitStatus(status);
    }

    void awaitStatus(String word) {
        assertThat(page.locator("#status-word")).hasText(word);
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** Only when pictures are wanted, so that a usual run leaves the tree as it was. */
    void picture(String name) {
        String folder = System.getProperty("indexus.screenshots", "");
        if (!folder.isEmpty()) {
            page.waitForTimeout(400);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    /** The page for somebody who works in the dark. */
    void pictureInTheDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The page on the narrowest screen that we care for; nothing may stick out. */
    void pictureOnATelephone(String name) {
        page.setViewportSize(NARROW, 740);
        picture(name);
        assertEquals(NARROW, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        page.setViewportSize(WIDE, 850);
    }

    /** Errors of the pages' scripts. */
    List<String> complaints() {
        hearWhatWasTold();
        return complaints;
    }

    /** What the policy of our pages did not allow; who expects something there takes it out. */
    List<String> forbidden() {
        hearWhatWasTold();
        return forbidden;
    }

    /** The browser's news come only while we ask it something. */
    private void hearWhatWasTold() {
        page.evaluate("0");
    }

    /** No story may do what the policy of our pages forbids. */
    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
        assertEquals(List.of(), forbidden);
    }
}
