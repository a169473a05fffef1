package org.indexus.callcenter.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.indexus.demo.AsteriskProcess;

/** Audio as the telephone has it, 8 kHz, 16 bit, mono: read from a file, cut, joined, and written as WAV. */
public final class Sound {

    public static final int RATE = 8000;
    private static final int WAV_HEADER = 44;

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    static Sound of(short[] samples) {
        return new Sound(samples.clone());
    }

    /** A WAV of 8, 16 or 48 kHz, or Asterisk's {@code .sln}, {@code .sln16}, {@code .sln48}; one still being written, too. */
    public static Sound read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            if (name.endsWith(".wav")) {
                return wav(bytes);
            }
            int rate = name.endsWith(".sln48") ? 48_000 : name.endsWith(".sln16") ? 16_000 : RATE;
            return pcm(ByteBuffer.wrap(bytes), rate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that Asterisk brings along, like {@code vm-goodbye}, in English. */
    public static Sound ofAsterisk(AsteriskProcess asterisk, String name) {
        return read(asterisk.run().resolve("data/sounds/en/" + name + ".wav"));
    }

    /** The private Asterisk's music on hold; each caller hears it from its beginning. */
    public static Sound musicOf(AsteriskProcess asterisk) {
        return read(asterisk.run().resolve("moh/music.wav"));
    }

    static Sound wav(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = bytes.getInt(24);
        int chunk = 12;
        while (!new String(file, chunk, 4, US_ASCII).equals("data")) {
            chunk += 8 + bytes.getInt(chunk + 4);
        }
        int said = bytes.getInt(chunk + 4);
        int there = file.length - chunk - 8;
        return pcm(bytes.slice(chunk + 8, said > 0 ? Math.min(said, there) : there), rate);
    }

    /** To 8 kHz by the mean of the samples that fall together, which is good enough for speech. */
    private static Sound pcm(ByteBuffer bytes, int rate) {
        var all = bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int each = rate / RATE;
        short[] samples = new short[all.remaining() / each];
        for (int i = 0; i < samples.length; i++) {
            int sum = 0;
            for (int k = 0; k < each; k++) {
                sum += all.get(i * each + k);
            }
            samples[i] = (short) (sum / each);
        }
        return new Sound(samples);
    }

    public double seconds() {
        return (double) samples.length / RATE;
    }

    short[] samples() {
        return samples.clone();
    }

    /** Its beginning, or all of it when it is shorter. */
    public Sound first(double seconds) {
        return new Sound(Arrays.copyOf(samples, Math.min(samples.length, at(seconds))));
    }

    /** What comes after its beginning. */
    public Sound after(double seconds) {
        return new Sound(Arrays.copyOfRange(samples, Math.min(samples.length, at(seconds)), samples.length));
    }

    /** This one, then the other. */
    public Sound then(Sound next) {
        short[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Sound(both);
    }

    /** This one, then nothing to hear for a while. */
    public Sound pause(double seconds) {
        return new Sound(Arrays.copyOf(samples, samples.length + at(seconds)));
    }

    private static int at(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    /** A file to upload: 8 kHz, 16 bit, mono. */
    public byte[] wav() {
        var file = ByteBuffer.allocate(WAV_HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(US_ASCII)).putInt(WAV_HEADER - 8 + 2 * samples.length);
        file.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(US_ASCII)).putInt(2 * samples.length);
        file.asShortBuffer().put(samples);
        return file.array();
    }

    public Path saveTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, wav());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
