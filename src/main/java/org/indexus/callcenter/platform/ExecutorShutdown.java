package org.indexus.callcenter.platform;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the threads of the application's managed executors when it is undeployed, after every bean has been destroyed. The
 * server should: a managed executor refuses {@code shutdownNow} because its life is the container's. Payara 6.2025.10 forgets
 * those that an application defines by annotation (the undeployment of {@code ManagedExecutorDescriptorDeployer} is empty), so
 * that each redeployment left its threads behind, and with them the old class loader. The pool inside is ended here instead;
 * where a server ends it by itself, there is nothing left to do.
 */
public class ExecutorShutdown implements Extension {

    private static final Logger LOG = Logger.getLogger(ExecutorShutdown.class.getName());

    /** Of Payara's adapter, which stands before the pool. */
    private static final String POOL = "executor";

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
        ExecutorService pool = poolOf(executor);
        if (pool == null) {
            LOG.fine(() -> "the server ends " + executor + " itself");
            return;
        }
        pool.shutdownNow();
    }

    private static @Nullable ExecutorService poolOf(ExecutorService adapter) {
        Field field = fieldOf(adapter.getClass());
        try {
            if (field == null) {
                return null;
            }
            field.setAccessible(true);
            return (ExecutorService) field.get(adapter);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            LOG.log(
                    Level.WARNING,
                    "cannot end the threads of " + adapter + "; they stay until the server stops",
                    closed);
            return null;
        }
    }

    private static @Nullable Field fieldOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> field.getName().equals(POOL))
                .findFirst()
                .orElse(null);
    }
}
