package org.indexus.callcenter.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;

/** Seconds are seconds: 0.4 s is 0.4. Buckets count from the smallest on, as Prometheus adds them up. */
class DistributionTest {

    private final Map<String, Supplier<?>> gauges = new LinkedHashMap<>();

    private final MetricRegistry registry = (MetricRegistry) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {MetricRegistry.class}, (self, method, arguments) -> {
                if (method.getName().equals("gauge")) {
                    gauges.put(arguments[0] + tags((Tag[]) arguments[2]), (Supplier<?>) arguments[1]);
                    return null;
                }
                MetricID gone = (MetricID) arguments[0];
                return gauges.remove(gone.getName() + tags(gone.getTagsAsArray())) != null;
            });

    private static String tags(Tag[] tags) {
        return Arrays.stream(tags)
                .sorted((one, other) -> one.getTagName().compareTo(other.getTagName()))
                .map(tag -> " " + tag.getTagName() + "=" + tag.getTagValue())
                .reduce("", String::concat);
    }

    private double value(String series) {
        return ((Number) gauges.get(series).get()).doubleValue();
    }

    @Test
    void fourTenthsOfASecondAreFourTenthsOfASecond() {
        Distribution waits = Distribution.published(registry, "waits_seconds", Distribution.Bounds.MACHINE);
        waits.nanos(400_000_000);
        waits.seconds(0.5);
        waits.seconds(7);
        assertThat(value("waits_seconds_sum")).isEqualTo(7.9);
        assertThat(value("waits_seconds_count")).isEqualTo(3);
        assertThat(value("waits_seconds_bucket le=0.3")).isZero();
        assertThat(value("waits_seconds_bucket le=0.5")).isEqualTo(2);
        assertThat(value("waits_seconds_bucket le=1.0")).isEqualTo(2);
        assertThat(value("waits_seconds_bucket le=+Inf")).isEqualTo(3);
    }

    @Test
    void whatIsNoMoreTakesItsSeriesAlong() {
        Distribution events = Distribution.published(
                registry, "events_seconds", Distribution.Bounds.MACHINE, new Tag("connection", "main"));
        assertThat(gauges).hasSize(Distribution.Bounds.MACHINE.count() + 3);
        events.remove(registry);
        assertThat(gauges).isEmpty();
    }
}
