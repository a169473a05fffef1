package org.indexus.callcenter.access.signin;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Slows down who guesses passwords, with a growing wait: by name and address together, by name, by address, and in total.
 * Whoever signed in from an address before is only counted there, so that nobody can lock out others from afar. Bounded, in
 * the memory of this node.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int KNOWN = 10_000;
    private static final String ANYBODY = "";

    private final AttemptCounter places = new AttemptCounter(5, Duration.ofMinutes(5));
    private final AttemptCounter names = new AttemptCounter(20, Duration.ofMinutes(1));

    /** A whole office may come from one address; those who get in are taken back. */
    private final AttemptCounter addresses = new AttemptCounter(40, Duration.ofMinutes(5));

    private final AttemptCounter total = new AttemptCounter(300, Duration.ofSeconds(10));

    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Entry<String, Boolean> eldest) {
            return size() > KNOWN;
        }
    });

    /** Why an attempt is not made; {@code first} for the first of them since one was. */
    record Refused(Duration pause, boolean first) {}

    /** Counts an attempt, before it is tried so that many at once do not slip through; or says how long to wait. */
    synchronized Optional<Refused> attempt(String name, String address, Instant now) {
        Map<AttemptCounter, String> counters = counters(name, address);
        Map<AttemptCounter, Duration> waits = counters.entrySet().stream()
                .collect(toMap(Entry::getKey, counter -> counter.getKey().waitAt(counter.getValue(), now)));
        Optional<Entry<AttemptCounter, Duration>> longest = waits.entrySet().stream()
                .max(Entry.comparingByValue())
                .filter(wait -> !wait.getValue().isZero());
        if (longest.isEmpty()) {
            counters.forEach((counter, who) -> counter.count(who, now));
            return Optional.empty();
        }
        AttemptCounter counter = longest.get().getKey();
        boolean first = counter.tellsFirst(counters.get(counter), now);
        return Optional.of(new Refused(longest.get().getValue(), first));
    }

    /** The password was right. */
    synchronized void succeeded(String name, String address, Instant now) {
        takeBack(name, address, now);
        places.forget(place(name, address));
        known.add(place(name, address));
    }

    /** The attempt was not made after all. */
    synchronized void takeBack(String name, String address, Instant now) {
        counters(name, address).forEach((counter, who) -> counter.takeBack(who, now));
    }

    /** As {@link #attempt}, of somebody who is signed in, to say the password once more. */
    synchronized Optional<Duration> repeat(UUID user, Instant now) {
        Duration wait = places.waitAt(user.toString(), now);
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        places.count(user.toString(), now);
        return Optional.empty();
    }

    synchronized void repeated(UUID user) {
        places.forget(user.toString());
    }

    private Map<AttemptCounter, String> counters(String name, String address) {
        String place = place(name, address);
        return known.contains(place)
                ? Map.of(places, place)
                : Map.of(places, place, names, name, addresses, address, total, ANYBODY);
    }

    /** The address first: it is short, and what is cut off is of the name. */
    private static String place(String name, String address) {
        return address + " " + name;
    }
}
