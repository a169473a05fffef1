package org.indexus.callcenter.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.e2e.ProductMetrics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product and the bare ARI client, and app_queue where asked for, side by side on the same Asterisk:
 *
 * <pre>{@code
 * ./mvnw -B -Pbench verify -Dit.test=LoadBench#callersFindFreeAgents
 *     -Dload.asterisk=22 -Dload.rates=10,30,60,90,120,160 -Dload.seconds=10 -Dload.repetitions=1
 *     -Dload.agents=400 -Dload.systems=product,bare,app_queue -Dload.warmup=30
 * }</pre>
 *
 * The tables are printed, and kept in {@code target/load}. Times are never asserted.
 */
@Tag("bench")
class LoadBench {

    private static final Path FOLDER = Path.of("target/load");
    private static final String VERSION = System.getProperty("load.asterisk", "22");
    private static final int SECONDS = Integer.getInteger("load.seconds", 10);
    private static final int REPETITIONS = Integer.getInteger("load.repetitions", 1);
    private static final int WARM_UP_SECONDS = Integer.getInteger("load.warmup", 30);
    private static final String SYSTEMS = System.getProperty("load.systems", "product,bare");
    private static final Duration TALK = Duration.ofSeconds(2);

    private static final int WARM_UP_RATE = 60;

    /** Every agent is busy and callers wait: 20 agents serve at most 40 calls of half a second in a second. */
    private static final int TOO_MANY = 60;

    /** Calls a second of ten seconds each: a hundred talk at a time. */
    private static final int HEARD_RATE = 10;

    private static final Duration HEARD = Duration.ofSeconds(10);

    private static final Floor LOAD = new Floor(Floor.LOAD, "770", Integer.getInteger("load.agents", 400));
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

    /** What it costs Asterisk that bridges pass the audio through its core (decision 48); the bare client makes both kinds. */
    @Test
    void bridgesPassAudio() {
        try (LoadStage stage = new LoadStage(FOLDER, VERSION, List.of(LOAD))) {
            LoadRun run = stage.run();
            Report heard = new Report(
                    "Calls of " + HEARD.toSeconds() + " s with audio both ways, Asterisk " + VERSION,
                    Measured::offered);
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                for (String words : List.of("", ",proxy_media", ",proxy_media,video_sfu")) {
                    String type = BareProcess.MIXING + words;
                    heard.add(run.callersAreHeard(stage.bare(type, LOAD, type), HEARD_RATE, SECONDS, HEARD));
                }
            }
            heard.publish(FOLDER.resolve("audio-" + VERSION + ".md"));
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
