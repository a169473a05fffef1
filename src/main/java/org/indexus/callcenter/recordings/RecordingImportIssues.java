package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.indexus.callcenter.platform.database.DatabaseReady;
import org.indexus.callcenter.platform.metrics.Gauges;
import org.indexus.callcenter.runtime.Leadership.LeadershipLost;
import org.jspecify.annotations.Nullable;

/** What keeps recordings from coming home, for the log, the metrics and the page: each reason is told once, not each try. */
@ApplicationScoped
public class RecordingImportIssues {

    private static final Logger LOG = System.getLogger(RecordingImportIssues.class.getName());
    private static final int MOST = 10_000;

    @Inject
    private @Nullable Instance<MetricRegistry> metrics;

    private final Map<String, Trouble> delayed = new LinkedHashMap<>();
    private String told = "";

    /** Why a recording is late, and since when that is known. */
    public record Trouble(String recording, String why, Instant since) {}

    /** Not when it is made: Payara asks for the health before the application has its metrics. */
    void announce(@Observes DatabaseReady ready) {
        if (metrics != null && ready.first()) {
            Gauges.publish(metrics.get(), "indexus_recordings_delayed", this::count);
        }
    }

    synchronized void delayed(String name, String why, Instant now) {
        Trouble before = delayed.get(name);
        if (delayed.size() < MOST || before != null) {
            delayed.put(name, new Trouble(name, why, before == null ? now : before.since()));
        }
        count("indexus_recordings_retries");
        String reason = why.replace(name, "…");
        if (!reason.equals(told)) {
            told = reason;
            LOG.log(Level.WARNING, "recording {0} stays where it is and is tried again: {1}", name, why);
        }
    }

    synchronized void settled(String name) {
        count("indexus_recordings_settled");
        boolean wasLate = delayed.remove(name) != null;
        if (wasLate && delayed.isEmpty()) {
            told = "";
            LOG.log(Level.INFO, "no recording is late any more");
        }
    }

    /** Another node brings them home now, and knows better. */
    synchronized void on(@Observes LeadershipLost lost) {
        delayed.clear();
        told = "";
    }

    public synchronized int count() {
        return delayed.size();
    }

    /** The one that has waited longest. */
    public synchronized Optional<Trouble> first() {
        return delayed.values().stream().findFirst();
    }

    private void count(String name) {
        if (metrics != null) {
            metrics.get().counter(name).inc();
        }
    }
}
