package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product measures of itself, as {@code /metrics} tells it at one moment, read as Prometheus reads it. */
public final class ProductMetrics {

    /** Asked for HTTP/2, Payara now and then answers in neither. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<Sample> samples;

    /** One line: a name, its labels (without the server's own scope), a value. */
    public record Sample(String name, Map<String, String> labels, double value) {

        static Sample of(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new AssertionError("not Prometheus text: " + line);
            }
            Map<String, String> labels = new LinkedHashMap<>();
            Matcher each = LABEL.matcher(parts.group(2) == null ? "" : parts.group(2));
            while (each.find()) {
                labels.put(each.group(1), each.group(2));
            }
            labels.remove("mp_scope");
            labels.remove("mp_app");
            return new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3)));
        }

        private double bound() {
            String le = labels.get("le");
            return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
        }
    }

    private ProductMetrics(String text) {
        samples = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Sample::of)
                .toList();
    }

    public static ProductMetrics of(Product product) {
        try {
            var request = HttpRequest.newBuilder(URI.create(product.url() + "/metrics?scope=application"))
                    .build();
            return new ProductMetrics(
                    HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** All series of this name. */
    List<Sample> all(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** The one series with these labels; NaN when there is none. */
    double value(String name, Map<String, String> labels) {
        return all(name).stream()
                .filter(sample -> sample.labels().equals(labels))
                .mapToDouble(Sample::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Median and p99 of a histogram as a line for people. */
    public String line(String name, String people) {
        return line(people, quantile(name, 0.5) * 1e3, quantile(name, 0.99) * 1e3);
    }

    static String line(String what, double p50, double p99) {
        return String.format(Locale.ROOT, "  %-36s p50 %8.1f ms   p99 %8.1f ms%n", what, p50, p99);
    }

    /** As Prometheus's {@code histogram_quantile}: between the bounds of the bucket, in seconds. */
    private double quantile(String name, double quantile) {
        List<Sample> buckets = all("indexus_" + name + "_seconds_bucket").stream()
                .sorted(Comparator.comparingDouble(Sample::bound))
                .toList();
        double rank = buckets.isEmpty()
                ? 0
                : quantile * buckets.get(buckets.size() - 1).value();
        double lower = 0;
        double below = 0;
        for (Sample bucket : buckets) {
            if (bucket.value() >= rank && bucket.value() > below) {
                double share = (rank - below) / (bucket.value() - below);
                return Double.isInfinite(bucket.bound()) ? lower : lower + (bucket.bound() - lower) * share;
            }
            lower = bucket.bound();
            below = bucket.value();
        }
        return Double.NaN;
    }
}
