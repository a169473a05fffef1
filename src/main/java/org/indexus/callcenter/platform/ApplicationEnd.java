package org.indexus.callcenter.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Work that an undeployment must not cut off: soon after it the application's class loader is closed, and whatever then needs one
 * more class, or a bean, fails somewhere in its middle. The end waits for what has begun, for some seconds; nothing new begins.
 */
@ApplicationScoped
public class ApplicationEnd {

    private static final Logger LOG = System.getLogger(ApplicationEnd.class.getName());
    private static final long PATIENCE_SECONDS = 5;

    /** Held for reading by who works; the end takes it for writing. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock();

    private volatile boolean near;

    /** Runs it on this thread, unless the application ends. */
    public void before(Runnable task) {
        work.readLock().lock();
        try {
            if (!near) {
                task.run();
            }
        } finally {
            work.readLock().unlock();
        }
    }

    void await(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @BeforeDestroyed(ApplicationScoped.class)
                    Object context) {
        near = true;
        try {
            if (work.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                work.writeLock().unlock();
            } else {
                LOG.log(
                        Level.WARNING,
                        "the application ends under work that takes long: what it says next is of no importance");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
