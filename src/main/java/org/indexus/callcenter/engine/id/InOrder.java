package org.indexus.callcenter.engine.id;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies that keep their order. {@link Map#copyOf} has another order in each process, and then a flight recording would not
 * give the same effects again.
 */
public final class InOrder {

    private InOrder() {}

    /** A copy that cannot be changed. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
