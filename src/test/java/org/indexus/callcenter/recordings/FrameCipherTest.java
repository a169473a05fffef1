package org.indexus.callcenter.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed comes back from anywhere, and whatever was done to the file is noticed. */
class FrameCipherTest {

    private static final int FRAME = FrameCipher.FRAME;
    private static final int SEALED = FRAME + FrameCipher.TAG;
    private static final SecretKey KEY = key(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 44, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 17})
    void whatIsSealedComesBack(int length) throws IOException {
        byte[] audio = audio(length);
        byte[] sealed = seal(audio, "one");
        assertThat(sealed.length).isEqualTo(FrameCipher.HEADER + length + frames(length) * FrameCipher.TAG);
        try (SealedInput in = open(sealed, KEY, "one")) {
            assertThat(in.length()).isEqualTo(length);
            assertThat(in.readAllBytes()).isEqualTo(audio);
        }
    }

    @Test
    void aPlayerBeginsAnywhere() throws IOException {
        byte[] audio = audio(3 * FRAME + 17);
        byte[] sealed = seal(audio, "one");
        sealed[FrameCipher.HEADER + 5] ^= 1; // frame 0 is damaged, and is not opened
        for (int from : new int[] {FRAME, FRAME + 1, 2 * FRAME - 1, 3 * FRAME, 3 * FRAME + 16}) {
            try (SealedInput in = open(sealed, KEY, "one")) {
                in.skipNBytes(from);
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(audio, from, audio.length));
                assertThat(in.read()).isEqualTo(-1);
                assertThat(in.skip(1)).isZero();
            }
        }
    }

    @Test
    void theSameAudioLooksDifferentEachTimeAndNothingOfItIsSeen() throws IOException {
        byte[] audio = new byte[2 * FRAME];
        assertThat(seal(audio, "one")).isNotEqualTo(seal(audio, "one"));
        assertThat(new String(seal(audio, "one"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\0".repeat(20));
    }

    @Test
    void aCutIsNoticedAlsoBetweenFrames() throws IOException {
        byte[] sealed = seal(audio(3 * FRAME), "one");
        for (int length : new int[] {
            FrameCipher.HEADER + 2 * SEALED,
            FrameCipher.HEADER + SEALED,
            sealed.length - 1,
            FrameCipher.HEADER + SEALED + 100,
            FrameCipher.HEADER,
            3
        }) {
            assertDamaged(Arrays.copyOf(sealed, length), "one");
        }
    }

    @Test
    void framesThatWereMovedDoubledOrAddedAreNoticed() throws IOException {
        byte[] sealed = seal(audio(3 * FRAME), "one");
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, FrameCipher.HEADER, swapped, FrameCipher.HEADER + SEALED, SEALED);
        System.arraycopy(sealed, FrameCipher.HEADER + SEALED, swapped, FrameCipher.HEADER, SEALED);
        assertDamaged(swapped, "one");
        byte[] longer = Arrays.copyOf(sealed, sealed.length + SEALED);
        System.arraycopy(sealed, sealed.length - SEALED, longer, sealed.length, SEALED);
        assertDamaged(longer, "one");
    }

    @Test
    void aChangedByteAnywhereIsNoticed() throws IOException {
        byte[] sealed = seal(audio(FRAME + 100), "one");
        for (int at : new int[] {0, 13, 27, FrameCipher.HEADER, FrameCipher.HEADER + SEALED, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertDamaged(changed, "one");
        }
    }

    @Test
    void theFileOfAnotherCallIsNoticed() throws IOException {
        assertDamaged(seal(audio(100), "one"), "two");
    }

    @Test
    void anotherKeySaysWhatIsWrong() throws IOException {
        byte[] sealed = seal(audio(100), "one");
        assertThatThrownBy(() -> open(sealed, key(2), "one").close())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(DamagedRecording.class)
                .hasMessageContaining("INDEXUS_SECRET_KEY");
    }

    private void assertDamaged(byte[] sealed, String name) {
        assertThatThrownBy(() -> {
                    try (SealedInput in = open(sealed, KEY, name)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(DamagedRecording.class);
    }

    private SealedInput open(byte[] sealed, SecretKey key, String name) throws IOException {
        Path file = Files.write(folder.resolve("sealed"), sealed);
        return SealedInput.open(file, key, name);
    }

    private static byte[] seal(byte[] audio, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedOutput sealed = new SealedOutput(out, FrameCipher.create(KEY, name))) {
            int half = audio.length / 2;
            sealed.write(audio, 0, half);
            sealed.write(audio, half, audio.length - half);
        }
        return out.toByteArray();
    }

    private static int frames(int length) {
        return Math.max(1, (length + FRAME - 1) / FRAME);
    }

    private static byte[] audio(int length) {
        byte[] audio = new byte[length];
        new Random(7).nextBytes(audio);
        return audio;
    }

    private static SecretKey key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return new SecretKeySpec(bytes, "AES");
    }
}
