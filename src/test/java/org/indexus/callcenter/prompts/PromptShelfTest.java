package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.platform.security.Secrets;
import org.indexus.callcenter.runtime.PromptLibrary.Media;
import org.indexus.callcenter.runtime.PromptLibrary.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptShelfTest {

    private static final Player MODERN = new Player("10.0.0.1", true);
    private static final Player OLD = new Player("10.0.0.1", false);
    private static final UUID PROMPT = UUID.randomUUID();
    private static final String MEDIA = "prompt:" + PROMPT;
    private static final UUID VARIANT = UUID.randomUUID();

    private static PromptShelf shelf(String usual, String folder, Shelved... variants) {
        PromptShelf shelf = new PromptShelf(
                usual,
                new MediaAddresses(new Secrets(Optional.empty()), Optional.of("http://us")),
                new MediaFolder(Optional.ofNullable(folder)));
        shelf.put(new PromptChanged(PROMPT, 1, List.of(variants)));
        return shelf;
    }

    private static Shelved sound(String language) {
        return new Shelved(UUID.randomUUID(), language, "sound:in-" + language, null);
    }

    @ParameterizedTest
    @CsvSource({
        "sk, sk",
        "en-GB, en-GB",
        "en, en",
        "en-US, en",
        "EN-gb, en-GB",
        "de-AT, de-DE",
        "hu, en",
        ", en",
        "sk-SK, sk"
    })
    void theTagThenThePrimaryLanguageThenTheUsualOne(String wanted, String played) {
        PromptShelf shelf = shelf("en", null, sound("de-DE"), sound("en-GB"), sound("en"), sound("sk"));

        assertThat(shelf.find(MEDIA, wanted, MODERN))
                .isEqualTo(new Media("sound:in-" + played, played.replace('-', '_')));
    }

    @Test
    void withoutTheUsualLanguageTheOldestIsPlayed() {
        assertThat(shelf("en", null, sound("sk"), sound("de"))
                        .find(MEDIA, null, MODERN)
                        .media())
                .isEqualTo("sound:in-sk");
    }

    @Test
    void whatIsAsterisksOwnStaysItAndIsSaidInTheCallersLanguage() {
        assertThat(shelf("en", null).find("sound:vm-goodbye", "en-GB", MODERN))
                .isEqualTo(new Media("sound:vm-goodbye", "en_GB"));
        assertThat(shelf("en", null).find("number:5", null, OLD)).isEqualTo(new Media("number:5", null));
    }

    /** Asterisk 13 without a folder; nobody is bothered who has nothing but Asterisk's own sounds. */
    @Test
    void whoCanHaveNoneOfThemIsTold() {
        Shelved audio = new Shelved(VARIANT, "en", null, "0123456789abcdef");
        assertThat(shelf("en", null, audio).obstacle(OLD)).contains("indexus.media.folder");
        assertThat(shelf("en", null, audio).obstacle(MODERN)).isNull();
        assertThat(shelf("en", "/srv/prompts", audio).obstacle(OLD)).isNull();
        assertThat(shelf("en", null, sound("en")).obstacle(OLD)).isNull();
    }

    @Test
    void ourOwnAudioIsFetchedOrLiesInTheFolder() {
        Shelved audio = new Shelved(VARIANT, "en", null, "0123456789abcdef");
        PromptShelf shelf = shelf("en", "/srv/prompts", audio);

        assertThat(shelf.find(MEDIA, null, MODERN).media())
                .startsWith("sound:http://us/media/prompts/")
                .endsWith("/" + VARIANT + "-0123456789abcdef.wav")
                .doesNotContain(","); // which separates several media
        assertThat(shelf.find(MEDIA, null, OLD).media())
                .isEqualTo("sound:/srv/prompts/" + VARIANT + "-0123456789abcdef");
    }

    @Test
    void whatCannotBeHadSaysWhy() {
        Shelved audio = new Shelved(VARIANT, "en", null, "0123456789abcdef");

        assertThatIllegalStateException()
                .isThrownBy(() -> shelf("en", null, audio).find(MEDIA, null, OLD))
                .withMessageContaining("indexus.media.folder");
        assertThatIllegalStateException()
                .isThrownBy(() -> shelf("en", null).find(MEDIA, null, MODERN))
                .withMessageContaining("nothing to play");
        assertThatIllegalStateException()
                .isThrownBy(() -> shelf("en", null).find("prompt:" + UUID.randomUUID(), null, MODERN))
                .withMessageContaining("There is no prompt:");
    }

    @Test
    void aLateAnnouncementDoesNotUndoANewerOne() {
        PromptShelf shelf = shelf("en", null, sound("en"));
        shelf.put(new PromptChanged(PROMPT, 3, List.of(sound("sk"))));
        shelf.put(new PromptChanged(PROMPT, 2, List.of(sound("de"))));

        assertThat(shelf.find(MEDIA, null, MODERN).media()).isEqualTo("sound:in-sk");
    }

    @Test
    void whatWasReadBeforeAChangeDoesNotUndoIt() {
        PromptShelf shelf = shelf("en", null, sound("en"));
        shelf.fill(List.of(), 0);
        assertThat(shelf.find(MEDIA, null, MODERN).media()).isEqualTo("sound:in-en");
        shelf.fill(List.of(), 2);
        assertThatIllegalStateException().isThrownBy(() -> shelf.find(MEDIA, null, MODERN));
    }
}
