package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.indexus.callcenter.prompts.audio.Converted;
import org.indexus.callcenter.prompts.audio.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With small scripts in place of a real program; the real one speaks in {@code PromptsE2E}. */
class SpeakerTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void recordSomething() throws IOException {
        Files.write(folder.resolve("tone.wav"), Sounds.wav(22_050, 1, 1, Sounds.tone(700, 0.5)));
    }

    private Speaker speaker(String script, String arguments) throws IOException {
        Path program = folder.resolve("speak");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Speaker(Optional.of(program + " " + arguments));
    }

    @Test
    void theTextGoesInAndTheAudioComesOut() throws IOException {
        String script = "cat >%1$s/text; echo \"$1 $3\" >%1$s/said; cp %1$s/tone.wav \"$2\"".formatted(folder);
        Converted spoken =
                speaker(script, "{language} {file} --stdin").speak("$(rm -rf /) `x` \"ž\" -w /etc/passwd", "en-GB");

        assertThat(spoken.millis()).isEqualTo(1000);
        assertThat(folder.resolve("text")).hasContent("$(rm -rf /) `x` \"ž\" -w /etc/passwd");
        assertThat(folder.resolve("said")).hasContent("en-gb --stdin");
    }

    @Test
    void aProgramThatFailsIsQuoted() throws IOException {
        Speaker speaker = speaker("echo 'no such voice' >&2; exit 3", "{file}");

        assertThatThrownBy(() -> speaker.speak("hello", "xx"))
                .hasMessageContaining("TTS_FAILED")
                .hasMessageContaining("it ended with 3. no such voice");
    }

    @Test
    void aProgramThatMakesNothingIsToldToo() throws IOException {
        assertThatThrownBy(() -> speaker("exit 0", "{file}").speak("hello", "en"))
                .hasMessageContaining("made no audio");
    }

    @Test
    void withoutAProgramThereIsNoSpeech() {
        for (Optional<String> command : java.util.List.of(
                Optional.<String>empty(),
                Optional.of(""),
                Optional.of("/no/such/program {file}"),
                Optional.of("no-such-program-at-all {file}"))) {
            Speaker speaker = new Speaker(command);
            assertThat(speaker.isAvailable()).isFalse();
            assertThatThrownBy(() -> speaker.speak("hello", "en")).hasMessageContaining("NOT_AVAILABLE");
        }
        assertThat(new Speaker(Optional.of("sh -c x")).isAvailable()).isTrue();
    }
}
