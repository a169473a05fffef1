package org.indexus.callcenter.asterisk;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.platform.Lanes;
import org.indexus.callcenter.runtime.ConnectionPlan;

/** Everything that belongs to one Asterisk server as configured; a changed plan gets a new line. */
final class Line {

    /** HTTP connections to one server; Asterisk's {@code sessionlimit} is 100. */
    private static final int IN_FLIGHT = 64;

    private final ConnectionPlan plan;
    private final AriClient ari;
    private final Lanes lanes;
    private final Playbacks playbacks;
    private final RecordingDownload recordings;
    private final Commands commands;
    private final Roles roles = new Roles();
    private final Withdrawn withdrawn = new Withdrawn();
    private volatile Capabilities capabilities = Capabilities.of("");

    Line(ConnectionPlan plan, Executor executor, Consumer<Event> inbox, Stopwatch stopwatch)
            throws UntrustedCertificate {
        this.plan = plan;
        this.ari = new AriClient(plan);
        this.lanes = new Lanes(executor, IN_FLIGHT);
        this.playbacks = new Playbacks(ari, lanes, inbox);
        this.recordings = new RecordingDownload(ari, this::capabilities);
        this.commands = new Commands(this, inbox, stopwatch);
    }

    ConnectionPlan plan() {
        return plan;
    }

    AriClient ari() {
        return ari;
    }

    Lanes lanes() {
        return lanes;
    }

    Playbacks playbacks() {
        return playbacks;
    }

    RecordingDownload recordings() {
        return recordings;
    }

    Commands commands() {
        return commands;
    }

    Roles roles() {
        return roles;
    }

    Withdrawn withdrawn() {
        return withdrawn;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    void learn(Capabilities seen) {
        capabilities = seen;
    }
}
