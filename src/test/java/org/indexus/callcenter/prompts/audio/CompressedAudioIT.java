package org.indexus.callcenter.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.demo.Script;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compressed files as the usual encoders make them (see src/test/resources/prompts), read by mpg123 and oggdec. */
class CompressedAudioIT {

    private static final double HERTZ = 700;

    private static String program = "";

    @BeforeAll
    static void unpack() {
        Script script = new Script(Path.of("server-config/asterisk/asterisk.sh"), Map.of());
        script.run("install", "decoders");
        program = script.run("path", "decoders").get(0).strip() + " {format} {file} {output}";
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = CompressedAudioIT.class.getResourceAsStream("/prompts/" + name)) {
            return file.readAllBytes();
        }
    }

    private static Converted convert(byte[] file, @Nullable String type) {
        return AudioConverter.convert(file, type, null, new CompressedReader(program, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "tone-44100-stereo.mp3, audio/mpeg",
        "tone-16000-tagged.mp3, audio/mp3",
        "tone-44100-stereo.ogg, audio/ogg",
        "tone-16000.ogg, application/octet-stream"
    })
    void compressedFilesAreRead(String name, String type) throws IOException {
        Converted made = convert(sample(name), type);

        assertThat(made.millis()).isBetween(950, 1200); // encoders fill their last frame up
        assertThat(Sounds.strength(made.wav(), HERTZ)).isBetween(0.35, 0.55);
        assertThat(made.warnings()).isEmpty();
    }

    @Test
    void aTagWithAFooterIsLeftOut() throws IOException {
        assertThat(convert(sample("m02-id3v24-footer.mp3"), "audio/mpeg").millis())
                .isBetween(2280, 2520);
    }

    @Test
    void whatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = sample("tone-44100-stereo.mp3");

        assertThat(convert(Arrays.copyOf(whole, whole.length * 3 / 4), null).millis())
                .isBetween(100, 1000);
    }

    @Test
    void damagedFilesNeverEndInAnythingButARefusal() throws IOException {
        Random dice = new Random(7);
        for (String name : List.of("tone-44100-stereo.mp3", "tone-16000-tagged.mp3", "tone-16000.ogg")) {
            byte[] whole = sample(name);
            for (int round = 0; round < 15; round++) {
                byte[] damaged = whole.clone();
                for (int hit = 0; hit < 1 + round; hit++) {
                    damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
                }
                try {
                    assertThat(convert(damaged, null).wav()).isNotEmpty();
                } catch (ProblemException refused) {
                    assertThat(refused.problem().status()).isEqualTo(422);
                }
            }
        }
    }
}
