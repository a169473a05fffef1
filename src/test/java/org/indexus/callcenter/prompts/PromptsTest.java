package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.platform.RecordingEvent;
import org.indexus.callcenter.platform.database.TestDatabase;
import org.indexus.callcenter.platform.entries.Uses;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.prompts.audio.AudioConverter;
import org.indexus.callcenter.prompts.audio.Sounds;
import org.junit.jupiter.api.Test;

/** Prompts in a real database. */
class PromptsTest {

    private final Prompts prompts = new Prompts();
    private final RecordingEvent<PromptChanged> changes = new RecordingEvent<>(change -> {});
    private final String code = "welcome-" + UUID.randomUUID();

    private void run(Consumer<Session> work) {
        TestDatabase.get().run(session -> {
            Uses uses = new Uses();
            Inject.into(uses, "question", new RecordingEvent<UsesWanted>(asked -> {}));
            Inject.into(prompts, "em", session);
            Inject.into(prompts, "uses", uses);
            Inject.into(prompts, "changes", changes);
            work.accept(session);
        });
    }

    private void create() {
        run(session -> {
            Prompt prompt = new Prompt();
            prompt.setCode(code);
            prompt.setName("Welcome");
            prompts.save(prompt);
        });
    }

    private static VariantContent tone(double hertz) {
        byte[] wav = Sounds.wav(
                8000, 1, 3, second -> second < 1.5 ? 0 : Sounds.tone(hertz, 0.5).applyAsDouble(second));
        return VariantContent.audio(AudioConverter.convert(wav, "audio/wav"), "welcome.wav");
    }

    private Prompt read() {
        Prompt[] read = new Prompt[1];
        run(session -> read[0] = prompts.require(code));
        return read[0];
    }

    @Test
    void aVariantIsKeptWithItsAudioAndReplacedInItsPlace() {
        create();
        run(session -> prompts.put(code, "en", tone(700)));
        PromptVariant first = read().getVariants().get(0);
        run(session -> prompts.put(code, "en", tone(900)));
        run(session -> prompts.put(code, "sk", VariantContent.sound("sound:vm-goodbye")));

        Prompt prompt = read();
        PromptVariant english = prompt.variant("EN").orElseThrow();
        assertThat(prompt.getVariants()).extracting(PromptVariant::getLanguage).containsExactly("en", "sk");
        assertThat(english.getId()).isEqualTo(first.getId());
        assertThat(english.getHash()).isNotEqualTo(first.getHash());
        assertThat(english.getLengthMillis()).isEqualTo(3000);
        assertThat(english.getWarnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("LEADING_SILENCE");
            assertThat(warning.message()).isEqualTo("It begins with 1.5 s of silence.");
        });
        run(session -> {
            assertThat(prompts.audio(english.getId(), english.getHash()))
                    .hasValueSatisfying(wav -> assertThat(wav).hasSize(44 + 48_000));
            assertThat(prompts.audio(english.getId(), first.getHash())).isEmpty();
        });
    }

    @Test
    void audioThatBecomesASoundLeavesNothingBehind() {
        create();
        run(session -> prompts.put(code, "en", tone(700)));
        run(session -> prompts.put(code, "en", VariantContent.sound("sound:vm-goodbye")));

        PromptVariant variant = read().getVariants().get(0);
        assertThat(variant.isAudible()).isFalse();
        assertThat(variant.getFileName()).isNull();
        run(session ->
                assertThat(session.find(PromptAudio.class, variant.getId())).isNull());
    }

    @Test
    void aVariantIsTakenAwayAndAPromptWithAllOfThem() {
        create();
        run(session -> prompts.put(code, "en", tone(700)));
        run(session -> prompts.put(code, "sk", tone(900)));
        run(session -> prompts.removeVariant(code, "en"));
        assertThat(read().getVariants()).extracting(PromptVariant::getLanguage).containsExactly("sk");
        UUID last = read().getVariants().get(0).getId();
        run(session ->
                assertThatThrownBy(() -> prompts.removeVariant(code, "en")).hasMessageContaining("404"));

        run(session -> prompts.remove(code));

        run(session -> {
            assertThat(prompts.find(code)).isEmpty();
            assertThat(session.find(PromptAudio.class, last)).isNull();
        });
    }

    @Test
    void everyChangeIsAnnouncedInTheOrderOfTheCommits() {
        create();
        run(session -> prompts.put(code, "en", tone(700)));
        run(session -> prompts.removeVariant(code, "en"));
        run(session -> prompts.remove(code));

        assertThat(changes.fired()).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(a.revision(), b.revision()));
        assertThat(changes.fired())
                .extracting(change -> change.variants().size())
                .isEqualTo(List.of(0, 1, 0, 0));
    }

    @Test
    void aCodeIsGivenOnce() {
        create();
        run(session -> {
            Prompt other = new Prompt();
            other.setCode(code);
            other.setName("Other");
            assertThatThrownBy(() -> prompts.save(other)).hasMessageContaining("DUPLICATE");
        });
    }

    @Test
    void namesAreReadAndGivenBack() {
        create();
        run(session -> {
            PromptNames names = new PromptNames();
            Inject.into(names, "prompts", prompts);
            Prompt prompt = prompts.require(code);

            assertThat(names.media(code, "welcomePrompt")).isEqualTo(prompt.media());
            assertThat(names.media(prompt.getId().toString(), "welcomePrompt")).isEqualTo(prompt.media());
            assertThat(names.media(prompt.media(), "welcomePrompt")).isEqualTo(prompt.media());
            assertThat(names.ref(prompt.media())).isEqualTo(code);
            assertThat(names.media(" sound:vm-goodbye ", "welcomePrompt")).isEqualTo("sound:vm-goodbye");
            assertThat(names.media(" ", "welcomePrompt")).isNull();
            assertThat(names.ref(null)).isNull();
            for (String wrong : List.of("no-such", "sound:", "sound:a b", "prompt:" + UUID.randomUUID(), "ftp:x")) {
                assertThatThrownBy(() -> names.media(wrong, "welcomePrompt")).hasMessageContaining("welcomePrompt is");
            }
        });
    }
}
