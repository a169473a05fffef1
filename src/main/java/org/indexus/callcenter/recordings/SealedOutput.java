package org.indexus.callcenter.recordings;

import java.io.IOException;
import java.io.OutputStream;

/** Writes audio as encrypted frames; the last one when it is closed, so what was not closed is noticed as cut. */
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final FrameCipher cipher;
    private final byte[] frame = new byte[FrameCipher.FRAME];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, FrameCipher cipher) throws IOException {
        this.out = out;
        this.cipher = cipher;
        out.write(cipher.header());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == frame.length) { // only now it is known that the frame is not the last
                seal(false);
            }
            int part = Math.min(left, frame.length - filled);
            System.arraycopy(bytes, at, frame, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void seal(boolean last) throws IOException {
        out.write(cipher.seal(frame, filled, number++, last));
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Does not close what it writes to, so that the file can be forced to the disk. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.flush();
        }
    }
}
