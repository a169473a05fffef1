package org.indexus.callcenter.platform.concurrent;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the threads of the application's managed executors when it is undeployed, after every bean has been destroyed. The
 * server should: a managed executor refuses {@code shutdownNow} because its life is the container's. Payara 6.2025.10 forgets
 * those that an application defines by annotation (the undeployment of {@code ManagedExecutorDescriptorDeployer} is empty), so
 * that each redeployment left its threads behind, and with them the old class loader. The pool inside is ended here instead.
 */
public class ExecutorShutdown implements Extension {

    private static final Logger LOG = Logger.getLogger(ExecutorShutdown.class.getName());

    private final List<ExecutorService> executors = new ArrayList<>();

    /** To be ended with the application; from one thread, at its start. */
    void register(List<? extends ExecutorService> ofTheApplication) {
        executors.addAll(ofTheApplication);
    }

    void end(@Observes BeforeShutdown applicationIsGone) {
        executors.forEach(ExecutorShutdown::shutDown);
        executors.clear();
    }

    static void shutDown(ExecutorService executor) {
        try {
            ExecutorService pool = poolIn(executor);
            if (pool == null) {
                LOG.warning(() -> "there is no pool in " + executor + "; its threads stay until the server stops");
                return;
            }
            pool.shutdownNow();
        } catch (IllegalAccessException | RuntimeException closed) {
            LOG.log(
                    Level.WARNING,
                    "cannot end the threads of " + executor + "; they stay until the server stops",
                    closed);
        }
    }

    /** Payara hands out the adapter before an executor that has the pool, or that executor itself. */
    private static @Nullable ExecutorService poolIn(ExecutorService executor) throws IllegalAccessException {
        ExecutorService outer = executor;
        while (outer != null && !(outer instanceof ThreadPoolExecutor)) {
            Field field = fieldOf(outer.getClass());
            if (field == null) {
                return null;
            }
            field.setAccessible(true);
            outer = (ExecutorService) field.get(outer);
        }
        return outer;
    }

    private static @Nullable Field fieldOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> ExecutorService.class.isAssignableFrom(field.getType()))
                .max(Comparator.comparing(field -> ThreadPoolExecutor.class.isAssignableFrom(field.getType())))
                .orElse(null);
    }
}
