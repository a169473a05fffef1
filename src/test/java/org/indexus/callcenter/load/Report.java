package org.indexus.callcenter.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.indexus.callcenter.load.LoadRun.Measured;

/** A table: per rate and system the median of the repetitions, and in brackets from least to most if there were several. */
final class Report {

    private static final List<String> HEAD = List.of(
            "calls/s",
            "system",
            "p50 ms",
            "p99 ms",
            "bridged of calls",
            "failed",
            "SIP repeats",
            "cores of Asterisk",
            "cores of the system");

    private final String title;
    private final Function<Measured, Percentiles> times;
    private final List<Measured> all = new ArrayList<>();

    Report(String title, Function<Measured, Percentiles> times) {
        this.title = title;
        this.times = times;
    }

    void add(Measured measured) {
        all.add(measured);
        System.out.print(row(List.of(measured)));
    }

    /** Prints the table, and keeps it in a file. */
    void publish(Path file) {
        String text = title + "\n\n" + table();
        System.out.println(text);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        var groups = all.stream()
                .collect(groupingBy(
                        measured -> String.format("%04d %s", measured.perSecond(), measured.system()),
                        LinkedHashMap::new,
                        toList()));
        return line(HEAD)
                + line(HEAD.stream().map(column -> "---").toList())
                + groups.values().stream().map(this::row).collect(joining());
    }

    private String row(List<Measured> group) {
        Measured one = group.get(0);
        return line(List.of(
                Integer.toString(one.perSecond()),
                one.system(),
                cell(group, "%.1f", measured -> times.apply(measured).p50()),
                cell(group, "%.1f", measured -> times.apply(measured).p99()),
                cell(group, "%.0f", Measured::bridged) + " of " + one.placed(),
                cell(group, "%.0f", Measured::failed),
                cell(group, "%.0f", Measured::retransmissions),
                cell(group, "%.2f", Measured::asteriskCores),
                cell(group, "%.2f", Measured::systemCores)));
    }

    private static String cell(List<Measured> group, String format, ToDoubleFunction<Measured> value) {
        var values = group.stream().map(value::applyAsDouble).sorted().toList();
        String median = text(format, Percentiles.median(values));
        String least = text(format, values.get(0));
        String most = text(format, values.get(values.size() - 1));
        return least.equals(most) ? median : median + " (" + least + "-" + most + ")";
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
