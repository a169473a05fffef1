package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Legs that were hung up by us, and bridges that were destroyed, remembered for a minute: what was not made yet is not made any
 * more, and what comes to be in spite of it (the request was carried out late) is taken down again.
 */
final class Withdrawn {

    private static final long KEPT_NANOS = Duration.ofSeconds(60).toNanos();

    private final Map<String, Long> names = new ConcurrentHashMap<>();

    void add(String name) {
        names.put(name, System.nanoTime());
    }

    boolean contains(String name) {
        return names.containsKey(name);
    }

    void forgetOld() {
        long now = System.nanoTime();
        names.values().removeIf(since -> now - since > KEPT_NANOS);
    }
}
