package org.indexus.callcenter.prompts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.security.Secrets;

/**
 * The addresses from which Asterisk fetches prompts: {@code …/media/prompts/<expiry>/<signature>/<file>.wav}. They hold to the
 * end of the next day (UTC) and are the same all day, so that Asterisk's media cache finds what it has. All of it is in the
 * path, and the path ends in {@code .wav}: versions differ in how they tell what kind of file an address with a query is.
 */
@ApplicationScoped
public class MediaAddresses {

    static final String PATH = "/media/prompts/";
    static final String EXTENSION = ".wav";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int USUAL_PORT = 8080;

    private final byte[] key;
    private final Optional<String> configured;
    private final Clock clock;
    private volatile int port = USUAL_PORT;
    private volatile String contextPath = "";

    @Inject
    public MediaAddresses(Secrets secrets, @ConfigProperty(name = "indexus.media.url") Optional<String> configured) {
        this(secrets, configured, Clock.systemUTC());
    }

    MediaAddresses(Secrets secrets, Optional<String> configured, Clock clock) {
        this.key = secrets.derivedKey("addresses of prompts");
        this.configured = configured.map(url -> url.strip().replaceAll("/+$", ""));
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MediaAddresses() {
        this.key = new byte[0];
        this.configured = Optional.empty();
        this.clock = Clock.systemUTC();
    }

    /**
     * Of a file.
     *
     * @param seesUsAt our own address on the way to the Asterisk, which counts unless one is configured
     */
    String of(String file, String seesUsAt) {
        long expiry = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.DAYS)
                .getEpochSecond();
        return configured.orElseGet(() -> own(seesUsAt)) + PATH + expiry + "/" + signature(expiry, file) + "/" + file;
    }

    private String own(String address) {
        String host = address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
        return "http://" + host + ":" + port + contextPath;
    }

    /** How long an address still holds; empty for one that we did not sign, or that is over. */
    Optional<Long> secondsLeft(String expiry, String signature, String file) {
        try {
            long until = Long.parseLong(expiry);
            boolean isOurs = MessageDigest.isEqual(signature(until, file).getBytes(UTF_8), signature.getBytes(UTF_8));
            long left = until - Instant.now(clock).getEpochSecond();
            return isOurs && left > 0 ? Optional.of(left) : Optional.empty();
        } catch (NumberFormatException rubbish) {
            return Optional.empty();
        }
    }

    private String signature(long expiry, String file) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] whole = mac.doFinal((expiry + "/" + file).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where this application lies on its server. */
    void learnContextPath(String path) {
        contextPath = path;
    }

    /** A port on which it was reached over plain HTTP. */
    void learnPort(int seen) {
        port = seen;
    }
}
