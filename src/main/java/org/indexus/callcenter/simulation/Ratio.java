package org.indexus.callcenter.simulation;

/** A figure in the making: one sum over another, kept per batch. */
final class Ratio {

    private final double[] tops = new double[Window.BATCHES];
    private final double[] bottoms = new double[Window.BATCHES];

    void add(int batch, double top, double bottom) {
        if (batch != Window.NONE) {
            tops[batch] += top;
            bottoms[batch] += bottom;
        }
    }

    void count(int batch, boolean hit) {
        add(batch, hit ? 1 : 0, 1);
    }

    /**
     * The ratio of the sums. Its error is that of batch means for a ratio (linearised): how far each batch is from what the
     * ratio says of it; see A. M. Law, "Simulation Modeling and Analysis", chapter 9.
     */
    Figure figure() {
        double top = sum(tops);
        double bottom = sum(bottoms);
        double value = top / bottom;
        double squares = 0;
        for (int batch = 0; batch < Window.BATCHES; batch++) {
            double off = tops[batch] - value * bottoms[batch];
            squares += off * off;
        }
        double variance = squares / (Window.BATCHES - 1) / Window.BATCHES;
        return new Figure(value, Math.sqrt(variance) / (bottom / Window.BATCHES));
    }

    private static double sum(double[] parts) {
        double all = 0;
        for (double part : parts) {
            all += part;
        }
        return all;
    }
}
