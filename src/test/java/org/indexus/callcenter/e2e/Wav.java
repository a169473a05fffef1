package org.indexus.callcenter.e2e;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A recording as Asterisk writes it: 8 kHz, 16 bit, mono. Can tell which tones are in it. */
final class Wav {

    static final int CALLER_HERTZ = 1000;
    static final int AGENT_HERTZ = 440;
    private static final int RATE = 8000;

    private final short[] samples;

    private Wav(short[] samples) {
        this.samples = samples;
    }

    static Wav of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int data = 12;
        while (!new String(file, data, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("data")) {
            data += 8 + bytes.getInt(data + 4);
        }
        short[] samples = new short[Math.min(bytes.getInt(data + 4), file.length - data - 8) / 2];
        bytes.position(data + 8).asShortBuffer().get(samples);
        return new Wav(samples);
    }

    double seconds() {
        return (double) samples.length / RATE;
    }

    /** How strong a tone is, by Goertzel: about its amplitude; near 0 when it is not there. */
    double strengthOf(int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double before = 0;
        double last = 0;
        for (short sample : samples) {
            double now = sample + coefficient * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - coefficient * last * before;
        return 2 * Math.sqrt(Math.max(0, power)) / samples.length;
    }
}
