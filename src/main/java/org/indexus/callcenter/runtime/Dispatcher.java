package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.jspecify.annotations.Nullable;

/**
 * Sends effects where they belong: commands to Asterisk, facts to whoever listens, deadlines to the timers. Each kind keeps
 * its order; the commands of a turn leave first, since a caller waits for them and nobody waits for a row or a frame.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    @Inject
    @Any
    private Instance<CommandHandler> handlers;

    @Inject
    @Any
    private Instance<FactListener> found;

    @Inject
    private Timers timers;

    private @Nullable List<FactListener> listeners;
    private @Nullable List<CommandHandler> doors;

    void dispatch(List<Effect> effects, Instant now) {
        effects.forEach(this::command);
        effects.forEach(effect -> tell(effect, now));
    }

    private void command(Effect effect) {
        if (effect instanceof Command command) {
            doors().forEach(door -> safely(effect, () -> door.handle(command)));
        }
    }

    private void tell(Effect effect, Instant now) {
        if (effect instanceof Fact fact) {
            listeners().forEach(listener -> safely(effect, () -> listener.on(fact)));
        } else if (effect instanceof SetTimer timer) {
            timers.set(timer, now);
        }
    }

    /** One listener's failure is its own: the others still hear the fact. */
    private static void safely(Effect effect, Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException bug) {
            LOG.log(
                    Level.SEVERE,
                    "An effect could not be delivered: " + effect.getClass().getSimpleName(),
                    bug);
        }
    }

    private List<FactListener> listeners() {
        if (listeners == null) {
            listeners = found.stream().toList();
        }
        return listeners;
    }

    private List<CommandHandler> doors() {
        if (doors == null) {
            doors = handlers.stream().toList();
        }
        return doors;
    }
}
