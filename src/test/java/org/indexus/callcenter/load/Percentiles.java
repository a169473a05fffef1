package org.indexus.callcenter.load;

import java.util.Collection;
import java.util.List;

/** Times in milliseconds, and which of them so many per cent do not exceed (nearest rank, nothing is interpolated). */
record Percentiles(List<Double> sorted) {

    static Percentiles of(Collection<Double> millis) {
        return new Percentiles(millis.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    double p50() {
        return at(0.50);
    }

    double p99() {
        return at(0.99);
    }

    /** Not a number when nothing was measured. */
    double at(double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static double median(Collection<Double> values) {
        return of(values).p50();
    }
}
