package org.indexus.callcenter.prompts.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads WAV by the JDK's own Java Sound: PCM of any width, floats, A-law and µ-law. */
final class WavReader {

    private static final int FRAMES = 4096;
    private static final int BYTES = 2;

    private WavReader() {}

    static void read(byte[] file, Mixdown out) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream raw = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            AudioFormat format = raw.getFormat();
            out.begin(Math.round(format.getSampleRate()), format.getChannels());
            try (AudioInputStream pcm = AudioSystem.getAudioInputStream(plain(format), raw)) {
                copy(pcm, format.getChannels(), out);
            }
        }
    }

    private static AudioFormat plain(AudioFormat format) {
        int channels = format.getChannels();
        float rate = format.getSampleRate();
        return new AudioFormat(Encoding.PCM_SIGNED, rate, 8 * BYTES, channels, BYTES * channels, rate, false);
    }

    private static void copy(AudioInputStream pcm, int channels, Mixdown out) throws IOException {
        byte[] bytes = new byte[FRAMES * channels * BYTES];
        float[] samples = new float[FRAMES * channels];
        for (int read = pcm.read(bytes); read > 0; read = pcm.read(bytes)) {
            for (int i = 0; i < read / BYTES; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8)) / 32_768f;
            }
            out.add(samples, read / BYTES);
        }
    }
}
