package org.indexus.callcenter.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.e2e.ProductMetrics;
import org.indexus.callcenter.load.LoadRun.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product, the bare ARI client and app_queue side by side:
 *
 * <pre>{@code
 * ./mvnw -B -Pbench verify -Dit.test=LoadBench
 *     -Dload.asterisk=22 -Dload.rates=10,30,60,90,120,160 -Dload.seconds=8 -Dload.repetitions=1
 *     -Dload.agents=240 -Dload.systems=product,bare,app_queue
 * }</pre>
 *
 * The tables are printed, and kept in {@code target/load}. Times are never asserted.
 */
@Tag("bench")
class LoadBench {

    private static final Path FOLDER = Path.of("target/load");
    private static final String VERSION = System.getProperty("load.asterisk", "22");
    private static final int SECONDS = Integer.getInteger("load.seconds", 8);
    private static final int REPETITIONS = Integer.getInteger("load.repetitions", 1);
    private static final int WARM_UP_SECONDS = Integer.getInteger("load.warmup", 12);
    private static final String SYSTEMS = System.getProperty("load.systems", "product,bare,app_queue");
    private static final Duration TALK = Duration.ofSeconds(1);

    private static final int WARM_UP_RATE = 40;

    /** Every agent is busy and callers wait: 20 agents serve at most 40 calls of half a second in a second. */
    private static final int TOO_MANY = 60;

    private static final Floor LOAD = new Floor(Floor.LOAD, "770", Integer.getInteger("load.agents", 240));
    private static final Floor FEW = new Floor(Floor.FEW, "771", 20);

    @Test
    void callersFindFreeAgents() {
        try (LoadStage stage = new LoadStage(FOLDER, VERSION, List.of(LOAD, FEW))) {
            LoadRun run = stage.run();
            List<Contestant> systems = systems(stage, LOAD);
            warmUp(run, systems);
            Report offers = new Report(
                    "Caller's INVITE -> agent's INVITE, Asterisk " + VERSION + ", " + LOAD.agents() + " agents",
                    Measured::offered);
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                for (int rate : rates()) {
                    systems.forEach(system -> offers.add(run.callersHangUp(system, rate, SECONDS, TALK)));
                }
            }
            offers.publish(FOLDER.resolve("offers-" + VERSION + ".md"));
        }
    }

    @Test
    void agentsFindWaitingCallers() {
        try (LoadStage stage = new LoadStage(FOLDER, VERSION, List.of(LOAD, FEW))) {
            LoadRun run = stage.run();
            List<Contestant> systems = systems(stage, FEW);
            warmUp(run, systems);
            Report next = new Report(
                    "Agent's hang-up -> next INVITE at the same phone while callers wait, Asterisk " + VERSION,
                    Measured::freeToNext);
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                systems.forEach(
                        system -> next.add(run.agentsHangUp(system, TOO_MANY, SECONDS, Duration.ofMillis(500))));
            }
            next.publish(FOLDER.resolve("free-" + VERSION + ".md"));
            System.out.print("Measured by the product since it started:\n"
                    + ProductMetrics.of(stage.product()).line("agent_free_to_offer", "agent free -> next offer"));
        }
    }

    private static List<Contestant> systems(LoadStage stage, Floor floor) {
        return Stream.of(SYSTEMS.split(",", -1))
                .map(name -> switch (name) {
                    case "product" -> stage.product(floor);
                    case "bare" -> stage.bare(floor);
                    case "app_queue" -> new AppQueue(floor);
                    default -> throw new IllegalArgumentException("no such system: " + name);
                })
                .toList();
    }

    private static int[] rates() {
        return Arrays.stream(
                        System.getProperty("load.rates", "10,30,60,90,120,160").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Both Java machines compile what is used often; nothing of it is reported. */
    private static void warmUp(LoadRun run, List<Contestant> systems) {
        systems.stream()
                .filter(system -> !(system instanceof AppQueue))
                .forEach(system -> run.callersHangUp(system, WARM_UP_RATE, WARM_UP_SECONDS, TALK));
    }
}
