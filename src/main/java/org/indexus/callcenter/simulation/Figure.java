package org.indexus.callcenter.simulation;

/** A measured figure and its standard error; not a number when there was nothing to measure. */
public record Figure(double value, double standardError) {

    /** Student's t for {@link Window#BATCHES} batches. */
    private static final double T_95 = 2.0452;

    private static final double T_99 = 2.7564;

    /** In 95 of 100 runs the true value is not farther from {@link #value()} than this. */
    public double halfWidth95() {
        return T_95 * standardError;
    }

    public double halfWidth99() {
        return T_99 * standardError;
    }
}
