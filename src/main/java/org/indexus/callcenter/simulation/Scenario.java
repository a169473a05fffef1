package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is simulated.
 *
 * @param handling mean talking time, exponential
 * @param wrapUp the work after each call, always the same; zero for none
 * @param patience mean time after which a waiting caller hangs up, exponential; {@code null} for callers who wait for ever
 * @param needs what callers need; empty when everybody can serve everybody
 * @param target answered within this time counts for the service level
 * @param measured how long is measured, after {@code warmUp}
 * @param latency how long Asterisk takes for each command
 * @param seed the same seed gives the same callers
 */
public record Scenario(
        double arrivalsPerHour,
        Duration handling,
        Duration wrapUp,
        @Nullable Duration patience,
        List<Team> teams,
        List<Need> needs,
        RoutingMode strategy,
        Duration target,
        Duration measured,
        Duration warmUp,
        Duration latency,
        long seed) {

    static final double SECONDS_PER_HOUR = 3600;

    public Scenario {
        teams = List.copyOf(teams);
        needs = List.copyOf(needs);
        Check.that(arrivalsPerHour > 0 && arrivalsPerHour <= 1e6, "arrivalsPerHour must be above 0, at most 1000000.");
        Check.that(isPositive(handling), "ahtSeconds must be above 0.");
        Check.that(patience == null || isPositive(patience), "patienceSeconds must be above 0, or none.");
        Check.that(isPositive(measured), "hours or calls must be above 0.");
        Check.that(
                !wrapUp.isNegative() && !target.isNegative() && !warmUp.isNegative() && !latency.isNegative(),
                "A time must not be negative.");
        Check.that(!teams.isEmpty(), "There must be an agent.");
        for (Need need : needs) {
            Check.that(teams.stream().anyMatch(team -> team.serves(need)), "No agent has " + need.skill() + ".");
        }
    }

    public int agents() {
        return teams.stream().mapToInt(Team::agents).sum();
    }

    /** As {@link #needs()}, never empty. */
    List<Need> demand() {
        return needs.isEmpty() ? List.of(Need.NOTHING) : needs;
    }

    Duration meanGap() {
        return Duration.ofNanos(Math.round(1e9 * SECONDS_PER_HOUR / arrivalsPerHour));
    }

    /** Offered load in erlang, wrap-up included. */
    double load() {
        return arrivalsPerHour / SECONDS_PER_HOUR * seconds(handling.plus(wrapUp));
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
