package org.indexus.callcenter.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.callcenter.e2e.AriClient;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.demo.AsteriskProcess;

/** One step of load: so many calls a second to one system, until the last has ended and Asterisk is empty again. */
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

    /**
     * What a step came to; of processors the average number of cores in use.
     *
     * @param offered caller's INVITE sent → agent's INVITE received, milliseconds
     * @param freeToNext an agent's hang-up → the next INVITE at the same phone, where agents hang up
     */
    record Measured(
            String system,
            int perSecond,
            int placed,
            long bridged,
            long failed,
            long retransmissions,
            Percentiles offered,
            Percentiles freeToNext,
            double asteriskCores,
            double systemCores,
            Raw raw) {}

    /** Callers hang up when they have talked for so long. */
    Measured callersHangUp(Contestant system, int perSecond, int seconds, Duration talk) {
        return run(system, perSecond, seconds, talk, LONG);
    }

    /** Agents hang up when they have talked for so long; callers wait until they are served. */
    Measured agentsHangUp(Contestant system, int perSecond, int seconds, Duration talk) {
        return run(system, perSecond, seconds, LONG, talk);
    }

    private Measured run(Contestant system, int perSecond, int seconds, Duration callerTalks, Duration agentTalks) {
        int step = STEPS.incrementAndGet();
        String numbers = "42190" + String.format("%03d", step);
        Path logs = folder.resolve("step-" + step);
        var calls = new LoadSipp.Calls(system.number(), numbers, perSecond, perSecond * seconds);
        var ports = asterisk.ports();
        long began = System.nanoTime();
        double asteriskBefore = asteriskSeconds();
        double systemBefore = system.cpuSeconds();
        var phones = LoadSipp.phones(asterisk.script(), logs, ports.phones(), agentTalks);
        var callers = LoadSipp.callers(asterisk.script(), logs, callersPort, callerTalks, calls, ports.sip());
        try {
            callers.awaitEnd(DRAIN);
            awaitEmpty();
        } finally {
            callers.stop();
            phones.stop();
        }
        double elapsed = (System.nanoTime() - began) / 1e9;
        double asteriskCores = (asteriskSeconds() - asteriskBefore) / elapsed;
        double systemCores = (system.cpuSeconds() - systemBefore) / elapsed;
        system.settle();
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
                asteriskCores,
                systemCores,
                raw);
    }

    /** No channel and no bridge is left. */
    private void awaitEmpty() {
        var ari = new AriClient(asterisk);
        Eventually.is("no channel left", DRAIN, () -> ari.list("/channels"), List::isEmpty);
        Eventually.is("no bridge left", DRAIN, () -> ari.list("/bridges"), List::isEmpty);
    }

    private double asteriskSeconds() {
        return CpuTime.secondsOf(asterisk.pid().orElseThrow());
    }
}
