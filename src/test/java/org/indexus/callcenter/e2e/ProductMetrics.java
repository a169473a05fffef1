package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the product measures of itself, as {@code /metrics} tells it at one moment. */
public final class ProductMetrics {

    private final String text;

    private ProductMetrics(String text) {
        this.text = text;
    }

    public static ProductMetrics of(Product product) {
        try {
            var request = HttpRequest.newBuilder(URI.create(product.url() + "/metrics?scope=application"))
                    .build();
            return new ProductMetrics(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    boolean has(String name) {
        return text.contains("indexus_" + name);
    }

    /** Median and p99 of a timer as a line for people. */
    public String line(String name, String people) {
        return line(people, millis(name, "0.5"), millis(name, "0.99"));
    }

    static String line(String what, double p50, double p99) {
        return String.format(Locale.ROOT, "  %-36s p50 %8.1f ms   p99 %8.1f ms%n", what, p50, p99);
    }

    /** This server writes the quantiles of a timer in nanoseconds, whatever their name says. */
    private double millis(String name, String quantile) {
        var found = Pattern.compile("indexus_" + name + "_seconds\\{[^}]*quantile=\"" + Pattern.quote(quantile)
                        + "\"[^}]*} ([-0-9.eE]+)")
                .matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) / 1e6 : Double.NaN;
    }
}
