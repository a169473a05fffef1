package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.indexus.callcenter.engine.Verb;

/** The door's times as metrics: one timer for events, one for each kind of command. */
final class DoorMetrics implements Stopwatch {

    private final Timer events;
    private final Map<Verb, Timer> commands = new EnumMap<>(Verb.class);

    DoorMetrics(MetricRegistry metrics) {
        events = metrics.timer("indexus_ari_event");
        for (Verb verb : Verb.values()) {
            Tag tag = new Tag("verb", verb.name().toLowerCase(Locale.ROOT));
            commands.put(verb, metrics.timer("indexus_ari_command", tag));
        }
    }

    @Override
    public void eventTook(long nanos) {
        events.update(Duration.ofNanos(nanos));
    }

    @Override
    public void commandTook(Verb verb, long nanos) {
        Timer timer = commands.get(verb);
        if (timer != null) {
            timer.update(Duration.ofNanos(nanos));
        }
    }
}
