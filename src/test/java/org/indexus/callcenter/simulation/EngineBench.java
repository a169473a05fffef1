package org.indexus.callcenter.simulation;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine alone, fed by a simulated Asterisk: 5,000 agents in 200 queues of 100 members, each agent in four, more callers
 * than they can serve, so that about 5,000 talk and as many wait. {@code ./mvnw -B -Pbench verify -Dit.test=EngineBench}. The
 * table is printed, and kept in {@code target/engine.md}. Times are never asserted.
 */
@Tag("bench")
class EngineBench {

    private static final int QUEUES = 200;
    private static final int QUEUES_PER_AGENT = 4;
    private static final int AGENTS_PER_TEAM = 25;
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration WARM_UP = Duration.ofMinutes(20);
    private static final Duration MEASURED = Duration.ofMinutes(10);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long[] nanos = new long[1 << 20];
    private int turns;

    @Test
    void fiveThousandAgentsAndTenThousandCalls() throws IOException {
        long before = usedHeap();
        Agenda agenda = new Agenda(START);
        SimulatedFloor floor = new SimulatedFloor(agenda, Duration.ofMillis(2), new SplittableRandom(1));
        SimulatedCallers callers = new SimulatedCallers(floor, scenario(), START.plus(Duration.ofDays(1)));
        floor.listen(callers);
        floor.listen(new SimulatedAgents(floor));
        new FloorPlan(scenario()).opening().forEach(floor::take);
        callers.begin();
        agenda.runUntil(START.plus(WARM_UP));
        long heap = usedHeap() - before;

        floor.time(this::note);
        long cpu = threads.getCurrentThreadCpuTime();
        agenda.runUntil(START.plus(WARM_UP).plus(MEASURED));
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        publish(heap, cpu, allocatedPerTurn(floor, agenda));
    }

    private static Scenario scenario() {
        List<Team> teams = IntStream.range(0, QUEUES)
                .mapToObj(team -> new Team(
                        AGENTS_PER_TEAM,
                        IntStream.range(0, QUEUES_PER_AGENT)
                                .mapToObj(place -> "q" + (team + place * QUEUES / QUEUES_PER_AGENT) % QUEUES)
                                .collect(Collectors.toSet())))
                .toList();
        List<Need> needs = IntStream.range(0, QUEUES)
                .mapToObj(queue -> new Need("q" + queue, 1))
                .toList();
        return new Scenario(
                144_000,
                Duration.ofSeconds(180),
                Duration.ofSeconds(10),
                Duration.ofSeconds(365),
                teams,
                needs,
                RoutingMode.LONGEST_IDLE,
                Duration.ofSeconds(20),
                MEASURED,
                WARM_UP,
                Duration.ofMillis(2),
                1);
    }

    private void note(long turn) {
        if (turns == nanos.length) {
            nanos = Arrays.copyOf(nanos, turns * 2);
        }
        nanos[turns++] = turn;
    }

    /** Of the engine and the simulated world round it: an upper bound of what the engine allocates. */
    private long allocatedPerTurn(SimulatedFloor floor, Agenda agenda) {
        long thread = Thread.currentThread().getId();
        long turnsBefore = floor.turns();
        long bytes = threads.getThreadAllocatedBytes(thread);
        agenda.runUntil(agenda.now().plus(Duration.ofMinutes(1)));
        return (threads.getThreadAllocatedBytes(thread) - bytes) / (floor.turns() - turnsBefore);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void publish(long heap, long cpu, long bytesPerTurn) throws IOException {
        long[] sorted = Arrays.copyOf(nanos, turns);
        long inEngine = Arrays.stream(sorted).sum();
        Arrays.sort(sorted);
        String table = String.format(
                Locale.ROOT,
                "| events | events/s of the engine's time | with the simulated world | p50 us | p99 us | p99.9 us | bytes/event (with the world) | heap MiB (with the world) |%n"
                        + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n"
                        + "| %d | %.0f | %.0f | %.1f | %.1f | %.1f | %d | %d |%n",
                turns,
                turns * 1e9 / inEngine,
                turns * 1e9 / cpu,
                sorted[turns / 2] / 1e3,
                sorted[(int) (turns * 0.99)] / 1e3,
                sorted[(int) (turns * 0.999)] / 1e3,
                bytesPerTurn,
                heap >> 20);
        Files.writeString(Path.of("target/engine.md"), table);
        System.out.println(table);
    }
}
