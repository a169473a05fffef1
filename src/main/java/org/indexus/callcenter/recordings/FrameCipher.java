package org.indexus.callcenter.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts one recording in frames, so that a player can begin anywhere: AES-256-GCM under a key of the file's own. A frame's
 * number and whether it is the last are its nonce, header and name are authenticated with each, so frames that were changed,
 * moved, left out, cut off at the end or taken from another file are noticed.
 *
 * <pre>
 * file   = header, frame 0, frame 1, …
 * header = "IXR1", 8 bytes that tell the key, 16 bytes of salt
 * frame  = 64 KiB of audio (the last: what is left) and 16 bytes of tag
 * </pre>
 */
final class FrameCipher {

    static final int FRAME = 64 * 1024;
    static final int TAG = 16;
    static final int HEADER = 28;

    private static final byte[] MAGIC = "IXR1".getBytes(US_ASCII);
    private static final int KEY_NAME = 8;
    private static final int NONCE = 12;
    private static final SecureRandom DICE = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] header;
    private final byte[] name;

    private FrameCipher(SecretKey master, byte[] header, String name) {
        this.header = header.clone();
        this.name = name.getBytes(US_ASCII);
        byte[] salt = Arrays.copyOfRange(header, MAGIC.length + KEY_NAME, HEADER);
        this.key = new SecretKeySpec(hash(master, salt), "AES");
    }

    /** For a new file. */
    static FrameCipher create(SecretKey master, String name) {
        byte[] salt = new byte[HEADER - MAGIC.length - KEY_NAME];
        DICE.nextBytes(salt);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(nameOf(master))
                .put(salt)
                .array();
        return new FrameCipher(master, header, name);
    }

    /** For a file that begins with this header. Throws when it was written with another key, or is none of ours. */
    static FrameCipher of(SecretKey master, byte[] header, String name) throws IOException {
        if (header.length != HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedRecording(name, "it has no header of ours");
        }
        if (!Arrays.equals(header, MAGIC.length, MAGIC.length + KEY_NAME, nameOf(master), 0, KEY_NAME)) {
            throw new IOException("The recording " + name + " was encrypted with another INDEXUS_SECRET_KEY");
        }
        return new FrameCipher(master, header, name);
    }

    byte[] header() {
        return header.clone();
    }

    /** The first {@code length} bytes of {@code clear} as a frame. */
    byte[] seal(byte[] clear, int length, long number, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(clear, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-256-GCM", impossible);
        }
    }

    byte[] open(byte[] sealed, long number, boolean last) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
        } catch (GeneralSecurityException altered) {
            throw new DamagedRecording(new String(name, US_ASCII), "frame " + number + " was altered or cut", altered);
        }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .put(NONCE - 1, (byte) (last ? 1 : 0))
                .putLong(NONCE - 1 - Long.BYTES, number)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(name);
        return cipher;
    }

    private static byte[] nameOf(SecretKey master) {
        return Arrays.copyOf(hash(master, "the name of this key".getBytes(US_ASCII)), KEY_NAME);
    }

    private static byte[] hash(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }
}
