package org.indexus.callcenter.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.callcenter.e2e.AriClient;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.demo.AsteriskProcess;

/**
 * One step of load: so many calls a second to one system, until the last has ended and Asterisk is empty again. While calls are placed
 * this program sleeps, since all share the same processors.
 */
final class LoadRun {

    private static final AtomicInteger STEPS = new AtomicInteger();
    private static final Duration DRAIN = Duration.ofSeconds(150);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final AsteriskProcess asterisk;
    private final Path folder;
    private final int callersPort;

    LoadRun(AsteriskProcess asterisk, Path folder, int callersPort) {
        this.asterisk = asterisk;
        this.folder = folder;
        this.callersPort = callersPort;
    }

    /** What the two sides wrote down. */
    record Raw(String numbers, int placed, SippLog callers, SippLog phones) {}

    /** How long calls of a step last, and whether both sides send audio meanwhile. */
    private record Talk(Duration callers, Duration agents, boolean audible) {}

    /** Callers hang up when they have talked for so long. */
    Measured callersHangUp(Contestant system, int perSecond, int seconds, Duration talk) {
        return run(system, perSecond, seconds, new Talk(talk, LONG, false));
    }

    /** The same with audio in both directions: the caller sends a tone, and the phone sends back what it hears. */
    Measured callersAreHeard(Contestant system, int perSecond, int seconds, Duration talk) {
        return run(system, perSecond, seconds, new Talk(talk, LONG, true));
    }

    /** Agents hang up when they have talked for so long; callers wait until they are served. */
    Measured agentsHangUp(Contestant system, int perSecond, int seconds, Duration talk) {
        return run(system, perSecond, seconds, new Talk(LONG, talk, false));
    }

    private Measured run(Contestant system, int perSecond, int seconds, Talk talk) {
        int step = STEPS.incrementAndGet();
        String numbers = "42190" + String.format("%03d", step);
        Path logs = folder.resolve("step-" + step);
        var calls = new LoadSipp.Calls(system.number(), numbers, perSecond, perSecond * seconds);
        var ports = asterisk.ports();
        system.enter();
        var threadsBefore = system.threads();
        var before = Spent.until(asterisk, system);
        var phones = LoadSipp.phones(asterisk.script(), logs, ports.phones(), talk.agents, talk.audible);
        var callers =
                LoadSipp.callers(asterisk.script(), logs, callersPort, talk.callers, calls, ports.sip(), talk.audible);
        try {
            callers.awaitEnd(DRAIN);
            awaitEmpty();
            system.finish();
        } finally {
            callers.stop();
            phones.stop();
        }
        var spent = Spent.until(asterisk, system).since(before);
        var threads = system.threads().since(threadsBefore);
        system.leave();
        Raw raw = new Raw(numbers, calls.count(), callers.log(), phones.log());
        return new Measured(
                system.name(),
                perSecond,
                calls.count(),
                system.bridged(raw),
                callers.count("FailedCall"),
                callers.count("Retransmissions"),
                raw.callers().until(raw.phones(), "INVITE"),
                raw.phones().freeToNext(),
                spent,
                threads,
                raw);
    }

    /** No channel and no bridge is left. */
    private void awaitEmpty() {
        var ari = new AriClient(asterisk);
        Eventually.is("no channel left", DRAIN, () -> ari.list("/channels"), List::isEmpty);
        Eventually.is("no bridge left", DRAIN, () -> ari.list("/bridges"), List::isEmpty);
    }
}
