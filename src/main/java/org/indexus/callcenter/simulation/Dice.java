package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance, from one seed. Gaps, handling times, patience and needs have dice of their own, thrown once a caller: two runs with
 * the same seed and other agents see the same callers, which makes them comparable.
 */
final class Dice {

    private final SplittableRandom gaps;
    private final SplittableRandom handling;
    private final SplittableRandom patience;
    private final SplittableRandom needs;

    Dice(long seed) {
        SplittableRandom root = new SplittableRandom(seed);
        gaps = root.split();
        handling = root.split();
        patience = root.split();
        needs = root.split();
    }

    Duration gap(Duration mean) {
        return exponential(gaps, mean);
    }

    Duration handling(Duration mean) {
        return exponential(handling, mean);
    }

    Duration patience(Duration mean) {
        return exponential(patience, mean);
    }

    /** One of several, each as likely as its share. */
    Need need(List<Need> all) {
        double left = needs.nextDouble() * all.stream().mapToDouble(Need::share).sum();
        for (Need need : all) {
            left -= need.share();
            if (left < 0) {
                return need;
            }
        }
        return all.get(all.size() - 1);
    }

    private static Duration exponential(SplittableRandom dice, Duration mean) {
        return Duration.ofNanos(Math.round(mean.toNanos() * dice.nextExponential()));
    }
}
