package org.indexus.callcenter.directory;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts lists to a common bound: each has an equal share of it, and what a short one does not need goes to the others. */
final class Shares {

    private Shares() {}

    /** The others get what the first ones leave. */
    static <T> List<T> first(int most, List<List<T>> first, List<List<T>> others) {
        List<T> all = new ArrayList<>(of(most, first));
        all.addAll(of(most - all.size(), others));
        return List.copyOf(all);
    }

    static <T> List<T> of(int most, List<List<T>> lists) {
        int[] shares = new int[lists.size()];
        List<Integer> shortestFirst = IntStream.range(0, shares.length)
                .boxed()
                .sorted(comparingInt(list -> lists.get(list).size()))
                .toList();
        int left = most;
        int others = shares.length;
        for (int list : shortestFirst) {
            shares[list] = Math.min(lists.get(list).size(), left / others);
            left -= shares[list];
            others--;
        }
        List<T> all = new ArrayList<>();
        for (int list = 0; list < shares.length; list++) {
            all.addAll(lists.get(list).subList(0, shares[list]));
        }
        return List.copyOf(all);
    }
}
