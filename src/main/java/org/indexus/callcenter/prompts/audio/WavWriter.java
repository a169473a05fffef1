package org.indexus.callcenter.prompts.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the kind of WAV that every Asterisk plays: PCM of 16 bits, 8 kHz, one channel. */
final class WavWriter {

    private static final int HEADER = 44;
    private static final int BYTES = 2;

    private WavWriter() {}

    static byte[] bytes(short[] samples) {
        int size = samples.length * BYTES;
        ByteBuffer file = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + size).put("WAVEfmt ".getBytes(US_ASCII));
        file.putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(Mixdown.RATE).putInt(Mixdown.RATE * BYTES);
        file.putShort((short) BYTES).putShort((short) (8 * BYTES));
        file.put("data".getBytes(US_ASCII)).putInt(size);
        file.asShortBuffer().put(samples);
        return file.array();
    }
}
