package org.indexus.callcenter.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;

/** The ids of the last ten thousand calls that the floor has let go, so that none is given twice. */
final class Forgotten {

    private static final int KEPT = 10_000;

    private final Map<CallId, Boolean> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    void add(CallId call) {
        ids.put(call, true);
    }

    boolean has(CallId call) {
        return ids.containsKey(call);
    }

    /** The next id after one that is taken: the same caller's channel came to us again. */
    static CallId after(CallId taken) {
        UUID id = taken.value();
        return new CallId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1));
    }
}
