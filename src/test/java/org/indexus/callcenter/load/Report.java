package org.indexus.callcenter.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
            "ms/call: application",
            "of it compilers",
            "database",
            "Asterisk",
            "callers, phones, test",
            "cores of others");

    private static final int THREADS = 14;

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
        String text = title + "\n\n" + table() + threads();
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

    /** Which threads of an application take most, where it says so. */
    private String threads() {
        return all.stream()
                .filter(measured -> !measured.threads().seconds().isEmpty())
                .map(measured -> "\n" + measured.system() + ", " + measured.perSecond()
                        + " calls/s, ms of its threads per call: "
                        + measured.threads().seconds().entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                                .limit(THREADS)
                                .map(thread ->
                                        thread.getKey() + " " + text("%.2f", measured.perCall(thread.getValue())))
                                .collect(joining(", "))
                        + "\n")
                .collect(joining());
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
                perCall(group, Spent::application),
                cell(
                        group,
                        "%.2f",
                        measured -> measured.perCall(measured.threads().compilers())),
                perCall(group, Spent::database),
                perCall(group, Spent::asterisk),
                perCall(group, Spent::generator),
                cell(group, "%.2f", measured -> measured.spent().othersCores())));
    }

    private static String perCall(List<Measured> group, ToDoubleFunction<Spent> whose) {
        return cell(group, "%.2f", measured -> measured.perCall(whose.applyAsDouble(measured.spent())));
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
