package org.indexus.callcenter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a routing decision takes, per strategy, and how that grows with agents and callers:
 * {@code ./mvnw -B -Pbench verify -Dit.test=RoutingBench}. The tables are printed, and kept in {@code target/jmh}. Times are
 * never asserted.
 */
@Tag("bench")
class RoutingBench {

    private static final Path FOLDER = Path.of("target/jmh");

    @Test
    void eachStrategy() throws RunnerException, IOException {
        String[] strategies =
                Stream.of(RoutingMode.values()).map(RoutingMode::name).toArray(String[]::new);
        publish("strategies.md", options("").param("strategy", strategies)); // and the machine without us
    }

    @Test
    void asAgentsAndCallersGrow() throws RunnerException, IOException {
        publish(
                "growth.md",
                options("agentBecomesFree")
                        .param("strategy", "LONGEST_IDLE", "SKILLS_BASED")
                        .param("agents", "500", "5000", "50000")
                        .param("waiting", "1000", "10000", "100000"));
    }

    private static ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder()
                .include("RoutingDecision." + benchmark)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(4))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx4g", "-XX:+UseParallelGC");
    }

    private static void publish(String file, ChainedOptionsBuilder options) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(options.build()).run();
        String table = results.stream()
                .map(RoutingBench::row)
                .collect(Collectors.joining(
                        "\n",
                        "| decision | strategy | agents | waiting | turns | p50 us | p99 us | p99.9 us |\n"
                                + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
                        "\n"));
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file), table);
        System.out.println(table);
    }

    private static String row(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %.1f | %.1f | %.1f |",
                result.getPrimaryResult().getLabel(),
                parameter(result, "strategy"),
                parameter(result, "agents"),
                parameter(result, "waiting"),
                times.getN(),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getPercentile(99.9));
    }

    private static String parameter(RunResult result, String name) {
        return result.getParams().getParamsKeys().contains(name)
                ? result.getParams().getParam(name)
                : "";
    }
}
