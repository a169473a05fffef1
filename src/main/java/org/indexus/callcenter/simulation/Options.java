package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/** The command line of {@link WhatIf} as a {@link Scenario}. */
final class Options {

    static final String USAGE = """
            --arrivalsPerHour 200    calls, Poisson
            --ahtSeconds 180         mean talking time, exponential
            --wrapUpSeconds 0        the work after each call, always the same
            --patienceSeconds none   mean time until a waiting caller hangs up, exponential
            --agents 12              or teams with skills: 8:sk,4:sk+de
            --skills none            what callers need, with shares: sk=0.7,de=0.3
            --strategy LONGEST_IDLE  a queue's strategy
            --targetSeconds 20       of the service level
            --calls 200000           how many are measured; or --hours
            --warmupHours 4          before that
            --latencyMillis 0        Asterisk's time for each command
            --seed 1                 the same seed gives the same callers
            """;

    private final Map<String, String> given = new LinkedHashMap<>();

    Options(String... arguments) {
        Check.that(arguments.length % 2 == 0, "Each option has one value.");
        for (int at = 0; at < arguments.length; at += 2) {
            String option = arguments[at];
            Check.that(
                    option.startsWith("--") && (USAGE + "--hours ").contains(option + ' '), "Unknown option " + option);
            given.put(option.substring(2), arguments[at + 1]);
        }
    }

    Scenario scenario() {
        double perHour = number("arrivalsPerHour", "200");
        double hours = given.containsKey("hours") ? number("hours", "") : number("calls", "200000") / perHour;
        return new Scenario(
                perHour,
                seconds("ahtSeconds", "180", 1),
                seconds("wrapUpSeconds", "0", 1),
                text("patienceSeconds", "none").equals("none") ? null : seconds("patienceSeconds", "", 1),
                teams(text("agents", "12")),
                needs(text("skills", "none")),
                strategy(text("strategy", "LONGEST_IDLE")),
                seconds("targetSeconds", "20", 1),
                time("hours or calls", hours * Scenario.SECONDS_PER_HOUR),
                seconds("warmupHours", "4", Scenario.SECONDS_PER_HOUR),
                seconds("latencyMillis", "0", 0.001),
                (long) number("seed", "1"));
    }

    private String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    private double number(String name, String otherwise) {
        return number(name + " must be a number: ", name, text(name, otherwise));
    }

    private static double number(String complaint, String name, @Nullable String text) {
        try {
            double number = Double.parseDouble(String.valueOf(text));
            Check.that(Double.isFinite(number), name + " must be finite.");
            return number;
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(complaint + text, notOne);
        }
    }

    private Duration seconds(String name, String otherwise, double unit) {
        return time(name, number(name, otherwise) * unit);
    }

    /** A century is far enough, and fits into nanoseconds. */
    private static Duration time(String name, double seconds) {
        Check.that(seconds < 100 * 365.0 * 24 * Scenario.SECONDS_PER_HOUR, name + " is too long.");
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static List<Team> teams(String text) {
        List<Team> teams = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] halves = part.split(":", 2);
            int agents = (int) number("agents must be a number: ", "agents", halves[0]);
            teams.add(new Team(agents, halves.length == 1 ? Set.of() : Set.of(halves[1].split("\\+", -1))));
        }
        return teams;
    }

    private static List<Need> needs(String text) {
        List<Need> needs = new ArrayList<>();
        for (String part : text.equals("none") ? new String[0] : text.split(",", -1)) {
            String[] halves = part.split("=", 2);
            double share = halves.length == 1 ? 1 : number("A share must be a number: ", "share", halves[1]);
            needs.add(new Need(halves[0], share));
        }
        return needs;
    }

    private static RoutingMode strategy(String text) {
        for (RoutingMode mode : RoutingMode.values()) {
            if (mode.name().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("Unknown strategy " + text);
    }
}
