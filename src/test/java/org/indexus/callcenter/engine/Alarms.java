package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.jspecify.annotations.Nullable;

/** The timers that the floor has asked for, those to come and those that were. */
final class Alarms {

    private final List<SetTimer> pending = new ArrayList<>();
    private final List<SetTimer> gone = new ArrayList<>();
    private final Map<Kind, SetTimer> newest = new HashMap<>();

    private record Kind(UUID owner, TimerKind kind) {}

    void set(SetTimer timer) {
        newest.put(new Kind(timer.owner(), timer.kind()), timer);
        pending.add(timer);
    }

    /** Takes the next timer that is due by then. */
    @Nullable
    SetTimer due(Instant until) {
        SetTimer next = pending.stream()
                .filter(timer -> !timer.at().isAfter(until))
                .min(Comparator.comparing(SetTimer::at))
                .orElse(null);
        if (next != null) {
            pending.remove(next);
            gone.add(next);
        }
        return next;
    }

    boolean isDue(Instant now) {
        return pending.stream().anyMatch(timer -> !timer.at().isAfter(now));
    }

    boolean has(UUID owner, TimerKind kind, Predicate<SetTimer> which) {
        return pending.stream()
                .anyMatch(timer -> timer.owner().equals(owner) && timer.kind() == kind && which.test(timer));
    }

    /** Whether the last timer of this kind that was set is still to come. */
    boolean hasNewest(UUID owner, TimerKind kind) {
        SetTimer last = newest.get(new Kind(owner, kind));
        return last != null && pending.contains(last);
    }

    /** Timers that have fired already, to fire again. */
    List<SetTimer> gone() {
        return gone;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** A restart forgets them all. */
    void clear() {
        pending.clear();
        gone.clear();
        newest.clear();
    }
}
