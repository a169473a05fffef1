package org.indexus.callcenter.prompts.audio;

import java.util.Arrays;

/** Samples of 16 bits as they come; refuses more than are allowed. */
final class Samples {

    private static final int FIRST = 65_536;

    private final int most;
    private short[] held = new short[FIRST];
    private int count;

    Samples(int most) {
        this.most = most;
    }

    void add(float sample) {
        if (count == most) {
            throw AudioConverter.refusal(
                    "TOO_LONG", "The audio is longer than " + most / Mixdown.RATE / 60 + " minutes. Cut it.");
        }
        if (count == held.length) {
            held = Arrays.copyOf(held, Math.min(most, count * 2));
        }
        held[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample * 32_767f)));
    }

    short[] toArray() {
        return Arrays.copyOf(held, count);
    }
}
