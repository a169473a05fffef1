package org.indexus.callcenter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Random histories for property tests. All of them follow from one seed, which is printed; the same ones come again with
 * {@code -Dindexus.histories.seed=<seed>}. A history that breaks a rule is shortened, by leaving out halves, quarters and so on
 * for as long as some rule is still broken (the complement step of delta debugging, Zeller and Hildebrandt 2002), and what
 * remains is told with the failure, ready to become a test.
 */
public final class RandomHistories {

    /** Shortening ends after so many further attempts, however long the history still is. */
    private static final int MOST_ATTEMPTS = 1_000;

    private final SplittableRandom dice;
    private final long seed;

    private RandomHistories(long seed) {
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
    }

    /** One life: {@code world} is the seed of what is there from the beginning, each step a number that says what happens. */
    public record History(int world, List<Integer> steps) {

        public History {
            steps = List.copyOf(steps);
        }

        private History without(int from, int to) {
            List<Integer> rest = new ArrayList<>(steps.subList(0, from));
            rest.addAll(steps.subList(Math.min(to, steps.size()), steps.size()));
            return new History(world, rest);
        }

        /** As Java, for a test. */
        @Override
        public String toString() {
            return "new History(" + world + ", List.of("
                    + String.join(", ", steps.stream().map(String::valueOf).toList()) + "))";
        }
    }

    /** {@code life} throws when a rule is broken. */
    public static void hold(String name, int count, int length, Consumer<History> life) {
        RandomHistories histories =
                new RandomHistories(Long.getLong("indexus.histories.seed", new SplittableRandom().nextLong()));
        System.out.println(name + ": seed " + histories.seed);
        for (int number = 0; number < count; number++) {
            histories.holdOne(name, histories.next(length), life);
        }
    }

    private History next(int length) {
        List<Integer> steps = new ArrayList<>(length);
        int world = dice.nextInt();
        for (int step = 0; step < length; step++) {
            steps.add(dice.nextInt());
        }
        return new History(world, steps);
    }

    private void holdOne(String name, History history, Consumer<History> life) {
        Throwable broken = lived(history, life);
        if (broken != null) {
            History shortest = shortened(history, life);
            Throwable last = lived(shortest, life);
            throw new AssertionError(
                    name + " breaks with seed " + seed + ", after "
                            + shortest.steps().size() + " steps: " + shortest,
                    last == null ? broken : last);
        }
    }

    /** The shortest history that was found which breaks a rule, too. */
    public static History shortened(History history, Consumer<History> life) {
        History best = history;
        int attempts = 0;
        for (int size = Math.max(1, best.steps().size() / 2); size > 0 && attempts < MOST_ATTEMPTS; size /= 2) {
            for (int from = 0; from < best.steps().size() && attempts < MOST_ATTEMPTS; attempts++) {
                History shorter = best.without(from, from + size);
                if (lived(shorter, life) == null) {
                    from += size;
                } else {
                    best = shorter;
                }
            }
        }
        return best;
    }

    @SuppressWarnings("IllegalCatch")
    private static @Nullable Throwable lived(History history, Consumer<History> life) {
        try {
            life.accept(history);
            return null;
        } catch (RuntimeException | AssertionError broken) {
            return broken;
        }
    }
}
