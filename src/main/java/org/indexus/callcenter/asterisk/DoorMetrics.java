package org.indexus.callcenter.asterisk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.platform.metrics.Distribution;
import org.indexus.callcenter.platform.metrics.Gauges;
import org.indexus.callcenter.runtime.ConnectionStatus.State;

/** What the connections to Asterisk tell of themselves, by the connection's name: whether it is up, events, commands. */
final class DoorMetrics implements Stopwatch {

    private static final String CONNECTED = "indexus_ari_connected";
    private static final String COMMANDS = "indexus_ari_commands";

    private final MetricRegistry metrics;
    private final Supplier<Map<String, State>> states;
    private final Map<String, OfConnection> connections = new ConcurrentHashMap<>();

    DoorMetrics(MetricRegistry metrics, Supplier<Map<String, State>> states) {
        this.metrics = metrics;
        this.states = states;
    }

    @Override
    public Stopwatch of(String connection) {
        return connections.computeIfAbsent(connection, OfConnection::new);
    }

    /** Whoever has another name, or is gone, takes the series along. */
    void retain(Set<String> names) {
        connections.values().removeIf(each -> {
            boolean gone = !names.contains(each.name);
            if (gone) {
                each.remove();
            }
            return gone;
        });
    }

    @Override
    public void eventTook(long nanos) {
        throw new IllegalStateException("of no connection");
    }

    @Override
    public void commandTook(Verb verb, long nanos) {
        throw new IllegalStateException("of no connection");
    }

    private final class OfConnection implements Stopwatch {

        private final String name;
        private final Tag tag;
        private final Distribution events;
        private final Distribution commands;
        private final Map<Verb, Counter> verbs = new ConcurrentHashMap<>();

        OfConnection(String name) {
            this.name = name;
            tag = new Tag("connection", name);
            Gauges.publish(metrics, CONNECTED, () -> states.get().get(name) == State.CONNECTED ? 1 : 0, tag);
            events = Distribution.published(metrics, "indexus_ari_event_seconds", Distribution.Bounds.MACHINE, tag);
            commands = Distribution.published(metrics, "indexus_ari_command_seconds", Distribution.Bounds.MACHINE, tag);
        }

        private Tag[] tags(Verb verb) {
            return new Tag[] {tag, new Tag("verb", verb.name())};
        }

        void remove() {
            metrics.remove(new MetricID(CONNECTED, tag));
            events.remove(metrics);
            commands.remove(metrics);
            verbs.keySet().forEach(verb -> metrics.remove(new MetricID(COMMANDS, tags(verb))));
        }

        @Override
        public void eventTook(long nanos) {
            events.nanos(nanos);
        }

        @Override
        public void commandTook(Verb verb, long nanos) {
            commands.nanos(nanos);
            verbs.computeIfAbsent(verb, some -> metrics.counter(COMMANDS, tags(some)))
                    .inc();
        }
    }
}
