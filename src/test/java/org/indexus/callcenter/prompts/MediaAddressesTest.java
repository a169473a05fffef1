package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.indexus.callcenter.platform.security.Secrets;
import org.junit.jupiter.api.Test;

class MediaAddressesTest {

    private static final String FILE = "0b7e4c0e-8f5b-4a1c-9b59-5d1f3f0a1c11-0123456789abcdef.wav";
    private static final Secrets SECRETS = new Secrets(Optional.of("a key of more than 16 characters"));

    private static MediaAddresses at(String instant, Secrets secrets, String url) {
        return new MediaAddresses(
                secrets, Optional.ofNullable(url), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static MediaAddresses at(String instant) {
        return at(instant, SECRETS, null);
    }

    /** Expiry, signature and file of an address. */
    private static String[] parts(String address) {
        String[] all = address.split("/", -1);
        return new String[] {all[all.length - 3], all[all.length - 2], all[all.length - 1]};
    }

    private static boolean holds(MediaAddresses addresses, String[] parts) {
        return addresses.secondsLeft(parts[0], parts[1], parts[2]).isPresent();
    }

    @Test
    void anAddressIsTheSameAllDaySoThatTheCacheFindsIt() {
        String morning = at("2026-11-29T00:00:01Z").of(FILE, "10.0.0.1");

        assertThat(at("2026-11-29T23:59:59Z").of(FILE, "10.0.0.1")).isEqualTo(morning);
        assertThat(at("2026-11-30T00:00:00Z").of(FILE, "10.0.0.1")).isNotEqualTo(morning);
    }

    @Test
    void itHoldsToTheEndOfTheNextDay() {
        String[] parts = parts(at("2026-11-29T12:00:00Z").of(FILE, "10.0.0.1"));

        assertThat(at("2026-11-30T23:59:59Z").secondsLeft(parts[0], parts[1], parts[2]))
                .contains(1L);
        assertThat(holds(at("2026-12-01T00:00:00Z"), parts)).isFalse();
    }

    @Test
    void nothingInItCanBeAltered() {
        MediaAddresses now = at("2026-11-29T12:00:00Z");
        String[] parts = parts(now.of(FILE, "10.0.0.1"));

        assertThat(holds(now, parts)).isTrue();
        assertThat(holds(now, new String[] {parts[0] + "0", parts[1], parts[2]}))
                .isFalse();
        assertThat(holds(now, new String[] {parts[0], "A" + parts[1].substring(1), parts[2]}))
                .isEqualTo(parts[1].startsWith("A"));
        assertThat(holds(now, new String[] {parts[0], "", parts[2]})).isFalse();
        assertThat(holds(now, new String[] {parts[0], parts[1], parts[2].replace("0b7e", "1b7e")}))
                .isFalse();
        assertThat(holds(now, new String[] {"x", parts[1], parts[2]})).isFalse();
    }

    @Test
    void anotherInstallationSignsOtherwise() {
        String[] parts = parts(at("2026-11-29T12:00:00Z").of(FILE, "10.0.0.1"));

        assertThat(holds(
                        at("2026-11-29T12:00:00Z", new Secrets(Optional.of("another key of 16 characters")), null),
                        parts))
                .isFalse();
        assertThat(holds(at("2026-11-29T12:00:00Z", new Secrets(Optional.empty()), null), parts))
                .isFalse();
    }

    @Test
    void itLeadsToWhereAsteriskSeesUsUnlessSomebodySaysOtherwise() {
        MediaAddresses derived = at("2026-11-29T12:00:00Z");
        derived.learnPort(9090);
        derived.learnContextPath("/callcentre");

        assertThat(derived.of(FILE, "10.0.0.1")).startsWith("http://10.0.0.1:9090/callcentre/media/prompts/");
        assertThat(derived.of(FILE, "fe80::1%eth0")).startsWith("http://[fe80::1]:9090/callcentre/media/prompts/");
        assertThat(at("2026-11-29T12:00:00Z", SECRETS, "https://calls.example/x/")
                        .of(FILE, "10.0.0.1"))
                .startsWith("https://calls.example/x/media/prompts/")
                .endsWith("/" + FILE);
    }
}
