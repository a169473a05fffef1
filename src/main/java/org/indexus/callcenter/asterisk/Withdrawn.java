package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Legs that were hung up by us, remembered for a minute: one that was not dialled yet is not dialled any more, and one that
 * rings in spite of it (its originate was carried out late) is hung up again.
 */
final class Withdrawn {

    private static final long KEPT_NANOS = Duration.ofSeconds(60).toNanos();

    private final Map<String, Long> legs = new ConcurrentHashMap<>();

    void add(String leg) {
        legs.put(leg, System.nanoTime());
    }

    boolean contains(String leg) {
        return legs.containsKey(leg);
    }

    void forgetOld() {
        long now = System.nanoTime();
        legs.values().removeIf(since -> now - since > KEPT_NANOS);
    }
}
