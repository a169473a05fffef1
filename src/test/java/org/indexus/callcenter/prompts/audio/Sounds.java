package org.indexus.callcenter.prompts.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes WAV files of many kinds, by Java Sound, and tells which tones are in the result. */
public final class Sounds {

    private static final int BYTES = 2;

    private Sounds() {}

    /** PCM of 16 bits: {@code wave} gives the sample, from -1 to 1, at a second; the same in all channels. */
    public static byte[] wav(int rate, int channels, double seconds, DoubleUnaryOperator wave) {
        return write(pcm(rate, channels, seconds, wave));
    }

    public static DoubleUnaryOperator tone(double hertz, double amplitude) {
        return second -> amplitude * Math.sin(2 * Math.PI * hertz * second);
    }

    /** The same in another encoding and width. */
    static byte[] wav(int rate, Encoding encoding, int bits, double seconds, DoubleUnaryOperator wave) {
        AudioFormat format = new AudioFormat(encoding, rate, bits, 1, bits / 8, rate, false);
        return write(AudioSystem.getAudioInputStream(format, pcm(rate, 1, seconds, wave)));
    }

    private static AudioInputStream pcm(int rate, int channels, double seconds, DoubleUnaryOperator wave) {
        int frames = (int) Math.round(rate * seconds);
        byte[] bytes = new byte[frames * channels * BYTES];
        for (int frame = 0; frame < frames; frame++) {
            double sample = Math.max(-1, Math.min(1, wave.applyAsDouble((double) frame / rate)));
            int value = (int) Math.round(sample * 32_767);
            for (int channel = 0; channel < channels; channel++) {
                int at = (frame * channels + channel) * BYTES;
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
            }
        }
        AudioFormat format = new AudioFormat(rate, 8 * BYTES, channels, true, false);
        return new AudioInputStream(new ByteArrayInputStream(bytes), format, frames);
    }

    private static byte[] write(AudioInputStream audio) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** How strong a tone is in a WAV of ours, by Goertzel, from 0 to 1. */
    static double strength(byte[] wav, double hertz) {
        int samples = (wav.length - 44) / BYTES;
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Mixdown.RATE);
        double before = 0;
        double last = 0;
        for (int i = 0; i < samples; i++) {
            double sample = (short) ((wav[44 + 2 * i] & 0xff) | (wav[45 + 2 * i] << 8)) / 32_768.0;
            double now = sample + coefficient * last - before;
            before = last;
            last = now;
        }
        return 2 * Math.sqrt(Math.max(0, last * last + before * before - coefficient * last * before)) / samples;
    }
}
