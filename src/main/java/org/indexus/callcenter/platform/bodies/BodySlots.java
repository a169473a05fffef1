package org.indexus.callcenter.platform.bodies;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many requests may keep a thread of the server while their body arrives. Who comes when all slots are taken gets that
 * of the slowest one, out of the address that has most of them: a body that comes as fast as its line allows is in long
 * before, so slow senders only push out each other. Thread-safe.
 */
final class BodySlots {

    private final int most;
    private final Duration unhurried;
    private final List<Slot> taken = new ArrayList<>();

    /** @param unhurried nobody is pushed out sooner */
    BodySlots(int most, Duration unhurried) {
        this.most = most;
        this.unhurried = unhurried;
    }

    /** A slot of this thread until it is closed; empty when nobody has been slow yet, so all that are taken are needed. */
    synchronized Optional<Slot> enter(String address, Instant now) {
        if (taken.size() >= most && !pushOneOut(now)) {
            return Optional.empty();
        }
        Slot slot = new Slot(Thread.currentThread(), address, now);
        taken.add(slot);
        return Optional.of(slot);
    }

    private boolean pushOneOut(Instant now) {
        Optional<Slot> slowest = taken.stream()
                .filter(slot -> slot.since.plus(unhurried).isBefore(now))
                .min(comparing((Slot slot) -> -slotsOf(slot.address)).thenComparing(slot -> slot.since));
        slowest.ifPresent(Slot::pushOut);
        return slowest.isPresent();
    }

    private long slotsOf(String address) {
        return taken.stream().filter(slot -> slot.address.equals(address)).count();
    }

    final class Slot implements AutoCloseable {

        private final Thread thread;
        private final String address;
        private final Instant since;
        private boolean pushedOut;

        private Slot(Thread thread, String address, Instant since) {
            this.thread = thread;
            this.address = address;
            this.since = since;
        }

        /** An interrupted read closes its connection, as channels have it. Called with the lock. */
        private void pushOut() {
            pushedOut = true;
            taken.remove(this);
            thread.interrupt();
        }

        /** On its own thread, which must not keep the interrupt that was meant for the read. */
        @Override
        public void close() {
            synchronized (BodySlots.this) {
                taken.remove(this);
                if (pushedOut) {
                    Thread.interrupted();
                }
            }
        }

        boolean isPushedOut() {
            synchronized (BodySlots.this) {
                return pushedOut;
            }
        }
    }
}
