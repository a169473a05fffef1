package org.indexus.callcenter.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Encrypts what must be kept but not read by whoever holds a copy of the database: AES-256-GCM under
 * {@code indexus.secret-key}. A secret is bound to its purpose (the id of its row), so it cannot be moved to another.
 */
@ApplicationScoped
public class Secrets {

    private static final String PREFIX = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_KEY = 16;
    private static final String DERIVATION = "HmacSHA256";
    private static final SecureRandom DICE = new SecureRandom();

    private final Optional<String> key;
    private final byte[] ofThisStart = random();

    @Inject
    public Secrets(@ConfigProperty(name = "indexus.secret-key") Optional<String> key) {
        this.key = key.map(String::strip).filter(text -> text.length() >= SHORTEST_KEY);
    }

    protected Secrets() {
        this(Optional.empty());
    }

    public boolean hasKey() {
        return key.isPresent();
    }

    /** Throws 409 NO_SECRET_KEY, with what to do, when the installation has no key. */
    public String encrypt(String clear, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        DICE.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(UTF_8), purpose);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return PREFIX + Base64.getEncoder().encodeToString(all);
    }

    /** Throws {@link IllegalStateException}, in words for the administrator, when the key is missing or another one. */
    public String decrypt(String secret, String purpose) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalStateException("a stored secret has an unknown form");
        }
        byte[] all = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, purpose), UTF_8);
    }

    /** A key of its own for a purpose: the same as long as the secret key is; without one, another after each start. */
    public byte[] derivedKey(String purpose) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(key.map(text -> text.getBytes(UTF_8)).orElse(ofThisStart), DERIVATION));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        DICE.nextBytes(bytes);
        return bytes;
    }

    /** As {@link #derivedKey}, for what is kept over starts: empty when there is no secret key. */
    public Optional<SecretKey> keyFor(String purpose) {
        return key.map(text -> new SecretKeySpec(derivedKey(purpose), "AES"));
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secretKey(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "a stored secret cannot be read: INDEXUS_SECRET_KEY is not the one it was stored with", wrongKey);
        }
    }

    private SecretKeySpec secretKey() throws GeneralSecurityException {
        String text = key.orElseThrow(() -> ProblemException.conflict(
                "NO_SECRET_KEY",
                "Passwords are only stored encrypted, and this server has no key: set INDEXUS_SECRET_KEY to at least 16"
                        + " characters (for example from: openssl rand -base64 32), keep it, and restart."));
        return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), "AES");
    }
}
