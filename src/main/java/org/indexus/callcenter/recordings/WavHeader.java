package org.indexus.callcenter.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 44 bytes at the beginning of a WAV file as Asterisk writes it. It fills in the lengths when it closes a file: after a
 * crash they are missing, and players would hear nothing of a file that is all there.
 */
final class WavHeader {

    static final int SIZE = 44;

    private static final int RIFF_LENGTH = 4;
    private static final int BYTES_PER_SECOND = 28;
    private static final int DATA = 36;
    private static final int DATA_LENGTH = 40;
    private static final int USUAL_RATE = 16_000;

    private final byte[] bytes;

    /** @param bytes fewer for a file that is shorter than a header */
    WavHeader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** With the lengths of a file of this size, where it has none that can be. {@code total} -1: not known, so left as it is. */
    byte[] mended(long total) {
        byte[] right = bytes.clone();
        if (isPlain() && total >= SIZE && total <= Integer.MAX_VALUE && !isPossible(total)) {
            ByteBuffer.wrap(right)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(RIFF_LENGTH, (int) total - 8)
                    .putInt(DATA_LENGTH, (int) total - SIZE);
        }
        return right;
    }

    /** The length in time of a file of this size. */
    int seconds(long total) {
        int rate = isPlain() ? read(BYTES_PER_SECOND) : USUAL_RATE;
        return (int) (Math.max(0, total - SIZE) / (rate > 0 ? rate : USUAL_RATE));
    }

    private boolean isPlain() {
        return bytes.length >= SIZE
                && new String(bytes, 0, 4, US_ASCII).equals("RIFF")
                && new String(bytes, DATA, 4, US_ASCII).equals("data");
    }

    private boolean isPossible(long total) {
        int length = read(DATA_LENGTH);
        return length > 0 && length <= total - SIZE;
    }

    private int read(int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
