package org.indexus.callcenter.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With small scripts in place of a real program; real ones read in {@link CompressedAudioIT}. */
class CompressedReaderTest {

    private static final byte[] MP3 = {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0, 0, 0};

    @TempDir
    private Path folder;

    private Converted read(String script) throws IOException {
        return read(script, 20);
    }

    private Converted read(String script, int seconds) throws IOException {
        Path program = folder.resolve("decode");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return AudioConverter.convert(
                MP3, "audio/mpeg", null, new CompressedReader(program + " {format} {file} {output}", seconds));
    }

    @Test
    void theProgramGetsTheFileAndMakesTheAudio() throws IOException {
        Files.write(folder.resolve("tone.wav"), Sounds.wav(22_050, 1, 1, Sounds.tone(700, 0.5)));
        Converted made = read(
                "cp %1$s/tone.wav \"$3\"; cat \"$2\" >%1$s/got; echo $1 >%1$s/said; env >%1$s/env".formatted(folder));

        assertThat(made.millis()).isEqualTo(1000);
        assertThat(made.from()).isEqualTo(FileKind.MP3);
        assertThat(folder.resolve("got")).hasBinaryContent(MP3);
        assertThat(folder.resolve("said")).hasContent("mp3");
        assertThat(Files.readAllLines(folder.resolve("env")))
                .allMatch(line -> line.matches("(PATH|PWD|LANG|LC_ALL|TMPDIR|_|SHLVL|OLDPWD)=.*"));
    }

    @Test
    void whatItCannotReadIsRefused() {
        assertThatThrownBy(() -> read("echo broken >&2; exit 1")).hasMessageContaining("cannot be read as one");
        assertThatThrownBy(() -> read("exit 0")).hasMessageContaining("cannot be read as one");
    }

    /** Neither hours of work nor gigabytes of audio. */
    @Test
    @Timeout(30)
    void itHasLittleTimeAndLittleRoom() {
        assertThatThrownBy(() -> read("exec sleep 60", 1)).hasMessageContaining("TOO_LONG");
        assertThatThrownBy(() -> read("exec cat /dev/zero >\"$3\"")).hasMessageContaining("TOO_LONG");
    }

    @Test
    void withoutAProgramTheRefusalSaysWhatToDo() {
        assertThatThrownBy(() -> AudioConverter.convert(
                        MP3, "audio/mpeg", null, new CompressedReader("/no/such/program {file}", 5)))
                .hasMessageContaining("NOT_AVAILABLE")
                .hasMessageContaining("indexus.audio.command")
                .hasMessageContaining("Upload it as WAV instead.");
    }
}
