package org.indexus.callcenter.platform.metrics;

import java.util.Arrays;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * A histogram as Prometheus wants one, in seconds: {@code <name>_bucket{le}}, {@code <name>_count}, {@code <name>_sum}, all of
 * them counting since the start. Published as gauges, since this server's own timers tell nanoseconds under names that say
 * seconds, and its buckets count a decaying sample. Any thread may measure.
 */
public final class Distribution {

    /** The upper bounds of the buckets, in seconds. */
    public enum Bounds {
        /** Of what a machine does while somebody waits: half a millisecond to ten seconds. */
        MACHINE(
                0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3,
                0.5, 1, 2, 5, 10),
        /** Of what people wait: a second to half an hour. */
        PEOPLE(1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800);

        @SuppressWarnings("ImmutableEnumChecker") // never handed out
        private final double[] seconds;

        Bounds(double... seconds) {
            this.seconds = seconds;
        }

        public int count() {
            return seconds.length;
        }
    }

    private static final double NANOS = 1e9;

    private final String name;
    private final Tag[] tags;
    private final double[] bounds;
    private final LongAdder[] buckets;
    private final DoubleAdder sum = new DoubleAdder();

    private Distribution(String name, Bounds bounds, Tag... tags) {
        this.name = name;
        this.bounds = bounds.seconds;
        this.tags = tags.clone();
        buckets = new LongAdder[bounds.count() + 1];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /**
     * A new one, to be seen from now on.
     *
     * @param name ends in {@code _seconds}
     */
    public static Distribution published(MetricRegistry metrics, String name, Bounds bounds, Tag... tags) {
        Distribution made = new Distribution(name, bounds, tags);
        for (int i = 0; i <= bounds.count(); i++) {
            int bucket = i;
            Gauges.publish(metrics, name + "_bucket", () -> made.upTo(bucket), made.withBound(bucket));
        }
        Gauges.publish(metrics, name + "_count", () -> made.upTo(bounds.count()), tags);
        Gauges.publish(metrics, name + "_sum", made.sum::sum, tags);
        return made;
    }

    /** Takes the series away: what they are about is no more. */
    public void remove(MetricRegistry metrics) {
        for (int i = 0; i <= bounds.length; i++) {
            metrics.remove(new MetricID(name + "_bucket", withBound(i)));
        }
        metrics.remove(new MetricID(name + "_count", tags));
        metrics.remove(new MetricID(name + "_sum", tags));
    }

    private Tag[] withBound(int bucket) {
        Tag[] all = Arrays.copyOf(tags, tags.length + 1);
        all[tags.length] = new Tag("le", bucket == bounds.length ? "+Inf" : String.valueOf(bounds[bucket]));
        return all;
    }

    private long upTo(int bucket) {
        long count = 0;
        for (int i = 0; i <= bucket; i++) {
            count += buckets[i].sum();
        }
        return count;
    }

    public void nanos(long nanos) {
        seconds(nanos / NANOS);
    }

    public void seconds(double seconds) {
        int bucket = 0;
        while (bucket < bounds.length && seconds > bounds[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sum.add(seconds);
    }
}
