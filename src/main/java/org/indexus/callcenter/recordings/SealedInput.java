package org.indexus.callcenter.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import javax.crypto.SecretKey;

/** Reads encrypted audio; {@link #skip} costs nothing, since a frame is opened only when something of it is read. */
final class SealedInput extends InputStream {

    private static final int SEALED = FrameCipher.FRAME + FrameCipher.TAG;

    private final FileChannel file;
    private final FrameCipher cipher;
    private final long body;
    private final long frames;
    private final long length;
    private byte[] frame = new byte[0];
    private long opened = -1;
    private long position;

    private SealedInput(FileChannel file, FrameCipher cipher, long body) {
        this.file = file;
        this.cipher = cipher;
        this.body = body;
        this.frames = (body + SEALED - 1) / SEALED;
        this.length = body - frames * FrameCipher.TAG;
    }

    /** Throws when the file was written with another key, or is not what was written. */
    static SealedInput open(Path path, SecretKey master, String name) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            long body = file.size() - FrameCipher.HEADER;
            if (body < FrameCipher.TAG) {
                throw new DamagedRecording(name, "it is too short");
            }
            byte[] header = read(file, 0, FrameCipher.HEADER);
            return new SealedInput(file, FrameCipher.of(master, header, name), body);
        } catch (IOException unusable) {
            file.close();
            throw unusable;
        }
    }

    /** The length of the audio in bytes. */
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, bytes.length);
        if (wanted == 0) {
            return 0;
        }
        load(Math.min(position / FrameCipher.FRAME, frames - 1)); // the last one even for an empty rest: it tells a cut
        if (position >= length) {
            return -1;
        }
        int within = Math.toIntExact(position - opened * FrameCipher.FRAME);
        int part = Math.min(wanted, frame.length - within);
        System.arraycopy(frame, within, bytes, offset, part);
        position += part;
        return part;
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, length - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, length - position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void load(long number) throws IOException {
        if (number == opened) {
            return;
        }
        long from = number * SEALED;
        int size = Math.toIntExact(Math.min(SEALED, body - from));
        frame = cipher.open(read(file, FrameCipher.HEADER + from, size), number, number == frames - 1);
        opened = number;
    }

    private static byte[] read(FileChannel file, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
        return bytes.array();
    }
}
