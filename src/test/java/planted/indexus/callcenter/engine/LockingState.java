package planted.indexus.callcenter.engine;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Planted: a state that is no record, takes a lock, and asks the time. */
public class LockingState implements PlantedState {

    private final ReentrantLock lock = new ReentrantLock();

    public Instant since() {
        lock.lock();
        try {
            return Instant.now();
        } finally {
            lock.unlock();
        }
    }
}
