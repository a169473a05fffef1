package org.indexus.callcenter.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a recording's audio is: its size in bytes and seconds, and its SHA-256 in hexadecimal. */
record Digest(long bytes, int seconds, String sha256) {

    private static final int CHUNK = 64 * 1024;

    /** Copies all, and says what it was. Throws when there is less or more than {@code length}; -1: any length will do. */
    static Digest copy(InputStream in, OutputStream out, long length) throws IOException {
        MessageDigest sha = newSha256();
        WavHeader header = new WavHeader(in.readNBytes(WavHeader.SIZE));
        byte[] first = header.mended(length);
        sha.update(first);
        out.write(first);
        long bytes = first.length;
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sha.update(chunk, 0, read);
            out.write(chunk, 0, read);
            bytes += read;
        }
        if (length >= 0 && bytes != length) {
            throw new EOFException("Only " + bytes + " of " + length + " bytes came");
        }
        return new Digest(bytes, header.seconds(bytes), HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
